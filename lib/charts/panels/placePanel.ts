import type { Axis, Box, LegendItem, Panel, SeriesMarks, TextMark } from '../../types/chart';
import type { Layout } from '../layout';
import { moveLegend } from '../moveMarks';
import { measureText, wrapText } from '../measureText';
import { heightOfSeriesLabels, labelsBesidePlot, labelsInRows, type SeriesLabel } from './seriesLabels';

const NOTE_SIZE = 12;
const TITLE_ROW = 20;
const UNDER_HEADING = 10;

/** What a panel holds, before it has a place. */
export interface PanelInput {
  readonly id: string;
  readonly area: Panel['area'];
  readonly measure: Panel['measure'];
  readonly title: string;
  readonly unit: string;
  readonly notes: readonly string[];
  readonly y: Axis;
  readonly plotHeight: number;
  readonly marks: readonly SeriesMarks[];
  /** Named beside the plot, or in rows above it on narrow figures. */
  readonly labels: readonly SeriesLabel[];
  /** A key above the plot at every width. */
  readonly key?: readonly { readonly item: Pick<LegendItem, 'shape' | 'tone'>; readonly name: string }[];
  readonly notCovered: Panel['notCovered'];
  readonly numbers: (plot: Box) => TextMark[];
}

/** A panel that can be put at any height. */
export interface PanelDraft {
  readonly headingHeight: number;
  readonly plotHeight: number;
  /** @param headingTop - top of the heading; @param plotTop - top of the plot, which event lanes may push further down */
  readonly at: (headingTop: number, plotTop: number, showsTime: boolean) => Panel;
}

/** Heading above, names beside or above, plot below; the plot grows where its names need more height. */
export function placePanel(input: PanelInput, layout: Layout): PanelDraft {
  const width = layout.left + layout.plotWidth + layout.right;
  const headingWidth = layout.narrow ? width : layout.left + layout.plotWidth;
  const unitFits = measureText(`${input.title}  ${input.unit}`, layout.titleSize, 'semibold') <= headingWidth;
  const notes = input.notes.flatMap((note) => wrapText(note, headingWidth, NOTE_SIZE));
  const rowsTop = TITLE_ROW + (unitFits ? 0 : layout.lineHeight) + notes.length * layout.lineHeight;
  const key = [
    ...(layout.narrow
      ? input.labels.map((label) => ({
          item: { shape: label.marks.shape, tone: label.marks.slot },
          name: label.marks.label,
        }))
      : []),
    ...(input.key ?? []),
  ];
  const rows = labelsInRows(
    key.map(({ item }) => item),
    key.map(({ name }) => name),
    0,
    headingWidth,
  );
  const besideHeight = layout.narrow ? 0 : heightOfSeriesLabels(input.labels, layout.right);
  const plotHeight = Math.max(input.plotHeight, besideHeight);

  const at = (headingTop: number, plotTop: number, showsTime: boolean): Panel => {
    const plot = { left: layout.left, top: plotTop, width: layout.plotWidth, height: plotHeight };
    return {
      id: input.id,
      area: input.area,
      measure: input.measure,
      plot,
      y: input.y,
      showsTime,
      notCovered: input.notCovered,
      series: input.marks,
      texts: [...headingTexts(input, layout, headingTop, unitFits, notes), ...input.numbers(plot)],
      legend: [
        ...moveLegend(rows.items, { right: 0, down: headingTop + rowsTop + 4 }),
        ...(layout.narrow ? [] : labelsBesidePlot(input.labels, input.y, plot, layout.right)),
      ],
    };
  };
  return { headingHeight: rowsTop + rows.height + UNDER_HEADING, plotHeight, at };
}

function headingTexts(
  input: PanelInput,
  layout: Layout,
  top: number,
  unitFits: boolean,
  notes: readonly string[],
): TextMark[] {
  const baseline = top + 14;
  const title: TextMark = {
    x: 0,
    y: baseline,
    text: input.title,
    size: layout.titleSize,
    weight: 'semibold',
    anchor: 'start',
    tone: 'text',
  };
  const beside = measureText(input.title, layout.titleSize, 'semibold') + 8;
  const unit: TextMark = {
    ...title,
    text: input.unit,
    size: NOTE_SIZE + 0.5,
    weight: 'regular',
    tone: 'quiet',
    ...(unitFits ? { x: beside } : { y: baseline + layout.lineHeight }),
  };
  const notesTop = unit.y + layout.lineHeight;
  return [
    title,
    unit,
    ...notes.map((text, line): TextMark => ({
      ...title,
      y: notesTop + line * layout.lineHeight,
      text,
      size: NOTE_SIZE,
      weight: 'regular',
      tone: 'quiet',
    })),
  ];
}
