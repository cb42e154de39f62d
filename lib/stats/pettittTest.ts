import { midranks } from './midranks';

interface PettittResult {
  k: number;
  at: number;
  pValue: number;
}

/**
 * Pettitt's test of one change in level, without a model.
 *
 * No finding rests on it. It is for holding a break of singleBreak, which knows that these are counts, against ranks alone.
 *
 * @remarks
 * Units: none; only ranks count. Shape: n values in time order -> {k, at, pValue}; at = number of entries before the change
 * (missing ones counted), the first such place if several tie, 0 if all values are equal.
 * Missing: null is left out; a change beside a gap is put before the gap.
 * Method: Pettitt (1979): U(t) = 2·Σ ranks up to t − t(n + 1), K = max |U|, p ≈ 2·exp(−6K²/(n³ + n²)), at most 1;
 * as R trend::pettitt.test.
 * Assumes: independent values; p is approximate, too large below about 10 values, and far too small under
 * autocorrelation. A trend passes as a change.
 *
 * @param values - values in time order; null = missing
 * @throws RangeError if fewer than two values are present or one is not finite
 * @example
 * pettittTest([1, 2, 1, 9, 8, 9]) // { k: 9, at: 3, pValue: 0.2907114024676932 }
 */
export function pettittTest(values: readonly (number | null)[]): PettittResult {
  const positions: number[] = [];
  const present: number[] = [];
  values.forEach((value, i) => {
    if (value === null) return;
    if (!Number.isFinite(value)) throw new RangeError(`pettittTest requires finite values, got ${value}`);
    present.push(value);
    positions.push(i + 1);
  });
  const n = present.length;
  if (n < 2) throw new RangeError(`pettittTest requires at least two values, got ${n}`);
  let sum = 0;
  let k = 0;
  let at = 0;
  midranks(present).forEach((rank, i) => {
    sum += rank;
    const u = Math.abs(2 * sum - (i + 1) * (n + 1));
    if (u > k) {
      k = u;
      at = positions[i]!;
    }
  });
  return { k, at, pValue: Math.min(1, 2 * Math.exp((-6 * k * k) / (n ** 3 + n ** 2))) };
}
