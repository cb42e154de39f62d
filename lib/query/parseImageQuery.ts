import type { ImageOptions, QueryProblem } from '../types/figure';

const BOUNDS = { width: [280, 2400], height: [100, 4000], scale: [1, 4] } as const;

export type ImageQuery = { readonly options: ImageOptions; readonly problems: readonly [] } | { readonly options: null; readonly problems: readonly QueryProblem[] };

/**
 * Reads how large an image is wanted.
 *
 * @remarks
 * `width` and `height` are pixels of the figure, whose text keeps its size; `scale` multiplies the pixels of a PNG. Whether a
 * height is enough for the very figure is only known when it is laid out (see imageSpec).
 */
export function parseImageQuery(query: URLSearchParams): ImageQuery {
  const problems: QueryProblem[] = [];
  const read = (parameter: keyof typeof BOUNDS): number | null => {
    const [least, most] = BOUNDS[parameter];
    const values = [...new Set(query.getAll(parameter).filter((value) => value !== ''))];
    const [text] = values;
    if (text === undefined) return null;
    if (values.length === 1 && /^[1-9]\d{0,3}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
    const what = parameter === 'scale' ? 'a whole number' : 'a whole number of pixels';
    problems.push({ parameter, value: values.join(' and ').slice(0, 200), allowed: `${what} from ${least} to ${most}` });
    return null;
  };
  const options = { width: read('width'), height: read('height'), scale: read('scale') ?? 1 };
  return problems.length > 0 ? { options: null, problems } : { options, problems: [] };
}
