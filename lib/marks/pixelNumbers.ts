/** A pixel for an attribute: two decimals, no trailing zeros. */
export function number(px: number): string {
  // Whole numbers are turned to text many times faster than fractions, and a figure has thousands of these.
  const hundredths = Math.round(px * 100);
  const rest = Math.abs(hundredths % 100);
  if (rest === 0 || !Number.isSafeInteger(hundredths)) return String(hundredths / 100);
  const sign = hundredths < 0 ? '-' : '';
  const decimals = rest % 10 === 0 ? String(rest / 10) : rest < 10 ? `0${rest}` : String(rest);
  return `${sign}${(Math.abs(hundredths) - rest) / 100}.${decimals}`;
}

/** The same to one decimal, where bytes count. */
export function shortNumber(px: number): string {
  return String(Math.round(px * 10) / 10);
}
