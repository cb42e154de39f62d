import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file so that after a crash it holds either the old text or the new one, whole. */
export function writeDurably(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  writeFileSync(unfinished, text, { flush: true });
  renameSync(unfinished, path);
  syncFolder(dirname(path));
}

/** Has the disk keep a folder with everything in it. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else sync(path);
  }
  syncFolder(folder);
}

export function syncFolder(folder: string): void {
  // Windows opens no folders; there a rename is kept with the volume's own journal.
  if (process.platform !== 'win32') sync(folder);
}

export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
