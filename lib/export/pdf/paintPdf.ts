import type { ChartSpec, EventMark, LegendItem, Panel } from '../../types/chart';
import type { ThemeChoice } from '../../types/figure';
import type { Day } from '../../types/time';
import { xOf, yOf } from '../../charts/axes';
import { LEGEND_AREA } from '../../marks/markPaths';
import { fixedPalette } from '../figureStyle';
import { bytesOf, type PdfPage, pdfPage } from './pdfPage';
import { paintPdfSeries } from './paintPdfSeries';
import { symbolPath } from '../symbolPath';
import { timeTickTexts, valueTickTexts } from '../tickTexts';

const HATCH = 6;

/** A figure as PDF: lines as lines and text as text, for print and LaTeX. It shows what the SVG shows, from the same description. */
export async function paintPdf(spec: ChartSpec, theme: ThemeChoice, asOf: Day): Promise<Buffer> {
  const page = pdfPage(spec, fixedPalette(theme), asOf);
  const { pdf, palette } = page;
  const figure = pdf.struct('Figure', { alt: spec.description, title: spec.title });
  pdf.addStructure(figure);
  figure.add(
    pdf.struct('Span', {}, () => {
      if (palette.paper !== '#ffffff') pdf.rect(0, 0, spec.width, spec.height).fill(palette.paper);
      for (const panel of spec.panels) paintPanel(page, panel, spec);
      paintEventLabels(page, spec);
      spec.texts.forEach(page.text);
    }),
  );
  figure.end();
  return bytesOf(pdf);
}

function paintPanel(page: PdfPage, panel: Panel, spec: ChartSpec): void {
  const { plot } = panel;
  const x = (ms: number) => xOf(spec.x, plot, ms);
  for (const event of spec.events) paintEventSpan(page, event, panel, x);
  for (const { fromMs, toMs } of panel.notCovered) hatch(page, x(fromMs), plot.top, x(toMs) - x(fromMs), plot.height);
  paintValueAxis(page, panel);
  if (panel.showsTime) paintTimeAxis(page, spec, panel);
  for (const event of spec.events) rule(page, event, x(event.fromMs), plot.top, plot.top + plot.height);
  for (const series of panel.series) paintPdfSeries(page, series, panel, spec);
  panel.texts.forEach(page.text);
  panel.legend.forEach((item) => paintLegendItem(page, item));
}

function paintValueAxis({ pdf, palette, text }: PdfPage, panel: Panel): void {
  const { plot, y } = panel;
  y.ticks.forEach((tick, index) => {
    const py = yOf(y, plot, tick.value);
    const colour = index === 0 && y.scale === 'linear' ? palette.quiet : palette.rule;
    pdf
      .moveTo(plot.left, py)
      .lineTo(plot.left + plot.width, py)
      .lineWidth(1)
      .stroke(colour);
  });
  valueTickTexts(panel).forEach(text);
}

function paintTimeAxis({ pdf, palette, text }: PdfPage, spec: ChartSpec, panel: Panel): void {
  const bottom = panel.plot.top + panel.plot.height;
  for (const { value } of spec.x.ticks) {
    const px = xOf(spec.x, panel.plot, value);
    pdf
      .moveTo(px, bottom)
      .lineTo(px, bottom + 5)
      .lineWidth(1)
      .stroke(palette.quiet);
  }
  timeTickTexts(spec.x, panel).forEach(text);
}

function paintEventSpan({ pdf, palette }: PdfPage, event: EventMark, { plot }: Panel, x: (ms: number) => number): void {
  if (event.toMs === null) return;
  const left = x(event.fromMs);
  pdf.rect(left, plot.top, Math.max(x(event.toMs) - left, 1), plot.height).fill(palette.span);
}

function paintEventLabels(page: PdfPage, spec: ChartSpec): void {
  const plot = spec.panels[0]?.plot;
  if (!plot) return;
  for (const event of spec.events) {
    if (event.label.length > 0) rule(page, event, xOf(spec.x, plot, event.fromMs), event.top, plot.top);
    event.label.forEach(page.text);
  }
}

function rule({ pdf, palette }: PdfPage, { chosen }: EventMark, x: number, top: number, bottom: number): void {
  pdf
    .save()
    .strokeOpacity(chosen ? 1 : 0.55)
    .moveTo(x, top)
    .lineTo(x, bottom)
    .lineWidth(chosen ? 1.5 : 1)
    .stroke(chosen ? palette.accent : palette.event)
    .restore();
}

function hatch({ pdf, palette }: PdfPage, left: number, top: number, width: number, height: number): void {
  pdf.save().rect(left, top, width, height).clip().lineWidth(0.75).strokeColor(palette.hatch);
  const step = HATCH * Math.SQRT2;
  for (let x = left - height; x < left + width; x += step) pdf.moveTo(x + height, top).lineTo(x, top + height);
  pdf.stroke().restore();
}

function paintLegendItem({ pdf, palette, text }: PdfPage, { shape, tone, x, y, words }: LegendItem): void {
  pdf.save().translate(x, y).path(symbolPath(shape, LEGEND_AREA));
  if (typeof tone === 'number') pdf.fill(palette.slots[tone]);
  else pdf.lineWidth(1.5).stroke(palette.quiet);
  pdf.restore();
  words.forEach(text);
}
