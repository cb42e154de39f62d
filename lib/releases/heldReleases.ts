import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseDescription } from '../types/release';

export const RELEASE_ID = /^[0-9a-f]{10}$/;
export const DESCRIPTION_FILE = 'release.json';

/** A small file that names the current release; replacing it is what switches. */
export const pointerFile = (dataDir: string) => join(dataDir, 'current');
export const releasesFolder = (dataDir: string) => join(dataDir, 'releases');
export const releaseFolder = (dataDir: string, id: string) => join(releasesFolder(dataDir), id);

/** The release that readers get, or null where none was published. */
export function currentReleaseIn(dataDir: string): string | null {
  const id = readText(pointerFile(dataDir))?.trim() ?? '';
  return RELEASE_ID.test(id) && existsSync(releaseFolder(dataDir, id)) ? id : null;
}

/** Where each release held comes from, newest first. A release without a readable description is left out. */
export function releasesHeldIn(dataDir: string): ReleaseDescription[] {
  const folder = releasesFolder(dataDir);
  const ids = existsSync(folder) ? readdirSync(folder).filter((name) => RELEASE_ID.test(name)) : [];
  return ids
    .flatMap((id) => descriptionIn(releaseFolder(dataDir, id)) ?? [])
    .toSorted((a, b) => b.madeOn.localeCompare(a.madeOn));
}

/** Where a release comes from; null where its description is missing or cannot be read. */
export function descriptionIn(folder: string): ReleaseDescription | null {
  const text = readText(join(folder, DESCRIPTION_FILE));
  try {
    return text === null ? null : (JSON.parse(text) as ReleaseDescription);
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
