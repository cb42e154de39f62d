/**
 * Points at which loess fits its local regressions: the ends of the cells of a k-d tree over x.
 *
 * @remarks
 * Units: those of x. Shape: n sorted x -> sorted vertices, at least two. Missing: not accepted.
 * Method: Cleveland and Grosse (1991), as netlib dloess (ehg126, ehg124) in one dimension: the range widened by half a per cent
 * on each side, a cell cut at its middle point until it holds at most `most` points.
 * Assumes: x sorted, at least one point.
 *
 * @param x - sorted, finite
 * @param most - points that a cell may hold, >= 0
 * @throws RangeError if x is empty
 * @example
 * loessVertices([0, 1, 2, 3], 2) // [-0.015, 1, 3.015]
 */
export function loessVertices(x: readonly number[], most: number): number[] {
  if (x.length === 0) throw new RangeError('loessVertices requires at least one point, got 0');
  const first = x[0]!;
  const last = x.at(-1)!;
  const margin = 0.005 * Math.max(last - first, 1e-10 * Math.max(Math.abs(first), Math.abs(last)) + 1e-30);
  const vertices = new Set([first - margin, last + margin]);
  // Cells by their points, numbered from 1 as in the original, so that middle points agree.
  const queue = [{ from: 1, to: x.length, low: first - margin, high: last + margin }];
  for (const { from, to, low, high } of queue) {
    // A cell of at most one point cannot be cut, whatever `most` says.
    if (to - from + 1 <= Math.max(most, 1)) continue;
    const middle = cutAfter(x, from, to);
    const cut = x[middle - 1]!;
    if (cut === low || cut === high) continue;
    vertices.add(cut);
    queue.push({ from, to: middle, low, high: cut }, { from: middle + 1, to, low: cut, high });
  }
  return [...vertices].sort((a, b) => a - b);
}

/** The point nearest the middle whose successor differs: equal x stay in one cell. The middle itself if a side runs out. */
function cutAfter(x: readonly number[], from: number, to: number): number {
  const middle = Math.floor((from + to) / 2);
  for (let offset = 0; middle + offset < to && middle + offset >= from; offset = offset > 0 ? -offset : -offset + 1) {
    if (x[middle + offset - 1] !== x[middle + offset]) return middle + offset;
  }
  return middle;
}
