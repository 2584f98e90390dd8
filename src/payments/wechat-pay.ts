import type { PaymentProvider } from '../model';

export const wechatPay = {
  id: 'wechat-pay',
  name: 'WeChat Pay',
  kind: 'wallet',
  hosts: ['pay.weixin.qq.com', 'wx.tenpay.com'],
  frames: [],
  buttons: [],
  fields: [],
  names: ['wechat pay', 'wechatpay', '微信支付', '微信錢包'],
} satisfies PaymentProvider;
