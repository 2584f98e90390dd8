/**
 * Every name, scheme and company that the project's sources mention, as what Etalase takes it for. The table
 * is docs/coverage.md, which this test writes; what stands in it is asked of the code, not written by hand.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { platformOf, relate } from '../src/content/destination';
import { judge } from '../src/judge';
import type { Asked, Finding } from '../src/model';
import { PLATFORMS } from '../src/platforms';
import { tiktok } from '../src/platforms/tiktok';
import { RULES } from '../src/rules';
import { SHOPS } from '../src/shops';
import { observationOf, type Part } from './rules/observed';

const ASKED: Asked = { date: '2024-03-01', market: 'id', reading: 'all', rulesOn: RULES.map(({ id }) => id) };

interface Name {
  name: string;
  /** Hosts by which it is met, with what each is, seen from TikTok. */
  hosts: readonly string[];
  is: 'platform' | 'affiliated' | 'shop';
  about: string;
}

const NAMES: readonly Name[] = [
  { name: 'TikTok', hosts: ['www.tiktok.com'], is: 'platform', about: 'the social medium' },
  {
    name: 'TikTok Shop',
    hosts: ['shop-id.tokopedia.com', 'pay.tokopediax.com', 'tiktokshop.com'],
    is: 'affiliated',
    about: 'TikTok’s own shop; in Indonesia “Shop | Tokopedia”, on sub-domains of tokopedia.com',
  },
  { name: 'YouTube', hosts: ['www.youtube.com'], is: 'platform', about: 'the social medium' },
  { name: 'Facebook (Meta)', hosts: ['www.facebook.com'], is: 'platform', about: 'the social medium' },
  { name: 'Instagram (Meta)', hosts: ['www.instagram.com'], is: 'platform', about: 'the social medium' },
  { name: 'WhatsApp (Meta)', hosts: ['web.whatsapp.com'], is: 'platform', about: 'the social medium' },
  {
    name: 'Tokopedia',
    hosts: ['www.tokopedia.com'],
    is: 'shop',
    about: 'the separate shop; its sub-domains that run TikTok Shop are affiliated',
  },
  { name: 'Bukalapak', hosts: ['www.bukalapak.com'], is: 'shop', about: 'a separate shop' },
  { name: 'Blibli', hosts: ['www.blibli.com'], is: 'shop', about: 'a separate shop' },
  {
    name: 'CT Corp’s e-commerce',
    hosts: ['transmart.co.id', 'allofresh.id'],
    is: 'shop',
    about: 'Transmart and Allo Fresh, separate shops',
  },
  { name: 'Shopee', hosts: ['shopee.co.id'], is: 'shop', about: 'a separate shop' },
  { name: 'Lazada', hosts: ['www.lazada.co.id'], is: 'shop', about: 'a separate shop (Alibaba)' },
  { name: 'Amazon', hosts: ['www.amazon.com'], is: 'shop', about: 'a separate shop' },
];

interface Scheme {
  name: string;
  about: string;
  signals: readonly Part[];
  /** What shows it, with how it ends: `rule: reason`. */
  shownBy: readonly string[];
}

const at = (relation: string, host = '', name?: string) =>
  ({ relation, host, ...(name ? { name } : {}) }) as NonNullable<Part['destination']>;

const SCHEMES: readonly Scheme[] = [
  {
    name: 'Promotion only',
    about: 'the medium promotes, a separate shop sells',
    signals: [
      {
        kind: 'link-out',
        label: 'Beli di Shopee',
        destination: at('shop', 'shopee.co.id', 'Shopee'),
        claims: 'shopee',
      },
    ],
    shownBy: ['in-app-order: leads-out', 'disguised-link-out: leads-out-as-said', 'shared-app: stands-apart'],
  },
  {
    name: 'TikTok Shop before October 2023',
    about: 'buying and paying inside the social medium',
    signals: [
      { kind: 'payment-method', label: 'Transfer bank · Bayar di tempat' },
      { kind: 'order', label: 'Buat pesanan' },
    ],
    shownBy: [
      'in-app-payment: payment-on-platform',
      'in-app-order: order-on-platform-strict',
      'shared-app: under-one-roof',
      'complaint-contact: no-contact',
    ],
  },
  {
    name: 'Yellow basket (keranjang kuning)',
    about: 'a cart inside the social medium; no text and no official names it',
    signals: [{ kind: 'cart', label: 'Keranjang kuning' }],
    shownBy: ['in-app-order: order-on-platform-strict', 'shared-app: under-one-roof'],
  },
  {
    name: 'Own separate app',
    about:
      'one of the two ways named in 2023: an e-commerce app and licence of its own; apps and licences do not show on a page',
    signals: [{ kind: 'buy', label: 'Beli sekarang', destination: at('affiliated', 'tiktokshop.com') }],
    shownBy: ['affiliated-checkout: on-affiliated-site', 'shared-app: same-group'],
  },
  {
    name: 'Partnership, or investing in a local platform',
    about: 'the other way: TikTok and Tokopedia since December 2023',
    signals: [{ kind: 'pay', label: 'Bayar', destination: at('affiliated', 'pay.tokopediax.com') }],
    shownBy: ['affiliated-checkout: on-affiliated-site', 'shared-app: same-group'],
  },
  {
    name: 'Project S, and TikTok’s retail programme',
    about: 'the platform sells goods of its own, as in “Dijual oleh …” its name',
    signals: [
      { kind: 'seller', label: 'Dijual oleh TikTok Shop', destination: at('platform'), claims: 'tiktok' },
    ],
    shownBy: ['own-goods: platform-as-seller'],
  },
  {
    name: 'Amazon’s own retail (“Dijual oleh Amazon”)',
    about: 'the example that the press compares Project S with',
    signals: [
      {
        kind: 'seller',
        label: 'Dijual oleh Amazon',
        destination: at('shop', '', 'Amazon'),
        claims: 'amazon',
      },
    ],
    shownBy: ['own-goods: known-company-as-seller'],
  },
  {
    name: 'Cheap goods sent from abroad',
    about: 'cross-border sales for less than about US$100',
    signals: [
      {
        kind: 'ships-from-abroad',
        label: 'Dikirim dari Tiongkok',
        traits: ['country'],
        amount: { value: 45_000, market: 'id' },
      },
    ],
    shownBy: ['cross-border-price: below-minimum', 'foreign-seller-information: seller-not-shown'],
  },
  {
    name: 'Ordering in a chat, paying at the shop',
    about: 'WhatsApp with Alfagift, called fair by the minister on 1 November 2023',
    signals: [
      { kind: 'order', label: 'Kirim pesanan' },
      { kind: 'pay', label: 'Bayar di Alfagift', destination: at('other', 'alfagift.id') },
    ],
    shownBy: [
      'in-app-payment: payment-elsewhere',
      'in-app-order: order-on-platform-strict',
      'shared-app: under-one-roof',
      'complaint-contact: no-contact',
    ],
  },
];

/** What a host is, seen from a page of TikTok; a platform is known on its own pages. */
function kindOf(host: string): string {
  const own = platformOf(host);
  if (own !== null) return own.host;
  return relate(new URL(`https://${host}/`), tiktok).relation;
}

function shownIn(signals: readonly Part[]): string[] {
  const { findings } = judge(observationOf(signals), RULES, ASKED);
  const says = ({ outcome, reason }: Finding) => outcome !== 'inapplicable' || reason === 'same-group';
  return findings.filter(says).map(({ rule, reason }) => `${rule}: ${reason}`);
}

describe('what the sources mention', () => {
  it.each(NAMES)('$name is $is', ({ hosts, is }) => {
    expect(hosts.map(kindOf)).toEqual(hosts.map(() => is));
  });

  it.each(SCHEMES)('$name is told for what it is', ({ signals, shownBy }) => {
    expect(shownIn(signals)).toEqual(shownBy);
  });

  it('is known by name as well as by host', () => {
    const known = [...PLATFORMS.map(({ name }) => name), ...SHOPS.map(({ name }) => name)];
    for (const name of [
      'TikTok',
      'YouTube',
      'Facebook',
      'Instagram',
      'WhatsApp',
      'Tokopedia',
      'Bukalapak',
      'Blibli',
      'Shopee',
      'Lazada',
      'Amazon',
      'Transmart',
      'Allo Fresh',
    ]) {
      expect(known).toContain(name);
    }
    expect(tiktok.names).toContain('tiktok shop');
  });

  it('stands in docs/coverage.md', async () => {
    const row = (cells: readonly string[]) =>
      `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
    const text = [
      '# What the sources mention, and what Etalase takes it for',
      'Written by `test/coverage.test.ts`; do not edit. What a host is and how a scheme ends is asked of the code. “Affiliated” is a site of the platform’s own group, “shop” a separate business: a link there is the allowed form.',
      '## Names and companies',
      [
        row(['Name', 'Is', 'Known by', 'What it is']),
        row(['---', '---', '---', '---']),
        ...NAMES.map(({ name, hosts, about }) =>
          row([
            name,
            [...new Set(hosts.map(kindOf))].join(', '),
            hosts.map((host) => `\`${host}\``).join(', '),
            about,
          ]),
        ),
      ].join('\n'),
      'ByteDance, Alibaba and Meta are met through these; no page names them as the place where one buys.',
      '## Schemes',
      'On 1 March 2024, with all tests and rules counted.',
      [
        row(['Scheme', 'What it is', 'Told by']),
        row(['---', '---', '---']),
        ...SCHEMES.map(({ name, about, signals }) =>
          row([
            name,
            about,
            shownIn(signals)
              .map((each) => `\`${each}\``)
              .join('<br>'),
          ]),
        ),
      ].join('\n'),
    ].join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(join(import.meta.dirname, '../docs/coverage.md'));
  });
});
