import type { Headline } from '../../types/finding';
import type { RateComparison, RateWindow } from '../../types/rateComparison';
import type { ContextEvent, PublishedRecord } from '../../types/record';
import type { CountSeries } from '../../types/series';
import { formatPeriod } from '../../format/dates';
import { formatCount, formatShortRate } from '../../format/numbers';
import { AREA_IN_SENTENCE } from '../../format/terms';
import { calendarPeriods } from '../../time/calendar';
import { compareWindows } from '../compare/compareRates';
import { headlineQuery } from './headlineQuery';
import { speaksOfBoth, type YearsRound, yearsRound } from './headlineSeries';
import { intervalWords, ratioWords } from '../say/ratioWords';
import { sourceInSentence } from '../say/sourceInSentence';

/** Across the main event: what the source that the claims cite first says of the whole country. */
export function headlineOfEventCountry(
  record: PublishedRecord,
  series: readonly CountSeries[],
  event: ContextEvent,
): Headline | null {
  const years = yearsRound(event);
  const cited = record.claims.flatMap((claim) => claim.answeredBy);
  const rank = ({ definition }: CountSeries) =>
    cited.includes(definition.id) ? cited.indexOf(definition.id) : cited.length;
  const [first] = series
    .filter((one) => one.definition.area === event.area && speaksOfBoth(one, years))
    .toSorted((a, b) => rank(a) - rank(b));
  return first ? headlineOf(record, first, years, event.id) : null;
}

/** Years that are set side by side without an event between them are known for most of their days. */
const MOST_OF_A_YEAR = 0.75;

/** Elsewhere: the last two neighbouring calendar years that a series of the country knows. */
export function headlineOfOtherCountry(
  record: PublishedRecord,
  series: readonly CountSeries[],
  area: 'syria' | 'iraq',
): Headline | null {
  const candidates = series.flatMap((one) => {
    const years = one.definition.area === area ? lastTwoYears(one) : null;
    return years ? [{ one, years }] : [];
  });
  const [latest] = candidates.toSorted((a, b) => b.years.after.end.localeCompare(a.years.after.end));
  return latest ? headlineOf(record, latest.one, latest.years, null) : null;
}

function lastTwoYears(series: CountSeries): YearsRound | null {
  const years = calendarPeriods('year', series.definition.coverage);
  const pairs = years.slice(1).map((after, i) => ({ before: years[i]!, after }));
  return pairs.findLast((pair) => speaksOfBoth(series, pair, MOST_OF_A_YEAR)) ?? null;
}

function headlineOf(record: PublishedRecord, series: CountSeries, years: YearsRound, eventId: string | null): Headline {
  const finding = compareWindows(series, years.before, years.after);
  const range = { start: years.before.start, end: finding.b.covered!.end };
  return {
    id: `${series.definition.area}-${series.definition.measure}`,
    sentence: sentenceOf(record, series, finding),
    figureQuery: headlineQuery([series.definition.id], range, eventId),
    findings: [finding],
    claims: [],
  };
}

function sentenceOf(record: PublishedRecord, { definition }: CountSeries, finding: RateComparison): string {
  const { a, b, ratio } = finding;
  const place = `${definition.area === 'iraq' ? 'In' : 'For'} ${AREA_IN_SENTENCE[definition.area]}`;
  const who = sourceInSentence(record, definition);
  const said = `${place}, ${who} gives ${amount(a)} attacks${perMonth(a)} in ${formatPeriod(a.covered!)} and ${amount(b)}${perMonth(b)} in ${formatPeriod(b.covered!)}`;
  return `${said}, ${ratioWords(ratio!.ratio)}${sureness(finding)}`;
}

function sureness({ ratio, widened, sensitivity }: RateComparison): string {
  if (ratio!.whyNoInterval !== null) return '; for want of the counts behind an average, no interval can be given.';
  if (widened) return ` (${intervalWords(widened)}, as its own figures scatter).`;
  return ` (${intervalWords(sensitivity[0]!)} if attacks vary twice as much as chance alone).`;
}

/** The figure as the source printed it: its own average where it gave one, else the count. */
function amount({ publishedAverage, countKind, count, ratePer30Days }: RateWindow): string {
  const least = countKind === 'at_least' ? 'at least ' : '';
  if (publishedAverage !== null) return `${least}${formatShortRate(publishedAverage)}`;
  return count === null ? formatShortRate(ratePer30Days!) : `${least}${formatCount(count)}`;
}

function perMonth({ publishedAverage, count }: RateWindow): string {
  if (publishedAverage !== null) return ' a month';
  return count === null ? ' per 30 days' : '';
}
