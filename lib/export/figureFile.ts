import type { ChartSpec } from '../types/chart';
import type { ImageOptions, QueryProblem } from '../types/figure';
import type { FigureContent } from '../types/figureContent';
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
  readonly content: FigureContent;
  readonly options: ImageOptions;
  readonly addresses: FigureAddresses;
}

/** @throws Refusal where this very figure cannot be drawn as it was asked for */
type Writer = (request: FileRequest) => Promise<string | Uint8Array>;

const passed = (problem: QueryProblem | null): void => {
  if (problem) refuseParameters([problem]);
};

/** The figure at the size that was asked for. */
function specOf({ content, options }: FileRequest): ChartSpec {
  const spec = imageSpec(content, options);
  return 'allowed' in spec ? refuseParameters([spec]) : spec;
}

const bareSpec = (content: FigureContent, width: number) => buildFigureSpec(content, { width, framed: false });

/** What writes each file. */
export const FILE_WRITERS: { readonly [Ending in FileEnding]: Writer } = {
  csv: async ({ content }) => figureCsv(content),
  json: async ({ content, options: { width } }) =>
    JSON.stringify(
      figureJson(content, width === null ? null : bareSpec(content, width), await findingsOfFigure(content)),
    ),
  'metadata.json': async ({ content, addresses }) =>
    `${JSON.stringify(figureMetadata(content, addresses, await findingsOfFigure(content)), null, 2)}\n`,
  'chart.json': async ({ content, options: { width } }) => JSON.stringify(bareSpec(content, width ?? PAGE_WIDTHS.wide)),
  bib: async ({ content, addresses }) => bibTex(content, addresses.page),
  ris: async ({ content, addresses }) => ris(content, addresses.page),
  svg: (request) => standaloneSvg(specOf(request), request.content.state.theme),
  png: async (request) => {
    const { content, options } = request;
    const spec = specOf(request);
    passed(tooManyPixels(spec, options.scale) ?? missingLetters(content.title));
    return paintPng(spec, content.state.theme, options.scale);
  },
  'card.png': async ({ content }) => {
    passed(missingLetters(content.title));
    return paintPng(cardSpec(content), content.state.theme, CARD_SCALE);
  },
  pdf: async (request) => {
    const { content } = request;
    passed(missingLetters(content.title));
    return paintPdf(specOf(request), content.state.theme, content.defaultEnd);
  },
  zip: async (request) => {
    const { content, addresses } = request;
    return figureZip(content, specOf(request), addresses, await findingsOfFigure(content));
  },
};
