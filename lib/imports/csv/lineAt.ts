import { createReadStream } from 'node:fs';

const SHOWN = 60;

/** The line of a file in which a byte stands, the first being 1, and a little of the text from there on, or from a little before. */
export async function lineAt(path: string, offset: number, lead = 0): Promise<{ line: number; text: string }> {
  let line = 1;
  let position = 0;
  let around = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { end: offset + SHOWN }) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0 && position + at < offset; at = chunk.indexOf(10, at + 1)) line += 1;
    around = Buffer.concat([around, chunk]).subarray(-4 * SHOWN);
    position += chunk.length;
  }
  const before = Math.min(lead, offset, around.length);
  const start = Math.max(0, around.length - (position - offset) - before);
  return {
    line,
    text: around
      .subarray(start, start + SHOWN)
      .toString('utf8')
      .replaceAll('\ufffd', '?')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  };
}
