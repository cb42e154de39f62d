import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { TableDescription } from '../types/record';
import { readDatapackage } from './readDatapackage';

/** What a release may hold beside the record: the rules of its imports, their incidents, and what is summed up from them. */
export const FOLDERS_BESIDE = ['incidents', 'cube'];
export const RULES_FILE = 'incident-rules.json';
const CHUNK = 1 << 20;

/** The hash of each file that makes a release, sorted by name; a file that cannot be read has none. */
export function hashesOf(folder: string, tables: readonly TableDescription[]): ReadonlyMap<string, string> {
  return new Map(releaseFiles(folder, tables).map((file) => [file, sha256OfFile(folder, file)]));
}

/**
 * The name of a release: a short hash of its files.
 *
 * @remarks
 * The same content has the same name on every machine. Files beside the record count where there are any; `release.json` and
 * everything else in the folder does not.
 */
export function releaseOf(hashes: ReadonlyMap<string, string>): string {
  return contentOf(hashes).slice(0, 10);
}

/** The whole hash of which a release's name is the beginning. */
export function contentOf(hashes: ReadonlyMap<string, string>): string {
  return sha256(Buffer.from([...hashes].map(([file, hash]) => `${file} ${hash}\n`).join('')));
}

/** What a folder would be called as a release, whether or not it is sound; null where it does not describe its tables. */
export function releaseIn(folder: string): string | null {
  const { tables, problems } = readDatapackage(folder);
  return problems.length > 0 ? null : releaseOf(hashesOf(folder, tables));
}

/** The files that make a release, sorted, with `/` between folder and name. */
export function releaseFiles(folder: string, tables: readonly TableDescription[]): string[] {
  const rules = readdirSync(folder).filter((name) => name === RULES_FILE);
  const beside = FOLDERS_BESIDE.flatMap((name) => filesIn(join(folder, name)).map((file) => `${name}/${file}`));
  return ['datapackage.json', ...tables.map((table) => table.path), ...rules, ...beside].toSorted();
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The hash of some bytes, in hexadecimal. */
export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Read piece by piece: a file of incidents may not fit in memory. Empty where it cannot be read, which those tell who need it. */
function sha256OfFile(folder: string, name: string): string {
  let file: number | null = null;
  try {
    file = openSync(join(folder, name), 'r');
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, fstatSync(file).size + 1));
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) hash.update(chunk.subarray(0, read));
    return hash.digest('hex');
  } catch {
    return '';
  } finally {
    if (file !== null) closeSync(file);
  }
}
