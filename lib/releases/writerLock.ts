import { linkSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from './durableFiles';
import { ReleaseError } from './releaseError';

/** Who writes; the start tells two processes with one number apart. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly started: string | null;
}

export interface WriterLock {
  readonly free: () => void;
}

/**
 * Lets one process at a time write in a folder; a holder that was killed does not keep others out.
 *
 * @remarks
 * Each holder makes the file with the next number, which only one can make, and the highest number holds. It is never removed
 * while it is the highest: somebody who looked before would then make the same number again and hold beside a later holder.
 *
 * @throws ReleaseError (busy) while another process holds it
 */
export function takeWriterLock(folder: string): WriterLock {
  makeFolder(folder);
  const before = highest(folder);
  const holder = before === 0 ? null : holderOf(lockFile(folder, before));
  if (holder && isAlive(holder)) throw busy(holder);
  const mine = before + 1;
  if (!claim(folder, mine) || highest(folder) !== mine) throw busy(null);
  for (const number of numbersIn(folder)) if (number < mine) rmSync(lockFile(folder, number), { force: true });
  removeDraftsOfTheDead(folder);
  // Emptying needs no room on the disk.
  return { free: () => truncateSync(lockFile(folder, mine)) };
}

const lockFile = (folder: string, number: number) => join(folder, `${number}.lock`);
const numbersIn = (folder: string) =>
  readdirSync(folder).flatMap((name) => (/^\d+\.lock$/.test(name) ? Number.parseInt(name, 10) : []));
const highest = (folder: string) => Math.max(0, ...numbersIn(folder));

/** A link appears with its text in it, and only where there was nothing. */
function claim(folder: string, number: number): boolean {
  const draft = join(folder, `${process.pid}.tmp`);
  writeFileSync(
    draft,
    JSON.stringify({ pid: process.pid, host: hostname(), started: startOf(process.pid) } satisfies Holder),
  );
  try {
    linkSync(draft, lockFile(folder, number));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function holderOf(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    // Empty: free. Gone: a later holder has cleared it away, and is the one to be found. Cut off: the machine lost power.
    return null;
  }
}

function removeDraftsOfTheDead(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^(\d+)\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

/** A process on another machine, with a folder that both see, cannot be asked. */
function isAlive({ pid, host, started }: Holder): boolean {
  if (host !== hostname()) return true;
  return isRunning(pid) && (started === null || started === startOf(pid));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, where the system tells. */
function startOf(pid: number): string | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function busy(holder: Holder | null): ReleaseError {
  const who = holder ? `process ${holder.pid} on ${holder.host}` : 'another process';
  return new ReleaseError(
    'busy',
    `The data folder is being written by ${who}. Nothing has changed; try again when that is done.`,
  );
}
