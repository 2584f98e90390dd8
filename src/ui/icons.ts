/**
 * One set of icons: lines on a square of 24 units, in the colour of the words beside them. They say
 * nothing to a screen reader; the words do. The pictures of the states are in `shapes.ts`.
 */
import { svg } from './dom';

const ICONS = {
  /** A tray that takes things in. */
  desk: 'M4 13v6h16v-6M4 13h4.5l1.5 2.5h4L15.5 13H20M4 13l3-8h10l3 8',
  /** A clock that goes back. */
  history: 'M4 12a8 8 0 1 1 2.5 5.8M4 12l-2-2.5M4 12l2.5-2M12 7.5V12l3 2',
  /** A padlock. */
  locked: 'M6 11h12v9H6zM8.500 11V7.500a3.500 3.500 0 0 1 7 0V11M12 14.500v2',
  /** Two sliders. */
  options:
    'M4 8h8M18 8h2M4 16h2M12 16h8M12.5 8a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M6.5 16a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0',
  /** A sealed page with a tick. */
  verify: 'M12 3 5 6v5.5c0 4.2 2.8 7.6 7 9.5 4.2-1.9 7-5.3 7-9.5V6zM9 11.8l2.2 2.2 4-4.2',
  /** A shop's door that stands open. */
  welcome: 'M5 21V4h9v17M14 4l5 2v13l-5 2M3 21h11M11 12.5v.100',
} as const;
export type IconName = keyof typeof ICONS;

export function icon(name: IconName): SVGSVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' },
    svg('path', { d: ICONS[name] }),
  );
}
