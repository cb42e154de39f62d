import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseDescription } from '../types/release';
import { readRecord } from '../sources/readRecord';

export const RELEASE_ID = /^[0-9a-f]{10}$/;
export const DESCRIPTION_FILE = 'release.json';

/** A small file that names the current release; replacing it is what switches. */
export const pointerFile = (dataDir: string) => join(dataDir, 'current');
export const releasesFolder = (dataDir: string) => join(dataDir, 'releases');
export const releaseFolder = (dataDir: string, id: string) => join(releasesFolder(dataDir), id);

/** The release that readers get, by the pointer of a data folder. */
export interface Pointed {
  /** Null where none was published, or none that is held is sound. */
  readonly id: string | null;
  /** What is wrong with the pointer, in words; the release is then the newest sound one. */
  readonly damage: string | null;
}

/**
 * Where the pointer names no release that is there although some are held, it was damaged. It is left as it is, so that nothing is lost
 * before a person has looked or an import has moved it.
 */
export function pointedIn(dataDir: string): Pointed {
  const pointer = readPointer(dataDir);
  if ('id' in pointer) return { id: pointer.id, damage: null };
  const held = idsIn(dataDir);
  if (held.length === 0) return { id: null, damage: null };
  const id = held.find((one) => readRecord(releaseFolder(dataDir, one)).record?.release === one) ?? null;
  const now =
    id === null ? 'No version held there is sound.' : `The newest sound version there, ${id}, is taken instead.`;
  const damage = `${pointerFile(dataDir)} ${pointer.fault}, so it is not known which version of the data is current. ${now} The file is left as it is; npm run releases -- use VERSION names another, and an import writes it anew.`;
  return { id, damage };
}

export const currentReleaseIn = (dataDir: string): string | null => pointedIn(dataDir).id;

function readPointer(dataDir: string): { readonly id: string } | { readonly fault: string } {
  try {
    const id = readText(pointerFile(dataDir))?.trim() ?? null;
    if (id === null) return { fault: 'is missing' };
    if (!RELEASE_ID.test(id))
      return { fault: id === '' ? 'is empty' : `holds “${id.slice(0, 40)}”, which is no version` };
    return existsSync(releaseFolder(dataDir, id)) ? { id } : { fault: `names version ${id}, which is not held` };
  } catch (error) {
    return { fault: `cannot be read (${(error as NodeJS.ErrnoException).code})` };
  }
}

/** Every release that has a folder, newest first. */
function idsIn(dataDir: string): string[] {
  const folder = releasesFolder(dataDir);
  const ids = existsSync(folder) ? readdirSync(folder).filter((name) => RELEASE_ID.test(name)) : [];
  const madeOn = (id: string) => descriptionIn(join(folder, id))?.madeOn ?? statSync(join(folder, id)).mtime.toJSON();
  const dated = ids.map((id) => ({ id, madeOn: madeOn(id) }));
  return dated.toSorted((a, b) => b.madeOn.localeCompare(a.madeOn)).map(({ id }) => id);
}

/** Where each release held comes from, newest first. A release without a readable description is left out. */
export function releasesHeldIn(dataDir: string): ReleaseDescription[] {
  return idsIn(dataDir).flatMap((id) => descriptionIn(releaseFolder(dataDir, id)) ?? []);
}

/** Where a release comes from; null where its description is missing or cannot be read. */
export function descriptionIn(folder: string): ReleaseDescription | null {
  try {
    const described = JSON.parse(
      readText(join(folder, DESCRIPTION_FILE)) ?? 'null',
    ) as Partial<ReleaseDescription> | null;
    const isWhole = typeof described?.madeOn === 'string' && Array.isArray(described.imports);
    return isWhole ? (described as ReleaseDescription) : null;
  } catch {
    return null;
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
