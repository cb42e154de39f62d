import { parentPort } from 'node:worker_threads';
import subsetFont from 'subset-font';
import type { ChartSpec } from '../types/chart';
import type { ThemeChoice } from '../types/figure';
import type { Day } from '../types/time';
import { type Face, faceBytes } from './figureFonts';
import { paintPdf } from './paintPdf';

// What paintingThread has done beside the event loop. Each kind of work takes and gives plain data.

export const WORK = {
  pdf: ({ spec, theme, asOf }: { spec: ChartSpec; theme: ThemeChoice; asOf: Day }): Promise<Uint8Array> => paintPdf(spec, theme, asOf),
  // Arabic letters join, which takes forms that no letter names; Latin needs no more than the letters.
  faceOfLetters: ({ face, letters }: { face: Face; letters: string }): Promise<Uint8Array> => subsetFont(faceBytes(face), letters, { targetFormat: 'woff2', noLayoutClosure: face.family === 'Inter' }),
};

export type WorkKind = keyof typeof WORK;
export type Given<Kind extends WorkKind> = Parameters<(typeof WORK)[Kind]>[0];
export interface WorkOrder {
  readonly order: number;
  readonly kind: WorkKind;
  readonly given: Given<WorkKind>;
}
export interface WorkDone {
  readonly order: number;
  readonly bytes: Uint8Array | null;
  readonly fault: string | null;
}

parentPort?.on('message', ({ order, kind, given }: WorkOrder) => {
  const done = (answer: Omit<WorkDone, 'order'>) => parentPort!.postMessage({ order, ...answer } satisfies WorkDone);
  (WORK[kind] as (given: unknown) => Promise<Uint8Array>)(given).then(
    (bytes) => done({ bytes, fault: null }),
    (error: Error) => done({ bytes: null, fault: error.message }),
  );
});
