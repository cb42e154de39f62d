import { randomStream, type RandomStream } from '../../stats/randomStream';
import type { Cell } from './cells';

/** Nothing happened, or the level halved at the event. */
export type Truth = 'no change' | 'halving';

/** Level after the event over the level before. */
export const RATIO_OF: Readonly<Record<Truth, number>> = { 'no change': 1, halving: 0.5 };

/** A simulated series and what no reader knows of it. */
export interface DrawnSeries {
  /** null = missing. */
  readonly counts: (number | null)[];
  /** The level round which each count was drawn, wandering included. */
  readonly levels: number[];
  /** Long-run level before the event. */
  readonly meanBefore: number;
  readonly at: number;
  /** For the methods' own simulations; another in every run, so that their noise averages out as well. */
  readonly seed: number;
}

/** Fewest counted months on each side of the event, as the pages ask for. */
const FEWEST_ON_A_SIDE = 3;

/** A number of 32 bits for a text (FNV-1a): any change of a run's name gives it other draws. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function missingPlaces({ months, gaps, at }: Cell, { uniform }: RandomStream): Set<number> {
  for (;;) {
    const places = Array.from({ length: months }, (_, i) => ({ i, order: uniform() })).sort(
      (a, b) => a.order - b.order,
    );
    const missing = new Set(places.slice(0, Math.round(gaps * months)).map(({ i }) => i));
    const missingBefore = [...missing].filter((i) => i < at).length;
    if (at - missingBefore >= FEWEST_ON_A_SIDE && months - at - (missing.size - missingBefore) >= FEWEST_ON_A_SIDE)
      return missing;
  }
}

/**
 * One simulated series of a cell.
 *
 * @remarks
 * Units: counts a month. Shape: a cell, a truth, a run -> one series; the same four arguments give the same series.
 * Missing: the cell's share of the months, chosen anew in each run.
 * Method: counts are Poisson round mean × exp(u − v/2), u a stationary Gaussian AR(1) with variance v = log(1 + 1/theta). Written
 * apart from lib/stats/drawCounts, which the bootstrap draws from, so that a slip there would show here.
 */
export function drawSeries(cell: Cell, truth: Truth, run: number, seed: number): DrawnSeries {
  const name = `${seed}/${cell.id}/${truth}/${run}`;
  const stream = randomStream(seedOf(name));
  const missing = missingPlaces(cell, stream);
  const variance = cell.theta === null ? 0 : Math.log(1 + 1 / cell.theta);
  const innovation = Math.sqrt(variance * (1 - cell.correlation ** 2));
  let latent = Math.sqrt(variance) * stream.normal();
  const levels: number[] = [];
  for (let i = 0; i < cell.months; i += 1) {
    levels.push(cell.mean * (i < cell.at ? 1 : RATIO_OF[truth]) * Math.exp(latent - variance / 2));
    latent = cell.correlation * latent + innovation * stream.normal();
  }
  const counts = levels.map((level, i) => (missing.has(i) ? null : stream.poisson(level)));
  return { counts, levels, meanBefore: cell.mean, at: cell.at, seed: seedOf(`${name}/bootstrap`) };
}
