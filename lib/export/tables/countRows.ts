import type { CountContent } from '../../types/figureContent';
import type { CountSeries, SeriesPeriod } from '../../types/series';
import { lastDay } from '../../format/dates';
import { isCounted, isKnown, statusOf } from '../../series/periodState';
import { nowcastOfPeriod } from '../../trends/nowcast/nowcastOfPeriod';

/** Public columns of the count figures: fixed, they only ever gain. */
export const COUNT_COLUMNS = [
  'series_id',
  'source_id',
  'measure',
  'basis',
  'actor_scope',
  'area',
  'period_start',
  'period_end',
  'days',
  'count',
  'count_kind',
  'rate_per_30_days',
  'rate_low',
  'rate_high',
  'low',
  'high',
  'status',
  'vintage',
  'licence',
  'url',
  'release',
  'nowcast_low',
  'nowcast_high',
] as const;

export type CountRow = Readonly<Record<(typeof COUNT_COLUMNS)[number], string | number | null>>;

/** One period of one series on screen, with the row that says it. The table, the CSV and the JSON are all made of these. */
export interface ShownPeriod {
  readonly series: CountSeries;
  readonly period: SeriesPeriod;
  readonly row: CountRow;
}

/** Exactly what is on screen, one entry per series and period, in the order of the panels. */
export function shownPeriods(content: CountContent): ShownPeriod[] {
  return content.panels.flatMap((panel) => panel.series.flatMap((series) => shownPeriodsOf(series, content)));
}

/** The same of one series. */
export function shownPeriodsOf(series: CountSeries, content: CountContent): ShownPeriod[] {
  return series.periods.map((period) => ({ series, period, row: rowOf(series, period, content) }));
}

function rowOf({ definition }: CountSeries, period: SeriesPeriod, content: CountContent): CountRow {
  const rate = isKnown(period) ? period.rate : null;
  const counted = isCounted(period) ? period : null;
  const expected = nowcastOfPeriod(content.nowcasts, period);
  const source = content.sources.find((one) => one.id === definition.sourceId);
  return {
    series_id: definition.id,
    source_id: definition.sourceId,
    measure: definition.measure,
    basis: definition.basis,
    actor_scope: definition.actorScope,
    area: definition.area,
    period_start: period.period.start,
    period_end: lastDay(period.period),
    days: period.days,
    count: counted?.count ?? null,
    count_kind: isKnown(period) ? period.countKind : null,
    rate_per_30_days: rounded(rate?.rate),
    rate_low: rounded(rate?.low),
    rate_high: rounded(rate?.high),
    low: counted?.sourceRange.low ?? null,
    high: counted?.sourceRange.high ?? null,
    status: statusOf(period),
    vintage: definition.vintage,
    licence: source?.licence ?? null,
    url: isKnown(period)
      ? [...new Set(period.provenance.map((one) => one.url).filter((url) => url !== null))].join(' ') || null
      : null,
    release: content.release,
    nowcast_low: expected?.low ?? null,
    nowcast_high: expected?.high ?? null,
  };
}

/** Four decimals are finer than any interval here. */
function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 10_000) / 10_000;
}
