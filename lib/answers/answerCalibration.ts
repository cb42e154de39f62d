import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileAnswer } from '../types/answer';
import { asFile } from './asFile';

/** The calibration as `npm run calibrate` wrote it. */
export function answerCalibration(): FileAnswer {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'data', 'calibration.csv');
  return asFile({ type: 'text/csv; charset=utf-8; header=present', name: 'calibration.csv', isAttachment: true, freshness: 'public, max-age=60, stale-while-revalidate=600' }, readFileSync(file));
}
