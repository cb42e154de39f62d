import type { Spellings } from './parameters';
import type { QueryReader } from './queryReader';
import { refuse } from './refusal';

export const OEMBED_NAMES: Spellings = { url: {}, format: { initial: 'json' }, maxwidth: {}, maxheight: {} };

export interface OembedAsked {
  readonly url: string;
  readonly format: 'json' | 'xml';
  readonly maxwidth: number | null;
  readonly maxheight: number | null;
}

/** Reads what oEmbed 1.0 asks for; a format that is not served is refused with 501, as its text wants it. */
export function readOembed(read: QueryReader, site: string): OembedAsked {
  const first = (name: string) => read.values(name)[0] ?? null;
  const format = first('format') ?? 'json';
  if (format !== 'json' && format !== 'xml')
    return refuse(501, null, `format: “${format.slice(0, 200)}” is not served. Allowed: json, xml.`);
  const [maxwidth, maxheight] = [first('maxwidth'), first('maxheight')];
  if ([maxwidth, maxheight].some((text) => text !== null && !/^[1-9]\d{0,4}$/.test(text)))
    return refuse(400, null, 'maxwidth and maxheight must be whole numbers of pixels, 1 or more.');
  const url = first('url');
  if (url === null)
    return refuse(400, null, `url: it is missing. Allowed: the address of a figure, such as ${site}/figures/attacks.`);
  return {
    url,
    format,
    maxwidth: maxwidth && Number(maxwidth),
    maxheight: maxheight && Number(maxheight),
  } as OembedAsked;
}
