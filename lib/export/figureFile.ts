import type { ChartSpec } from '../types/chart';
import type { ImageOptions, QueryProblem } from '../types/figure';
import type { Figure } from '../types/figureContent';
import { buildFigureSpec } from '../charts/buildFigureSpec';
import { PAGE_WIDTHS } from '../charts/layout';
import type { FileEnding } from '../site/fileFormats';
import { refuseParameters } from '../site/refusal';
import { findingsOfFigure } from '../trends/findingsOfFigure';
import { CARD_SCALE, cardSpec } from './cardSpec';
import { bibTex, ris } from './words/citation';
import { figureCsv } from './tables/figureCsv';
import { figureJson } from './json/figureJson';
import { type FigureAddresses, figureMetadata } from './json/figureMetadata';
import { figureZip } from './figureZip';
import { imageSpec, tooManyPixels } from './imageSpec';
import { missingLetters } from './missingLetters';
import { paintPdf } from './pdf/paintPdf';
import { paintPng } from './paintPng';
import { standaloneSvg } from './svg/standaloneSvg';

/** What a file is made from. */
export interface FileRequest {
  readonly figure: Figure;
  readonly options: ImageOptions;
  readonly addresses: FigureAddresses;
}

/** @throws Refusal where this very figure cannot be drawn as it was asked for */
type Writer = (request: FileRequest) => Promise<string | Uint8Array>;

const passed = (problem: QueryProblem | null): void => {
  if (problem) refuseParameters([problem]);
};

/** The figure at the size that was asked for. */
function specOf({ figure, options }: FileRequest): ChartSpec {
  const spec = imageSpec(figure, options);
  return 'allowed' in spec ? refuseParameters([spec]) : spec;
}

const bareSpec = ({ content, title }: Figure, width: number) =>
  buildFigureSpec(content, { width, framed: false, title });

/** What writes each file. */
export const FILE_WRITERS: { readonly [Ending in FileEnding]: Writer } = {
  csv: async ({ figure }) => figureCsv(figure.content),
  json: async ({ figure, options: { width } }) =>
    JSON.stringify(
      figureJson(figure, width === null ? null : bareSpec(figure, width), await findingsOfFigure(figure.content)),
    ),
  'metadata.json': async ({ figure, addresses }) =>
    `${JSON.stringify(figureMetadata(figure, addresses, await findingsOfFigure(figure.content)), null, 2)}\n`,
  'chart.json': async ({ figure, options: { width } }) => JSON.stringify(bareSpec(figure, width ?? PAGE_WIDTHS.wide)),
  bib: async ({ figure, addresses }) => bibTex(figure, addresses.page),
  ris: async ({ figure, addresses }) => ris(figure, addresses.page),
  svg: (request) => standaloneSvg(specOf(request), request.figure.theme),
  png: async (request) => {
    const { figure, options } = request;
    const spec = specOf(request);
    passed(tooManyPixels(spec, options.scale) ?? missingLetters(figure.title));
    return paintPng(spec, figure.theme, options.scale);
  },
  'card.png': async ({ figure }) => {
    passed(missingLetters(figure.title));
    return paintPng(cardSpec(figure), figure.theme, CARD_SCALE);
  },
  pdf: async (request) => {
    const { figure } = request;
    passed(missingLetters(figure.title));
    return paintPdf(specOf(request), figure.theme, figure.content.defaultEnd);
  },
  zip: async (request) => {
    const { figure, addresses } = request;
    return figureZip(figure, specOf(request), addresses, await findingsOfFigure(figure.content));
  },
};
