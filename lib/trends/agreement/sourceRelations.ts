import type { PublishedRecord } from '../../types/record';
import type { CountSeries } from '../../types/series';
import type { Revision, SourceRelations } from '../../types/sourceRelations';
import { agreement } from './agreement';
import { commonStretches } from './commonStretches';
import { countTheSame } from './countTheSame';

/**
 * How the series of one source relate to those of others that count the same, and to its own earlier releases.
 *
 * @remarks
 * Shape: record, source id -> agreements where two series share a stretch of time; the others by the reason that they cannot be
 * set side by side. Series of one source are compared only as releases of one count: all else of it may be the same attacks.
 */
export function sourceRelations({ counts }: PublishedRecord, sourceId: string): SourceRelations {
  const own = counts.filter((series) => series.definition.sourceId === sourceId);
  const asked = own.map((series) => {
    const others = counts.filter(
      (other) => other.definition.sourceId !== sourceId && countTheSame(series.definition, other.definition),
    );
    return { series, others, sharing: others.filter((other) => commonStretches(series, other).length > 0) };
  });
  return {
    agreements: asked.flatMap(({ series, sharing }) => sharing.map((other) => agreement(series, other))),
    apart: asked
      .filter(({ others, sharing }) => others.length > 0 && sharing.length === 0)
      .map(({ series, others }) => ({
        definition: series.definition,
        others: others.map((other) => other.definition),
      })),
    alone: asked.filter(({ others }) => others.length === 0).map(({ series }) => series.definition),
    revisions: revisionsAmong(own),
  };
}

function revisionsAmong(own: readonly CountSeries[]): Revision[] {
  return own.flatMap((first, index) => own.slice(index + 1).flatMap((second) => revisionOf(first, second) ?? []));
}

function revisionOf(first: CountSeries, second: CountSeries): Revision | null {
  const [a, b] = [first.definition, second.definition];
  const isSameCount =
    countTheSame(a, b) && a.basis === b.basis && a.vintage !== null && b.vintage !== null && a.vintage !== b.vintage;
  const stretches = isSameCount ? commonStretches(first, second) : [];
  if (stretches.length === 0) return null;
  const sum = (which: 0 | 1) => stretches.reduce((total, { counts }) => total + counts[which], 0);
  return {
    first: a,
    second: b,
    stretches: stretches.length,
    changed: stretches.filter(({ counts }) => counts[0] !== counts[1]).length,
    counts: [sum(0), sum(1)],
  };
}
