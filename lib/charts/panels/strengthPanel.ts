import type { Axis, LegendItem } from '../../types/chart';
import type { StrengthContent, StrengthPanel } from '../../types/figureContent';
import { formatShortMonth } from '../../format/dates';
import { AREA_NAMES, STRENGTH_MEASURE_NAMES } from '../../format/terms';
import { monthOf } from '../../time/calendar';
import { logAxis, valueAxis } from '../axes';
import type { Layout } from '../layout';
import { placePanel, type PanelDraft } from './placePanel';
import type { SeriesLabel } from './seriesLabels';
import { FAMILY_SLOTS, MEASURE_SHAPES, sourceOf, strengthMarks } from './strengthMarks';
import { strengthWords } from '../../format/strengthWords';

const PLOT_HEIGHT = { main: 230, small: 110 };

/** One panel of statements on strength: colour by family of source, shape by whom they count. */
export function strengthPanel(panel: StrengthPanel, content: StrengthContent, layout: Layout): PanelDraft {
  const isFirst = panel === content.panels[0];
  const marks = strengthMarks(panel.estimates, content.sources);
  const plotHeight = (panel.estimates.length > 6 ? PLOT_HEIGHT.main : PLOT_HEIGHT.small) * layout.stretch;
  const figures = panel.estimates.flatMap((one) => [one.low, one.high]).filter((value) => value !== null);
  return placePanel(
    {
      id: `strength-${panel.area}`.replace('+', '-'),
      area: panel.area,
      measure: 'strength',
      title: AREA_NAMES[panel.area],
      unit: isFirst ? 'persons, as stated; a bar runs from low to high' : 'persons, as stated',
      notes: [],
      y: axisFor(content, figures, plotHeight),
      plotHeight,
      marks,
      labels: marks.map((family): SeriesLabel => {
        const latest = panel.estimates
          .filter((one) => FAMILY_SLOTS[sourceOf(one, content.sources).kind] === family.slot)
          .at(-1)!;
        const value = latest.high ?? latest.low ?? 0;
        return {
          marks: family,
          detail: `latest: ${strengthWords(latest)} ${STRENGTH_MEASURE_NAMES[latest.measure]}, ${formatShortMonth(monthOf(latest.asOf))}`,
          value,
        };
      }),
      key: isFirst ? shapeKey(content) : [],
      notCovered: [],
      numbers: () => [],
    },
    layout,
  );
}

function axisFor(content: StrengthContent, figures: readonly number[], plotHeight: number): Axis {
  return content.state.axis === 'log'
    ? logAxis(Math.min(...figures), Math.max(...figures))
    : valueAxis(Math.max(...figures), plotHeight);
}

function shapeKey({ panels }: StrengthContent): { item: Pick<LegendItem, 'shape' | 'tone'>; name: string }[] {
  const measures = [...new Set(panels.flatMap((panel) => panel.estimates.map((one) => one.measure)))];
  return measures.map((measure) => ({
    item: { shape: MEASURE_SHAPES[measure], tone: 'quiet' },
    name: STRENGTH_MEASURE_NAMES[measure],
  }));
}
