import { gzipSync } from 'node:zlib';
import { serveDashboard } from './benchServers';

const PORT = 4719;

/** What a reader's browser fetches before they touch anything, compressed with gzip; needs a build. */
export async function bytesOverTheWire(): Promise<void> {
  const { origin, close } = await serveDashboard(PORT);
  try {
    for (const path of ['/embed/attacks', '/']) console.log(`${path}: ${await weigh(origin, path)}`);
  } finally {
    close();
  }
}

async function weigh(origin: string, path: string): Promise<string> {
  const html = await (await fetch(origin + path)).text();
  const assets = [
    ...new Set(
      [...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.(?:js|css|woff2))/g)].map((match) => match[1]!),
    ),
  ];
  const sizes = { js: 0, css: 0, woff2: 0 };
  for (const asset of assets) {
    const bytes = Buffer.from(await (await fetch(origin + asset)).arrayBuffer());
    const kind = asset.split('.').at(-1) as keyof typeof sizes;
    sizes[kind] += kind === 'woff2' ? bytes.length : gzipSync(bytes).length;
  }
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
  return `HTML ${kilobytes(gzipSync(html).length)}, CSS ${kilobytes(sizes.css)}, JavaScript ${kilobytes(sizes.js)}, faces ${kilobytes(sizes.woff2)}`;
}
