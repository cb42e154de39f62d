import type { Claim, PublishedRecord, StrengthEstimate } from '../types/record';

/** What the record holds of a source besides counts, in time order. */
export interface RowsOfSource {
  readonly strength: readonly StrengthEstimate[];
  /** Claims of the founding article that its figures speak to. */
  readonly claims: readonly Claim[];
}

/** The statements on strength of a source, and the claims that its rows answer. */
export function rowsOfSource(
  record: Pick<PublishedRecord, 'series' | 'strength' | 'claims'>,
  sourceId: string,
): RowsOfSource {
  const strength = record.strength
    .filter((one) => one.sourceId === sourceId)
    .toSorted((a, b) => a.asOf.localeCompare(b.asOf));
  const ids = new Set([...record.series.filter((one) => one.sourceId === sourceId), ...strength].map((one) => one.id));
  return { strength, claims: record.claims.filter((claim) => claim.answeredBy.some((id) => ids.has(id))) };
}
