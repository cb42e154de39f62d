import type { Figure } from '../../types/figureContent';
import { embedHeight } from './embedSize';
import { escapeXml } from '../escapeXml';

const USUAL_WIDTH = 680;
const MOST_WIDTH = 1200;
export const CARD = { width: 1200, height: 630 } as const;

export interface OembedAddresses {
  readonly site: string;
  readonly embed: string;
  readonly card: string;
}

export interface Bounds {
  readonly maxwidth: number | null;
  readonly maxheight: number | null;
}

/** What oEmbed 1.0 tells of a figure: one bare frame of numeric size within the bounds that were asked for. */
export function oembedAnswer(
  figure: Figure,
  { site, embed, card }: OembedAddresses,
  { maxwidth, maxheight }: Bounds,
): Record<string, string | number> {
  const width = Math.min(maxwidth ?? USUAL_WIDTH, MOST_WIDTH);
  const height = Math.min(embedHeight(figure, width), maxheight ?? Infinity);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'isil-trends',
    provider_url: site,
    title: figure.title,
    html: `<iframe src="${escapeXml(embed)}" title="${escapeXml(figure.title)}" width="${width}" height="${height}" style="border:0" loading="lazy"></iframe>`,
    width,
    height,
    ...(fits(CARD, { maxwidth, maxheight }) && {
      thumbnail_url: card,
      thumbnail_width: CARD.width,
      thumbnail_height: CARD.height,
    }),
    cache_age: 3600,
  };
}

/** A thumbnail must respect the bounds too. */
function fits({ width, height }: typeof CARD, { maxwidth, maxheight }: Bounds): boolean {
  return width <= (maxwidth ?? Infinity) && height <= (maxheight ?? Infinity);
}

/** The same answer as XML. */
export function oembedXml(answer: Readonly<Record<string, string | number>>): string {
  const fields = Object.entries(answer).map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join('')}</oembed>\n`;
}
