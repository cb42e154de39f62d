import type { Tip } from '../../types/chart';
import type { SeriesDefinition } from '../../types/record';
import type { KnownPeriod, Rate } from '../../types/series';
import type { NowcastFinding, NowcastMonth } from '../../types/seriesFinding';
import { formatPeriod } from '../../format/dates';
import { formatCount, formatRate } from '../../format/numbers';
import { BASIS_NAMES, MEASURE_NAMES, seriesLabel } from '../../format/terms';
import { calendarPeriodOf } from '../../time/calendar';
import { daysIn } from '../../time/period';
import { rangeInWords } from '../../trends/say/sayNowcast';

/** What a period of a series says when it is read off. */
export function countTip(definition: SeriesDefinition, period: KnownPeriod): Tip {
  const lines = [
    `${seriesLabel(definition.title)}: ${MEASURE_NAMES[definition.measure]} ${BASIS_NAMES[definition.basis]}`,
    `${formatPeriod(period.period)} (${period.days} days): ${countWords(period)}`,
    `${formatRate(period.rate.rate)} per 30 days${intervalWords(period.rate)}`,
  ];
  return period.provisional
    ? [...lines, ...cutOffWords(definition, period), 'Provisional: still being revised']
    : lines;
}

/** A month that is not over, or of which the last days are not counted. */
function cutOffWords({ cadence }: SeriesDefinition, { period, days }: KnownPeriod): string[] {
  if (cadence !== 'month') return [];
  const whole = daysIn(calendarPeriodOf('month', period.start));
  return days < whole ? [`So far: ${days} of ${whole} days are counted`] : [];
}

/** What a provisional count is expected to become. */
export function nowcastLine(expected: NowcastMonth & Pick<NowcastFinding, 'versions'>): string {
  return `So far ${formatCount(expected.count)}; ${rangeInWords(expected)} expected once later reports are in, from ${formatCount(expected.versions)} versions`;
}

/** A figure as it was given: '69', 'at least 69', 'about 700', '10 a month (only an average was published)'. */
export function countWords(period: KnownPeriod): string {
  if (period.state === 'averaged') return `${formatCount(period.ratePerMonth)} a month (only an average was published)`;
  const count = formatCount(period.count);
  if (period.countKind === 'at_least') return `at least ${count}`;
  return period.countKind === 'approx' ? `about ${count}` : count;
}

function intervalWords({ low, high }: Rate): string {
  return low === null || high === null ? '' : ` (95 % interval ${formatRate(low)} to ${formatRate(high)})`;
}
