/** An outline around one element, drawn only because the user asked from the popup, and gone again by itself. */
import { find } from './place';
import { shadowOf } from './shadow';

/** How long the outline stays, in milliseconds. */
const STAYS = 6000;

let gone: (() => void) | undefined;

/** Removes the outline; the page is as it was. */
export function hide(): void {
  gone?.();
  gone = undefined;
}

/**
 * Scrolls to the element and outlines it until Escape, a second asking, or six seconds.
 *
 * @param selector as a signal names it
 * @param label what the outline says, as text
 */
export function show(selector: string, label: string): void {
  hide();
  const el = find(selector, shadowOf);
  if (!el) return;
  el.scrollIntoView({
    block: 'center',
    // Firefox never ends a smooth scroll that began out of sight, as where the popup covers the page
    behavior:
      document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
  });
  const host = document.createElement('etalase-outline');
  const root = host.attachShadow({ mode: 'closed' });
  const frame = document.createElement('div');
  const tag = document.createElement('span');
  tag.textContent = label;
  frame.append(tag);
  root.append(frame);
  host.style.cssText = 'all: initial; position: fixed; inset: 0; pointer-events: none; z-index: 2147483647;';
  frame.style.cssText =
    'position: fixed; box-sizing: border-box; border: 3px solid #b3261e; border-radius: 6px; box-shadow: 0 0 0 2px #fff, 0 0 0 6px rgb(179 38 30 / 35%); pointer-events: none;';
  tag.style.cssText =
    'position: absolute; left: -3px; bottom: 100%; margin-bottom: 6px; max-width: 280px; padding: 2px 8px; border-radius: 4px; background: #b3261e; color: #fff; font: 600 12px/1.5 system-ui, sans-serif; white-space: nowrap; overflow: hidden; text-overflow: ellipsis;';
  document.documentElement.append(host);
  if ('showPopover' in host) {
    host.popover = 'manual';
    host.style.cssText += 'margin: 0; padding: 0; border: 0; background: none; width: 100%; height: 100%;';
    host.showPopover();
  }
  const stop = new AbortController();
  let request = 0;
  const follow = () => {
    const box = el.getBoundingClientRect();
    frame.style.left = `${box.left - 5}px`;
    frame.style.top = `${box.top - 5}px`;
    frame.style.width = `${box.width + 10}px`;
    frame.style.height = `${box.height + 10}px`;
    request = requestAnimationFrame(follow);
  };
  follow();
  const timer = setTimeout(hide, STAYS);
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') hide();
    },
    { capture: true, signal: stop.signal },
  );
  gone = () => {
    clearTimeout(timer);
    cancelAnimationFrame(request);
    stop.abort();
    host.remove();
  };
}
