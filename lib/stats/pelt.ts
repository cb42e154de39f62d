import { cumulativeCounts } from './cumulativeCounts';

interface PeltInput {
  counts: readonly (number | null)[];
  exposures?: readonly number[] | undefined;
  penalty: number;
}

/**
 * The axis of rates cut into pieces: between bounds[i] and bounds[i + 1] the break after starts[i] observations is the best
 * last break. Rates are relative to the overall rate, less one; logs holds log(1 + bound).
 */
interface Front {
  size: number;
  starts: number[];
  bounds: number[];
  logs: number[];
}

/** Running sums over the observations that are present: counts, and counts expected at the overall rate. */
interface Sums {
  count: Float64Array;
  expected: Float64Array;
}

/**
 * Several changes in a Poisson rate: the set of breaks with the smallest penalised cost.
 *
 * @remarks
 * Units: counts; exposures in any unit of time; penalty on the scale of −2·log-likelihood.
 * Shape: n counts -> sorted numbers of observations before each break, each in 1..n−1; [] when there is none.
 * Missing: count null is left out; a break beside a gap is put before the gap.
 * Method: minimises Σ segments −2·log-likelihood + penalty × breaks exactly, as PELT does (Killick, Fearnhead and Eckley
 * 2012; R changepoint cpt.meanvar(test.stat = "Poisson")). Candidates are dropped by functional pruning (Maidstone et al.
 * 2017): one survives only while some rate exists at which it is best, so time stays near linear without any break too. Where rates
 * themselves multiply with n it is not: a count that rises by one in each of 100,000 periods is cut into some 600 segments, and takes
 * ten times as long as 100,000 counts that rise from 10 to 110.
 * Rates are relative to the overall rate; that changes no break and keeps precision with counts of a million.
 * Assumes: independent Poisson counts with a constant rate in each segment. Overdispersion adds breaks: multiply the
 * penalty by the dispersion. Never show one penalty alone: see breakPath.
 *
 * @param input - counts (integers >= 0 or null), exposures (> 0, default 1 each), penalty for one break (> 0)
 * @throws RangeError if counts are not integers >= 0, exposures do not match or are not positive, or penalty is not positive
 * @example
 * pelt({ counts: [2, 3, 2, 20, 22, 19], penalty: 3.6 }) // [3]
 */
export function pelt({ counts, exposures, penalty }: PeltInput): number[] {
  if (!(penalty > 0 && penalty < Infinity)) throw new RangeError(`pelt requires a positive penalty, got ${penalty}`);
  const { count, exposure, ends } = cumulativeCounts(counts, exposures, 'pelt');
  const n = ends.length;
  if (n < 2 || count[n] === 0) return [];
  const overall = count[n]! / exposure[n]!;
  const sums = { count, expected: exposure.map((total) => total * overall) };
  const { low, high } = rateRange(sums);
  const best = new Float64Array(n + 1);
  const last = new Int32Array(n + 1);
  let front: Front = { size: 1, starts: [0], bounds: [low, high], logs: [Math.log1p(low), Math.log1p(high)] };
  let spare: Front = { size: 0, starts: [], bounds: [], logs: [] };
  for (let t = 1; t <= n; t++) {
    best[t] = Infinity;
    for (let i = 0; i < front.size; i++) {
      const start = front.starts[i]!;
      const cost = best[start]! + penalty + segmentCost(sums, start, t);
      if (cost < best[t]!) {
        best[t] = cost;
        last[t] = start;
      }
    }
    trim(front, spare, t, best, sums);
    [front, spare] = [spare, front];
  }
  const breaks: number[] = [];
  for (let t = last[n]!; t > 0; t = last[t]!) breaks.push(ends[t - 1]!);
  return breaks.reverse();
}

/** Lowest and highest rate of a single observation, relative to the overall rate, less one. */
function rateRange({ count, expected }: Sums): { low: number; high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 1; i < count.length; i++) {
    const relative = (count[i]! - count[i - 1]!) / (expected[i]! - expected[i - 1]!) - 1;
    low = Math.min(low, relative);
    high = Math.max(high, relative);
  }
  return { low, high };
}

/** −2·log-likelihood of observations start..t at their own rate, less the same at the overall rate. */
function segmentCost({ count, expected }: Sums, start: number, t: number): number {
  const sum = count[t]! - count[start]!;
  const weight = expected[t]! - expected[start]!;
  const excess = sum - weight;
  return sum === 0 ? -2 * weight : 2 * (excess - sum * Math.log1p(excess / weight));
}

/** Leave every start the rates at which it still beats a break after t; hand the rest to that break. Written into `out`. */
function trim(front: Front, out: Front, t: number, best: Float64Array, { count, expected }: Sums): void {
  const { starts, bounds, logs } = front;
  out.size = 0;
  out.bounds[0] = bounds[0]!;
  out.logs[0] = logs[0]!;
  for (let i = 0; i < front.size; i++) {
    const start = starts[i]!;
    const sum = count[t]! - count[start]!;
    const weight = expected[t]! - expected[start]!;
    const level = (best[t]! - best[start]!) / 2;
    const low = bounds[i]!;
    const high = bounds[i + 1]!;
    // With no counts yet the log term is 0, also at a rate of zero where the log is -Infinity.
    const atLow = weight * low - (sum === 0 ? 0 : sum * logs[i]!);
    const atHigh = weight * high - (sum === 0 ? 0 : sum * logs[i + 1]!);
    const lowFails = atLow > level;
    const highFails = atHigh > level;
    if ((lowFails || highFails) && smallestOn(low, high, atLow, atHigh, sum, weight) > level) {
      extend(out, t, high, logs[i + 1]!);
      continue;
    }
    if (lowFails) {
      const u = lowerRoot(sum, weight, level, logs[i]!);
      extend(out, t, Math.expm1(u), u);
    }
    if (highFails) {
      const root = upperRoot(sum, weight, level, high);
      extend(out, start, root, Math.log1p(root));
      extend(out, t, high, logs[i + 1]!);
    } else extend(out, start, high, logs[i + 1]!);
  }
}

/** Smallest value of the convex weight·r − sum·log(1 + r) for r from low to high. */
function smallestOn(low: number, high: number, atLow: number, atHigh: number, sum: number, weight: number): number {
  const centre = sum / weight - 1;
  if (centre <= low) return atLow;
  if (centre >= high) return atHigh;
  return sum - weight - sum * Math.log1p(centre);
}

/** Let `start` own the rates from the end of what is written so far up to `high`. */
function extend(out: Front, start: number, high: number, logHigh: number): void {
  if (!(high > out.bounds[out.size]!)) return;
  if (out.size === 0 || out.starts[out.size - 1] !== start) out.starts[out.size++] = start;
  out.bounds[out.size] = high;
  out.logs[out.size] = logHigh;
}

/** Smaller solution of weight·(eᵘ − 1) − sum·u = level. Newton from the left of a convex curve never oversteps. */
function lowerRoot(sum: number, weight: number, level: number, logLow: number): number {
  let u = Math.max(logLow, -(level + weight) / sum);
  for (let i = 0; i < 60; i++) {
    const step = (weight * Math.expm1(u) - sum * u - level) / (weight * Math.exp(u) - sum);
    if (!(step < 0)) break;
    u -= step;
    if (-step <= 1e-14 * Math.abs(u)) break;
  }
  return u;
}

/** Larger solution of weight·r − sum·log(1 + r) = level, by Newton from the right. */
function upperRoot(sum: number, weight: number, level: number, high: number): number {
  let rate = high;
  for (let i = 0; i < 60; i++) {
    const step = (weight * rate - (sum === 0 ? 0 : sum * Math.log1p(rate)) - level) / (weight - sum / (1 + rate));
    if (!(step > 0)) break;
    rate -= step;
    if (step <= 1e-14 * Math.abs(rate)) break;
  }
  return rate;
}
