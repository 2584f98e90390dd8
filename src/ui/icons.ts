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
  /** A page with a corner turned down and lines on it. */
  report: 'M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h5',
  /** A frame around a point. */
  show: 'M4 9V5a1 1 0 0 1 1-1h4M15 4h4a1 1 0 0 1 1 1v4M20 15v4a1 1 0 0 1-1 1h-4M9 20H5a1 1 0 0 1-1-1v-4M9.5 12a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0',
  /** A question. */
  why: 'M4 12a8 8 0 1 0 16 0 8 8 0 1 0-16 0M9.8 9.8a2.3 2.3 0 1 1 3.4 2c-.8.4-1.2.9-1.2 1.7M12 16.3v.1',
  /** A cross. */
  wrong: 'M6 6l12 12M18 6 6 18',
  /** An arrow that turns back. */
  undo: 'M9 7 5 11l4 4M5 11h9a5 5 0 0 1 0 10h-3',
  /** An arrow into a tray. */
  save: 'M12 4v11M7.5 11 12 15.5 16.5 11M5 20h14',
} as const;
export type IconName = keyof typeof ICONS;

export function icon(name: IconName): SVGSVGElement {
  return svg(
    'svg',
    { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' },
    svg('path', { d: ICONS[name] }),
  );
}
