import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** CHROME_PATH, else the one that comes from npm, which has no windows and takes half the time, else a Chrome on this machine. */
export async function browserPath(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist`);
    return named;
  }
  // Loaded only here, as an installation without what serves development has no such package.
  const { default: packaged } = (await import('@sparticuz/chromium')) as unknown as {
    default: { executablePath: () => Promise<string> };
  };
  const path = await packaged.executablePath();
  const isRunning = spawnSync(path, ['--version']).status === 0;
  const found = isRunning ? path : INSTALLED.find(existsSync);
  if (!found)
    throw new Error(
      'The Chrome that comes from npm does not run on this machine, and none is installed. Name one in CHROME_PATH.',
    );
  return found;
}
