import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rows of a golden CSV file by column name; text columns (a month, say) come out as NaN. */
export function readGolden(file: string): Record<string, number>[] {
  const lines = readFileSync(join(__dirname, '../../../data/reference', file), 'utf8')
    .trim()
    .split(/\r?\n/);
  const cells = (line: string) => line.split(',').map((cell) => cell.replaceAll('"', ''));
  const names = cells(lines[0]!);
  return lines.slice(1).map((line) => Object.fromEntries(cells(line).map((cell, j) => [names[j]!, Number(cell)])));
}
