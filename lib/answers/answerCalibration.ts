import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileAnswer } from '../types/answer';
import { asFile } from './asFile';
import { FRESH_FOR_A_MINUTE } from './freshness';

/** The calibration as `npm run calibrate` wrote it. */
export function answerCalibration(): FileAnswer {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'data', 'calibration.csv');
  return asFile(
    {
      type: 'text/csv; charset=utf-8; header=present',
      name: 'calibration.csv',
      isAttachment: true,
      freshness: FRESH_FOR_A_MINUTE,
    },
    readFileSync(file),
  );
}
