import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { ImportRefusal } from './importRefusal';
import type { LocalFile } from './openSources';
import { unpackTo } from './unpackTo';

/**
 * Downloads a file. Its name is the last part of the address, or what the server calls it.
 *
 * @throws ImportRefusal where the server cannot be reached, refuses, or stops half-way
 */
export async function fetchFile(address: string, workFolder: string): Promise<LocalFile> {
  const refuse = (rule: string, expected: string) => new ImportRefusal('unavailable', [{ file: address, line: null, column: null, value: null, rule, expected }]);
  let response: Response;
  try {
    response = await fetch(address, { redirect: 'follow' });
  } catch (error) {
    throw refuse(`cannot be reached (${((error as Error).cause as Error | undefined)?.message ?? (error as Error).message})`, 'an address that this machine can open; or download the file and name its path');
  }
  if (!response.ok || !response.body) throw refuse(`is answered ${response.status} ${response.statusText}`.trim(), 'an address that answers with the file');
  const length = Number(response.headers.get('content-length') ?? 0);
  const name = namedBy(response.headers.get('content-disposition')) ?? basename(new URL(response.url || address).pathname);
  const path = await unpackTo(workFolder, { name: address, packed: Number.MAX_SAFE_INTEGER, stream: Readable.fromWeb(response.body as ReadableStream) });
  if (length > 0 && response.headers.get('content-encoding') === null) await checkWhole(path, length, refuse);
  return { name: name || 'download.csv', path };
}

async function checkWhole(path: string, length: number, refuse: (rule: string, expected: string) => ImportRefusal): Promise<void> {
  const { size } = await (await import('node:fs/promises')).stat(path);
  if (size !== length) throw refuse(`sent ${size} of ${length} bytes`, 'the whole file; try again');
}

function namedBy(disposition: string | null): string | null {
  const name = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
  return name === undefined ? null : basename(name);
}
