/**
 * A number with as many digits as another was printed with.
 *
 * @example
 * asPrinted(5.66140742, '5.661407') // '5.661407'
 */
export function asPrinted(value: number, printed: string): string {
  const { decimals, exponent } = digitsOf(printed);
  return exponent === null ? value.toFixed(decimals) : value.toExponential(decimals);
}

/**
 * Whether a number rounds to what was printed.
 *
 * @example
 * agreesAsPrinted(5.66140742, '5.661407') // true
 */
export function agreesAsPrinted(value: number, printed: string): boolean {
  const { decimals, exponent } = digitsOf(printed);
  const halfOfTheLast = 0.5 * 10 ** ((exponent ?? 0) - decimals);
  return Math.abs(value - Number(printed)) <= halfOfTheLast * (1 + 1e-6);
}

function digitsOf(printed: string): { decimals: number; exponent: number | null } {
  const [, decimals = '', exponent] = /^-?\d+(?:\.(\d+))?(?:e(-?\d+))?$/.exec(printed) ?? [];
  return { decimals: decimals.length, exponent: exponent === undefined ? null : Number(exponent) };
}
