import { LIGHT, DARK } from '../charts/palette';
import { escapeXml } from './escapeXml';

/** A small page without script or style sheet of its own, for answers that are only words. */
export function plainPage(
  title: string,
  paragraphs: readonly string[],
  links: readonly { href: string; name: string }[],
): string {
  const body = paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('');
  const list = links.map(({ href, name }) => `<li><a href="${escapeXml(href)}">${escapeXml(name)}</a></li>`).join('');
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">',
    `<title>${escapeXml(title)} · isil-trends</title><style>body{max-width:42rem;margin:4rem auto;padding:0 1.5rem;font:17px/1.6 system-ui,sans-serif;overflow-wrap:anywhere;background:${LIGHT.paper};color:${LIGHT.text}}a{color:inherit}`,
    `@media screen and (prefers-color-scheme:dark){body{background:${DARK.paper};color:${DARK.text}}}</style></head>`,
    `<body><main><h1>${escapeXml(title)}</h1>${body}<ul>${list}</ul></main></body></html>`,
  ].join('');
}
