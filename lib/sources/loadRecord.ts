import 'server-only';
import { join } from 'node:path';
import type { PublishedRecord } from '../types/record';
import { formatProblems } from './formatProblems';
import { readRecord } from './readRecord';

let loaded: PublishedRecord | null = null;

/**
 * The record in `data/`, read and checked once.
 *
 * @throws Error with the list of problems where the record is broken; `npm start` has checked before the server opens
 */
export function loadRecord(): PublishedRecord {
  loaded ??= readChecked(join(/* turbopackIgnore: true */ process.cwd(), 'data'));
  return loaded;
}

function readChecked(folder: string): PublishedRecord {
  const { record, problems } = readRecord(folder);
  if (!record) throw new Error(formatProblems(problems));
  return record;
}
