import { statSync } from 'node:fs';
import { ImportRefusal } from '../importRefusal';
import type { LocalFile } from './localFile';

/** A file as it was when an import began to read it, which it does more than once. */
export interface StampedFile {
  readonly file: LocalFile;
  readonly stamp: string;
}

export function stamped(file: LocalFile): StampedFile {
  return { file, stamp: stampOf(file.path) };
}

/** The refusal for the first file that is not what it was; null where all are. */
export function changedFile(files: readonly StampedFile[]): ImportRefusal | null {
  const changed = files.find(({ file, stamp }) => stampOf(file.path) !== stamp);
  if (!changed) return null;
  return new ImportRefusal('noInput', [
    {
      file: changed.file.name,
      line: null,
      column: null,
      value: null,
      rule: 'was changed or removed while it was read',
      expected: 'a file that nothing writes to; run the import again when it is finished',
    },
  ]);
}

function stampOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.ino} ${found.size} ${found.mtimeNs}` : 'gone';
}
