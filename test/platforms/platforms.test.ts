import { describe, expect, test } from 'vitest';
import { follow, platformOf } from '../../src/content/destination';
import type { Platform, Shim } from '../../src/model';
import { PLATFORMS, SHIMS } from '../../src/platforms';
import { SHOPS } from '../../src/shops';
import { filesOf, HOST, isPhrase, isUnder, notLinear, notStable, twice } from './data-checks';

const HOSTILE = [
  'a'.repeat(5000),
  '/'.repeat(5000),
  `/${'a/'.repeat(2500)}`,
  `/view/fe_tiktok_ecommerce_in_web/${'order_'.repeat(830)}`,
  `/@${'.'.repeat(5000)}`,
];

/** Where no stable place of people's words is publicly known; their files say so. */
const WITHOUT_USER_CONTENT = ['line', 'snapchat', 'snackvideo'];

const platform = (id: string): Platform => {
  const found = PLATFORMS.find((one) => one.id === id);
  if (!found) throw new Error(`no platform ${id}`);
  return found;
};

/** The first route of a platform that fits, as the model says. */
function routeOf(id: string, address: string) {
  const url = new URL(address);
  return platform(id).routes.find(
    (route) => (!route.host || isUnder(url.hostname, route.host)) && route.path.test(url.pathname),
  );
}

function shimOf(address: string, shims: readonly Shim[]) {
  const url = new URL(address);
  return shims.find((shim) => isUnder(url.hostname, shim.host) && shim.path.test(url.pathname));
}

test('every file is in the index under its own name, and the other way round', () => {
  expect(PLATFORMS.map(({ id }) => id).sort()).toEqual(filesOf('platforms', 'shims'));
});

test('those watched from the start come first, the optional ones after them', () => {
  const optional = PLATFORMS.map((one) => one.optional === true);
  expect(optional).toEqual([...optional].sort());
  expect(PLATFORMS.filter((one) => one.optional).map(({ id }) => id)).toEqual([
    'pinterest',
    'snackvideo',
    'line',
    'snapchat',
    'discord',
    'reddit',
    'linkedin',
    'twitch',
    'vk',
    'zalo',
    'douyin',
    'kuaishou',
    'xiaohongshu',
    'weibo',
  ]);
});

test('no host is claimed twice, by platforms or by a shop', () => {
  expect(twice(PLATFORMS.flatMap(({ hosts, affiliatedHosts }) => [...hosts, ...affiliatedHosts]))).toEqual(
    [],
  );
  for (const { hosts, affiliatedHosts } of PLATFORMS) {
    for (const shop of SHOPS) {
      for (const host of shop.hosts) {
        expect(
          hosts.some((own) => isUnder(own, host) || isUnder(host, own)),
          host,
        ).toBe(false);
        // A sub-domain of a shop may be affiliated; a shop may not stand below an affiliated host.
        expect(
          affiliatedHosts.some((own) => isUnder(host, own)),
          host,
        ).toBe(false);
      }
    }
  }
});

describe.each(PLATFORMS.map((one) => [one.id, one] as const))('%s', (_id, one) => {
  test('hosts and names are well formed', () => {
    for (const host of [...one.hosts, ...one.affiliatedHosts]) expect(host).toMatch(HOST);
    expect(one.hosts.length).toBeGreaterThan(0);
    for (const name of one.names) expect(isPhrase(name), name).toBe(true);
    for (const link of one.appLinks ?? []) expect(link).toMatch(/^[a-z][a-z0-9.+-]*:\/\/[a-z_]/);
  });

  test('routes are linear, sourced and on its own hosts', () => {
    for (const route of one.routes) {
      expect(notLinear(route.path), String(route.path)).toBeNull();
      expect(route.source).not.toBe('');
      expect(route.source.length).toBeLessThan(60);
      expect(route.kind === 'digital').toBe(route.digital !== undefined);
      if (route.host) {
        expect([...one.hosts, ...one.affiliatedHosts].some((own) => isUnder(route.host ?? '', own))).toBe(
          true,
        );
      }
      for (const text of HOSTILE) expect(typeof route.path.test(text)).toBe('boolean');
    }
  });

  test('locators are stable and say where they were seen', () => {
    for (const locator of one.locators) {
      expect(notStable(locator.selector), locator.selector).toBeNull();
      expect(locator.seenOn).not.toBe('');
      expect(locator.seenOn.length).toBeLessThan(60);
      expect(locator.kind === 'digital').toBe(locator.digital !== undefined);
    }
    expect(one.locators.some(({ kind }) => kind === 'user-content')).toBe(
      !WITHOUT_USER_CONTENT.includes(one.id),
    );
    expect(twice(one.locators.map(({ selector }) => selector))).toEqual([]);
  });
});

describe('shims', () => {
  const all = [
    ...PLATFORMS.flatMap(({ shims }) => shims),
    ...SHOPS.flatMap(({ shims }) => shims ?? []),
    ...SHIMS,
  ];

  test('are well formed and linear', () => {
    for (const { host, path, keys } of all) {
      expect(host).toMatch(HOST);
      expect(notLinear(path), String(path)).toBeNull();
      for (const key of keys) expect(key).toMatch(/^[$\w]+$/);
      for (const text of HOSTILE) expect(typeof path.test(text)).toBe('boolean');
    }
    expect(twice(all.map(({ host, path }) => `${host} ${path}`))).toEqual([]);
  });

  test('a shim for a part of a host stands before one for the whole', () => {
    for (const [at, shim] of all.entries()) {
      const before = all
        .slice(0, at)
        .find(({ host, path }) => isUnder(shim.host, host) && path.source === '^\\/');
      expect(before, `${shim.host} ${shim.path}`).toBeUndefined();
    }
  });

  test.each([
    ['https://l.facebook.com/l.php?u=x&h=AT0', 'u'],
    ['https://lm.facebook.com/l.php?u=x', 'u'],
    ['https://m.facebook.com/flx/warn/?u=x', 'u'],
    ['https://l.messenger.com/l.php?u=x', 'u'],
    ['https://l.instagram.com/?u=x&e=AT0&s=1', 'u'],
    ['https://l.threads.com/?u=x', 'u'],
    ['https://l.threads.net/?u=x', 'u'],
    ['https://www.youtube.com/redirect?event=video_description&q=x', 'q'],
    ['https://m.youtube.com/redirect?q=x', 'q'],
    ['https://www.tiktok.com/link/v2?aid=1988&scene=bio_url&target=x', 'target'],
    ['https://l.wl.co/l?u=x', 'u'],
    ['https://t.me/iv?url=x&rhash=1', 'url'],
    ['https://www.linkedin.com/redir/redirect?url=x', 'url'],
    ['https://www.linkedin.com/safety/go/?url=x&urlhash=1', 'url'],
    ['https://out.reddit.com/t3_1?url=x', 'url'],
    ['https://vk.com/away.php?to=x', 'to'],
    ['https://vk.ru/away.php?to=x', 'to'],
    ['https://www.pinterest.com/offsite/?token=1&url=x', 'url'],
    ['https://away.vk.com/away.php?to=x', 'to'],
    ['https://t.umblr.com/redirect?z=x', 'z'],
    ['https://steamcommunity.com/linkfilter/?u=x', 'u'],
    ['https://weibo.cn/sinaurl?u=x', 'u'],
    ['https://weibo.cn/sinaurl?toasturl=x', 'toasturl'],
    ['https://shop.sc.weibo.com/h5/jump/error?url=x', 'url'],
    ['https://link.zhihu.com/?target=x', 'target'],
    ['https://www.google.com/url?q=x', 'q'],
    ['https://www.google.co.id/url?url=x', 'url'],
    ['https://nam02.safelinks.protection.outlook.com/?url=x', 'url'],
    ['https://app.adjust.com/abc?redirect=x', 'redirect'],
    ['https://shop.onelink.me/abc?af_dp=x', 'af_dp'],
    ['https://click.linksynergy.com/deeplink?murl=x', 'murl'],
    ['https://www.awin1.com/cread.php?ued=x', 'ued'],
    ['https://ad.admitad.com/g/abc/?ulp=x', 'ulp'],
    ['https://invol.co/aff_m?offer_id=1&url=x', 'url'],
    ['https://click.accesstrade.co.id/adv.php?rk=1&url=x', 'url'],
    ['https://shopee.co.id/universal-link?redir=x', 'redir'],
    ['https://s.shopee.co.id/an_redir?origin_link=x', 'origin_link'],
  ])('%s carries its address in %s', (address, key) => {
    expect(shimOf(address, all)?.keys).toContain(key);
  });

  test.each([
    'https://t.co/AbC',
    'https://vt.tiktok.com/ZS1/',
    'https://vm.tiktok.com/ZM1/',
    'https://www.tiktok.com/t/ZT1/',
    'https://bit.ly/x',
    'https://s.id/x',
    'https://lnkd.in/x',
    'https://pin.it/x',
    'https://t.cn/x',
    'https://vk.cc/x',
    'https://redd.it/x',
    'https://click.redditmail.com/CL0/https:%2F%2Fshopee.co.id%2F/1/x',
    'https://lin.ee/x',
    'https://xhslink.com/a/x',
    'https://v.douyin.com/x/',
    'https://v.kuaishou.com/x',
    'https://s.snackvideo.com/p/x',
    'https://discord.gg/x',
  ])('%s says nothing of where it leads', (address) => {
    expect(shimOf(address, all)?.keys).toEqual([]);
  });

  test.each([
    'https://www.facebook.com/l/123',
    'https://www.youtube.com/watch?v=1',
    'https://www.tiktok.com/link',
    'https://www.tiktok.com/@t/video/1',
    'https://www.google.com/search?q=x',
    'https://shopee.co.id/product/1/2',
    'https://s.shopee.co.id/9KXyz',
    'https://vt.tokopedia.com/t/ZS1/',
    'https://www.tokopedia.com/promo/diskon',
    'https://www.pinterest.com/pin/1/',
    'https://vk.com/away_team',
    'https://www.reddit.com/r/indonesia/',
    'https://www.linkedin.com/redirection',
    'https://www.douyin.com/video/1',
  ])('%s is no shim', (address) => {
    expect(shimOf(address, all)).toBeUndefined();
  });
});

describe('routes', () => {
  const order = '/view/fe_tiktok_ecommerce_in_web/order_submit/index.html';
  test.each([
    ['tiktok', `https://www.tiktok.com${order}?sku_id=1`, 'checkout'],
    ['tiktok', `https://shop-id.tokopedia.com${order}`, 'checkout'],
    [
      'tiktok',
      'https://www.tiktok.com/feedback/view/fe_tiktok_ecommerce_in_web/order_list/index.html',
      'order',
    ],
    ['tiktok', 'https://www.tiktok.com/view/fe_tiktok_ecommerce_pay_middle/index.html', 'pay'],
    ['tiktok', 'https://oec-api.tiktokv.com/view/fe_tiktok_ecommerce_voucher/index.html', 'shop'],
    ['tiktok', 'https://pay.tokopediax.com/anything', 'pay'],
    ['tiktok', 'https://www.tiktok.com/shop/pdp/a-b/1729384756', 'product'],
    ['tiktok', 'https://shop-id.tokopedia.com/pdp/1729384756', 'product'],
    ['tiktok', 'https://shop.tiktok.com/view/product/1729384756', 'product'],
    ['tiktok', 'https://www.tiktok.com/shop/c/womenswear-underwear/601152', 'shop'],
    ['tiktok', 'https://www.tiktok.com/coin', 'digital'],
    ['facebook', 'https://www.facebook.com/marketplace/checkout/done', 'checkout'],
    ['facebook', 'https://www.facebook.com/marketplace/orders', 'order'],
    ['facebook', 'https://www.facebook.com/marketplace/item/123/', 'product'],
    ['facebook', 'https://www.facebook.com/marketplace/jakarta/', 'shop'],
    ['facebook', 'https://www.facebook.com/commerce/products/123/', 'product'],
    ['instagram', 'https://www.instagram.com/shopping/bag/', 'cart'],
    ['youtube', 'https://www.youtube.com/@x/store', 'shop'],
    ['youtube', 'https://www.youtube.com/@x/membership', 'digital'],
    ['youtube', 'https://www.youtube.com/premium', 'digital'],
    ['x', 'https://x.com/i/premium_sign_up', 'digital'],
    ['x', 'https://x.com/i/verified-orgs-signup', 'digital'],
    ['whatsapp', 'https://wa.me/c/62811', 'shop'],
    ['whatsapp', 'https://wa.me/p/123/62811', 'product'],
    ['telegram', 'https://t.me/$AbC', 'checkout'],
    ['telegram', 'https://t.me/invoice/AbC', 'checkout'],
    ['pinterest', 'https://id.pinterest.com/toko/_products/', 'shop'],
    ['line', 'https://web-pay.line.me/web/payment/wait', 'pay'],
    ['line', 'https://shop.line.me/my/cart', 'cart'],
    ['line', 'https://shop.line.me/@toko/checkout/cart', 'checkout'],
    ['line', 'https://shop.line.me/@toko/product/1008331248', 'product'],
    ['line', 'https://store.line.me/stickershop/product/1', 'digital'],
    ['zalo', 'https://payment-mini.zalo.me/api/order/create-v2', 'pay'],
    ['vk', 'https://pay.vk.com/', 'pay'],
    ['vk', 'https://vk.com/market/product/sumka-213324777-9536720', 'product'],
    ['vk', 'https://vk.com/market-127356458_13579885', 'product'],
    ['vk', 'https://vk.com/market-127356458', 'shop'],
    ['vk', 'https://vk.com/donut/club203683544', 'digital'],
    ['snapchat', 'https://www.snapchat.com/plus', 'digital'],
    ['snackvideo', 'https://m-shop.kwai.com/krn-web/detail?itemId=1', 'product'],
    ['snackvideo', 'https://pay.kwai.com/recharge', 'digital'],
    ['douyin', 'https://haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id=1', 'product'],
    ['douyin', 'https://haohuo.jinritemai.com/views/product/item2?id=1', 'product'],
    ['douyin', 'https://www.douyin.com/pay', 'digital'],
    ['kuaishou', 'https://app.kwaixiaodian.com/web/kwaishop-goods-detail-page-app?id=1', 'product'],
    ['kuaishou', 'https://app.kwaixiaodian.com/page/kwaishop-buyer-goods-detail-outside?id=1', 'product'],
    ['kuaishou', 'https://app.kwaixiaodian.com/merchant/shop/detail?id=1', 'product'],
    ['kuaishou', 'https://app.kwaixiaodian.com/merchant/shop/home', 'shop'],
    ['xiaohongshu', 'https://www.xiaohongshu.com/goods-detail/67bbc5bfeef1820001f83a2d', 'product'],
    ['xiaohongshu', 'https://mall.xiaohongshu.com/goods-detail/67bbc5bfeef1820001f83a2d', 'product'],
    ['xiaohongshu', 'https://mall.xiaohongshu.com/', 'shop'],
    ['weibo', 'https://shop.sc.weibo.com/h5/goods/index?iid=1', 'product'],
    ['weibo', 'https://shop.sc.weibo.com/h5/shop/index?weiboUid=1', 'shop'],
    ['discord', 'https://discord.com/shop', 'digital'],
    ['discord', 'https://discord.com/store', 'digital'],
    ['twitch', 'https://www.twitch.tv/bits', 'digital'],
    ['twitch', 'https://www.twitch.tv/subs/kanal', 'digital'],
    ['reddit', 'https://www.reddit.com/avatar/shop/product/1', 'digital'],
    ['linkedin', 'https://www.linkedin.com/premium/products/', 'digital'],
  ])('%s: %s is %s', (id, address, kind) => {
    expect(routeOf(id, address)?.kind).toBe(kind);
  });

  test.each([
    ['tiktok', 'https://www.tiktok.com/@toko/video/730000000000000001'],
    ['tiktok', 'https://www.tiktok.com/@shop'],
    ['tiktok', 'https://www.tiktok.com/foryou'],
    ['tiktok', 'https://www.tiktok.com/tag/checkout'],
    ['facebook', 'https://www.facebook.com/groups/123'],
    ['facebook', 'https://www.facebook.com/checkout.band'],
    ['instagram', 'https://www.instagram.com/p/AbC/'],
    ['instagram', 'https://www.instagram.com/checkout/'],
    ['threads', 'https://www.threads.com/@toko/post/1'],
    ['youtube', 'https://www.youtube.com/watch'],
    ['youtube', 'https://www.youtube.com/@checkout'],
    ['x', 'https://x.com/toko/status/1'],
    ['telegram', 'https://t.me/toko'],
    ['pinterest', 'https://www.pinterest.com/pin/1/'],
    ['pinterest', 'https://www.pinterest.com/shopaholic/'],
    ['line', 'https://page.line.me/toko'],
    ['zalo', 'https://chat.zalo.me/'],
    ['vk', 'https://vk.com/marketing'],
    ['vk', 'https://vk.com/donuts'],
    ['snapchat', 'https://www.snapchat.com/add/toko'],
    ['snackvideo', 'https://www.snackvideo.com/@toko/video/1'],
    ['douyin', 'https://www.douyin.com/video/1'],
    ['kuaishou', 'https://www.kuaishou.com/short-video/1'],
    ['xiaohongshu', 'https://www.xiaohongshu.com/explore/696250f2000000002103e739'],
    ['weibo', 'https://weibo.com/detail/1'],
    ['discord', 'https://discord.com/channels/@me'],
    ['twitch', 'https://www.twitch.tv/bitstobreath'],
    ['reddit', 'https://www.reddit.com/r/gold/'],
    ['linkedin', 'https://www.linkedin.com/feed/'],
  ])('%s: %s is no route', (id, address) => {
    expect(routeOf(id, address)).toBeUndefined();
  });
});

test('TikTok Shop of Indonesia is affiliated, plain Tokopedia is not', () => {
  const { affiliatedHosts } = platform('tiktok');
  const affiliated = (host: string) => affiliatedHosts.some((own) => isUnder(host, own));
  expect(affiliated('shop-id.tokopedia.com')).toBe(true);
  expect(affiliated('vt.tokopedia.com')).toBe(true);
  expect(affiliated('pay.tokopediax.com')).toBe(true);
  expect(affiliated('checkout.pipopay.com')).toBe(true);
  expect(affiliated('www.tokopedia.com')).toBe(false);
  expect(SHOPS.find(({ id }) => id === 'tokopedia')?.hosts).toContain('tokopedia.com');
});

test.each([
  ['line', 'https://web-pay.line.me/', 'line', 'affiliated'],
  ['line', 'https://shop.line.me/', 'line', 'platform'],
  ['zalo', 'https://payment-mini.zalo.me/', 'zalo', 'platform'],
  ['snackvideo', 'https://m-shop.kwai.com/', 'snackvideo', 'affiliated'],
  ['snackvideo', 'https://www.kwai.com/', 'snackvideo', 'platform'],
  ['douyin', 'https://haohuo.jinritemai.com/', 'douyin', 'affiliated'],
  ['kuaishou', 'https://app.kwaixiaodian.com/', 'kuaishou', 'affiliated'],
  ['xiaohongshu', 'https://mall.xiaohongshu.com/', 'xiaohongshu', 'platform'],
  ['weibo', 'https://shop.sc.weibo.com/', 'weibo', 'platform'],
  ['weibo', 'https://detail.tmall.com/', undefined, 'shop'],
  ['line', 'https://lnkd.in/x', undefined, 'unknown'],
  ['linkedin', 'https://lnkd.in/x', undefined, 'unknown'],
  ['weibo', 'https://t.cn/x', undefined, 'unknown'],
  ['pinterest', 'https://pin.it/x', 'pinterest', 'platform'],
])('from %s, %s belongs to %s and is %s', (from, address, owner, relation) => {
  expect(platformOf(new URL(address).hostname)?.platform.id).toBe(owner);
  expect(follow(address, `https://${platform(from).hosts[0]}/`, platform(from)).destination.relation).toBe(
    relation,
  );
});
