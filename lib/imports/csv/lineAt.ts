import { createReadStream } from 'node:fs';

const SHOWN = 60;

export interface Excerpt {
  /** The line in which a byte stands, the first being 1. */
  readonly line: number;
  /** A little of that line, from the byte on or from a little before. */
  readonly text: string;
}

/** Where a byte of a file stands. `encoding` is how the text around it is read. */
export async function lineAt(
  path: string,
  offset: number,
  { lead = 0, encoding = 'utf-8' }: { lead?: number; encoding?: 'utf-8' | 'windows-1252' } = {},
): Promise<Excerpt> {
  let line = 1;
  let position = 0;
  let around = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { end: offset + SHOWN }) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0 && position + at < offset; at = chunk.indexOf(10, at + 1)) line += 1;
    around = Buffer.concat([around, chunk]).subarray(-4 * SHOWN);
    position += chunk.length;
  }
  const at = Math.max(0, around.length - (position - offset));
  const lineStart = around.subarray(0, at).lastIndexOf(10) + 1;
  const lineEnd = around.indexOf(10, at);
  const start = Math.max(lineStart, at - lead);
  const text = new TextDecoder(encoding).decode(
    around.subarray(start, Math.min(start + SHOWN, lineEnd < 0 ? around.length : lineEnd)),
  );
  return {
    line,
    text: text
      .replaceAll(/^\ufffd+|\ufffd+$/g, '')
      .replaceAll('\ufffd', '?')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  };
}
