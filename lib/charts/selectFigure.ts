import type { FigureState } from '../types/figure';
import type {
  CountContent,
  CountPanel,
  Figure,
  FigureChoice,
  FigureContent,
  StrengthContent,
} from '../types/figureContent';
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
import { inTurns } from '../trends/inTurns';
import { nowcastOfSeries } from '../trends/nowcast/nowcastOfSeries';
import { selectEvents } from '../annotations/selectEvents';
import { COUNT_FIGURES, figureTitle, STRENGTH_START, seriesOfFigure } from './figureCatalogue';

const STRENGTH_AREAS: readonly StrengthArea[] = ['iraq+syria', 'syria', 'iraq'];
/**
 * Choices of series, range and events that are asked for again and again, under other titles, in other sizes and as other files: what is
 * worked out from a choice is kept beside it.
 */
const choices = keptBeside<PublishedRecord, Promise<FigureContent>>(12);

/**
 * Chooses from the record what a figure shows.
 *
 * @remarks
 * Shape: state and record -> panels of series (or of statements), events and sources, under a title. Marks, table, CSV and JSON are all
 * made from this, so that none can show what another does not. An effect or a break takes a simulation: between two of them other
 * requests get their turn.
 *
 * @param newer - the current release, where the state pins an older one
 */
export async function selectFigure(
  state: FigureState,
  record: PublishedRecord,
  newer: DatedRelease | null = null,
): Promise<Figure> {
  const { title, theme, ...choice } = state;
  const content = choices(record, () => select(choice, record, newer), JSON.stringify([choice, newer]));
  return { content: await content, title: title ?? figureTitle(state.figure), theme, state };
}

async function select(
  state: FigureChoice,
  record: PublishedRecord,
  newer: DatedRelease | null,
): Promise<FigureContent> {
  const { figure } = state;
  const usual = defaultRange(figure, record);
  const base = { state, range: state.range ?? usual, defaultEnd: usual.end, release: record.release, newer };
  return figure === 'strength' ? selectStrength(base, record) : selectCounts({ ...base, figure }, record);
}

/** From the figure's own start to the end of what the default view shows. */
export function defaultRange(figure: FigureState['figure'], record: PublishedRecord): Period {
  const ends = record.series.filter((series) => series.inDefaultView).map((series) => series.coverage.end);
  const start = figure === 'strength' ? STRENGTH_START : COUNT_FIGURES[figure].defaultStart;
  return { start, end: ends.reduce((a, b) => (a > b ? a : b)) };
}

type Base<Content extends FigureContent> = Pick<Content, 'state' | 'range' | 'defaultEnd' | 'release' | 'newer'>;

async function selectCounts(
  base: Base<CountContent> & Pick<CountContent, 'figure'>,
  record: PublishedRecord,
): Promise<CountContent> {
  const { state, range, figure } = base;
  const choices = seriesOfFigure(figure, record.series);
  const whole = choices
    .filter(({ id, inDefaultView }) => state.series?.includes(id) ?? inDefaultView)
    .map(({ id }) => record.counts.find(({ definition }) => definition.id === id)!);
  const event = record.events.find((one) => one.id === state.effect) ?? null;
  return {
    ...base,
    kind: 'counts',
    panels: panelsOf(whole.map((series) => clipSeries(seriesOnInterval(series, state.interval), range))),
    choices,
    whole,
    effect: event && { event, series: await inTurns(whole, (series) => effectOnSeries(record, event, series)) },
    nowcasts: whole.flatMap((series) => nowcastShown(series, range, record) ?? []),
    breaks: state.breaks ? await inTurns(whole, breaksOfSeries) : null,
    events: eventsShown(base, record, event),
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

/** The event whose effect is drawn is marked whatever else is. */
function eventsShown(
  { state, range }: Base<CountContent>,
  { events }: PublishedRecord,
  chosen: ContextEvent | null,
): ContextEvent[] {
  const usual = selectEvents(events, state.events, range);
  if (!chosen || usual.includes(chosen)) return usual;
  return selectEvents(
    events,
    [...usual, chosen].map(({ id }) => id),
    range,
  );
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

function selectStrength(base: Base<StrengthContent>, record: PublishedRecord): StrengthContent {
  const { state, range } = base;
  const inRange = record.strength.filter((one) => one.asOf >= range.start && one.asOf < range.end);
  const shown = inRange
    .filter((one) => state.outliers || !one.outlier)
    .toSorted((a, b) => startMs(a.asOf) - startMs(b.asOf));
  return {
    ...base,
    kind: 'strength',
    figure: 'strength',
    panels: STRENGTH_AREAS.map((area) => ({ area, estimates: shown.filter((one) => one.area === area) })).filter(
      (panel) => panel.estimates.length > 0,
    ),
    hiddenOutliers: inRange.filter((one) => one.outlier && !state.outliers),
    events: selectEvents(record.events, state.events, range),
    sources: record.sources.filter((source) => shown.some((one) => one.sourceId === source.id)),
  };
}
