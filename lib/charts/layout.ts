/** What depends on the room a figure has. Text is never scaled; narrow figures have less of it. */
export interface Layout {
  readonly narrow: boolean;
  readonly left: number;
  readonly right: number;
  readonly plotWidth: number;
  readonly textSize: number;
  readonly titleSize: number;
  readonly lineHeight: number;
  /** Rows of event labels at most. */
  readonly lanes: number;
  /** How much higher than usual the plots are, where a height was asked for. */
  readonly stretch: number;
}

/** The widths for which a page carries a figure; the page shows the one that fits. */
export const PAGE_WIDTHS = { narrow: 360, medium: 680, wide: 1080 } as const;

/** Whether marks say what they are when pointed at: a finger, which reads most of the narrower ones, points at nothing. */
export const hasTips = (width: number) => width === PAGE_WIDTHS.wide;

const NARROW_BELOW = 560;
const WIDE_FROM = 900;

/** @param longNumbers - whether the value axis may bear numbers like 100,000 */
export function layoutFor(width: number, { stretch = 1, longNumbers = false } = {}): Layout {
  const narrow = width < NARROW_BELOW;
  const left = longNumbers ? 60 : narrow ? 40 : 52;
  const right = narrow ? 18 : width < WIDE_FROM ? 158 : 186;
  return {
    narrow,
    left,
    right,
    plotWidth: width - left - right,
    textSize: 12.5,
    titleSize: 15,
    lineHeight: 16,
    lanes: narrow ? 3 : 4,
    stretch,
  };
}
