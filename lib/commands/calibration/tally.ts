import type { Measure, Outcome } from './outcome';
import type { Truth } from './drawSeries';

/** How often something happened, of how many runs that could tell. */
export interface Tally {
  readonly truth: Truth;
  readonly measure: Measure;
  readonly quantity: string;
  hits: number;
  runs: number;
}

const measureOf = ({ kind }: Outcome, truth: Truth): Measure => {
  if (kind === 'cover') return 'coverage';
  return truth === 'no change' ? 'false alarm' : 'power';
};

/** Counts outcomes by what they measure; a refusal has no outcome and counts in no total. */
export class TallySheet {
  private readonly tallies = new Map<string, Tally>();

  add(truth: Truth, outcomes: readonly Outcome[]): void {
    for (const outcome of outcomes) {
      const tally = { truth, measure: measureOf(outcome, truth), quantity: outcome.quantity };
      this.merge({ ...tally, hits: outcome.isHit ? 1 : 0, runs: 1 });
    }
  }

  merge(part: Tally): void {
    const key = [part.truth, part.measure, part.quantity].join('|');
    const tally = this.tallies.get(key);
    if (tally) {
      tally.hits += part.hits;
      tally.runs += part.runs;
    } else this.tallies.set(key, { ...part });
  }

  list(): Tally[] {
    return [...this.tallies.values()];
  }
}
