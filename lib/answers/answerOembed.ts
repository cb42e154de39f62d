import { isFigureId } from '../charts/figureCatalogue';
import { type Bounds, oembedAnswer, oembedXml } from '../export/embed/oembed';
import { checkRequest } from '../query/checkRequest';
import { writeFigureQuery } from '../query/writeFigureQuery';
import { loadRecord } from '../releases/loadRecord';
import type { Asked, FileAnswer } from '../types/answer';
import type { FigureContent } from '../types/figureContent';
import { askedRelease } from './askedRelease';
import { figureOfQuery } from './figureOfQuery';
import { inWords } from './inWords';
import { refusalOfLicence, withLeavingDefaults } from './licence';

/** oEmbed 1.0: the frame of a figure whose page or embed is named by `url`. */
export async function answerOembed({ query, site }: Asked): Promise<FileAnswer> {
  const format = query.get('format') || 'json';
  if (format !== 'json' && format !== 'xml')
    return inWords(`format: “${format.slice(0, 200)}” is not served. Allowed: json, xml.`, 501);
  const bounds = boundsOf(query);
  if (!bounds) return inWords('maxwidth and maxheight must be whole numbers of pixels, 1 or more.', 400);
  if (!query.get('url'))
    return inWords(`url: it is missing. Allowed: the address of a figure, such as ${site}/figures/attacks.`, 400);
  const content = await figureAt(query.get('url')!, site);
  if (!content)
    return inWords(`There is no figure at that address. A figure’s address is like ${site}/figures/attacks.`, 404);
  const refused = refusalOfLicence(content.sources);
  if (refused) return inWords(refused, 403);

  const state = writeFigureQuery(content.state);
  const answer = oembedAnswer(
    content,
    {
      site,
      embed: `${site}/embed/${content.figure}${state}`,
      card: `${site}/figures/${content.figure}.card.png${state}`,
    },
    bounds,
  );
  const xml = format === 'xml';
  return {
    status: 200,
    headers: {
      'content-type': `${xml ? 'text/xml' : 'application/json'}; charset=utf-8`,
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
    },
    body: xml ? oembedXml(answer) : JSON.stringify(answer),
  };
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
  return kind === 'pass' || kind === 'redirect'
    ? figureOfQuery(figure, searchParams, withLeavingDefaults(record))
    : null;
}
