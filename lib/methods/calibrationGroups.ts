import type { CalibrationRow } from '../types/method';
import { type PooledShare, pooledShare } from './pooledShare';

/** What one rule does, by how strongly months hang together, with the cell in which it does worst. */
export interface CalibratedRule {
  readonly quantity: string;
  /** A rule of thumb, for comparison; no page uses it. */
  readonly isUsual: boolean;
  /** One for each correlation of the group. */
  readonly shares: readonly (PooledShare | null)[];
  readonly worst: CalibrationRow;
}

/** One kind of rate in one kind of world: false alarms when nothing happens, power against a halving. */
export interface CalibrationGroup {
  readonly measure: string;
  readonly truth: string;
  readonly correlations: readonly number[];
  readonly rules: readonly CalibratedRule[];
}

const USUAL = /^naive: ?/;

/**
 * The calibration in groups that can be read: own rules first, then the usual ones.
 *
 * @remarks
 * Shape: rows of any measures and quantities -> a group for each measure and truth, in the order of the table. Nothing is known
 * of the names but that `naive:` begins those of the usual rules, and that of false alarms the highest is the worst, of all else
 * the lowest.
 */
export function calibrationGroups(rows: readonly CalibrationRow[]): CalibrationGroup[] {
  const groups = grouped(rows, (row) => `${row.measure}|${row.truth}`);
  return groups.map((own) => {
    const { measure, truth } = own[0]!;
    const correlations = [...new Set(own.map((row) => row.correlation))].toSorted((a, b) => a - b);
    const rules = grouped(own, (row) => row.quantity).map((cells) => ruleOf(cells, correlations));
    return { measure, truth, correlations, rules: rules.toSorted((a, b) => Number(a.isUsual) - Number(b.isUsual)) };
  });
}

function ruleOf(cells: readonly CalibrationRow[], correlations: readonly number[]): CalibratedRule {
  const { quantity, measure } = cells[0]!;
  const isWorse = measure === 'false alarm' ? (a: number, b: number) => a > b : (a: number, b: number) => a < b;
  return {
    quantity: quantity.replace(USUAL, ''),
    isUsual: USUAL.test(quantity),
    shares: correlations.map((correlation) => pooledShare(cells.filter((row) => row.correlation === correlation))),
    worst: cells.reduce((worst, row) => (isWorse(row.estimate, worst.estimate) ? row : worst)),
  };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
