import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

// npm run screenshot: the picture of the README, taken from the running program (start it first; PORT as there).

const executablePath = [process.env.CHROME_PATH, '/usr/bin/google-chrome', '/usr/bin/chromium'].find((path) => path && existsSync(path));
if (!executablePath) {
  console.error('No Chrome found. Name one in CHROME_PATH.');
  process.exit(1);
}
async function take(executable: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 1500 } });
  await page.goto(`http://localhost:${process.env.PORT ?? 3000}/`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: '__tests__/golden/dashboard.png' });
  await browser.close();
}

void take(executablePath);
