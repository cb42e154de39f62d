import type { CalibrationRow } from '../types/method';

/** A share over several cells of the calibration, with its Monte-Carlo standard error. */
export interface PooledShare {
  readonly share: number;
  readonly error: number;
  readonly runs: number;
}

/**
 * One share over several cells, each weighted by its runs.
 *
 * @remarks
 * Shape: rows of one quantity -> one share; null without a run. Cells are simulated apart, so that their errors add in squares.
 */
export function pooledShare(rows: readonly CalibrationRow[]): PooledShare | null {
  const runs = rows.reduce((sum, row) => sum + row.runs, 0);
  if (runs === 0) return null;
  const share = rows.reduce((sum, row) => sum + row.estimate * row.runs, 0) / runs;
  const error = Math.sqrt(rows.reduce((sum, row) => sum + (row.standardError * row.runs) ** 2, 0)) / runs;
  return { share, error, runs };
}
