import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildFigureSpec } from '../../charts/buildFigureSpec';
import { LIGHT } from '../../charts/palette';
import { figureStyle } from '../../export/figureStyle';
import { paintPdf } from '../../export/pdf/paintPdf';
import { paintPng } from '../../export/paintPng';
import { paintSvg } from '../../export/svg/paintSvg';
import { bytesOverTheWire } from './bytesOverTheWire';
import { installedFolder } from './installedFolder';
import { oneSeriesContent, oneSeriesRows } from './oneSeries';

// npm run bench -- figures: one chart as SVG by us and by the libraries that people take for this, in one run; then what
// travels to a reader, which needs a build.

const ROUNDS = 3;
const RUNS = 100;
const WARM_UPS = 60;

interface Peers {
  readonly drawWithPlot: (chart: unknown) => string;
  readonly drawWithEcharts: (chart: unknown) => string;
  readonly drawWithVega: (chart: unknown) => Promise<string>;
}

type Draw = () => string | Promise<string>;

/** The middle of many runs, in rounds: each drawer settles and runs by itself, and a busy minute of the machine meets all. */
async function medians(drawers: ReadonlyMap<string, Draw>): Promise<Map<string, number>> {
  const times = new Map([...drawers.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, draw] of drawers) {
      for (let run = -WARM_UPS; run < RUNS; run++) {
        const begun = performance.now();
        await draw();
        if (run >= 0) times.get(name)!.push(performance.now() - begun);
      }
    }
  }
  return new Map([...times].map(([name, all]) => [name, all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!]));
}

/** Our code as a build has it: what runs TypeScript here wraps each function, which a build does not. */
async function loadOurs(peers: string): Promise<typeof import('./drawOurs')> {
  const outfile = join(peers, 'node_modules/.ours/drawOurs.mjs');
  const entry = join(process.cwd(), 'lib/commands/bench/drawOurs.ts');
  const options = [
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--packages=external',
    '--log-level=error',
    `--outfile=${outfile}`,
  ];
  const { status } = spawnSync(join(peers, 'node_modules/.bin/esbuild'), [entry, ...options], { stdio: 'inherit' });
  if (status !== 0) throw new Error('Our own drawing could not be built for the benchmark.');
  return (await import(pathToFileURL(outfile).href)) as typeof import('./drawOurs');
}

async function compareDrawing(): Promise<void> {
  const content = oneSeriesContent();
  const chart = oneSeriesRows(content);
  const peers = installedFolder('peers');
  const { drawWithPlot, drawWithEcharts, drawWithVega } = (await import(join(peers, 'draw.mjs'))) as Peers;
  const ours = await loadOurs(peers);
  const drawers = new Map<string, Draw>([
    ['isil-trends', () => ours.drawOurs(content)],
    ['Observable Plot', () => drawWithPlot(chart)],
    ['Vega', () => drawWithVega(chart)],
    ['ECharts', () => drawWithEcharts(chart)],
  ]);
  const times = await medians(drawers);
  console.log(
    `156 months with intervals and two events as SVG, median of ${ROUNDS * RUNS}; goal 0.4 ms and 9 times the fastest other:`,
  );
  for (const [name, ms] of times)
    console.log(
      `  ${name.padEnd(16)} ${ms.toFixed(3).padStart(8)} ms  ${(ms / times.get('isil-trends')!).toFixed(1).padStart(5)} times ours`,
    );
}

async function timeFiles(): Promise<void> {
  const spec = buildFigureSpec(oneSeriesContent(), { width: 1080, framed: true });
  const svg = paintSvg(spec, { id: 'figure', style: figureStyle(LIGHT), eventHref: null });
  const times = await medians(
    new Map<string, () => Promise<string>>([
      ['PNG', async () => (await paintPng(spec, 'light', 1)).toString('latin1', 0, 4)],
      ['PDF', async () => (await paintPdf(spec, 'light', '2026-01-01')).toString('latin1', 0, 4)],
    ]),
  );
  console.log(
    `Files of the same chart: PNG ${times.get('PNG')!.toFixed(1)} ms, PDF ${times.get('PDF')!.toFixed(1)} ms; its SVG ${gzipSync(svg).length} bytes with gzip, ${brotliCompressSync(svg).length} with brotli.`,
  );
}

async function main(): Promise<void> {
  await compareDrawing();
  await timeFiles();
  await bytesOverTheWire();
}

void main();
