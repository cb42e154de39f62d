import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { CalibrationRow } from '../types/method';

/**
 * The calibration in `data/calibration.csv`, as `npm run calibrate` wrote it.
 *
 * @throws Error if the file is missing
 */
export function readCalibration(folder: string): CalibrationRow[] {
  const rows = parse(readFileSync(join(folder, 'calibration.csv'), 'utf8'), { columns: true }) as Record<
    string,
    string
  >[];
  return rows.map((row) => ({
    cell: row.cell!,
    months: Number(row.months),
    mean: Number(row.mean),
    theta: row.theta === '' ? null : Number(row.theta),
    correlation: Number(row.latent_correlation),
    monthsBefore: Number(row.months_before),
    gaps: Number(row.gaps),
    truth: row.truth!,
    measure: row.measure!,
    quantity: row.quantity!,
    estimate: Number(row.estimate),
    standardError: Number(row.standard_error),
    runs: Number(row.runs),
  }));
}
