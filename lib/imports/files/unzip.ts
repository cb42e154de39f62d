import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Entry, openPromise } from 'yauzl';
import { ImportRefusal } from '../importRefusal';
import type { LocalFile } from './localFile';
import { isOfDisk, UnpackingLimit, unpackTo } from './unpackTo';

const MOST_FILES = 100;
const MOST_ENTRIES = 10_000;

/**
 * The CSV files of a zip archive, unpacked into a folder under names of our own.
 *
 * @throws ImportRefusal where the archive is damaged, a spreadsheet, a bomb, or names a file outside itself
 */
export async function unzip({ name, path }: LocalFile, workFolder: string): Promise<LocalFile[]> {
  const refuse = (rule: string, expected: string, value: string | null = null) =>
    new ImportRefusal('badData', [{ file: name, line: null, column: null, value, rule, expected }]);
  try {
    const archive = await openPromise(path, { autoClose: false });
    try {
      const entries: Entry[] = [];
      for await (const entry of archive.eachEntry()) {
        if (entries.push(entry) > MOST_ENTRIES)
          throw refuse(`holds more than ${MOST_ENTRIES} files`, 'an archive of data');
      }
      const files: LocalFile[] = [];
      // One for all: entries may share the same packed bytes.
      const limit = new UnpackingLimit(statSync(path).size);
      for (const entry of tablesIn(entries, refuse)) {
        const stream = await archive.openReadStreamPromise(entry);
        files.push({
          name: basename(entry.fileName),
          path: await unpackTo(workFolder, {
            name: `${name}: ${entry.fileName}`,
            limit,
            streams: [stream],
            crc32: entry.crc32,
          }),
        });
      }
      return files;
    } finally {
      archive.close();
    }
  } catch (error) {
    if (error instanceof ImportRefusal || isOfDisk(error)) throw error;
    const { message } = error as Error;
    if (/relative path|absolute path/.test(message))
      throw refuse(
        'names a file outside the archive',
        'an archive whose files stay inside it',
        message.replace(/^[^:]*: /, ''),
      );
    throw refuse(`is damaged or was not downloaded whole (${message})`, 'a zip archive');
  }
}

function tablesIn(
  entries: readonly Entry[],
  refuse: (rule: string, expected: string, value?: string) => ImportRefusal,
): Entry[] {
  if (entries.some(({ fileName }) => fileName === '[Content_Types].xml'))
    throw refuse('is a spreadsheet', 'the sheet saved as CSV UTF-8');
  const tables = entries.filter(({ fileName }) => /\.csv$/i.test(fileName) && !/(^|\/)(\.|__MACOSX\/)/.test(fileName));
  if (tables.length === 0)
    throw refuse(
      entries.length === 0
        ? 'is empty'
        : `holds no .csv file, only ${entries
            .map(({ fileName }) => fileName)
            .join(', ')
            .slice(0, 100)}`,
      'an archive with CSV files in it; archives inside it are not opened',
    );
  if (tables.length > MOST_FILES) throw refuse(`holds ${tables.length} .csv files`, `at most ${MOST_FILES}`);
  const locked = tables.find((entry) => entry.isEncrypted());
  if (locked) throw refuse('is locked with a password', 'an archive without one', locked.fileName);
  return tables;
}
