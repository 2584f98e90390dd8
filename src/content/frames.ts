/** Frames of payment providers and shops, seen from outside. */
import type { Platform, SignalKind } from '../model';
import { PROVIDERS } from '../payments';
import { follow, isCommercePath, type Led } from './destination';
import { fold } from './normalise';

const HOSTED_FIELDS =
  /card ?number|credit ?card|cardnumber|encryptedcard|securitycode|\bcvv\b|\bcvc\b|hosted.?field/i;
const TILL_WORDS = /\b(checkout|payment|pembayaran|bayar|cashier|kasir|secure pay)\b/;
/** Smallest frame, in CSS pixels a side, in which a person can do something; provider fields are lower. */
const SMALLEST = 24;
const SHOP_AREA = 200 * 120;
/** Narrowest frame in which a shop can sell: advertisements and cards of goods are narrower. */
const SHOP_WIDTH = 360;

const providerFrames = PROVIDERS.flatMap(({ frames }) => frames).join(',');

export interface FrameSign {
  kind: SignalKind & ('payment-frame' | 'shop-frame');
  led: Led;
  label: string;
}

/** What a frame is to the platform's page, or null. Asks its size, so it is called for frames alone. */
export function frameSign(frame: Element, platform: Platform): FrameSign | null {
  const source = frame.getAttribute('src') ?? frame.getAttribute('data') ?? '';
  const led = follow(source === '' ? 'about:blank' : source, document.baseURI, platform);
  const said = [
    frame.getAttribute('title'),
    frame.getAttribute('name'),
    frame.id,
    frame.getAttribute('aria-label'),
  ]
    .filter(Boolean)
    .join(' ');
  const box = frame.getBoundingClientRect();
  if (box.width < SMALLEST || box.height < SMALLEST / 2) return null;
  const label = (
    frame.getAttribute('title') ||
    frame.getAttribute('aria-label') ||
    led.destination.name ||
    led.destination.host ||
    said
  ).trim();
  const { relation } = led.destination;
  if (relation === 'payment') return { kind: 'payment-frame', led, label };
  if (providerFrames !== '' && frame.matches(providerFrames)) return { kind: 'payment-frame', led, label };
  if (relation === 'affiliated' || relation === 'shop') {
    const least = relation === 'shop' && !(led.url && isCommercePath(null, led.url)) ? SHOP_WIDTH : 0;
    return box.width >= least && box.width * box.height >= SHOP_AREA
      ? { kind: 'shop-frame', led, label }
      : null;
  }
  const own = relation === 'platform' && led.url?.protocol !== 'about:';
  if (own) return null;
  if (HOSTED_FIELDS.test(said)) return { kind: 'payment-frame', led, label };
  const path = led.url && /^https?:$/.test(led.url.protocol) ? led.url.pathname : '';
  return TILL_WORDS.test(fold(`${said} ${path}`)) && box.width * box.height >= SHOP_AREA
    ? { kind: 'payment-frame', led, label }
    : null;
}
