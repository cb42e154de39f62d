import type { ImageOptions, QueryProblem } from '../types/figure';
import { QueryReader } from './queryReader';

const BOUNDS = { width: [280, 2400], height: [100, 4000], scale: [1, 4] } as const;

export type ImageQuery =
  | { readonly options: ImageOptions; readonly problems: readonly [] }
  | { readonly options: null; readonly problems: readonly QueryProblem[] };

/**
 * Reads how large an image is wanted.
 *
 * @remarks
 * `width` and `height` are pixels of the figure, whose text keeps its size; `scale` multiplies the pixels of a PNG. Whether a
 * height is enough for the very figure is only known when it is laid out (see imageSpec).
 */
export function parseImageQuery(query: URLSearchParams): ImageQuery {
  const read = new QueryReader(query);
  const size = (parameter: keyof typeof BOUNDS): number | null => {
    const [least, most] = BOUNDS[parameter];
    const isAllowed = (text: string) => /^[1-9]\d{0,3}$/.test(text) && Number(text) >= least && Number(text) <= most;
    const what = parameter === 'scale' ? 'a whole number' : 'a whole number of pixels';
    const text = read.only(parameter, isAllowed, () => `${what} from ${least} to ${most}`);
    return text === null ? null : Number(text);
  };
  const options = { width: size('width'), height: size('height'), scale: size('scale') ?? 1 };
  return read.problems.length > 0 ? { options: null, problems: read.problems } : { options, problems: [] };
}
