import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A copy in UTF-8 of a file in ISO-8859-1, as programs for Windows write it, and the hash of the file itself. */
export async function asUtf8(path: string, folder: string): Promise<{ path: string; sha256: string }> {
  const copy = join(folder, randomUUID());
  const hash = createHash('sha256');
  const decoder = new TextDecoder('windows-1252');
  async function* decoded() {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      yield decoder.decode(chunk, { stream: true });
    }
  }
  await pipeline(Readable.from(decoded()), createWriteStream(copy));
  return { path: copy, sha256: hash.digest('hex') };
}
