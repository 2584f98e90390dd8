/** The colours of the toolbar button and of the flags. */

/** White on each of these is at least 4.5:1. Equal to `--seal-*` in `ui/tokens.css`. */
export const BADGE_COLOURS = {
  violation: '#a3261f',
  'needs-review': '#8a5200',
  'promotion-only': '#0f6b4f',
  quiet: '#56606b',
} as const;
