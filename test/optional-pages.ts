/** Pages of the platforms that the user may switch on: with a till, with a shop window, with what is not judged. */
import type { DigitalKind, Outcome } from '../src/model';

export interface OptionalPage {
  platform: string;
  url: string;
  about: string;
  html: string;
  outcome: Outcome;
  /** `in-app-payment violation`, those that are not inapplicable. */
  findings: readonly string[];
  /** What is seen and not judged. */
  digital: readonly DigitalKind[];
}

const STYLE = `<style>
body{margin:16px;font:15px sans-serif}
main,section,article,form,dl{max-width:420px}
dl div,li{display:flex;justify-content:space-between;padding:4px 0}
dd,dt,ul{margin:0;padding:0}
button,.go{display:inline-block;padding:10px 16px;border:0;border-radius:8px;background:#234;color:#fff;text-decoration:none}
</style>`;

function page(lang: string, title: string, body: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${STYLE}</head><body>${body}</body></html>`;
}

/** An order with address, total, ways to pay and a control that pays. */
const SHEET = `<section role="dialog" aria-label="Pembayaran"><h2>Ringkasan pesanan</h2>
<p>Alamat pengiriman: Jl. Pattimura 8, Salatiga</p>
<dl><div><dt>Tas anyam pandan</dt><dd>Rp145.000</dd></div><div><dt>Ongkos kirim</dt><dd>Rp12.000</dd></div>
<div><dt>Total</dt><dd>Rp157.000</dd></div></dl>
<fieldset><legend>Metode pembayaran</legend><label><input type="radio" name="w" checked> GoPay</label>
<label><input type="radio" name="w"> BCA Virtual Account</label></fieldset>
<button type="button">Bayar Rp157.000</button></section>`;

const PAYS = ['in-app-payment violation', 'in-app-order needs-review'];
/** A control that names a shop and leads there. */
const LEADS_OUT = ['in-app-order pass', 'disguised-link-out pass'];

export const OPTIONAL_PAGES: readonly OptionalPage[] = [
  {
    platform: 'pinterest',
    url: 'https://www.pinterest.com/pin/1/',
    about: 'a pin with a checkout sheet',
    html: page('id', 'Tas anyam', `<main><h1>Tas anyam pandan</h1>${SHEET}</main>`),
    outcome: 'violation',
    findings: PAYS,
    digital: [],
  },
  {
    platform: 'pinterest',
    url: 'https://id.pinterest.com/pin/2/',
    about: 'a product pin that leads to its shop, and a comment that talks of paying',
    html: page(
      'id',
      'Tas anyam',
      `<main><h1>Tas anyam pandan</h1><p>Rp145.000</p>
<a class="go" rel="nofollow" href="https://shopee.co.id/tas.anyam">Beli di Shopee</a>
<div data-test-id="author-and-comment-container"><a href="/dewi/">Dewi</a> Bayar sekarang Rp145.000, langsung masuk keranjang</div></main>`,
    ),
    outcome: 'pass',
    findings: LEADS_OUT,
    digital: [],
  },
  {
    platform: 'snackvideo',
    url: 'https://www.snackvideo.com/@dapur.nining/video/5190001',
    about: 'a video whose product leads to a separate shop',
    html: page(
      'id',
      'Sambal',
      `<main><h1>Sambal roa botol</h1><p>Rp38.000</p>
<a class="go" href="https://www.tokopedia.com/dapurnining/sambal-roa">Beli di Tokopedia</a></main>`,
    ),
    outcome: 'pass',
    findings: LEADS_OUT,
    digital: [],
  },
  {
    platform: 'snackvideo',
    url: 'https://m-shop.kwai.com/krn-web/detail?itemId=1',
    about: "a product of the group's shop: a control that buys, on an affiliated host",
    html: page(
      'id',
      'Sambal',
      '<main><h1>Sambal roa botol</h1><p>Rp38.000</p><button>Beli sekarang</button></main>',
    ),
    outcome: 'needs-review',
    findings: ['affiliated-checkout needs-review'],
    digital: [],
  },
  {
    platform: 'line',
    url: 'https://shop.line.me/@toko/checkout/cart',
    about: 'the checkout of LINE SHOPPING',
    html: page('id', 'LINE SHOPPING', `<main><h1>LINE SHOPPING</h1>${SHEET}</main>`),
    outcome: 'violation',
    findings: PAYS,
    digital: [],
  },
  {
    platform: 'line',
    url: 'https://store.line.me/stickershop/product/1008489/id',
    about: 'stickers, which are no goods',
    html: page(
      'id',
      'LINE STORE',
      '<main><h1>Kucing Malas</h1><p>Rp15.000</p><button>Beli sekarang</button></main>',
    ),
    outcome: 'inapplicable',
    findings: [],
    digital: ['collectible'],
  },
  {
    platform: 'snapchat',
    url: 'https://www.snapchat.com/plus',
    about: 'a subscription, which is no goods',
    html: page(
      'id',
      'Snapchat+',
      '<main><h1>Snapchat+</h1><p>Rp19.900 per bulan</p><button>Langganan sekarang Rp19.900</button></main>',
    ),
    outcome: 'inapplicable',
    findings: [],
    digital: ['premium'],
  },
  {
    platform: 'discord',
    url: 'https://discord.com/shop',
    about: 'decorations, which are no goods',
    html: page(
      'id',
      'Discord',
      '<main><h1>Toko</h1><h2>Bingkai Api</h2><p>Rp59.000</p><button>Beli Rp59.000</button></main>',
    ),
    outcome: 'inapplicable',
    findings: [],
    digital: ['collectible'],
  },
  {
    platform: 'discord',
    url: 'https://discord.com/channels/1/2',
    about: "people's own words, and the way to Nitro",
    html: page(
      'id',
      'Discord',
      `<main><nav><a data-list-item-id="private-channels-uid_1___nitro" href="/store">Dapatkan Nitro</a></nav>
<div id="message-content-1">WTS mouse second Rp120.000, yang mau beli sekarang chat aku, bayar lewat GoPay bisa</div></main>`,
    ),
    outcome: 'inapplicable',
    findings: [],
    digital: [],
  },
  {
    platform: 'reddit',
    url: 'https://www.reddit.com/r/indonesia/comments/1/keyboard/',
    about: 'a link to a separate shop through the shim, and a comment that talks of a cart',
    html: page(
      'id',
      'Reddit',
      `<main><shreddit-ad-post><h1>Keyboard mekanik 65%</h1><p>Rp420.000</p>
<a class="go" href="https://out.reddit.com/t3_1?url=https%3A%2F%2Fwww.blibli.com%2Fp%2Fkeyboard%2F1">Beli di Blibli</a></shreddit-ad-post>
<shreddit-comment><div slot="comment">Masukkan keranjang dulu, checkout nanti Rp420.000</div></shreddit-comment></main>`,
    ),
    outcome: 'pass',
    findings: LEADS_OUT,
    digital: [],
  },
  {
    platform: 'reddit',
    url: 'https://www.reddit.com/avatar/shop/product/1',
    about: 'an avatar, which is no goods',
    html: page(
      'en',
      'Reddit',
      '<main><h1>Night Owl</h1><p>$9.99</p><button>Buy now for $9.99</button></main>',
    ),
    outcome: 'inapplicable',
    findings: [],
    digital: ['collectible'],
  },
  {
    platform: 'linkedin',
    url: 'https://www.linkedin.com/feed/',
    about: 'a post that leads to a separate shop through the shim',
    html: page(
      'id',
      'LinkedIn',
      `<main><article><h1>Kursi kerja rotan</h1><p>Rp890.000</p>
<a class="go" href="https://www.linkedin.com/safety/go/?url=https%3A%2F%2Fwww.lazada.co.id%2Fproducts%2Fkursi.html&urlhash=x">Beli di Lazada</a></article></main>`,
    ),
    outcome: 'pass',
    findings: LEADS_OUT,
    digital: [],
  },
  {
    platform: 'twitch',
    url: 'https://www.twitch.tv/kanal',
    about: 'Bits and subscriptions, which are no goods',
    html: page(
      'en',
      'Twitch',
      `<main><h1>kanal</h1><button data-a-target="top-nav-get-bits-button">Get Bits</button>
<div data-a-target="subscribe-button"><button>Subscribe Rp39.000</button></div>
<div class="chat-line__message"><span data-a-target="chat-line-message-body">buy now pay later lol Rp39.000</span></div></main>`,
    ),
    outcome: 'inapplicable',
    findings: [],
    digital: ['coins', 'membership'],
  },
  {
    platform: 'vk',
    url: 'https://vk.com/market/product/sumka-213324777-9536720',
    about: 'an order that is paid inside VK',
    html: page(
      'ru',
      'Сумка',
      `<main><h1>Сумка</h1><section role="dialog"><h2>Оформление заказа</h2><p>Адрес доставки: ул. Ленина, 5</p>
<dl><div><dt>Товары</dt><dd>1 450 ₽</dd></div><div><dt>Итого</dt><dd>1 450 ₽</dd></div></dl><button>Оплатить 1 450 ₽</button></section></main>`,
    ),
    outcome: 'violation',
    findings: PAYS,
    digital: [],
  },
  {
    platform: 'vk',
    url: 'https://vk.com/wall-1_2',
    about: 'a link to a separate shop through the shim',
    html: page(
      'id',
      'VK',
      `<main><h1>Syal rajut</h1><p>Rp75.000</p>
<a class="go" href="/away.php?to=https%3A%2F%2Fshopee.co.id%2Fsyal&cc_key=">Beli di Shopee</a></main>`,
    ),
    outcome: 'pass',
    findings: LEADS_OUT,
    digital: [],
  },
  {
    platform: 'zalo',
    url: 'https://h5.zalo.me/zapps/1/checkout',
    about: 'the checkout of a Mini App',
    html: page('id', 'Mini App', `<main><h1>Toko Anyam</h1>${SHEET}</main>`),
    outcome: 'violation',
    findings: PAYS,
    digital: [],
  },
  {
    platform: 'douyin',
    url: 'https://haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id=1',
    about: "a product of the group's shop: a control that buys, on an affiliated host",
    html: page('zh-CN', '编织包', '<main><h1>编织包</h1><p>¥68.00</p><button>立即购买</button></main>'),
    outcome: 'needs-review',
    findings: ['affiliated-checkout needs-review'],
    digital: [],
  },
  {
    platform: 'douyin',
    url: 'https://www.douyin.com/pay',
    about: 'coins, which are no goods',
    html: page(
      'zh-CN',
      '抖音充值',
      '<main><h1>抖币充值</h1><p>¥42.00</p><button>立即支付 ¥42.00</button></main>',
    ),
    outcome: 'inapplicable',
    findings: [],
    digital: ['coins'],
  },
  {
    platform: 'kuaishou',
    url: 'https://app.kwaixiaodian.com/web/kwaishop-goods-detail-page-app?id=1',
    about: "a product of the group's shop: a control that buys, on an affiliated host",
    html: page('zh-CN', '编织包', '<main><h1>编织包</h1><p>¥68.00</p><button>立即购买</button></main>'),
    outcome: 'needs-review',
    findings: ['affiliated-checkout needs-review'],
    digital: [],
  },
  {
    platform: 'xiaohongshu',
    url: 'https://www.xiaohongshu.com/goods-detail/67bbc5bfeef1820001f83a2d',
    about: 'a product with cart and purchase inside',
    html: page(
      'zh-CN',
      '编织包',
      '<main><h1>编织包</h1><p>¥68.00</p><button>加入购物车</button> <button>立即购买</button></main>',
    ),
    outcome: 'needs-review',
    findings: ['in-app-order needs-review'],
    digital: [],
  },
  {
    platform: 'xiaohongshu',
    url: 'https://www.xiaohongshu.com/explore/696250f2000000002103e739',
    about: "a note and comments, people's own words",
    html: page(
      'zh-CN',
      '笔记',
      `<main><h1 id="detail-title">夏天的编织包</h1><div id="detail-desc">¥68.00 真的便宜，立即购买不后悔</div>
<div class="parent-comment"><div class="comment-item">加入购物车了，¥68.00</div></div></main>`,
    ),
    outcome: 'inapplicable',
    findings: [],
    digital: [],
  },
  {
    platform: 'weibo',
    url: 'https://shop.sc.weibo.com/h5/goods/index?iid=1',
    about: 'an order that is paid inside Weibo',
    html: page(
      'zh-CN',
      '微博小店',
      `<main><h1>编织包</h1><section role="dialog"><h2>确认订单</h2><p>收货地址：上海市</p>
<dl><div><dt>商品金额</dt><dd>¥68.00</dd></div><div><dt>合计</dt><dd>¥68.00</dd></div></dl><button>立即支付 ¥68.00</button></section></main>`,
    ),
    outcome: 'violation',
    findings: PAYS,
    digital: [],
  },
  {
    platform: 'weibo',
    url: 'https://weibo.com/detail/1',
    about: 'a link to a separate shop through the shim',
    html: page(
      'zh-CN',
      '微博',
      `<main><h1>编织包</h1><p>¥68.00</p>
<a class="go" href="https://weibo.cn/sinaurl?u=https%3A%2F%2Fdetail.tmall.com%2Fitem.htm%3Fid%3D1">去天猫购买</a></main>`,
    ),
    outcome: 'pass',
    findings: ['in-app-order pass'],
    digital: [],
  },
];
