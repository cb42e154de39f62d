import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable, Transform } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { ImportRefusal } from '../importRefusal';
import type { LocalFile } from './localFile';
import { UnpackingLimit, unpackTo } from './unpackTo';

const PATIENCE_MS = 60_000;

/**
 * Downloads a file. Its name is the last part of the address, or what the server calls it.
 *
 * @throws ImportRefusal where the server cannot be reached, refuses, falls silent or stops half-way
 */
export async function fetchFile(address: string, workFolder: string): Promise<LocalFile> {
  const refuse = (rule: string, expected: string) =>
    new ImportRefusal('unavailable', [{ file: address, line: null, column: null, value: null, rule, expected }]);
  const patience = idleSignal();
  try {
    const response = await fetch(address, { redirect: 'follow', signal: patience.signal }).catch((error: Error) => {
      throw refuse(
        `cannot be reached (${(error.cause as Error | undefined)?.message ?? error.message})`,
        'an address that this machine can open; or download the file and name its path',
      );
    });
    if (!response.ok || !response.body)
      throw refuse(
        `is answered ${response.status} ${response.statusText}`.trim(),
        'an address that answers with the file',
      );
    const body = Readable.fromWeb(response.body as ReadableStream);
    const path = await unpackTo(workFolder, {
      name: address,
      limit: new UnpackingLimit(Number.MAX_SAFE_INTEGER),
      streams: [body, patience.watch()],
    });
    const length = Number(response.headers.get('content-length') ?? 0);
    const { size } = await stat(path);
    if (length > 0 && size !== length && response.headers.get('content-encoding') === null)
      throw refuse(`sent ${size} of ${length} bytes`, 'the whole file; try again');
    const name =
      namedBy(response.headers.get('content-disposition')) ?? basename(new URL(response.url || address).pathname);
    return { name: name || 'download.csv', path };
  } finally {
    patience.end();
  }
}

/** Gives up on a server that has sent nothing for a while. */
function idleSignal() {
  const controller = new AbortController();
  const giveUp = () => controller.abort(new Error(`nothing was sent for ${PATIENCE_MS / 1000} seconds`));
  let timer = setTimeout(giveUp, PATIENCE_MS);
  const watch = () =>
    new Transform({
      transform(chunk, _encoding, done) {
        clearTimeout(timer);
        timer = setTimeout(giveUp, PATIENCE_MS);
        done(null, chunk);
      },
    });
  return { signal: controller.signal, watch, end: () => clearTimeout(timer) };
}

function namedBy(disposition: string | null): string | null {
  const name = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
  return name === undefined ? null : basename(name);
}
