import type { CheckInstead, CheckQuery, PublishedNumber } from '../../types/check';
import type { Period } from '../../types/time';
import type { CountSeries } from '../../types/series';
import { isKnown } from '../../series/periodState';
import { overlap } from '../../time/period';

/**
 * What could be checked instead of typed numbers that the record has as something else: what the same sources say of the same
 * measure, each within one series and over the windows that it knows.
 *
 * @remarks
 * Missing: nothing where no typed number is doubted, or where the sources know only one of the two times.
 */
export function insteadOf(
  { a, b }: CheckQuery,
  published: readonly PublishedNumber[],
  aligned: readonly CountSeries[],
): CheckInstead[] {
  if (a.kind === 'series' || b.kind === 'series' || published.every((one) => one.doubt === null)) return [];
  const sources = new Set(published.map((one) => one.sourceId));
  return aligned
    .filter(
      ({ definition }) =>
        sources.has(definition.sourceId) && definition.measure === a.measure && a.measure === b.measure,
    )
    .flatMap((series) => {
      const [first, second] = [knownSpan(series, a.period), knownSpan(series, b.period)];
      return first && second && first.end <= second.start
        ? [{ seriesId: series.definition.id, title: series.definition.title, a: first, b: second }]
        : [];
    });
}

/** From the first to the last final period that starts inside a window. */
function knownSpan(series: CountSeries, window: Period): Period | null {
  const known = series.periods.filter(
    (part) => isKnown(part) && !part.provisional && part.period.start >= window.start && overlap(part.period, window),
  );
  return known.length === 0 ? null : { start: known[0]!.period.start, end: known.at(-1)!.period.end };
}
