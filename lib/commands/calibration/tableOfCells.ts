import { csvFormat } from 'd3-dsv';
import type { Cell } from './cells';
import type { Tally } from './tally';

const COLUMNS = [
  'cell',
  'months',
  'mean',
  'theta',
  'latent_correlation',
  'months_before',
  'gaps',
  'truth',
  'measure',
  'quantity',
  'estimate',
  'standard_error',
  'runs',
  'seed',
  'replicates',
] as const;

/** Of quantities whose p-value or limits come from simulated series. */
const BOOTSTRAPPED =
  /^(step effect|single break|break months|Mann-Kendall bootstrap|Sen's slope|halving seen|ratio of 12-month windows, widened|nowcast)/;

/** Six significant digits: more would be noise. */
const rounded = (value: number) => Number(value.toPrecision(6));

/**
 * The table of the calibration: one row a cell and quantity.
 *
 * @remarks
 * Units: estimates and Monte-Carlo standard errors are shares of the runs that gave an answer. theta is empty for Poisson counts,
 * replicates for rules that simulate nothing.
 */
export function tableOfCells(
  found: readonly { cell: Cell; tallies: readonly Tally[] }[],
  seed: number,
  replicates: number,
): string {
  const rows = found.flatMap(({ cell, tallies }) =>
    [...tallies].sort(byMeasure).map(({ truth, measure, quantity, hits, runs }) => {
      const estimate = hits / runs;
      return {
        cell: cell.id,
        months: cell.months,
        mean: cell.mean,
        theta: cell.theta,
        latent_correlation: cell.correlation,
        months_before: cell.at,
        gaps: cell.gaps,
        truth,
        measure,
        quantity,
        estimate: rounded(estimate),
        standard_error: rounded(Math.sqrt((estimate * (1 - estimate)) / runs)),
        runs,
        seed,
        replicates: BOOTSTRAPPED.test(quantity) ? replicates : null,
      };
    }),
  );
  return `${csvFormat(rows, COLUMNS)}\n`;
}

const ORDER = { 'false alarm': 0, coverage: 1, power: 2 };

/** Own methods before naive ones, in alphabetical order, whichever batch came first. */
function byMeasure(a: Tally, b: Tally): number {
  const isNaive = (tally: Tally) => Number(tally.quantity.startsWith('naive'));
  const name = (tally: Tally) => `${tally.truth}|${tally.quantity}`;
  return ORDER[a.measure] - ORDER[b.measure] || isNaive(a) - isNaive(b) || (name(a) < name(b) ? -1 : 1);
}
