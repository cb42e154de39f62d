import { type Face, familyOf } from '../figureFonts';

/** A stretch of text in one face. */
export interface TextRun {
  readonly text: string;
  readonly family: Face['family'];
}

/**
 * Splits a line into stretches of one face, in the order in which they stand from left to right.
 *
 * @remarks
 * A line that begins in Arabic runs from right to left. Blanks and marks belong to the stretch before them; letters inside a
 * stretch are put in order when it is shaped.
 *
 * @example
 * textRuns('داعش 2024').map((run) => run.text) // ['2024', 'داعش ']
 */
export function textRuns(line: string): TextRun[] {
  const runs: { text: string; family: Face['family'] }[] = [];
  for (const letter of line) {
    const last = runs.at(-1);
    const family = last && !/[\p{Letter}\p{Number}]/u.test(letter) ? last.family : familyOf(letter);
    if (last?.family === family) last.text += letter;
    else runs.push({ text: letter, family });
  }
  const firstLetter = /\p{Letter}/u.exec(line)?.[0];
  return firstLetter && familyOf(firstLetter) === 'Noto Sans Arabic' ? runs.toReversed().map(blanksFirst) : runs;
}

/** What follows a stretch in reading stands left of it in a line that runs to the left. */
function blanksFirst(run: TextRun): TextRun {
  const blanks = run.family === 'Inter' ? (/\s+$/.exec(run.text)?.[0] ?? '') : '';
  return { ...run, text: blanks + run.text.slice(0, run.text.length - blanks.length) };
}
