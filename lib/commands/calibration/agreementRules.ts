import { randomStream } from '../../stats/randomStream';
import { agreement } from '../../trends/agreement/agreement';
import type { Cell } from './cells';
import type { DrawnSeries } from './drawSeries';
import { monthlySeries } from './monthlySeries';
import { cover, holds, type Outcome } from './outcome';

/** What the second counter has for each of the first, in the long run. */
const RATIO = 0.7;
/** Each counter's own wandering round what both see, beside that of the cell. */
const OWN_THETA = 20;
const LONG = 20_000;

interface Wander {
  readonly variance: number;
  readonly correlation: number;
}

/** Factors of mean 1 that wander on the log scale. */
function wander(months: number, { variance, correlation }: Wander, normal: () => number): number[] {
  let latent = Math.sqrt(variance) * normal();
  return Array.from({ length: months }, () => {
    const factor = Math.exp(latent - variance / 2);
    latent = correlation * latent + Math.sqrt(variance * (1 - correlation ** 2)) * normal();
    return factor;
  });
}

/** Two counters of one thing: what happens wanders as in the cell, and each counter wanders round it on its own unless counts are Poisson. */
function drawPair(cell: Cell, months: number, seed: number): readonly [number[], number[]] {
  const { normal, poisson } = randomStream(seed);
  const noise = (theta: number | null): Wander => ({
    variance: theta === null ? 0 : Math.log(1 + 1 / theta),
    correlation: cell.correlation,
  });
  const shared = wander(months, noise(cell.theta), normal);
  const counter = (ratio: number) => {
    const own = wander(months, noise(cell.theta === null ? null : OWN_THETA), normal);
    return shared.map((factor, i) => poisson(cell.mean * ratio * factor * own[i]!));
  };
  return [counter(1), counter(RATIO)];
}

const shares = new Map<string, number>();

/** Of neighbouring months in which both moved, the share that moved alike in the long run. */
function longRunShare(cell: Cell): number {
  const known = shares.get(cell.id);
  if (known !== undefined) return known;
  const [a, b] = drawPair(cell, LONG, 1);
  const moves = a.slice(1).map((value, i) => Math.sign(value - a[i]!) * Math.sign(b[i + 1]! - b[i]!));
  const moved = moves.filter((move) => move !== 0);
  const share = moved.filter((move) => move > 0).length / moved.length;
  shares.set(cell.id, share);
  return share;
}

/** Two counters that overlap: intervals of their ratio and of how often they move alike. */
export function agreementRules(cell: Cell, { counts, seed }: DrawnSeries): Outcome[] {
  const [a, b] = drawPair(cell, cell.months, seed).map((drawn) =>
    drawn.map((count, i) => (counts[i] === null ? null : count)),
  );
  const { ratio, concordance } = agreement(monthlySeries(a!, 'first'), monthlySeries(b!, 'second'));
  return [
    ...(ratio ? [cover('ratio of two counters', holds(ratio, RATIO))] : []),
    ...(concordance ? [cover('concordance of two counters', holds(concordance, longRunShare(cell)))] : []),
  ];
}
