import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { serveBuild } from '../browser/serveBuild';

const INSTALLED = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * Once before all browser tests: one server for those that only read, as each works out every version of the data after its start; and
 * the Chrome, since the one from npm unpacks itself, which two tests must not do at the same time.
 */
export default async function openShared(): Promise<void> {
  process.env.CHROME_PATH = await browserPath();
  const { origin, close } = await serveBuild({ TZ: 'UTC', WARM: 'on' });
  process.env.SHARED_SITE = origin;
  Object.assign(globalThis, { closeSharedSite: close });
}

/** CHROME_PATH, else the one that comes from npm, which has no windows and takes half the time, else a Chrome on this machine. */
async function browserPath(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist`);
    return named;
  }
  const { default: packaged } = (await import('@sparticuz/chromium')) as unknown as { default: { executablePath: () => Promise<string> } };
  const path = await packaged.executablePath();
  const isRunning = spawnSync(path, ['--version']).status === 0;
  const found = isRunning ? path : INSTALLED.find(existsSync);
  if (!found) throw new Error('The Chrome that comes from npm does not run on this machine, and none is installed. Name one in CHROME_PATH.');
  return found;
}
