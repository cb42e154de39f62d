import type { CountContent } from '../../types/figureContent';
import type { SeriesDefinition } from '../../types/record';
import type { CountSeries, SeriesPeriod } from '../../types/series';
import { lastDay } from '../../format/dates';
import { isCounted, isKnown, statusOf } from '../../series/periodState';
import { nowcastOfPeriod } from '../../trends/nowcast/nowcastOfPeriod';
import { type Cell, type Column, date, number, rowOf, text, whole } from './column';

interface Shown {
  readonly definition: SeriesDefinition;
  readonly period: SeriesPeriod;
  readonly content: CountContent;
}

const of = <Names extends string>(columns: Record<Names, Column<Shown>>) => columns;

/** Public columns of the count figures: fixed, they only ever gain. */
export const COUNT_COLUMNS = of({
  series_id: text(
    'The series. Figures of two series do not count the same thing and must not be joined.',
    ({ definition }) => definition.id,
  ),
  source_id: text('Who counts.', ({ definition }) => definition.sourceId),
  measure: text(
    'What is counted: attacks, lethal_incidents, deaths, raids or arrests.',
    ({ definition }) => definition.measure,
  ),
  basis: text('claimed, confirmed, reported or coded.', ({ definition }) => definition.basis),
  actor_scope: text('Whose actions are counted.', ({ definition }) => definition.actorScope),
  area: text('Where.', ({ definition }) => definition.area),
  period_start: date('First day of the period.', ({ period }) => period.period.start),
  period_end: date('Last day of the period, inclusive.', ({ period }) => lastDay(period.period)),
  days: whole('Length of the period, the exposure.', ({ period }) => period.days),
  count: number('The count; empty where only an average was published, and where none is known.', ({ period }) =>
    isCounted(period) ? period.count : null,
  ),
  count_kind: text('exact, at_least, approx, derived or rate_only.', ({ period }) =>
    isKnown(period) ? period.countKind : null,
  ),
  rate_per_30_days: number(
    'Rate per 30 days of the period itself; a published monthly average is converted.',
    ({ period }) => rounded(rateOf(period)?.rate),
  ),
  rate_low: number(
    'Lower end of the exact 95 % (Garwood) interval for the rate; empty where counting noise does not describe the count.',
    ({ period }) => rounded(rateOf(period)?.low),
  ),
  rate_high: number('Upper end of the same interval.', ({ period }) => rounded(rateOf(period)?.high)),
  low: number('What the source itself printed as its low; not a confidence interval.', ({ period }) =>
    isCounted(period) ? period.sourceRange.low : null,
  ),
  high: number('What the source itself printed as its high.', ({ period }) =>
    isCounted(period) ? period.sourceRange.high : null,
  ),
  status: text(
    'final, provisional, gap (not known) or not_covered. A zero is final or provisional with a count of 0.',
    ({ period }) => statusOf(period),
  ),
  vintage: text('Release of the source that was read.', ({ definition }) => definition.vintage),
  licence: text(
    'Licence of the source, as far as stated.',
    ({ definition, content }) => content.sources.find(({ id }) => id === definition.sourceId)?.licence ?? null,
  ),
  url: text('Where the figure was read.', ({ period }) => urlsOf(period)),
  release: text('Version of the data: a short hash of its content.', ({ content }) => content.release),
  nowcast_low: whole(
    'Lower end of the 95 % prediction interval for the count of a provisional month once later reports are in; empty where versions of the data cannot tell it.',
    ({ period, content }) => nowcastOfPeriod(content.nowcasts, period)?.low ?? null,
  ),
  nowcast_high: whole(
    'Upper end of the same interval.',
    ({ period, content }) => nowcastOfPeriod(content.nowcasts, period)?.high ?? null,
  ),
});

/** One period of one series on screen, with the row that says it. The table, the CSV and the JSON are all made of these. */
export interface ShownPeriod {
  readonly series: CountSeries;
  readonly period: SeriesPeriod;
  readonly row: Readonly<Record<keyof typeof COUNT_COLUMNS, Cell>>;
}

/** Exactly what is on screen, one entry per series and period, in the order of the panels. */
export function shownPeriods(content: CountContent): ShownPeriod[] {
  return content.panels.flatMap((panel) => panel.series.flatMap((series) => shownPeriodsOf(series, content)));
}

/** The same of one series. */
export function shownPeriodsOf(series: CountSeries, content: CountContent): ShownPeriod[] {
  const { definition, periods } = series;
  return periods.map((period) => ({ series, period, row: rowOf(COUNT_COLUMNS, { definition, period, content }) }));
}

const rateOf = (period: SeriesPeriod) => (isKnown(period) ? period.rate : null);

/** Each once; null where none was given. */
function urlsOf(period: SeriesPeriod): string | null {
  const urls = isKnown(period) ? period.provenance.map((one) => one.url).filter((url) => url !== null) : [];
  return [...new Set(urls)].join(' ') || null;
}

/** Four decimals are finer than any interval here. */
function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 10_000) / 10_000;
}
