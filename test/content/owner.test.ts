/** The few facts of platforms in the script that watches say the same as all of them do. */
import { describe, expect, it } from 'vitest';
import { owners } from '../../scripts/owners';
import { placesOf } from '../../src/content/context';
import { isCommercePath } from '../../src/content/destination';
import { mayBeStep } from '../../src/content/owner';
import { PLATFORMS } from '../../src/platforms';

/** Paths that the routes of platforms were written for, and some that are no step of a purchase. */
const PATHS = [
  '/',
  '/@toko/video/1',
  '/view/fe_tiktok_ecommerce_in_web/order_submit/index.html',
  '/view/fe_tiktok_ecommerce_pay_web/index.html',
  '/shopping_cart',
  '/cart',
  '/shop/orders',
  '/checkout/1',
  '/marketplace/item/1',
  '/messages',
  '/tag/checkout',
  '/order/confirm',
  '/pay',
];

describe('whose a page is', () => {
  it('names every platform with its hosts and its places', () => {
    expect(
      owners().map(({ id, hosts, affiliatedHosts, promotion }) => ({
        id,
        hosts,
        affiliatedHosts,
        promotion,
      })),
    ).toEqual(
      PLATFORMS.map((platform) => ({
        id: platform.id,
        hosts: platform.hosts,
        affiliatedHosts: platform.affiliatedHosts,
        promotion: placesOf(platform, 'promotion'),
      })),
    );
  });

  it('calls the reader for every address that is a step of a purchase', () => {
    const missed = owners().flatMap((owner) => {
      const platform = PLATFORMS.find(({ id }) => id === owner.id) ?? null;
      return [
        ...owner.hosts,
        ...owner.affiliatedHosts,
        ...owner.steps.map(([host]) => host).filter(Boolean),
      ].flatMap((host) =>
        PATHS.map((path) => new URL(`https://${host}${path}`)).filter(
          (url) => isCommercePath(platform, url) && !mayBeStep(owner, url),
        ),
      );
    });
    expect(missed.map(({ href }) => href)).toEqual([]);
    expect(mayBeStep(owners()[0] as never, new URL('https://www.tiktok.com/foryou'))).toBe(false);
  });
});
