import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { ImportRefusal } from '../importRefusal';

/** Event data pack to between a fifth and a twentieth; nothing honest packs to less than a two-hundredth beyond this size. */
const HIGHEST_RATIO = 200;
const SMALL = 64 << 20;
const LARGEST = 16 * 2 ** 30;

/** How much an archive may unpack to, all its files together. */
export class UnpackingLimit {
  private bytes = 0;

  /** @param packed - the size of the whole archive; what unpacks to far more is no honest data */
  constructor(private readonly packed: number) {}

  /** What is wrong once so many bytes more have been unpacked; null where nothing is. */
  faultAfter(bytes: number): string | null {
    this.bytes += bytes;
    const isBomb = this.bytes > LARGEST || (this.bytes > SMALL && this.bytes > this.packed * HIGHEST_RATIO);
    return isBomb
      ? `unpacks to more than ${Math.floor(this.bytes / 2 ** 20)} MB from ${this.packed} bytes, as a zip bomb does`
      : null;
  }
}

export interface Packed {
  readonly name: string;
  readonly limit: UnpackingLimit;
  /** The bytes as packed, then what unpacks them. */
  readonly streams: readonly [Readable, ...Transform[]];
  readonly crc32?: number;
}

/**
 * Writes what a stream unpacks to into a new file of a folder.
 *
 * @throws ImportRefusal where it is damaged, or unpacks to more than an archive of honest data can
 */
export async function unpackTo(folder: string, { name, limit, streams, crc32: expected }: Packed): Promise<string> {
  const path = join(folder, randomUUID());
  const refuse = (rule: string, wanted: string) =>
    new ImportRefusal('badData', [{ file: name, line: null, column: null, value: null, rule, expected: wanted }]);
  let sum = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (expected !== undefined) sum = crc32(chunk, sum);
      const fault = limit.faultAfter(chunk.length);
      done(
        fault === null
          ? null
          : refuse(fault, 'an archive of data; if this is one, unpack it first and import the file'),
        chunk,
      );
    },
  });
  try {
    await pipeline([...streams, watch, createWriteStream(path)]);
  } catch (error) {
    if (error instanceof ImportRefusal || isOfDisk(error)) throw error;
    throw refuse(
      `is damaged or was not downloaded whole (${(error as Error).message})`,
      'an archive that unpacks without error',
    );
  }
  if (expected !== undefined && sum !== expected)
    throw refuse('is damaged: its content is not what the archive says it is', 'an archive that unpacks without error');
  return path;
}

/** Errors of the disk are the machine's, not the file's. */
export function isOfDisk(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'EMFILE'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  );
}
