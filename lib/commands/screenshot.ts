import { chromium } from 'playwright-core';
import { browserPath } from './browserPath';

// npm run screenshot: the picture of the README, taken from the running program (start it first; PORT as there).

async function take(): Promise<void> {
  const browser = await chromium.launch({ executablePath: await browserPath(), args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 1500 } });
  await page.goto(`http://localhost:${process.env.PORT ?? 3000}/`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: '__tests__/golden/dashboard.png' });
  await browser.close();
}

take().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
