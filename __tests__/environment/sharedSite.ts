import { browserPath } from '@/lib/commands/browserPath';
import { serveBuild } from '../browser/serveBuild';

/**
 * Once before all browser tests: one server for those that only read, as each works out anew what it is asked; and the Chrome,
 * since the one from npm unpacks itself, which two tests must not do at the same time.
 */
export default async function openShared(): Promise<void> {
  process.env.CHROME_PATH = await browserPath();
  const { origin, close } = await serveBuild({ TZ: 'UTC' });
  process.env.SHARED_SITE = origin;
  Object.assign(globalThis, { closeSharedSite: close });
}
