import type { CheckQuery, CheckSide, HeadlineCheck } from '../../types/check';
import type { RateWindow } from '../../types/rateComparison';
import { lastDay } from '../../format/dates';

/**
 * The verdict on a headline as JSON.
 *
 * @remarks
 * Rates are per 30 days; `ratio` is b over a, null where the two may not be divided; a null end of an interval is open, and all of
 * `low`, `high` and `pValue` are null where counting gives no interval. Fields only ever gain.
 */
export function checkJson(query: CheckQuery, check: HeadlineCheck, release: string): object {
  const {
    a,
    b,
    sameMeasure,
    ratio,
    sensitivity,
    widened,
    dispersion,
    autocorrelation,
    refusal,
    direction,
    method,
    assumptions,
  } = check.comparison;
  return {
    a: numbersOf(a),
    b: numbersOf(b),
    sameMeasure,
    ratio: ratio && { ratio: ratio.ratio, low: ratio.low, high: ratio.high, pValue: ratio.pValue },
    verdict: check.verdict,
    warnings: check.warnings,
    refusal,
    direction,
    sensitivity,
    widened,
    dispersion,
    autocorrelation,
    method,
    assumptions,
    asked: { a: askedOf(query.a, a), b: askedOf(query.b, b) },
    comparable: check.comparable,
    publishedAs: check.publishedAs.map(({ period, ...row }) => ({ ...row, from: period.start, to: lastDay(period) })),
    countedBeside: check.countedBeside,
    sentences: check.said,
    release,
  };
}

function numbersOf({ count, days, measure, ratePer30Days, low, high }: RateWindow) {
  return { count, days, measure, ratePer30Days, low, high };
}

function askedOf(side: CheckSide, window: RateWindow) {
  const { seriesId, title, area, ratePerMonth } = window;
  return { from: side.period.start, to: lastDay(side.period), seriesId, title, area, ratePerMonth };
}
