import { Z95 } from './z95';

/**
 * Wilson's 95 % interval of a share.
 *
 * @remarks
 * Units: shares from 0 to 1. Shape: a count of a total -> {low, high}. Missing: none.
 * Method: Wilson (1927); equals R prop.test(correct = FALSE).
 * Assumes: independent trials; where they are not, both numbers divided by how much more the count varies.
 *
 * @param count - of the total that have the mark, 0 to total; need not be whole
 * @param total - above 0
 * @throws RangeError if a number is out of range
 * @example
 * shareInterval(8, 10) // { low: 0.4902, high: 0.9433 }
 */
export function shareInterval(count: number, total: number): { readonly low: number; readonly high: number } {
  if (!(total > 0 && total < Infinity && count >= 0 && count <= total)) {
    throw new RangeError(`shareInterval requires a count from 0 to a total above 0, got ${count} of ${total}`);
  }
  const share = count / total;
  const square = Z95 ** 2 / total;
  const middle = (share + square / 2) / (1 + square);
  const reach = (Z95 * Math.sqrt((share * (1 - share)) / total + square / (4 * total))) / (1 + square);
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
