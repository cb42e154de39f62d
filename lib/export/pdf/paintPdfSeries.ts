import type { Band, Bar, ChartSpec, Dot, Panel, Range, SeriesMarks } from '../../types/chart';
import {
  bandPath,
  barBox,
  DOT_AREA,
  endsOf,
  linePath,
  reachPath,
  type Scales,
  spanBox,
  STATEMENT_AREA,
  whiskerPath,
} from '../../marks/markPaths';
import { panelScales } from '../panelScales';
import type { PdfPage } from './pdfPage';
import { symbolPath } from '../symbolPath';

/** The marks of one series as the SVG has them: bands under lines under bars, whiskers and dots. */
export function paintPdfSeries(page: PdfPage, series: SeriesMarks, panel: Panel, spec: ChartSpec): void {
  const scales = panelScales(spec, panel);
  const { pdf, palette } = page;
  const colour = palette.slots[series.slot];
  for (const band of series.bands) paintSpan(page, band.style, colour, () => pdf.path(bandPath(band, scales)));
  for (const bar of series.bars) paintBarSpan(page, bar, colour, scales);
  for (const line of series.lines) {
    pdf.save().lineWidth(line.style === 'level' ? 1.25 : 1.75);
    if (line.style === 'dashed') pdf.dash(4, { space: 4 });
    pdf.path(linePath(line, scales)).stroke(colour).restore();
  }
  for (const bar of series.bars) paintBar(page, bar, colour, scales);
  for (const prediction of series.predictions)
    pdf.save().lineWidth(1.25).path(whiskerPath(prediction, scales)).stroke(colour).restore();
  for (const dot of series.dots) paintDot(page, dot, series, colour, scales);
  for (const range of series.ranges) paintRange(page, range, colour, scales);
}

/** A computed interval is a pale band; what the source printed is a dotted outline; what a test says is paler still, with a fine outline. */
function paintSpan({ pdf }: PdfPage, style: Band['style'], colour: string, outline: () => void): void {
  pdf.save();
  outline();
  if (style === 'interval') pdf.fillOpacity(0.16).fill(colour);
  else if (style === 'model') pdf.fillOpacity(0.09).strokeOpacity(0.6).lineWidth(0.75).fillAndStroke(colour, colour);
  else pdf.strokeOpacity(0.55).lineWidth(1).dash(2, { space: 3 }).stroke(colour);
  pdf.restore();
}

function paintBarSpan(page: PdfPage, bar: Bar, colour: string, scales: Scales): void {
  const box = spanBox(bar, scales);
  if (box) paintSpan(page, bar.span!.style, colour, () => page.pdf.rect(box.x, box.y, box.width, box.height));
}

function paintBar(page: PdfPage, bar: Bar, colour: string, scales: Scales): void {
  const { x, y, width, height } = barBox(bar, scales);
  mark(page, colour, bar.hollow, bar.hollow, () => page.pdf.rect(x, y, width, height));
}

function paintDot(page: PdfPage, dot: Dot, series: SeriesMarks, colour: string, { x, y }: Scales): void {
  mark(page, colour, dot.hollow, false, () =>
    page.pdf.translate(x(dot.ms), y(dot.value)).path(symbolPath(series.shape, DOT_AREA)),
  );
}

function paintRange(page: PdfPage, range: Range, colour: string, scales: Scales): void {
  const { pdf } = page;
  const reach = reachPath(range, scales);
  pdf.save().translate(scales.x(range.ms), 0);
  if (reach) pdf.path(reach).lineWidth(2.25).stroke(colour);
  for (const end of endsOf(range))
    mark(page, colour, range.hollow, false, () =>
      pdf.translate(0, scales.y(end)).path(symbolPath(range.shape, STATEMENT_AREA)),
    );
  pdf.restore();
}

/** Filled, or hollow where provisional or not seen in the original. */
function mark({ pdf, palette }: PdfPage, colour: string, hollow: boolean, dashed: boolean, outline: () => void): void {
  pdf.save();
  if (hollow) pdf.lineWidth(1.5);
  if (dashed) pdf.dash(4, { space: 4 });
  outline();
  if (hollow) pdf.fillAndStroke(palette.paper, colour);
  else pdf.fill(colour);
  pdf.restore();
}
