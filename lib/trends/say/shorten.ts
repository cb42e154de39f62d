/** Longest line that fits a short message. */
export const MOST = 280;

/** A line that fits a short message; cut at a word where it is too long. */
export function shorten(line: string): string {
  if (line.length <= MOST) return line;
  return `${line.slice(0, line.lastIndexOf(' ', MOST - 1))}…`;
}
