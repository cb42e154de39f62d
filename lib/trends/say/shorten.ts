/** Longest line that fits a short message. */
export const LONGEST_LINE = 280;

/** A line that fits a short message; cut at a word where it is too long. */
export function shorten(line: string): string {
  if (line.length <= LONGEST_LINE) return line;
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST_LINE - 1))}…`;
}
