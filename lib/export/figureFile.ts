import type { ChartSpec } from '../types/chart';
import type { ImageOptions, QueryProblem } from '../types/figure';
import type { FigureContent } from '../types/figureContent';
import { buildFigureSpec } from '../charts/buildFigureSpec';
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

export interface FigureFile {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** Whether a browser keeps it rather than shows it. */
  readonly isAttachment: boolean;
}

type Writer = (request: FileRequest) => Promise<FigureFile | QueryProblem>;

const text = (type: string, body: string | Uint8Array, isAttachment = false): FigureFile => ({
  type: `${type}; charset=utf-8`,
  body,
  isAttachment,
});

/** Draws at the size that was asked for, or hands back what is wrong with it. */
async function drawn(
  { content, options }: FileRequest,
  write: (spec: ChartSpec) => Promise<FigureFile>,
): Promise<FigureFile | QueryProblem> {
  const spec = imageSpec(content, options);
  return 'allowed' in spec ? spec : write(spec);
}

/** The writer of each file by the ending of its address. */
export const FILE_WRITERS: Readonly<Record<string, Writer>> = {
  csv: async ({ content }) => ({
    type: 'text/csv; charset=utf-8; header=present',
    body: figureCsv(content),
    isAttachment: true,
  }),
  json: async ({ content, options: { width } }) =>
    text(
      'application/json',
      JSON.stringify(
        figureJson(
          content,
          width === null ? null : buildFigureSpec(content, { width, framed: false }),
          await findingsOfFigure(content),
        ),
      ),
    ),
  'metadata.json': async ({ content, addresses }) =>
    text(
      'application/json',
      `${JSON.stringify(figureMetadata(content, addresses, await findingsOfFigure(content)), null, 2)}\n`,
    ),
  bib: async ({ content, addresses }) => text('application/x-bibtex', bibTex(content, addresses.page), true),
  ris: async ({ content, addresses }) =>
    text('application/x-research-info-systems', ris(content, addresses.page), true),
  svg: (request) =>
    drawn(request, async (spec) => text('image/svg+xml', await standaloneSvg(spec, request.content.state.theme))),
  png: async (request) => {
    const { content, options } = request;
    const spec = imageSpec(content, options);
    if ('allowed' in spec) return spec;
    const problem = tooManyPixels(spec, options.scale) ?? missingLetters(content.title);
    return (
      problem ?? {
        type: 'image/png',
        body: await paintPng(spec, content.state.theme, options.scale),
        isAttachment: false,
      }
    );
  },
  'card.png': async ({ content }) =>
    missingLetters(content.title) ?? {
      type: 'image/png',
      body: await paintPng(cardSpec(content), content.state.theme, CARD_SCALE),
      isAttachment: false,
    },
  pdf: async (request) => {
    const { content } = request;
    const problem = missingLetters(content.title);
    return (
      problem ??
      drawn(request, async (spec) => ({
        type: 'application/pdf',
        body: await paintPdf(spec, content.state.theme, content.defaultEnd),
        isAttachment: false,
      }))
    );
  },
  zip: (request) =>
    drawn(request, async (spec) => ({
      type: 'application/zip',
      body: await figureZip(request.content, spec, request.addresses, await findingsOfFigure(request.content)),
      isAttachment: true,
    })),
};
