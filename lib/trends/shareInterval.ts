import { Z95 } from './widenRatio';

/**
 * Wilson's 95 % interval of a share.
 *
 * @remarks
 * Shape: a count of a total -> {low, high} between 0 and 1. Method: Wilson (1927), as R prop.test(correct = FALSE).
 *
 * @param count - of the total that have the mark
 * @param total - at least 1
 * @example
 * shareInterval(8, 10) // { low: 0.4902, high: 0.9433 }
 */
export function shareInterval(count: number, total: number): { readonly low: number; readonly high: number } {
  const share = count / total;
  const square = Z95 ** 2 / total;
  const middle = (share + square / 2) / (1 + square);
  const reach = (Z95 * Math.sqrt((share * (1 - share)) / total + square / (4 * total))) / (1 + square);
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
