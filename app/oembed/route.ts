import { answerInWords } from '@/app/_figures/answerInWords';
import { askedRelease } from '@/app/_figures/askedRelease';
import { figureOfQuery } from '@/app/_figures/figureOfRequest';
import { refusalOfLicence } from '@/app/_figures/licence';
import { siteOrigin } from '@/app/_figures/siteOrigin';
import { isFigureId } from '@/lib/charts/figureCatalogue';
import { type Bounds, oembedAnswer, oembedXml } from '@/lib/export/oembed';
import { checkRequest } from '@/lib/query/checkRequest';
import { writeFigureQuery } from '@/lib/query/writeFigureQuery';
import { loadRecord } from '@/lib/releases/loadRecord';
import type { FigureContent } from '@/lib/types/figureContent';

/** oEmbed 1.0: the frame of a figure whose page or embed is named by `url`. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const site = await siteOrigin();
  const format = query.get('format') || 'json';
  if (format !== 'json' && format !== 'xml') return answerInWords(`format: “${format.slice(0, 200)}” is not served. Allowed: json, xml.`, 501);
  const bounds = boundsOf(query);
  if (!bounds) return answerInWords('maxwidth and maxheight must be whole numbers of pixels, 1 or more.', 400);
  if (!query.get('url')) return answerInWords(`url: it is missing. Allowed: the address of a figure, such as ${site}/figures/attacks.`, 400);
  const content = await figureAt(query.get('url')!, site);
  if (!content) return answerInWords(`There is no figure at that address. A figure’s address is like ${site}/figures/attacks.`, 404);

  const refused = refusalOfLicence(content.sources);
  if (refused) return answerInWords(refused, 403);

  const state = writeFigureQuery(content.state);
  const answer = oembedAnswer(content, { site, embed: `${site}/embed/${content.figure}${state}`, card: `${site}/figures/${content.figure}.card.png${state}` }, bounds);
  const xml = format === 'xml';
  return new Response(xml ? oembedXml(answer) : JSON.stringify(answer), {
    headers: { 'content-type': `${xml ? 'text/xml' : 'application/json'}; charset=utf-8`, 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' },
  });
}

function boundsOf(query: URLSearchParams): Bounds | null {
  const [maxwidth, maxheight] = ['maxwidth', 'maxheight'].map((name) => {
    const text = query.get(name);
    return text ? (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : NaN) : null;
  });
  return Number.isNaN(maxwidth) || Number.isNaN(maxheight) ? null : { maxwidth: maxwidth!, maxheight: maxheight! };
}

/** The figure at an address of this site; the dashboard stands for its first figure. */
async function figureAt(address: string, site: string): Promise<FigureContent | null> {
  if (!URL.canParse(address)) return null;
  const { origin, pathname, searchParams } = new URL(address);
  if (origin !== new URL(site).origin) return null;
  const figure = pathname === '/' ? 'attacks' : (/^\/(?:figures|embed)\/([a-z]+)$/.exec(pathname)?.[1] ?? '');
  if (!isFigureId(figure)) return null;
  const { release } = askedRelease(searchParams);
  if (release === null) return null;
  const record = loadRecord(release);
  const { kind } = checkRequest(`/figures/${figure}`, searchParams, record);
  return kind === 'pass' || kind === 'redirect' ? figureOfQuery(figure, searchParams, record) : null;
}
