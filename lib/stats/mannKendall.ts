import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { midranks } from './midranks';

interface MannKendallResult {
  s: number;
  variance: number;
  z: number;
  pValue: number;
  tau: number;
}

/**
 * Mann-Kendall test of a monotone trend.
 *
 * @remarks
 * Units: none; only the order of the values counts. Shape: n values in time order -> {s, variance, z, pValue, tau}.
 * Missing: null is left out; the order of the rest is all that is used.
 * Method: S = Σ sign(xⱼ − xᵢ) over i < j (Mann 1945, Kendall 1975), counted in n·log n; variance corrected for ties;
 * z = (S ∓ 1)/√variance; two-sided normal p; tau = S/(n(n−1)/2), not corrected for ties. As Python pymannkendall
 * original_test. All values equal: z 0, p 1.
 * Assumes: independent values. Autocorrelation raises false alarms at 5 %: to 12 % at a latent correlation of 0.4, see countTrend.
 * A single step passes as a trend. Below about 10 values the normal approximation is rough.
 *
 * @param values - values at equal or unequal steps, in time order; null = missing
 * @throws RangeError if fewer than two values are present or one is not finite
 * @example
 * mannKendall([1, 3, null, 2, 4]).s // 4
 */
export function mannKendall(values: readonly (number | null)[]): MannKendallResult {
  const present = values.filter((value) => value !== null);
  const n = present.length;
  if (n < 2) throw new RangeError(`mannKendall requires at least two values, got ${n}`);
  const bad = present.find((value) => !Number.isFinite(value));
  if (bad !== undefined) throw new RangeError(`mannKendall requires finite values, got ${bad}`);
  const ranks = midranks(present);
  const s = score(ranks);
  const tied = new Map<number, number>();
  for (const rank of ranks) tied.set(rank, (tied.get(rank) ?? 0) + 1);
  const weight = (size: number) => size * (size - 1) * (2 * size + 5);
  let untied = weight(n);
  for (const size of tied.values()) untied -= weight(size);
  const variance = untied / 18;
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { s, variance, z, pValue: Math.min(1, 2 * normalCdf(-Math.abs(z), 0, 1)), tau: s / ((n * (n - 1)) / 2) };
}

/** Pairs that rise less pairs that fall; a Fenwick tree holds the ranks seen so far. */
function score(ranks: readonly number[]): number {
  const n = ranks.length;
  const tree = new Int32Array(2 * n + 1);
  // Midranks are whole or half numbers: twice the rank is an index in 2..2n.
  const seenUpTo = (index: number) => {
    let total = 0;
    for (let i = index; i > 0; i -= i & -i) total += tree[i]!;
    return total;
  };
  let s = 0;
  ranks.forEach((rank, seen) => {
    const index = 2 * rank;
    s += seenUpTo(index - 1) - (seen - seenUpTo(index));
    for (let i = index; i <= 2 * n; i += i & -i) tree[i]! += 1;
  });
  return s;
}
