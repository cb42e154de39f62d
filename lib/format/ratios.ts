const RATIO = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const LARGE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/**
 * A ratio for a table or a label: two decimals, one from 10 on; null, over a count of none, is 'up from none'.
 *
 * @example
 * formatRatio(0.7) // '0.70'
 */
export function formatRatio(ratio: number | null): string {
  if (ratio === null) return 'up from none';
  return ratio >= 10 ? LARGE.format(ratio) : RATIO.format(ratio);
}

/**
 * The ends of an interval of a ratio; null has no upper end.
 *
 * @example
 * formatRatioInterval({ low: 0.445, high: 1.27 }) // '0.45 to 1.27'
 */
export function formatRatioInterval({ low, high }: { readonly low: number; readonly high: number | null }): string {
  return `${formatRatio(low)} to ${high === null ? 'no upper end' : formatRatio(high)}`;
}
