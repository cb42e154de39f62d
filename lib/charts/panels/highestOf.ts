import type { SeriesMarks } from '../../types/chart';

/** A band that reaches higher than this many times the largest count would flatten all else; it is cut there. */
const MOST_ABOVE = 1.6;

/** How high a value axis must reach: over everything counted, and over what is expected as far as that leaves the counts readable. */
export function highestOf(counted: readonly SeriesMarks[], modelled: readonly SeriesMarks[]): number {
  const highest = largest(counted);
  const expected = Math.max(
    largest(modelled),
    ...counted.flatMap(({ predictions }) => predictions.map(({ high }) => high)),
  );
  return highest === 0 ? expected : Math.max(highest, Math.min(MOST_ABOVE * highest, expected));
}

function largest(marks: readonly SeriesMarks[]): number {
  let highest = 0;
  for (const { bands, lines, dots, bars } of marks) {
    for (const { points } of bands) for (const { high } of points) highest = Math.max(highest, high);
    for (const { points } of lines) for (const { value } of points) highest = Math.max(highest, value);
    for (const { value } of dots) highest = Math.max(highest, value);
    for (const { span, value } of bars) highest = Math.max(highest, span?.high ?? value);
  }
  return highest;
}
