import { logLinearFit } from './logLinearFit';
import { overdispersion } from './overdispersion';
import { serialBreakScan } from './serialBreakScan';
import { stepSeries, type StepInput } from './stepSeries';

/** What stepPlacebos takes. */
export interface StepPlacebosInput extends StepInput {
  /** Fewest counted periods on each side of a placebo date; 3 when left out. */
  readonly margin?: number | undefined;
}

/** The same model at every admissible date. */
export type StepPlacebos =
  | {
      readonly dates: { readonly at: number; readonly ratio: number | null; readonly statistic: number }[];
      /** 1 = no date has stronger evidence than the event's own. */
      readonly rank: number;
      readonly of: number;
      readonly refusal: null;
    }
  | { readonly dates: null; readonly rank: null; readonly of: null; readonly refusal: string };

const refuse = (refusal: string): StepPlacebos => ({ dates: null, rank: null, of: null, refusal });

/**
 * Step effects at every admissible date, to set the event's own among.
 *
 * @remarks
 * Units: counts; `at` in places of the array. Shape: n counts -> one entry a date and the event's rank.
 * Missing: as stepEffect; dates are those with `margin` counted periods on each side, one for each count they
 * begin with. The event's own date is always among them.
 * Method: ratio by Poisson regression with the step at that date; statistic = likelihood ratio of the step under
 * AR(1) errors as in stepEffect, all dates on the scale of the model without a step. Other dates as
 * placebos: Abadie, Diamond and Hainmueller (2015), there for synthetic controls.
 * Assumes: nothing about chance. A rank of 1 among 19 is not a p-value of 1 in 19: neighbouring dates share
 * most of their data, and a trend or a break elsewhere moves every rank.
 *
 * @param input - counts, exposures, at, trend, covariates, times, margin
 * @throws RangeError as stepEffect, and if margin is not a whole number of 2 or more
 * @example
 * stepPlacebos({ counts: [10, 12, 9, 11, 8, 10, 4, 6, 5, 5, 4, 6], at: 6 }).rank // 1
 */
export function stepPlacebos(input: StepPlacebosInput): StepPlacebos {
  const { margin = 3 } = input;
  if (!(Number.isInteger(margin) && margin >= 2)) {
    throw new RangeError(`stepPlacebos requires a whole margin of 2 or more, got ${margin}`);
  }
  const laidOut = stepSeries('stepPlacebos', input);
  if (laidOut.refusal !== null) return refuse(laidOut.refusal);
  const { series, rows, before } = laidOut;
  const { counts, nuisance, logExposures, times } = series;
  const n = counts.length;
  const fit = logLinearFit({ counts, columns: nuisance, logExposures });
  if (fit.refusal !== null) return refuse(fit.refusal);

  const first = Math.min(before, margin);
  const last = Math.max(before, n - margin);
  const statistics = scanAround(counts, fit.fitted, nuisance, times, first, last);
  const columns = new Float64Array(nuisance.length + n);
  columns.set(nuisance);
  const dates = [...statistics].flatMap((statistic, i) => {
    const k = i + first;
    if (k !== before && (k < margin || k > n - margin)) return [];
    columns.fill(0, nuisance.length, nuisance.length + k).fill(1, nuisance.length + k);
    const step = logLinearFit({ counts, columns, logExposures });
    const ratio = step.refusal === null ? Math.exp(step.coefficients.at(-1)!) : null;
    return [{ at: k === before ? input.at : rows[k]!, ratio, statistic }];
  });
  const own = statistics[before - first]!;
  const rank = 1 + dates.filter((date) => date.at !== input.at && date.statistic > own).length;
  return { dates, rank, of: dates.length, refusal: null };
}

/** Likelihood ratios of a step after `first` to `last` counts, on the scale of the means without a step. */
function scanAround(
  counts: Float64Array,
  means: Float64Array,
  nuisance: Float64Array,
  times: Float64Array,
  first: number,
  last: number,
): Float64Array {
  const n = counts.length;
  const excess = overdispersion(counts, means, nuisance.length / n);
  const deviations = means.map((mu) => Math.sqrt(mu + excess * mu * mu));
  const slope = means.map((mu, i) => mu / deviations[i]!);
  const scaled = nuisance.map((value, at) => value * slope[at % n]!);
  const total = means.reduce((sum, mu) => sum + mu, 0);
  const floor = total / deviations.reduce((sum, deviation) => sum + deviation ** 2, 0);
  const z = counts.map((count, i) => (count - means[i]!) / deviations[i]!);
  return serialBreakScan(scaled, slope, times, floor, first, last).statistics(z);
}
