const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** 12345 -> '12,345'. */
export function formatCount(count: number): string {
  return WHOLE.format(count);
}

/** A rate for a table: always one decimal. */
export function formatRate(rate: number): string {
  return ONE_DECIMAL.format(rate);
}

/**
 * A rate for a label or a sentence: whole from 10 on, else one decimal.
 *
 * @example
 * formatShortRate(66.77) // '67'
 */
export function formatShortRate(rate: number): string {
  return rate >= 9.95 || Number.isInteger(rate) ? WHOLE.format(rate) : ONE_DECIMAL.format(rate);
}

/** A p-value: two decimals, of which 'below 0.01' is the least. */
export function formatPValue(pValue: number): string {
  return pValue < 0.01 ? 'below 0.01' : pValue.toFixed(2);
}

/** 1 -> 'one', 12 -> '12': small numbers as words, as prose has them. */
export function formatSmallNumber(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count] ?? formatCount(count);
}
