import PDFDocument from 'pdfkit';
import type { ChartSpec, TextMark, Tone } from '../../types/chart';
import type { Day } from '../../types/time';
import { startMs } from '../../time/day';
import type { Palette } from '../../charts/palette';
import type { Weight } from '../../charts/measureText';
import { FACES, type Face } from '../figureFonts';
import { textRuns } from './textRuns';

export type Pdf = InstanceType<typeof PDFDocument>;

/** Points for each pixel of a figure: as browsers print. */
const POINTS = 0.75;

/** What a page is made of, with the few strokes that figures need. */
export interface PdfPage {
  readonly pdf: Pdf;
  readonly palette: Palette;
  readonly text: (mark: TextMark) => void;
}

/**
 * A PDF of one page in the size of a figure, in pixels from its top left corner.
 *
 * @remarks
 * Its date is that of the record, not of the clock, so that the same figure gives the same bytes.
 *
 * @param asOf - the last day that the record speaks of
 */
export function pdfPage({ width, height, title }: ChartSpec, palette: Palette, asOf: Day): PdfPage {
  const size: [number, number] = [width * POINTS, height * POINTS];
  const pdf = new PDFDocument({
    size,
    margin: 0,
    font: pathOf('Inter', 'regular'),
    // Tagged pages need 1.4; LaTeX warns of anything above 1.5.
    pdfVersion: '1.5',
    lang: 'en',
    tagged: true,
    displayTitle: true,
    info: {
      Title: title,
      Author: 'isil-trends',
      Producer: 'isil-trends',
      Creator: 'isil-trends',
      CreationDate: new Date(startMs(asOf)),
    },
  });
  for (const face of FACES) pdf.registerFont(nameOf(face.family, face.weight), face.path);
  pdf.scale(POINTS);
  return { pdf, palette, text: (mark) => writeText(pdf, palette, mark) };
}

const nameOf = (family: Face['family'], weight: Weight) => `${family} ${weight}`;
const pathOf = (family: Face['family'], weight: Weight) =>
  FACES.find((face) => face.family === family && face.weight === weight)!.path;

function toneColour(palette: Palette, tone: Tone): string {
  return typeof tone === 'number' ? palette.slots[tone] : palette[tone];
}

/** Named features also keep a line in one piece, without which words of Arabic would stand in the wrong order. */
const TEXT: PDFKit.Mixins.TextOptions = { lineBreak: false, baseline: 'alphabetic', features: ['kern'] };

/** The width is told by the letters themselves: pdfkit kerns, as browsers do. */
function writeText(pdf: Pdf, palette: Palette, { x, y, text, size, weight, anchor, tone }: TextMark): void {
  const runs = textRuns(text).map((run) => {
    pdf.font(nameOf(run.family, weight)).fontSize(size);
    return { ...run, width: pdf.widthOfString(run.text, TEXT) };
  });
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  let left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  for (const run of runs) {
    pdf
      .font(nameOf(run.family, weight))
      .fontSize(size)
      .fillColor(toneColour(palette, tone))
      .text(run.text, left, y, TEXT);
    left += run.width;
  }
}

/** The finished bytes. */
export function bytesOf(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => resolve(Buffer.concat(chunks)))
      .on('error', reject);
    pdf.end();
  });
}
