import type { SeriesDefinition } from '../types/record';

/**
 * Leaves of two vintages of one count, both meant for the default view, the newer one there.
 *
 * @remarks
 * The same source, measure, basis, actors and area over shared days is one count told twice. Newer is what reaches further; of
 * two that reach equally far, the later row. Vintages without a shared day stand side by side, and a reader may still choose both.
 */
export function newestInDefaultView(all: readonly SeriesDefinition[]): SeriesDefinition[] {
  const usual = all.filter((series) => series.inDefaultView);
  const isNewer = (a: SeriesDefinition, b: SeriesDefinition) =>
    a.coverage.end > b.coverage.end || (a.coverage.end === b.coverage.end && usual.indexOf(a) > usual.indexOf(b));
  return all.map((series) =>
    usual.some((other) => isOneCount(other, series) && isNewer(other, series))
      ? { ...series, inDefaultView: false }
      : series,
  );
}

function isOneCount(a: SeriesDefinition, b: SeriesDefinition): boolean {
  return (
    a.sourceId === b.sourceId &&
    a.measure === b.measure &&
    a.basis === b.basis &&
    a.actorScope === b.actorScope &&
    a.area === b.area &&
    a.coverage.start < b.coverage.end &&
    b.coverage.start < a.coverage.end
  );
}
