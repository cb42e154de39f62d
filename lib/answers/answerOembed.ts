import { oembedAnswer, oembedXml } from '../export/embed/oembed';
import { writeFigureQuery } from '../site/figureAddress';
import { matchAddress } from '../site/matchAddress';
import { refuse, Refusal } from '../site/refusal';
import type { FileBody } from '../types/answer';
import type { FigureState } from '../types/figure';
import { figureOf } from './figureOf';
import { refuseWhatMayNotLeave, withLeavingDefaults } from './licence';
import { readRequest, recordOf, type SiteRequest } from './readRequest';

/** The addresses that show a figure. */
const WITH_FIGURE = ['dashboard', 'figure', 'frame'] as const;

/** oEmbed 1.0: the frame of a figure whose page or embed is named by `url`. */
export async function answerOembed({ asked, site }: SiteRequest<'oembed'>): Promise<FileBody> {
  const shown = requestOfFigure(asked.url, site);
  if (!shown)
    return refuse(404, null, `There is no figure at that address. A figure’s address is like ${site}/figures/attacks.`);
  const figure = await figureOf(shown.state, withLeavingDefaults(recordOf(shown)));
  const { content } = figure;
  refuseWhatMayNotLeave(content.sources);

  const state = writeFigureQuery(shown.state);
  const embed = `${site}/embed/${content.figure}${state}`;
  const card = `${site}/figures/${content.figure}.card.png${state}`;
  const answer = oembedAnswer(figure, { site, embed, card }, asked);
  const isXml = asked.format === 'xml';
  return {
    type: `${isXml ? 'text/xml' : 'application/json'}; charset=utf-8`,
    name: null,
    isAttachment: false,
    body: isXml ? oembedXml(answer) : JSON.stringify(answer),
  };
}

/** What is asked for at an address of this site with a figure; the dashboard stands for its first one. */
function requestOfFigure(url: string, site: string): { readonly state: FigureState; readonly release: string } | null {
  if (!URL.canParse(url)) return null;
  const { origin, pathname, search } = new URL(url);
  const address = matchAddress(`${pathname}${search}`);
  const route = WITH_FIGURE.find((one) => one === address.route);
  if (origin !== new URL(site).origin || route === undefined) return null;
  try {
    const { asked, release } = readRequest({ ...address, route }, site) as SiteRequest<typeof route>;
    return { state: asked.state, release };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
