import type { RatioInterval } from '../types/finding';

const TIMES = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

/** From this ratio on people say "times as many". */
const TIMES_FROM = 1.995;

/**
 * A ratio as people say it: '35 % fewer', '12 % more', '2.4 times as many', 'as many'.
 *
 * @example
 * ratioWords(0.65) // '35 % fewer'
 */
export function ratioWords(ratio: number | null): string {
  if (ratio === null) return 'many times as many';
  if (ratio === 0) return 'none at all';
  if (ratio >= TIMES_FROM) return `${TIMES.format(ratio)} times as many`;
  const percent = Math.round(Math.abs(1 - ratio) * 100);
  if (percent === 0) return 'as many';
  return `${percent} % ${ratio < 1 ? 'fewer' : 'more'}`;
}

/**
 * The interval of a ratio in the same words.
 *
 * @example
 * intervalWords({ low: 0.43, high: 1.5 }) // 'anything from 57 % fewer to 50 % more'
 */
export function intervalWords({ low, high }: RatioInterval): string {
  if (high === null) return low === 0 ? 'anything' : `${ratioWords(low)} or beyond`;
  if (low === 0) return high < 1 ? `${ratioWords(high)} or fewer still` : `anything up to ${ratioWords(high)}`;
  if (low < 1 && high > 1) return `anything from ${ratioWords(low)} to ${ratioWords(high)}`;
  const [from, to] = low > 1 ? [low, high] : [high, low];
  return `${sharedUnit(ratioWords(from), ratioWords(to))}`;
}

/** '27 % fewer', '68 % fewer' -> '27 to 68 % fewer'. */
function sharedUnit(from: string, to: string): string {
  const [a, b] = [from, to].map((words) => /^([\d.]+) (.*)$/.exec(words));
  return a && b && a[2] === b[2] ? `${a[1]} to ${b[1]} ${a[2]}` : `${from} to ${to}`;
}
