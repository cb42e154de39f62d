import type { Refusal } from '../../types/findingBase';
import type { RateComparison, RateWindow } from '../../types/rateComparison';
import type { CountSeries } from '../../types/series';
import { capitalise, MEASURE_NAMES } from '../../format/terms';
import { requireSeries } from '../../series/alignSeries';
import { overlap } from '../../time/period';
import { poissonRateRatio } from '../../stats/poissonRateRatio';
import { directionOf } from './directionOf';
import { extremeWindowWarnings } from './extremeWindows';
import { type OwnScatter, ownScatter } from './ownScatter';
import { warningsOfWindows } from './warningsOfWindows';
import { sensitivityOf } from './sensitivityOf';
import { windowOfSeries } from '../windowOfSeries';
import type { Period } from '../../types/time';

const NO_SCATTER: OwnScatter = { dispersion: null, autocorrelation: null, widened: null };

/**
 * Two windows of one series: b over a.
 *
 * @throws RangeError if a period does not end after its start
 * @example
 * compareWindows(sohr, { start: '2024-01-01', end: '2025-01-01' }, { start: '2025-01-01', end: '2026-01-01' }).ratio?.ratio // 0.90
 */
export function compareWindows(series: CountSeries, a: Period, b: Period): RateComparison {
  for (const { start, end } of [a, b]) {
    if (!(start < end))
      throw new RangeError(`compareWindows requires windows that end after their start, got ${start} to ${end}`);
  }
  return compareRates(windowOfSeries(series, a), windowOfSeries(series, b), series);
}

/**
 * Two windows of one series, or two that a reader typed: b over a, with how sure counting alone would be and how sure it is.
 *
 * @remarks
 * Units: rates per 30 days; a ratio. Method: exact conditional ratio (poissonRateRatio); beside it the interval at twice and
 * five times the variance, and, where the series has periods enough, the interval that their own scatter and autocorrelation give.
 * Missing: published averages give a ratio without an interval, counts of people one without an exact interval (only how the periods of
 * their own series vary gives one), and both say why; different measures, windows that share days and windows without a figure give no
 * ratio, with the reason. A zero count leaves one end open.
 * Assumes: the windows were chosen before looking.
 *
 * @param series - the series of both windows, for the scatter of its own periods
 * @throws RangeError if the windows belong to two series, or one to a series and the other to none; the ids are in the words
 */
export function compareRates(a: RateWindow, b: RateWindow, series: CountSeries | null = null): RateComparison {
  if (a.seriesId !== b.seriesId) requireSeries(a.seriesId ?? 'a typed number', b.seriesId ?? 'a typed number');
  if (series && a.seriesId !== null) requireSeries(series.definition.id, a.seriesId);
  return comparison(a, b, series, refusalOf(a, b));
}

/** Two numbers that are not of one series, set beside each other and never divided. */
export function setSideBySide(a: RateWindow, b: RateWindow): RateComparison {
  const own: Refusal = {
    kind: 'differentSeries',
    reason: `${a.title ?? 'A typed number'} and ${b.title ?? 'a typed number'} are not one series: they can be read side by side, but not divided.`,
  };
  return comparison(a, b, null, refusalOf(a, b) ?? own);
}

function comparison(a: RateWindow, b: RateWindow, series: CountSeries | null, refusal: Refusal | null): RateComparison {
  const scatter =
    series && !refusal && a.count !== null && b.count !== null ? ownScatter(series, a.period, b.period) : NO_SCATTER;
  const isCounted = a.low !== null && b.low !== null && a.count !== null && b.count !== null;
  const counts = isCounted
    ? { a: { count: a.count, exposure: a.days }, b: { count: b.count, exposure: b.days } }
    : null;
  const sensitivity = counts && !refusal ? sensitivityOf(counts.a, counts.b) : [];
  const ratio = refusal ? null : ratioOf(a, b);
  const warnings = [...warningsOfWindows(a, b), ...(series && !refusal ? extremeWindowWarnings(series, a, b) : [])];
  return {
    kind: 'rates',
    method: 'Ratio of two Poisson rates, exact conditional interval',
    dispersion: scatter.dispersion,
    autocorrelation: scatter.autocorrelation,
    assumptions: [
      'The two windows were chosen before looking at the counts.',
      'The source counted in the same way in both.',
      `The exact interval allows for counting noise alone, as if ${MEASURE_NAMES[a.measure]} came independently of each other.`,
    ],
    warnings,
    refusal,
    a,
    b,
    sameMeasure: a.measure === b.measure,
    ratio,
    widened: scatter.widened,
    sensitivity,
    direction: directionOf(ratio && (scatter.widened ?? sensitivity[0] ?? null)),
  };
}

function ratioOf(a: RateWindow, b: RateWindow): NonNullable<RateComparison['ratio']> {
  if (a.count !== null && b.count !== null && a.low !== null && b.low !== null) {
    const exact = poissonRateRatio({ count: b.count, exposure: b.days }, { count: a.count, exposure: a.days });
    if (exact.refusal !== null)
      return {
        ratio: null,
        low: null,
        high: null,
        pValue: null,
        whyNoInterval: 'Both counts are zero: the ratio could be anything.',
      };
    const { ratio, low, high, pValue } = exact;
    return { ratio, low, high, pValue, whyNoInterval: null };
  }
  const ratio = a.ratePer30Days === 0 ? null : b.ratePer30Days! / a.ratePer30Days!;
  return { ratio, low: null, high: null, pValue: null, whyNoInterval: whyNoInterval(a, b) };
}

function whyNoInterval(a: RateWindow, b: RateWindow): string {
  if (a.count !== null && b.count !== null)
    return `${capitalise(MEASURE_NAMES[a.measure])} come several at a time, so counting noise does not describe them.`;
  return a.count === null && b.count === null
    ? 'Only averages were published, without the counts behind them, so no interval can be computed.'
    : 'One of the two is a published average without the count behind it, so no interval can be computed.';
}

function refusalOf(a: RateWindow, b: RateWindow): Refusal | null {
  if (a.measure !== b.measure) {
    return {
      kind: 'differentMeasures',
      reason: `One is a number of ${MEASURE_NAMES[a.measure]}, the other of ${MEASURE_NAMES[b.measure]}: they do not count the same thing, so no ratio is given.`,
    };
  }
  if (a.ratePer30Days === null || b.ratePer30Days === null) {
    const empty = a.ratePer30Days === null ? a : b;
    return {
      kind: 'noFigure',
      reason: `${empty.title ?? 'The series'} has no final figure for a period inside the ${empty === a ? 'first' : 'second'} window.`,
    };
  }
  if (overlap(a.period, b.period)) {
    return {
      kind: 'overlap',
      reason: `The two windows share days, and the ${MEASURE_NAMES[a.measure]} of those days would stand on both sides.`,
    };
  }
  return null;
}
