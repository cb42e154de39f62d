import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Installs what only a benchmark needs, the first time it runs; gives its folder. */
export function installedFolder(name: string): string {
  const folder = join(process.cwd(), 'lib/commands/bench', name);
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return folder;
  console.log(`Installing what only this benchmark needs, into ${folder}.`);
  const { status } = spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('It could not be installed: is there a network?');
  return folder;
}
