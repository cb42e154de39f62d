import type {
  Claim,
  ContextEvent,
  DeclaredAnalysis,
  Observation,
  Row,
  SeriesDefinition,
  Source,
  StrengthEstimate,
  VersionedCount,
} from '../types/record';
import type { Day, Period } from '../types/time';
import { addDays } from '../time/day';

// Rows arrive checked against datapackage.json and the domain, so the casts below restate what was verified.

const textOrNull = (cell: string | undefined) => (cell ? cell : null);
const numberOrNull = (cell: string | undefined) => (cell ? Number(cell) : null);

/** Files are inclusive at both ends; from here on every period is half-open. */
const periodOf = (first: string, last: string): Period => ({ start: first as Day, end: addDays(last as Day, 1) });

/** Who publishes or speaks, from a row of sources.csv. */
export function parseSource(row: Row): Source {
  return {
    id: row.source_id!,
    name: row.name!,
    kind: row.kind as Source['kind'],
    url: textOrNull(row.url),
    licence: row.licence!,
    redistribution: row.redistribution as Source['redistribution'],
    note: textOrNull(row.note),
  };
}

/** What a run of figures counts, from a row of series.csv. */
export function parseSeries(row: Row): SeriesDefinition {
  return {
    id: row.series_id!,
    title: row.title!,
    sourceId: row.source_id!,
    measure: row.measure as SeriesDefinition['measure'],
    basis: row.basis as SeriesDefinition['basis'],
    actorScope: row.actor_scope as SeriesDefinition['actorScope'],
    area: row.area as SeriesDefinition['area'],
    cadence: row.cadence as SeriesDefinition['cadence'],
    coverage: periodOf(row.coverage_start!, row.coverage_end!),
    exhaustive: row.exhaustive === 'yes',
    vintage: textOrNull(row.vintage),
    inDefaultView: row.default_view === 'yes',
    note: row.note!,
  };
}

/** A published count or average, from a row of observations.csv; an empty cell is null. */
export function parseObservation(row: Row): Observation {
  return {
    seriesId: row.series_id!,
    period: periodOf(row.start!, row.end!),
    count: numberOrNull(row.count),
    low: numberOrNull(row.low),
    high: numberOrNull(row.high),
    ratePerMonth: numberOrNull(row.rate_per_month),
    countKind: row.count_kind as Observation['countKind'],
    status: row.status as Observation['status'],
    document: row.document!,
    url: textOrNull(row.url),
    note: textOrNull(row.note),
  };
}

/** A statement on strength, from a row of strength.csv; an open end is null. */
export function parseStrength(row: Row): StrengthEstimate {
  return {
    id: row.estimate_id!,
    asOf: row.as_of as Day,
    publishedOn: row.published as Day,
    area: row.area as StrengthEstimate['area'],
    measure: row.measure as StrengthEstimate['measure'],
    low: numberOrNull(row.low),
    high: numberOrNull(row.high),
    bound: row.bound as StrengthEstimate['bound'],
    sourceId: row.source_id!,
    document: row.document!,
    url: textOrNull(row.url),
    note: textOrNull(row.note),
    verified: row.verified === 'yes',
    outlier: row.flag === 'outlier',
  };
}

/** A dated happening, from a row of events.csv; without an end it lasts a day. */
export function parseEvent(row: Row): ContextEvent {
  return {
    id: row.id!,
    period: periodOf(row.date!, row.end ? row.end : row.date!),
    title: row.title!,
    summary: row.summary!,
    category: row.category as ContextEvent['category'],
    place: row.place!,
    country: row.country as ContextEvent['country'],
    sourceTitle: row.source_title!,
    sourceUrl: textOrNull(row.source_url),
    verified: row.verified === 'yes',
    importance: Number(row.importance) as ContextEvent['importance'],
    area: row.area as ContextEvent['area'],
  };
}

/** A statement of the founding article, from a row of claims.csv. */
export function parseClaim(row: Row): Claim {
  return {
    id: row.claim_id!,
    statement: row.statement!,
    value: row.value!,
    period: textOrNull(row.period),
    answeredBy: row.series_or_estimate_ids!.split(' '),
    originalSource: row.original_source!,
    originalUrl: textOrNull(row.original_url),
    agreement: row.agreement as Claim['agreement'],
    explanation: row.explanation!,
  };
}

/** A pair of event and series that was declared beforehand, from a row of analyses.csv. */
export function parseAnalysis(row: Row): DeclaredAnalysis {
  return {
    id: row.analysis_id!,
    eventId: row.event_id!,
    seriesId: row.series_id!,
    declaredOn: row.declared_on as Day,
    reason: row.reason!,
    caveat: textOrNull(row.caveat),
  };
}

/** What one version of a source said of a period, from a row of revisions.csv. */
export function parseVersionedCount(row: Row): VersionedCount {
  return {
    seriesId: row.series_id!,
    period: periodOf(row.start!, row.end!),
    asOf: row.as_of as Day,
    count: Number(row.count),
    document: row.document!,
  };
}
