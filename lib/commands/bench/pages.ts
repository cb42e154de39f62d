import { loadavg } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserPath } from '../browserPath';
import { serveDashboard } from './benchServers';
import { installedFolder } from './installedFolder';

// npm run bench -- pages [RUNS]: what Lighthouse says of the pages of the production build, as a phone on a slow line sees them, the
// median of five runs; with it the script that comes before anybody has touched a page, and the longest task.

const PORT = 4724;
const RUNS = Number(process.argv[3] ?? 5);
const PATHS = ['/', '/figures/attacks', '/events/assad-falls', '/embed/attacks'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Audit {
  readonly id: string;
  readonly score: number | null;
  readonly title: string;
  readonly numericValue?: number;
  readonly details?: { readonly items?: readonly Readonly<Record<string, unknown>>[] };
}

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
    >
  >;
  readonly audits: Readonly<Record<string, Audit>>;
}

type Lighthouse = (url: string, flags: object) => Promise<{ readonly lhr: Report }>;
interface Launcher {
  readonly launch: (options: object) => Promise<{ readonly port: number; readonly kill: () => void }>;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function main(): Promise<void> {
  const modules = join(installedFolder('lighthouse'), 'node_modules');
  const { default: lighthouse } = (await import(pathToFileURL(join(modules, 'lighthouse/core/index.js')).href)) as {
    default: Lighthouse;
  };
  const launcher = (await import(pathToFileURL(join(modules, 'chrome-launcher/dist/index.js')).href)) as Launcher;
  const dashboard = await serveDashboard(PORT);
  await dashboard.settled();
  const chrome = await launcher.launch({
    chromePath: await browserPath(),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
    logLevel: 'silent',
  });
  try {
    console.log(
      `Load of the machine before: ${loadavg()[0]!.toFixed(1)}. Median of ${RUNS}; performance, accessibility, best practices, SEO.`,
    );
    for (const path of PATHS) {
      const reports: Report[] = [];
      await fetch(dashboard.origin + path);
      for (let run = 0; run < RUNS; run++)
        reports.push(
          (
            await lighthouse(dashboard.origin + path, {
              port: chrome.port,
              logLevel: 'silent',
              onlyCategories: CATEGORIES,
            })
          ).lhr,
        );
      tell(path, reports);
    }
  } finally {
    chrome.kill();
    dashboard.close();
  }
}

function tell(path: string, reports: readonly Report[]): void {
  const scores = CATEGORIES.map((name) =>
    median(reports.map(({ categories }) => Math.round(categories[name]!.score * 100))),
  );
  const each = (value: (report: Report) => number) => median(reports.map(value));
  const paint = each(({ audits }) => audits['largest-contentful-paint']!.numericValue ?? 0);
  const blocking = each(({ audits }) => audits['total-blocking-time']!.numericValue ?? 0);
  const shift = each(({ audits }) => audits['cumulative-layout-shift']!.numericValue ?? 0);
  console.log(
    `  ${path.padEnd(22)} ${scores.map((score) => String(score).padStart(3)).join(' ')}  largest paint ${(paint / 1000).toFixed(2)} s, blocking ${blocking.toFixed(0)} ms, shift ${shift.toFixed(3)}, script ${(each(scriptBytes) / 1000).toFixed(1)} KB, longest task ${each(longestTask).toFixed(0)} ms`,
  );
  for (const audit of lost(reports)) console.log(`    ${audit}`);
}

/** As sent, compressed. */
const scriptBytes = ({ audits }: Report) =>
  (audits['network-requests']?.details?.items ?? [])
    .filter((item) => item.resourceType === 'Script')
    .reduce((sum, item) => sum + Number(item.transferSize), 0);
/** Milliseconds on a processor four times as slow, as Lighthouse reckons. */
const longestTask = ({ audits }: Report) =>
  Math.max(0, ...(audits['long-tasks']?.details?.items ?? []).map((item) => Number(item.duration)));

/** What costs points, by category. */
function lost([report]: readonly Report[]): string[] {
  return CATEGORIES.flatMap((name) =>
    report!.categories[name]!.auditRefs.filter(
      ({ id, weight }) => weight > 0 && (report!.audits[id]!.score ?? 1) < 1,
    ).map(({ id }) => `${name}: ${report!.audits[id]!.title} (${report!.audits[id]!.score})`),
  );
}

void main();
