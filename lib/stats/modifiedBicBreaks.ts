import { cumulativeCounts } from './cumulativeCounts';

interface ModifiedBicInput {
  counts: readonly (number | null)[];
  exposures?: readonly number[] | undefined;
}

/**
 * Several changes in a Poisson rate, their number chosen by the modified BIC of Zhang and Siegmund (2007).
 *
 * @remarks
 * Units: counts; exposures in any unit of time. Shape: n counts -> sorted numbers of observations before each break.
 * Missing: count null is left out; a break beside a gap is put before the gap.
 * Method: minimises Σ segments (−2·log-likelihood + log length) + 3·log n × breaks, as R changepoint
 * cpt.meanvar(penalty = "MBIC", test.stat = "Poisson"). The log of the length forbids functional pruning, so this is
 * optimal partitioning (Jackson et al. 2005) with the pruning of PELT slackened by log(n/4).
 * Assumes: as pelt.
 *
 * @param input - counts (integers >= 0 or null), at most 5,000; exposures (> 0, default 1 each)
 * @throws RangeError if counts are not integers >= 0 or more than 5,000, or exposures do not match or are not positive
 * @example
 * modifiedBicBreaks({ counts: [2, 3, 2, 20, 22, 19] }) // [3]
 */
export function modifiedBicBreaks({ counts, exposures }: ModifiedBicInput): number[] {
  if (counts.length > 5000) throw new RangeError(`modifiedBicBreaks takes at most 5000 counts, got ${counts.length}`);
  const { count, exposure, ends } = cumulativeCounts(counts, exposures, 'modifiedBicBreaks');
  const n = ends.length;
  if (n < 2) return [];
  const penalty = 3 * Math.log(n);
  const slack = Math.log(Math.max(n / 4, 1));
  const best = new Float64Array(n + 1);
  const last = new Int32Array(n + 1);
  // Logs of lengths are needed for every pair: taken once.
  const logLength = Float64Array.from({ length: n + 1 }, (_, length) => Math.log(length));
  const candidates = [0];
  const totals: number[] = [];
  for (let t = 1; t <= n; t++) {
    let smallest = Infinity;
    candidates.forEach((start, i) => {
      const sum = count[t]! - count[start]!;
      const cost = sum === 0 ? 0 : 2 * sum * Math.log((exposure[t]! - exposure[start]!) / sum);
      totals[i] = best[start]! + cost + logLength[t - start]!;
      if (totals[i]! < smallest) [smallest, last[t]] = [totals[i]!, start];
    });
    best[t] = smallest + penalty;
    let kept = 0;
    candidates.forEach((start, i) => {
      if (totals[i]! <= best[t]! + slack) candidates[kept++] = start;
    });
    candidates.length = kept;
    candidates.push(t);
  }
  const breaks: number[] = [];
  for (let t = last[n]!; t > 0; t = last[t]!) breaks.push(ends[t - 1]!);
  return breaks.reverse();
}
