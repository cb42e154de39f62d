import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adoptShipped, saidOfReplaced } from '../releases/adoptShipped';
import { dataFolder } from '../releases/dataFolder';
import { openReleaseStore } from '../releases/openReleaseStore';
import { ReleaseError } from '../releases/releaseError';
import { formatProblems } from '../sources/formatProblems';
import { readRecord } from '../sources/readRecord';
import { wantedPort } from './wantedPort';

// npm start: checks the record, keeps it as a release, builds what has changed since the last build, serves.

const root = process.cwd();
const dist = process.env.NEXT_DIST_DIR ?? '.next';

const { record, problems } = readRecord(join(root, 'data'));
if (!record) stop(formatProblems(problems));
wantedPort();

const stampFile = join(root, dist, 'built-from');
const stamp = hashOf(['app', 'lib', 'proxy.ts', 'next.config.js', 'package-lock.json', 'tsconfig.json']);
const release = keptRelease();
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) build();
console.log(`isil-trends, data version ${release}.`);
void import('./serve');

/** Readers get the shipped record also where nothing can be kept; imports and older versions then are not to be had. */
function keptRelease(): string {
  try {
    const adopted = adoptShipped(openReleaseStore(dataFolder()), join(root, 'data'));
    if (adopted.damage !== null) console.error(adopted.damage);
    for (const words of saidOfReplaced(adopted)) console.log(words);
    return adopted.current;
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    console.error(
      `The shipped record could not be kept in ${dataFolder()}. ${error.message} What was current there is served, else the shipped record.`,
    );
    return record!.release;
  }
}

function build(): void {
  console.log('Building the dashboard; this takes about a minute the first time.');
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', BUILD_ID: stamp.slice(0, 16) },
  });
  if (status !== 0) stop('The build failed; the reason stands above.');
  writeFileSync(stampFile, stamp);
}

function hashOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places.flatMap(filesUnder)) hash.update(place).update(readFileSync(join(root, place)));
  return hash.digest('hex');
}

function filesUnder(place: string): string[] {
  const path = join(root, place);
  if (statSync(path).isFile()) return [place];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
}

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}
