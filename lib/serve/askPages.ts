import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { Answer } from './answer';

/** Longer than the slowest page takes on a slow machine. */
const PATIENCE_MS = 60_000;

/** They are about one connection, not about the answer. */
const OF_THE_CONNECTION = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'date',
  'upgrade',
  'te',
  'trailer',
  'proxy-authenticate',
  'proxy-authorization',
]);

export interface Question {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Asks the process that makes the pages, and waits for the whole answer.
 *
 * @param patience - milliseconds in which nothing comes before it is given up
 */
export function askPages(port: number, patience = PATIENCE_MS): (question: Question) => Promise<Answer> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const ask = ({ url, headers }: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port,
          path: url,
          agent,
          headers: { ...without(headers), 'accept-encoding': 'identity' },
          timeout: patience,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 502,
              headers: flat(response.headers),
              body: Buffer.concat(chunks),
            }),
          );
          response.on('error', reject);
        },
      );
      asked.on('timeout', () => asked.destroy(new Error(`no answer within ${patience} ms`)));
      asked.on('error', (error: NodeJS.ErrnoException) => {
        // A busy process closes a connection that it thought idle, with the question on its way: it never read it.
        if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(ask({ url, headers }));
        else reject(error);
      });
      asked.end();
    });
  return ask;
}

/** Of what the reader sent, what may change the answer; conditions and encodings are answered in front. */
function without(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const dropped = new Set([
    ...OF_THE_CONNECTION,
    'if-none-match',
    'if-modified-since',
    'range',
    'if-range',
    'expect',
    'cookie',
  ]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)));
}

function flat(headers: IncomingHttpHeaders): Record<string, string> {
  const pairs = Object.entries(headers).filter(([name, value]) => value !== undefined && !OF_THE_CONNECTION.has(name));
  return Object.fromEntries(pairs.map(([name, value]) => [name, [value].flat().join(', ')]));
}
