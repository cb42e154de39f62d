import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileBody } from '../types/answer';
import { fileBody } from './fileBody';

/** The calibration as `npm run calibrate` wrote it. */
export function answerCalibration(): FileBody {
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'data', 'calibration.csv');
  return fileBody('csv', 'calibration', readFileSync(file));
}
