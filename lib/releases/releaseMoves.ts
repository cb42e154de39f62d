import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ReleaseDescription } from '../types/release';
import { readRecord } from '../sources/readRecord';
import { makeFolder, syncFolder, syncTree, writeDurably } from './durableFiles';
import { currentReleaseIn, DESCRIPTION_FILE, pointerFile, releaseFolder, releasesFolder } from './heldReleases';

// The moves that put a release in its place or take it away. Each is one rename after the disk has kept what it needs, so that whoever
// reads sees the old or the new whole at any moment; only who holds the writer lock makes them.

/** Where releases are made, and where they go before they are removed. */
export const unfinishedFolder = (dataDir: string) => join(dataDir, 'unfinished');

/** Whether a release is held with the content that its name says. */
export function isWhole(dataDir: string, id: string): boolean {
  const folder = releaseFolder(dataDir, id);
  return existsSync(join(folder, DESCRIPTION_FILE)) && readRecord(folder).record?.release === id;
}

/** Moves a finished folder among the releases; one of that name that was damaged since makes way. */
export function keepRelease(dataDir: string, folder: string, description: ReleaseDescription): void {
  writeDurably(join(folder, DESCRIPTION_FILE), `${JSON.stringify(description, null, 2)}\n`);
  syncTree(folder);
  const place = releaseFolder(dataDir, description.id);
  if (existsSync(place)) removeRelease(dataDir, description.id);
  renameSync(folder, place);
  syncFolder(releasesFolder(dataDir));
}

/** Takes a release out of sight, then away. */
export function removeRelease(dataDir: string, id: string): void {
  const folder = releaseFolder(dataDir, id);
  makeFolder(unfinishedFolder(dataDir));
  const aside = join(unfinishedFolder(dataDir), `removed-${basename(folder)}`);
  renameSync(folder, aside);
  syncFolder(releasesFolder(dataDir));
  rmSync(aside, { recursive: true, force: true });
}

/** Makes a release the one that readers get. */
export function pointTo(dataDir: string, id: string): void {
  try {
    writeDurably(pointerFile(dataDir), `${id}\n`);
  } catch (error) {
    // Once renamed it has switched; the disk only did not promise that this outlives a power cut, after which either one is whole.
    if (currentReleaseIn(dataDir) !== id) throw error;
  }
}

/** Everything unfinished is left from writers that were killed. */
export function clearLeftovers(dataDir: string): void {
  rmSync(unfinishedFolder(dataDir), { recursive: true, force: true });
  for (const name of readdirSync(dataDir)) if (name.endsWith('.tmp')) rmSync(join(dataDir, name), { force: true });
}
