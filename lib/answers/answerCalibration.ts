import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileAnswer } from '../types/answer';

/** The calibration as `npm run calibrate` wrote it. */
export function answerCalibration(): FileAnswer {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'data', 'calibration.csv');
  return {
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="isil-trends-calibration.csv"',
      'cache-control': 'public, max-age=60, stale-while-revalidate=600',
    },
    body: readFileSync(file),
  };
}
