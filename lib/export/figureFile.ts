import type { ChartSpec } from '../types/chart';
import type { ImageOptions, QueryProblem } from '../types/figure';
import type { Figure } from '../types/figureContent';
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
  readonly figure: Figure;
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
  { figure, options }: FileRequest,
  write: (spec: ChartSpec) => Promise<FigureFile>,
): Promise<FigureFile | QueryProblem> {
  const spec = imageSpec(figure, options);
  return 'allowed' in spec ? spec : write(spec);
}

/** The writer of each file by the ending of its address. */
export const FILE_WRITERS: Readonly<Record<string, Writer>> = {
  csv: async ({ figure }) => ({
    type: 'text/csv; charset=utf-8; header=present',
    body: figureCsv(figure.content),
    isAttachment: true,
  }),
  json: async ({ figure, options: { width } }) =>
    text(
      'application/json',
      JSON.stringify(
        figureJson(
          figure,
          width === null ? null : buildFigureSpec(figure.content, { width, framed: false, title: figure.title }),
          await findingsOfFigure(figure.content),
        ),
      ),
    ),
  'metadata.json': async ({ figure, addresses }) =>
    text(
      'application/json',
      `${JSON.stringify(figureMetadata(figure, addresses, await findingsOfFigure(figure.content)), null, 2)}\n`,
    ),
  bib: async ({ figure, addresses }) => text('application/x-bibtex', bibTex(figure, addresses.page), true),
  ris: async ({ figure, addresses }) => text('application/x-research-info-systems', ris(figure, addresses.page), true),
  svg: (request) =>
    drawn(request, async (spec) => text('image/svg+xml', await standaloneSvg(spec, request.figure.theme))),
  png: async (request) => {
    const { figure, options } = request;
    const spec = imageSpec(figure, options);
    if ('allowed' in spec) return spec;
    const problem = tooManyPixels(spec, options.scale) ?? missingLetters(figure.title);
    return (
      problem ?? {
        type: 'image/png',
        body: await paintPng(spec, figure.theme, options.scale),
        isAttachment: false,
      }
    );
  },
  'card.png': async ({ figure }) =>
    missingLetters(figure.title) ?? {
      type: 'image/png',
      body: await paintPng(cardSpec(figure), figure.theme, CARD_SCALE),
      isAttachment: false,
    },
  pdf: async (request) => {
    const { figure } = request;
    const problem = missingLetters(figure.title);
    return (
      problem ??
      drawn(request, async (spec) => ({
        type: 'application/pdf',
        body: await paintPdf(spec, figure.theme, figure.content.defaultEnd),
        isAttachment: false,
      }))
    );
  },
  zip: (request) => {
    const { figure, addresses } = request;
    return drawn(request, async (spec) => ({
      type: 'application/zip',
      body: await figureZip(figure, spec, addresses, await findingsOfFigure(figure.content)),
      isAttachment: true,
    }));
  },
};
