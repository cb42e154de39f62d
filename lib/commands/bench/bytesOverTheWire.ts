import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = process.env.NEXT_DIST_DIR ?? '.next';
const PORT = 4719;
const ORIGIN = `http://localhost:${PORT}`;

/** What a reader's browser fetches before they touch anything, compressed with gzip; needs a build. */
export async function bytesOverTheWire(): Promise<void> {
  if (!existsSync(join(process.cwd(), DIST, 'BUILD_ID'))) {
    console.log(`Bytes over the wire: there is no build in ${DIST}; run npm start once, then this again.`);
    return;
  }
  const server = spawn(process.execPath, [join(process.cwd(), 'node_modules/next/dist/bin/next'), 'start', '--port', String(PORT)], { stdio: 'ignore' });
  try {
    await answering(server);
    for (const path of ['/embed/attacks', '/']) console.log(`${path}: ${await weigh(path)}`);
  } finally {
    server.kill('SIGTERM');
  }
}

async function weigh(path: string): Promise<string> {
  const html = await (await fetch(ORIGIN + path)).text();
  const assets = [...new Set([...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.(?:js|css|woff2))/g)].map((match) => match[1]!))];
  const sizes = { js: 0, css: 0, woff2: 0 };
  for (const asset of assets) {
    const bytes = Buffer.from(await (await fetch(ORIGIN + asset)).arrayBuffer());
    const kind = asset.split('.').at(-1) as keyof typeof sizes;
    sizes[kind] += kind === 'woff2' ? bytes.length : gzipSync(bytes).length;
  }
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  return `HTML ${kilobytes(gzipSync(html).length)}, CSS ${kilobytes(sizes.css)}, JavaScript ${kilobytes(sizes.js)}, faces ${kilobytes(sizes.woff2)}`;
}

async function answering(server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100 && server.exitCode === null; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (await fetch(`${ORIGIN}/healthz`).then(({ ok }) => ok, () => false)) return;
  }
  throw new Error('the server did not answer within 20 s');
}
