import 'server-only';
import { join } from 'node:path';
import { paintPicture } from '@/lib/export/svg/paintPicture';
import { keptBeside } from '@/lib/kept/kept';
import { type CalibrationGroup, calibrationGroups } from '@/lib/methods/calibrationGroups';
import { METHODS } from '@/lib/methods/methods';
import { methodPictures } from '@/lib/methods/methodPictures';
import { referenceValues } from '@/lib/methods/referenceValues';
import { readCalibration } from '@/lib/sources/readCalibration';
import { readReferenceSeries } from '@/lib/sources/readReferenceSeries';
import type { Method, ReferenceValue } from '@/lib/types/method';
import type { PublishedRecord } from '@/lib/types/record';

/** What the methods page shows besides words. */
export interface MethodsContent {
  readonly methods: readonly { readonly method: Method; readonly picture: string | null }[];
  readonly references: readonly ReferenceValue[];
  readonly calibration: readonly CalibrationGroup[];
  /** Fewest and most runs of a cell. */
  readonly runs: readonly [number, number];
  readonly cells: number;
}

const made = keptBeside<PublishedRecord, MethodsContent>();

/** Computed once for a record. A method that has no picture has null for it. */
export function methodsContent(record: PublishedRecord): MethodsContent {
  return made(record, () => compute(record));
}

function compute(record: PublishedRecord): MethodsContent {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), 'data');
  const series = readReferenceSeries(folder);
  const rows = readCalibration(folder);
  const pictures = methodPictures(series, rows, record);
  const runs = rows.filter((row) => row.measure === 'false alarm').map((row) => row.runs);
  return {
    methods: METHODS.map((method) => {
      const picture = pictures[method.id];
      return { method, picture: picture && paintPicture(picture, `method-${method.id}`) };
    }),
    references: referenceValues(series),
    calibration: calibrationGroups(rows),
    runs: [Math.min(...runs), Math.max(...runs)],
    cells: new Set(rows.map((row) => row.cell)).size,
  };
}
