import type { Axis, Panel, SeriesMarks, Slot, TextMark } from '../../types/chart';
import type { CountContent, CountPanel } from '../../types/figureContent';
import type { CountSeries } from '../../types/series';
import { formatShortPeriod } from '../../format/dates';
import { formatShortRate } from '../../format/numbers';
import { AREA_NAMES, MEASURE_NAMES } from '../../format/terms';
import { isKnown } from '../../series/periodState';
import { startMs } from '../../time/day';
import { symbolFor } from './assignColours';
import { valueAxis } from '../axes';
import { barNumbers } from './barNumbers';
import { countMarks, cutPredictions, withoutSpans } from './countMarks';
import { noteOnPanel } from '../describeFigure';
import { cutAt } from './expectedMarks';
import { highestOf } from './highestOf';
import type { Layout } from '../layout';
import { levelsInWords, noteOnLevels } from './levelWords';
import { placePanel, type PanelDraft } from './placePanel';
import type { SeriesLabel } from './seriesLabels';
import { shownLevels, type ShownLevels } from './shownLevels';

const PLOT_HEIGHT = { narrow: 132, wide: 150 };

/** What is drawn of one panel, whatever room it has. */
export interface DrawnPanel {
  readonly panel: CountPanel;
  readonly levels: readonly ShownLevels[];
  readonly modelled: readonly SeriesMarks[];
  /** One for each series. */
  readonly marks: readonly SeriesMarks[];
}

/** The marks of one panel: each series as what it is, and what tests say of it. */
export function drawPanel(panel: CountPanel, content: CountContent, colours: ReadonlyMap<string, Slot>): DrawnPanel {
  const levels = panel.series.map((series) => shownLevels(series, content, colours.get(series.definition.sourceId)!));
  const modelled = levels.flatMap((one) => [one.expected, one.levels]).filter((marks) => marks !== null);
  const marks = panel.series.map((series, index) => {
    const { sourceId } = series.definition;
    const slot = colours.get(sourceId)!;
    const earlier = panel.series.slice(0, index).filter((one) => one.definition.sourceId === sourceId).length;
    const look = { slot, shape: symbolFor(slot, earlier) };
    const counted = countMarks(series, look, content.range, content.state.value, content.nowcasts);
    return modelled.length > 0 ? withoutSpans(counted) : counted;
  });
  return { panel, levels, modelled, marks };
}

/** One panel of counts in its room, the name of each series beside it. */
export function countPanel(
  { panel, levels, modelled, marks }: DrawnPanel,
  content: CountContent,
  x: Axis,
  layout: Layout,
): PanelDraft {
  const plotHeight = (layout.narrow ? PLOT_HEIGHT.narrow : PLOT_HEIGHT.wide) * layout.stretch;
  const y = valueAxis(highestOf(marks, modelled), plotHeight);
  return placePanel(
    {
      id: `${panel.measure}-${panel.area}`.replace('+', '-'),
      area: panel.area,
      measure: panel.measure,
      title: AREA_NAMES[panel.area],
      unit:
        content.state.value === 'count'
          ? `${MEASURE_NAMES[panel.measure]} in each period`
          : `${MEASURE_NAMES[panel.measure]} per 30 days`,
      notes: [noteOnPanel(panel), noteOnLevels(content, levels), noteOnPredictions(marks)].filter(
        (note) => note !== null,
      ),
      y,
      plotHeight,
      marks: [
        ...modelled.map((one) => cutAt(y.domain[1], one)),
        ...marks.map((one) => cutPredictions(y.domain[1], one)),
      ],
      labels: panel.series.map((series, index) => labelOf(series, marks[index]!, levels[index]!)),
      notCovered: notCoveredStretches(panel.series, content),
      numbers: (plot): TextMark[] => barNumbers(marks, x, y, plot),
    },
    layout,
  );
}

function noteOnPredictions(marks: readonly SeriesMarks[]): string | null {
  return marks.some(({ predictions }) => predictions.length > 0)
    ? 'Whiskers: expected once later reports are in (95 %).'
    : null;
}

function labelOf(series: CountSeries, marks: SeriesMarks, levels: ShownLevels): SeriesLabel {
  const { basis } = series.definition;
  const last = series.periods.filter(isKnown).at(-1);
  if (!last) return { marks, detail: `${basis}; nothing in this range`, value: 0 };
  const lastMark = [...marks.dots, ...marks.bars].at(-1);
  const said =
    last.state === 'averaged'
      ? `${formatShortRate(last.ratePerMonth)} a month`
      : formatShortRate(lastMark?.value ?? last.rate.rate);
  return {
    marks,
    detail: `${basis}; ${said} in ${formatShortPeriod(last.period)}${last.provisional ? ', provisional' : ''}`,
    findings: levelsInWords(levels),
    value: lastMark?.value ?? 0,
  };
}

/** Where no series of the panel covers the time at all. */
function notCoveredStretches(series: readonly CountSeries[], content: CountContent): Panel['notCovered'] {
  const covered = series
    .flatMap((one) => one.periods.filter((period) => period.state !== 'notCovered').map((period) => period.period))
    .toSorted((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)));
  const stretches: { fromMs: number; toMs: number }[] = [];
  let reached = content.range.start;
  for (const { start, end } of covered) {
    if (start > reached) stretches.push({ fromMs: startMs(reached), toMs: startMs(start) });
    if (end > reached) reached = end;
  }
  if (reached < content.range.end) stretches.push({ fromMs: startMs(reached), toMs: startMs(content.range.end) });
  return stretches;
}
