import { join } from 'node:path';
import type { PublishedRecord } from '../types/record';
import { movedWords, tableDifferenceWords } from '../format/differenceWords';
import { originWords } from '../format/originWords';
import { versionWords } from '../format/versionWords';
import { dataFolder } from '../releases/dataFolder';
import { differencesBetween } from '../releases/differencesBetween';
import { openReleaseStore } from '../releases/openReleaseStore';
import { ReleaseError } from '../releases/releaseError';
import { formatProblems } from '../sources/formatProblems';
import { readRecord } from '../sources/readRecord';

// npm run releases: lists the versions of the data that are held, shows what changed between two, switches to one, removes one.

const MOST_FIGURES = 40;
const USAGE = [
  'npm run releases                      what is held; * is what readers get',
  'npm run releases -- changes OLD NEW   what changed from one version to another',
  'npm run releases -- use VERSION       readers get this version from now on',
  'npm run releases -- remove VERSION    takes a version away, never the current one',
].join('\n');

const store = openReleaseStore(dataFolder());
const commands: Record<string, (...versions: string[]) => void> = { list, changes, use, remove };
const [name = 'list', ...versions] = process.argv.slice(2);
const command = commands[name];

try {
  if (!command || versions.length !== command.length) stop(USAGE, 64);
  command(...versions);
} catch (error) {
  if (!(error instanceof ReleaseError)) throw error;
  stop(error.message, error.exitCode);
}

function list(): void {
  const held = store.list();
  if (held.length === 0)
    return console.log(`No version is held in ${dataFolder()} yet; npm start keeps the shipped record there.`);
  console.log(`Versions of the data in ${dataFolder()}:`);
  for (const one of held)
    console.log(`${one.id === store.currentId() ? '*' : ' '} ${versionWords(one)}: ${originWords(one)}`);
}

function changes(before: string, after: string): void {
  const { tables, series } = differencesBetween(recordOf(before), recordOf(after));
  if (tables.length === 0) return console.log(`No row differs between ${before} and ${after}.`);
  console.log(`From ${before} to ${after}:`);
  for (const table of tables) console.log(`  ${table.table}: ${tableDifferenceWords(table)}`);
  for (const { title, seriesId, moved } of series) {
    console.log(`\n${title} (${seriesId})`);
    for (const figure of moved.slice(0, MOST_FIGURES)) console.log(`  ${movedWords(figure)}`);
    if (moved.length > MOST_FIGURES) console.log(`  and ${moved.length - MOST_FIGURES} more`);
  }
}

function use(version: string): void {
  store.use(version);
  console.log(`Version ${version} is the current one.`);
}

function remove(version: string): void {
  store.remove(version);
  console.log(`Version ${version} is removed. Addresses that pin it are refused from now on.`);
}

function recordOf(version: string): PublishedRecord {
  const shipped = readRecord(join(process.cwd(), 'data')).record;
  if (shipped?.release === version) return shipped;
  const held = store.list().map((one) => one.id);
  if (!held.includes(version))
    throw new ReleaseError('notHeld', `Version ${version} is not held. Held are: ${held.join(', ') || 'none'}.`);
  const { record, problems } = readRecord(store.folderOf(version));
  if (!record) throw new ReleaseError('badData', formatProblems(problems));
  return record;
}

function stop(words: string, exitCode: number): never {
  console.error(words);
  process.exit(exitCode);
}
