import type { FigureState } from '../types/figure';
import type { CountContent, CountPanel, FigureContent, ShownEffect, StrengthContent } from '../types/figureContent';
import type { ContextEvent, PublishedRecord, StrengthArea } from '../types/record';
import type { NowcastFinding } from '../types/seriesFinding';
import type { DatedRelease } from '../types/release';
import type { CountSeries } from '../types/series';
import type { Interval, Period } from '../types/time';
import { aggregateSeries } from '../series/aggregateSeries';
import { keptBeside } from '../kept/kept';
import { clipSeries } from '../series/clipSeries';
import { isKnown } from '../series/periodState';
import { startMs } from '../time/day';
import { overlap } from '../time/period';
import { breaksOfSeries } from '../trends/breaksOfSeries';
import { effectOnSeries } from '../trends/effects/effectOnSeries';
import { nowcastOfSeries } from '../trends/nowcast/nowcastOfSeries';
import { selectEvents } from '../annotations/selectEvents';
import { COUNT_FIGURES, STRENGTH_START, STRENGTH_TITLE, seriesOfFigure } from './figureCatalogue';
import { titled } from './untitled';

const STRENGTH_AREAS: readonly StrengthArea[] = ['iraq+syria', 'syria', 'iraq'];
/** Choices of series, range and events that are asked for again and again, under other titles, in other sizes and as other files. */
const MOST_CHOICES = 12;

/**
 * Chooses from the record what a figure shows.
 *
 * @remarks
 * Shape: state and record -> panels of series (or of statements), events and sources. Marks, table, CSV and JSON are all
 * made from this, so that none can show what another does not.
 *
 * @param newer - the current release, where the state pins an older one
 */
export function selectFigure(
  state: FigureState,
  record: PublishedRecord,
  newer: DatedRelease | null = null,
): FigureContent {
  const choice: FigureState = { ...state, title: null, theme: 'auto' };
  return titled(
    choices(record, () => ({ ...select(choice, record), newer }), JSON.stringify([choice, newer])),
    state,
  );
}

const choices = keptBeside<PublishedRecord, FigureContent>(MOST_CHOICES);

function select(state: FigureState, record: PublishedRecord): FigureContent {
  return state.figure === 'strength'
    ? selectStrength(state, record)
    : selectCounts({ ...state, figure: state.figure }, record);
}

/** From the figure's own start to the end of what the default view shows. */
export function defaultRange(figure: FigureState['figure'], record: PublishedRecord): Period {
  const ends = record.series.filter((series) => series.inDefaultView).map((series) => series.coverage.end);
  const start = figure === 'strength' ? STRENGTH_START : COUNT_FIGURES[figure].defaultStart;
  return { start, end: ends.reduce((a, b) => (a > b ? a : b)) };
}

/** The series that a state chooses, or without a choice those of the default view, by panel. */
export function shownSeries(
  state: Pick<FigureState, 'series'> & { readonly figure: CountContent['figure'] },
  record: PublishedRecord,
): CountSeries[] {
  return seriesOfFigure(state.figure, record.series)
    .filter(({ id, inDefaultView }) => state.series?.includes(id) ?? inDefaultView)
    .map(({ id }) => record.counts.find(({ definition }) => definition.id === id)!);
}

function selectCounts(state: FigureState & { figure: CountContent['figure'] }, record: PublishedRecord): CountContent {
  const range = state.range ?? defaultRange(state.figure, record);
  const whole = shownSeries(state, record);
  const effect = effectShown(state, whole, record);
  return {
    kind: 'counts',
    figure: state.figure,
    state,
    title: COUNT_FIGURES[state.figure].title,
    range,
    defaultEnd: defaultRange(state.figure, record).end,
    release: record.release,
    newer: null,
    panels: panelsOf(whole.map((series) => clipSeries(seriesOnInterval(series, state.interval), range))),
    choices: seriesOfFigure(state.figure, record.series),
    whole,
    effect,
    nowcasts: whole.flatMap((series) => nowcastShown(series, range, record) ?? []),
    breaks: state.breaks ? whole.map(breaksOfSeries) : null,
    events: eventsShown(state, range, record, effect),
    sources: record.sources.filter((source) => whole.some(({ definition }) => definition.sourceId === source.id)),
  };
}

/** Of months in the range alone, and nothing where none of them is provisional. */
function nowcastShown(series: CountSeries, range: Period, record: PublishedRecord): NowcastFinding | null {
  const isShown = ({ period }: { readonly period: Period }) => overlap(period, range) !== null;
  if (!series.periods.some((period) => isKnown(period) && period.provisional && isShown(period))) return null;
  const finding = nowcastOfSeries(series, record.revisions);
  return finding && { ...finding, months: finding.months.filter(isShown) };
}

/** What every series on screen says of the chosen event. */
function effectShown(state: FigureState, whole: readonly CountSeries[], record: PublishedRecord): ShownEffect | null {
  const event = record.events.find((one) => one.id === state.effect);
  return event ? { event, series: whole.map((series) => effectOnSeries(record, event, series)) } : null;
}

/** The event whose effect is drawn is marked whatever else is. */
function eventsShown(
  state: FigureState,
  range: Period,
  record: PublishedRecord,
  effect: ShownEffect | null,
): ContextEvent[] {
  const usual = selectEvents(record.events, state.events, range);
  if (!effect || usual.includes(effect.event)) return usual;
  return selectEvents(record.events, [...usual.map((event) => event.id), effect.event.id], range);
}

/** A quarter or year takes an exact interval, which every range that holds it has in common. */
const sums = keptBeside<CountSeries, CountSeries>(3);

function seriesOnInterval(series: CountSeries, interval: Interval): CountSeries {
  return sums(series, () => aggregateSeries(series, interval), interval);
}

/** One panel for each measure and area; the order is that of the choices. */
function panelsOf(all: readonly CountSeries[]): CountPanel[] {
  const panels = new Map<string, CountPanel & { series: CountSeries[] }>();
  for (const series of all) {
    const { measure, area } = series.definition;
    const key = `${measure} ${area}`;
    const panel = panels.get(key) ?? { measure, area, series: [] };
    panel.series.push(series);
    panels.set(key, panel);
  }
  return [...panels.values()];
}

function selectStrength(state: FigureState, record: PublishedRecord): StrengthContent {
  const range = state.range ?? defaultRange('strength', record);
  const inRange = record.strength.filter((one) => one.asOf >= range.start && one.asOf < range.end);
  const shown = inRange
    .filter((one) => state.outliers || !one.outlier)
    .toSorted((a, b) => startMs(a.asOf) - startMs(b.asOf));
  return {
    kind: 'strength',
    figure: 'strength',
    state,
    title: STRENGTH_TITLE,
    range,
    defaultEnd: defaultRange(state.figure, record).end,
    release: record.release,
    newer: null,
    panels: STRENGTH_AREAS.map((area) => ({ area, estimates: shown.filter((one) => one.area === area) })).filter(
      (panel) => panel.estimates.length > 0,
    ),
    hiddenOutliers: inRange.filter((one) => one.outlier && !state.outliers),
    events: selectEvents(record.events, state.events, range),
    sources: record.sources.filter((source) => shown.some((one) => one.sourceId === source.id)),
  };
}
