import { open } from 'node:fs/promises';
import { CsvFault, refusalOf } from './csvFault';
import { type CsvScan, CsvScanner } from './csvScanner';
import type { Dialect } from './dialect';

const CHUNK = 1 << 20;

/**
 * Reads a CSV file once, byte by byte, and says whether it is one: UTF-8, no zero bytes, quotes that close, rows as wide as the
 * header, one kind of line end, no row beyond a megabyte.
 *
 * @remarks
 * Stricter than the engine that reads the cells afterwards, so that the two can never see different rows in one file.
 *
 * @param progress - told the bytes read so far
 * @throws ImportRefusal with file, line, column and value where the file cannot be read as a table
 */
export async function scanCsv(
  path: string,
  name: string,
  dialect: Dialect,
  progress: (bytes: number) => void = () => {},
): Promise<CsvScan> {
  const scanner = new CsvScanner(dialect);
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK);
      if (bytesRead === 0) break;
      scanner.take(buffer.subarray(0, bytesRead));
      progress(scanner.position);
    }
    return scanner.end();
  } catch (error) {
    throw error instanceof CsvFault ? await refusalOf(error, path, name) : error;
  } finally {
    await file.close();
  }
}
