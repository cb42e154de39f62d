import type { RatioInterval } from '../../types/findingBase';

const TIMES = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 });

/** From this ratio on people say "times as many". */
const TIMES_FROM = 1.995;

/** What is compared: numbers are fewer or more, rates lower or higher. */
export type Compared = 'number' | 'rate';

const WORDS: Record<
  Compared,
  { down: string; up: string; times: string; same: string; none: string; beyond: string; under: string }
> = {
  number: {
    down: 'fewer',
    up: 'more',
    times: 'times as many',
    same: 'as many',
    none: 'none at all',
    beyond: 'or more still',
    under: 'or fewer still',
  },
  rate: {
    down: 'lower',
    up: 'higher',
    times: 'times as high',
    same: 'the same',
    none: 'zero',
    beyond: 'or higher still',
    under: 'or lower still',
  },
};

/**
 * A ratio as people say it: '35 % fewer', '12 % more', '2.4 times as many', 'as many'; null is 'up from none'.
 *
 * @example
 * ratioWords(0.65) // '35 % fewer'
 */
export function ratioWords(ratio: number | null, compared: Compared = 'number'): string {
  const words = WORDS[compared];
  if (ratio === null) return 'up from none';
  if (ratio === 0) return words.none;
  if (ratio >= TIMES_FROM) return `${TIMES.format(ratio)} ${words.times}`;
  const percent = Math.round(Math.abs(1 - ratio) * 100);
  if (percent === 0) return words.same;
  return `${percent} % ${ratio < 1 ? words.down : words.up}`;
}

/**
 * The interval of a ratio in the same words.
 *
 * @example
 * intervalWords({ low: 0.43, high: 1.5 }) // 'anything from 57 % fewer to 50 % more'
 */
export function intervalWords({ low, high }: RatioInterval, compared: Compared = 'number'): string {
  const say = (ratio: number) => ratioWords(ratio, compared);
  const words = WORDS[compared];
  if (high === null)
    return low === 0 ? 'anything at all' : low > 1 ? `${say(low)} ${words.beyond}` : `anything from ${say(low)} up`;
  if (low === 0) return high < 1 ? `${say(high)} ${words.under}` : `anything up to ${say(high)}`;
  if (low < 1 && high > 1) return `anything from ${say(low)} to ${say(high)}`;
  const [from, to] = low > 1 ? [low, high] : [high, low];
  return sharedUnit(say(from), say(to));
}

/** '27 % fewer', '68 % fewer' -> '27 to 68 % fewer'. */
function sharedUnit(from: string, to: string): string {
  const [a, b] = [from, to].map((words) => /^([\d.]+) (.*)$/.exec(words));
  return a && b && a[2] === b[2] ? `${a[1]} to ${b[1]} ${a[2]}` : `${from} to ${to}`;
}
