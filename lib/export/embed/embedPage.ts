import type { ThemeChoice } from '../../types/figure';
import type { Figure, FigureContent } from '../../types/figureContent';
import { buildFigureSpec } from '../../charts/buildFigureSpec';
import { describeFigure, describeForReaders, TABLE_BELOW } from '../../charts/describeFigure';
import { eventKey } from '../../charts/eventKey';
import { findingSentences } from '../../charts/findingSentences';
import { PAGE_WIDTHS } from '../../charts/layout';
import { DARK, LIGHT, paletteDeclarations, PAGE_VARIABLES, PRINT } from '../../charts/palette';
import { sourceLine } from '../../charts/sourceLine';
import { formatPeriod } from '../../format/dates';
import { keptBeside } from '../../kept/kept';
import { bytesOfParts } from '../bytesOfParts';
import { BETWEEN, BODY, MOST_WIDTH, PADDING, SENTENCE, SHOWN_FROM, SMALL, TITLE } from './embedLayout';
import { embedTable } from './embedTable';
import { escapeXml } from '../escapeXml';
import { figureStyle } from '../figureStyle';
import { bareShapes } from '../svg/markMarkup';
import { hatchPattern, paintBareSvg } from '../svg/paintSvg';

/**
 * A figure alone, as the bytes of a page for a frame: no script, no font, no request beyond itself.
 *
 * @param address - where the figure stands with its table, files and sources; opened outside the frame
 * @param newest - the same without a version
 */
export function embedPage({ content, title: heading, theme }: Figure, address: string, newest = address): Buffer {
  const { description, words, figures, under, table } = framed(content, () => underTitle(content));
  const title = escapeXml(heading);
  const link = (href: string, words: string) =>
    `<a href="${escapeXml(href)}" target="_blank" rel="noopener">${words}</a>`;
  return bytesOfParts([
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">',
    `<title>${title} · isil-trends</title><meta name="description" content="${escapeXml(description ?? heading)}"><style>${themeStyle(theme)}${STYLE}</style></head>`,
    `<body><main><h1 id="title">${title}</h1><p class="q">${formatPeriod(content.range)}</p><p id="desc" hidden>${title}, ${words} ${TABLE_BELOW}</p>`,
    figures,
    under,
    ` ${link(address, 'Sources and downloads')}${content.newer ? ` · ${link(newest, 'Newer data')}` : ''}</p>`,
    table,
    '</main></body></html>',
  ]);
}

/** What a frame shows of a figure under whatever title, at whatever address. */
interface UnderTitle {
  readonly description: string | undefined;
  readonly words: string;
  readonly figures: Buffer;
  readonly under: string;
  readonly table: Buffer;
}

/** Titles and addresses make many frames of three drawings and a table. */
const framed = keptBeside<FigureContent, UnderTitle>();

function underTitle(content: FigureContent): UnderTitle {
  const specs = Object.entries(PAGE_WIDTHS).map(([name, width]) => ({
    name,
    spec: buildFigureSpec(content, { width, framed: false }),
  }));
  return {
    description: describeFigure(content)[0],
    words: escapeXml(describeForReaders(content)),
    figures: bytesOfParts([
      bareShapes(hatchPattern('hatch')),
      ...specs.map(({ name, spec }) => `<div class="v ${name}">${paintBareSvg(spec)}</div>`),
    ]),
    under: [
      content.events.length > 0 ? `<p class="q k">${escapeXml(eventKey(specs[0]!.spec.events))}</p>` : '',
      ...findingSentences(content).map((sentence) => `<p class="f">${escapeXml(sentence)}</p>`),
      `<p class="q">${escapeXml(sourceLine(content))}`,
    ].join(''),
    table: Buffer.from(`<details><summary>Table: the same figures</summary>${embedTable(content)}</details>`),
  };
}

const STYLE = [
  figureStyle(PAGE_VARIABLES),
  `body{margin:0;padding:${PADDING}px;background:var(--paper);color:var(--text);font:${BODY.size}px/${BODY.line}px Inter,Arial,"Liberation Sans",system-ui,sans-serif}main{max-width:${MOST_WIDTH.wide}px}`,
  `h1{margin:0;font-size:${TITLE.size}px;line-height:${TITLE.line}px}p{margin:0}.f{margin-bottom:${SENTENCE.under}px;line-height:${SENTENCE.line}px}`,
  `.q{color:var(--quiet);margin-bottom:${BETWEEN}px;font-size:${SMALL.size}px;line-height:${SMALL.line}px}a,summary{color:var(--accent)}`,
  'table{margin:8px 0 16px;border-spacing:0;font-variant-numeric:tabular-nums}caption,th,td{text-align:left;padding:0 12px 0 0}caption{font-weight:600}th{color:var(--quiet);font-weight:400}',
  `.v{display:none}.v svg{display:block;width:100%;height:auto;margin-bottom:${BETWEEN}px}.narrow{max-width:${MOST_WIDTH.narrow}px}.medium{max-width:${MOST_WIDTH.medium}px}`,
  `@media(max-width:${SHOWN_FROM.medium - 0.1}px){.narrow{display:block}}@media(min-width:${SHOWN_FROM.medium}px){.k{display:none}}`,
  `@media(min-width:${SHOWN_FROM.medium}px) and (max-width:${SHOWN_FROM.wide - 0.1}px){.medium{display:block}}@media(min-width:${SHOWN_FROM.wide}px){.wide{display:block}}`,
  // Title and figure stand on one sheet, and a table that is closed cannot be opened there.
  `@media print{h1,main>.q{break-after:avoid}.v{break-inside:avoid}.v svg{max-height:calc(100vh - ${TITLE.line + SMALL.line + 2 * PADDING + 2 * BETWEEN}px)}details:not([open]){display:none}}`,
].join('');

function themeStyle(theme: ThemeChoice): string {
  const chosen = { light: LIGHT, dark: DARK, print: PRINT, auto: null }[theme];
  const onScreen = chosen
    ? `:root{${paletteDeclarations(chosen)}}`
    : `:root{color-scheme:light dark;${paletteDeclarations(LIGHT)}}@media screen and (prefers-color-scheme:dark){:root{${paletteDeclarations(DARK)}}}`;
  return `${onScreen}@media print{:root{color-scheme:light;${paletteDeclarations(PRINT)}}}`;
}
