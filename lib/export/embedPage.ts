import type { ChartSpec } from '../types/chart';
import type { FigureContent } from '../types/figureContent';
import { buildFigureSpec } from '../charts/buildFigureSpec';
import { PAGE_WIDTHS } from '../charts/layout';
import { DARK, LIGHT, paletteDeclarations, PAGE_VARIABLES, PRINT } from '../charts/palette';
import { escapeXml } from './escapeXml';
import { figureStyle } from './figureStyle';
import { paintSvg } from './paintSvg';

/**
 * A figure alone, as a page for a frame: no script, no font, no request beyond itself.
 *
 * @param address - where the figure stands with its table, files and sources; opened outside the frame
 */
export function embedPage(content: FigureContent, address: string): string {
  const variants = Object.entries(PAGE_WIDTHS).map(([name, width]) => {
    const spec: ChartSpec = buildFigureSpec(content, { width, framed: true });
    return `<div class="v ${name}">${paintSvg(spec, { id: name, style: null, eventHref: null })}</div>`;
  });
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">',
    `<title>${escapeXml(content.title)} · isil-trends</title><style>${themeStyle(content)}${figureStyle(PAGE_VARIABLES)}${STYLE}</style></head>`,
    `<body><main><h1>${escapeXml(content.title)}</h1>${variants.join('')}<p><a href="${escapeXml(address)}" target="_blank" rel="noopener">Table, sources and download at isil-trends</a></p></main></body></html>`,
  ].join('');
}

const STYLE = [
  'body{margin:0;padding:8px;background:var(--paper);color:var(--text);font:13px/20px Inter,system-ui,sans-serif}p{margin:4px 0 0}a{color:var(--accent)}',
  'h1{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)}.v{display:none}.v svg{display:block;width:100%;height:auto}.narrow{max-width:440px}.medium{max-width:816px}',
  '@media(max-width:575.9px){.narrow{display:block}}@media(min-width:576px) and (max-width:895.9px){.medium{display:block}}@media(min-width:896px){.wide{display:block}}',
].join('');

function themeStyle({ state }: FigureContent): string {
  const chosen = { light: LIGHT, dark: DARK, print: PRINT, auto: null }[state.theme];
  if (chosen) return `:root{${paletteDeclarations(chosen)}}`;
  return `:root{color-scheme:light dark;${paletteDeclarations(LIGHT)}}@media(prefers-color-scheme:dark){:root{${paletteDeclarations(DARK)}}}`;
}
