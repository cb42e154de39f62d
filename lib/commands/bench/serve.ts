import { mkdtempSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installedFolder } from './installedFolder';
import { serveDashboard, serveNext, servePlain } from './benchServers';

// npm run bench -- serve [REQUESTS]: the build under load beside a trivial route handler of the same Next and a plain Node server,
// in one run. With REQUESTS, such as 100000, so many are sent in all to the kept addresses, for errors and memory.

const [PORT, NEXT_PORT, PLAIN_PORT] = [4721, 4722, 4723];
const CONNECTIONS = 50;
const SECONDS = 6;

interface Result {
  readonly requests: { readonly average: number; readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly errors: number;
  readonly timeouts: number;
  readonly non2xx: number;
}

interface Load {
  readonly url: string;
  readonly connections: number;
  readonly duration?: number;
  readonly amount?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly requests?: readonly ToAsk[];
}

type ToAsk = { readonly path: string } | { readonly setupRequest: (request: object) => object };

type Autocannon = (load: Load) => Promise<Result>;

const KEPT = ['/', '/embed/attacks', '/figures/attacks.csv', '/figures/attacks.svg', '/figures/attacks.png'];
/**
 * Titles make addresses that nobody has asked for yet, with the work of a usual one. Each is made when its turn comes: the loader would
 * otherwise prepare all of them for every connection first, and count that as the server's time.
 */
function fresh(path: string, salt: string): ToAsk {
  let asked = 0;
  return { setupRequest: (request) => ({ ...request, path: `${path}?title=${salt}%20${asked++}` }) };
}

const FRESH: readonly (readonly [path: string, count: number])[] = [
  ['/', 200],
  ['/embed/attacks', 1500],
  ['/figures/attacks.csv', 3000],
  ['/figures/attacks.svg', 3000],
  ['/figures/attacks.png', 150],
];
const ALONE = [
  '/',
  '/figures/attacks',
  '/embed/attacks',
  '/figures/attacks.csv',
  '/figures/attacks.json',
  '/figures/attacks.svg',
  '/figures/attacks.png',
  '/figures/attacks.pdf',
  '/figures/attacks.zip',
  '/events/mosul-liberated',
  '/events/caliphate-declared.json',
  '/methods',
  '/sources',
];

const line = (name: string, result: Result, base?: number) =>
  `  ${name.padEnd(30)} ${result.requests.average.toFixed(0).padStart(7)} requests/s  p50 ${String(result.latency.p50).padStart(5)} ms  p99 ${String(result.latency.p99).padStart(5)} ms  ${base ? `${(result.requests.average / base).toFixed(1)} times the trivial handler  ` : ''}${faultsOf(result) || 'no fault'}`;
const faultsOf = ({ errors, timeouts, non2xx }: Result) =>
  [
    [errors, 'errors'],
    [timeouts, 'time-outs'],
    [non2xx, 'not 2xx'],
  ]
    .filter(([count]) => count)
    .map((pair) => pair.join(' '))
    .join(', ');

async function main(): Promise<void> {
  const { default: autocannon } = (await import(
    pathToFileURL(join(installedFolder('load'), 'node_modules/autocannon/autocannon.js')).href
  )) as { default: Autocannon };
  const dashboard = await serveDashboard(PORT!);
  await dashboard.settled();
  const next = await serveNext(NEXT_PORT!);
  const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'embed');
  writeFileSync(file, Buffer.from(await (await fetch(`${dashboard.origin}/embed/attacks`)).arrayBuffer()));
  const plain = await servePlain(PLAIN_PORT!, file);
  const run = (url: string, more: Partial<Load> = {}) =>
    autocannon({
      url,
      connections: CONNECTIONS,
      headers: { 'accept-encoding': 'gzip' },
      ...(more.amount ? {} : { duration: SECONDS }),
      ...more,
    });
  try {
    console.log(
      `Load of the machine before: ${loadavg()[0]!.toFixed(1)}. ${CONNECTIONS} at once, ${SECONDS} s each; the loader runs on the same processors.`,
    );
    const trivial = await run(`http://localhost:${NEXT_PORT}/embed.js`);
    console.log(line('trivial handler of Next', trivial));
    console.log(
      line('plain Node, the embed’s bytes', await run(`http://localhost:${PLAIN_PORT}/`), trivial.requests.average),
    );
    console.log('Kept:');
    for (const path of KEPT) {
      await fetch(dashboard.origin + path);
      console.log(line(path, await run(dashboard.origin + path), trivial.requests.average));
    }
    await dashboard.loopDelays();
    console.log(`Each address new, ${dashboard.megabytes().toFixed(0)} MB before:`);
    for (const [path, count] of FRESH)
      console.log(line(path, await run(dashboard.origin, { requests: [fresh(path, 'One')], amount: count })));
    const [front] = await dashboard.loopDelays();
    console.log(
      `  ${dashboard.megabytes().toFixed(0)} MB after; the front’s event loop was held up ${front?.most.toFixed(0)} ms at most, ${front?.p99.toFixed(1)} ms at the 99th percentile.`,
    );
    await alone(dashboard);
    const amount = Number(process.argv[3] ?? 0);
    if (amount > 0) await long(dashboard, amount, run);
  } finally {
    [next, plain].forEach((server) => server.kill('SIGTERM'));
    dashboard.close();
  }
}

/** How long one request by itself holds up the event loops: of the front, which all others pass, and of the pages. */
async function alone(dashboard: Awaited<ReturnType<typeof serveDashboard>>): Promise<void> {
  console.log('One new request alone: time, and the longest hold-up of the loops of front and pages:');
  for (const path of ALONE) {
    await dashboard.loopDelays();
    const begun = performance.now();
    const { status } = await fetch(`${dashboard.origin}${path}?title=alone`);
    const ms = performance.now() - begun;
    const [front, ...pages] = await dashboard.loopDelays();
    console.log(
      `  ${path.padEnd(32)} ${status}  ${ms.toFixed(0).padStart(5)} ms  front ${front?.most.toFixed(0)} ms  pages ${pages.map(({ most }) => most.toFixed(0)).join(' and ')} ms`,
    );
  }
}

async function long(
  dashboard: Awaited<ReturnType<typeof serveDashboard>>,
  amount: number,
  run: (url: string, more: Partial<Load>) => Promise<Result>,
): Promise<void> {
  console.log(`${amount} requests, one part of each kept address and new ones between:`);
  const weights: number[] = [];
  for (let part = 0; part < 10; part++) {
    const requests = [
      ...KEPT.flatMap((path) => Array.from({ length: 40 }, () => ({ path }))),
      ...Array.from({ length: 4 }, () => fresh('/figures/attacks.csv', `Part ${part}`)),
      fresh('/figures/attacks.svg', `Part ${part}`),
    ];
    const result = await run(dashboard.origin, { requests, amount: amount / 10 });
    weights.push(dashboard.megabytes());
    console.log(`  ${line(`part ${part + 1}`, result).trim()}  ${weights.at(-1)!.toFixed(0)} MB`);
  }
}

void main();
