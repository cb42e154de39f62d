import { isUtf8 } from 'node:buffer';
import { CsvFault, EncodingFault } from './csvFault';

/** Checks chunk by chunk that a file is text in UTF-8; a letter may begin in one chunk and end in the next. */
export class TextCheck {
  private position = 0;
  /** Bytes that begin a letter. */
  private rest: Buffer = Buffer.alloc(0);

  /** @throws CsvFault at the first byte that is no text */
  take(chunk: Buffer): void {
    const zero = chunk.indexOf(0);
    if (zero >= 0)
      throw new CsvFault(this.position + zero, 'has a zero byte, so that it is not text', 'a CSV file saved as UTF-8');
    const text = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    const whole = text.subarray(0, text.length - unfinishedLetter(text));
    if (!isUtf8(whole)) {
      throw new EncodingFault(
        this.position - this.rest.length + firstBadByte(whole),
        'is not UTF-8',
        'a file saved as UTF-8; a spreadsheet offers it as “CSV UTF-8”',
      );
    }
    this.rest = Buffer.from(text.subarray(whole.length));
    this.position += chunk.length;
  }

  /** @throws CsvFault where the file ends within a letter */
  end(): void {
    if (this.rest.length > 0)
      throw new EncodingFault(
        this.position - this.rest.length,
        'is not UTF-8',
        'a file saved as UTF-8',
        'ends within a letter',
      );
  }
}

/** Bytes at the end of a chunk that begin a letter whose rest is in the next. */
function unfinishedLetter(text: Buffer): number {
  for (let back = 1; back <= Math.min(3, text.length); back += 1) {
    const byte = text[text.length - back]!;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function firstBadByte(text: Buffer): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const whole = text.subarray(0, middle + 1);
    if (isUtf8(whole.subarray(0, whole.length - unfinishedLetter(whole)))) low = middle + 1;
    else high = middle;
  }
  return low;
}
