/**
 * WHO TAKES MONEY: gateways, wallets, banks, pay-later, shops' counters, one file each.
 * Hosts, frames, buttons and fields as public technology lists and captured pages name them; names as a chooser
 * of ways to pay shows them. This list is the table of contents.
 */
import type { PaymentProvider } from '../model';
import { twoC2p } from './2c2p';
import { adyen } from './adyen';
import { affirm } from './affirm';
import { afterpay } from './afterpay';
import { akulaku } from './akulaku';
import { alfamart } from './alfamart';
import { alipay } from './alipay';
import { alloBank } from './allo-bank';
import { amazonPay } from './amazon-pay';
import { applePay } from './apple-pay';
import { astrapay } from './astrapay';
import { atmBersama } from './atm-bersama';
import { atome } from './atome';
import { authorizeNet } from './authorize-net';
import { bancontact } from './bancontact';
import { bca } from './bca';
import { bcaPaylater } from './bca-paylater';
import { bizum } from './bizum';
import { bkash } from './bkash';
import { blik } from './blik';
import { bni } from './bni';
import { boost } from './boost';
import { braintree } from './braintree';
import { bri } from './bri';
import { bsi } from './bsi';
import { btn } from './btn';
import { cards } from './cards';
import { cashOnDelivery } from './cash-on-delivery';
import { checkoutCom } from './checkout-com';
import { cimbNiaga } from './cimb-niaga';
import { cybersource } from './cybersource';
import { dana } from './dana';
import { danamon } from './danamon';
import { doku } from './doku';
import { douyinPay } from './douyin-pay';
import { duitku } from './duitku';
import { durianpay } from './durianpay';
import { espay } from './espay';
import { faspay } from './faspay';
import { fawry } from './fawry';
import { finpay } from './finpay';
import { flip } from './flip';
import { fpx } from './fpx';
import { gcash } from './gcash';
import { googlePay } from './google-pay';
import { gopay } from './gopay';
import { gopaylater } from './gopaylater';
import { grabpay } from './grabpay';
import { homeCredit } from './home-credit';
import { ideal } from './ideal';
import { indodana } from './indodana';
import { indomaret } from './indomaret';
import { ipay88 } from './ipay88';
import { ipaymu } from './ipaymu';
import { isaku } from './isaku';
import { jago } from './jago';
import { jenius } from './jenius';
import { kakaopay } from './kakaopay';
import { kantorPos } from './kantor-pos';
import { klarna } from './klarna';
import { kredivo } from './kredivo';
import { lazpaylater } from './lazpaylater';
import { linePay } from './line-pay';
import { linkaja } from './linkaja';
import { mandiri } from './mandiri';
import { maya } from './maya';
import { maybank } from './maybank';
import { mercadoPago } from './mercado-pago';
import { metaPay } from './meta-pay';
import { midtrans } from './midtrans';
import { momo } from './momo';
import { naverPay } from './naver-pay';
import { nicepay } from './nicepay';
import { omise } from './omise';
import { ovo } from './ovo';
import { oyIndonesia } from './oy-indonesia';
import { paddle } from './paddle';
import { paymongo } from './paymongo';
import { paynow } from './paynow';
import { paypal } from './paypal';
import { paypay } from './paypay';
import { payu } from './payu';
import { pegadaian } from './pegadaian';
import { permata } from './permata';
import { pix } from './pix';
import { prismalink } from './prismalink';
import { promptpay } from './promptpay';
import { przelewy24 } from './przelewy24';
import { qris } from './qris';
import { rakutenPay } from './rakuten-pay';
import { razorpay } from './razorpay';
import { recurly } from './recurly';
import { sakuku } from './sakuku';
import { sampoerna } from './sampoerna';
import { seabank } from './seabank';
import { shopPay } from './shop-pay';
import { shopeepay } from './shopeepay';
import { sofort } from './sofort';
import { spaylater } from './spaylater';
import { spreedly } from './spreedly';
import { square } from './square';
import { stripe } from './stripe';
import { swish } from './swish';
import { telegramStars } from './telegram-stars';
import { tiktokPay } from './tiktok-pay';
import { tiktokPaylater } from './tiktok-paylater';
import { toss } from './toss';
import { touchNGo } from './touch-n-go';
import { travelokaPaylater } from './traveloka-paylater';
import { tripay } from './tripay';
import { truemoney } from './truemoney';
import { unionpay } from './unionpay';
import { upi } from './upi';
import { vipps } from './vipps';
import { vkPay } from './vk-pay';
import { vnpay } from './vnpay';
import { wechatPay } from './wechat-pay';
import { whatsappPay } from './whatsapp-pay';
import { worldpay } from './worldpay';
import { xendit } from './xendit';
import { yoomoney } from './yoomoney';
import { zalopay } from './zalopay';

export const PROVIDERS: readonly PaymentProvider[] = [
  midtrans,
  xendit,
  doku,
  ipaymu,
  duitku,
  tripay,
  faspay,
  nicepay,
  espay,
  ipay88,
  durianpay,
  finpay,
  flip,
  oyIndonesia,
  prismalink,
  gopay,
  ovo,
  dana,
  shopeepay,
  linkaja,
  jenius,
  sakuku,
  isaku,
  astrapay,
  alloBank,
  qris,
  bca,
  mandiri,
  bni,
  bri,
  permata,
  cimbNiaga,
  bsi,
  danamon,
  maybank,
  btn,
  sampoerna,
  seabank,
  jago,
  atmBersama,
  alfamart,
  indomaret,
  kantorPos,
  pegadaian,
  cashOnDelivery,
  kredivo,
  akulaku,
  atome,
  spaylater,
  gopaylater,
  indodana,
  homeCredit,
  travelokaPaylater,
  lazpaylater,
  bcaPaylater,
  tiktokPaylater,
  klarna,
  afterpay,
  affirm,
  tiktokPay,
  metaPay,
  whatsappPay,
  telegramStars,
  stripe,
  paypal,
  applePay,
  googlePay,
  shopPay,
  amazonPay,
  adyen,
  braintree,
  square,
  twoC2p,
  omise,
  checkoutCom,
  worldpay,
  authorizeNet,
  cybersource,
  recurly,
  spreedly,
  razorpay,
  payu,
  paddle,
  paymongo,
  fawry,
  zalopay,
  momo,
  vnpay,
  linePay,
  touchNGo,
  grabpay,
  boost,
  gcash,
  maya,
  fpx,
  promptpay,
  truemoney,
  paynow,
  alipay,
  wechatPay,
  douyinPay,
  unionpay,
  upi,
  bkash,
  kakaopay,
  naverPay,
  toss,
  paypay,
  rakutenPay,
  mercadoPago,
  pix,
  vkPay,
  yoomoney,
  vipps,
  swish,
  bizum,
  blik,
  przelewy24,
  sofort,
  ideal,
  bancontact,
  cards,
];
