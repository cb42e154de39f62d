import type { CountSeries } from './series';
import type { Day, Period } from './time';

export type Measure = 'attacks' | 'lethal_incidents' | 'deaths' | 'raids' | 'arrests';
export type Basis = 'claimed' | 'confirmed' | 'reported' | 'coded';
export type ActorScope = 'isil' | 'all_sleeper_cells' | 'all_security_incidents' | 'isil_involved';
/** First-level areas of one country, as international sources draw them; a border that moved since 2013 is not followed. */
export type Governorate =
  | 'syria-aleppo'
  | 'syria-damascus'
  | 'syria-daraa'
  | 'syria-deir-ez-zor'
  | 'syria-hama'
  | 'syria-hasakah'
  | 'syria-homs'
  | 'syria-idlib'
  | 'syria-latakia'
  | 'syria-quneitra'
  | 'syria-raqqa'
  | 'syria-rif-dimashq'
  | 'syria-suwayda'
  | 'syria-tartus'
  | 'iraq-anbar'
  | 'iraq-babil'
  | 'iraq-baghdad'
  | 'iraq-basra'
  | 'iraq-dahuk'
  | 'iraq-diyala'
  | 'iraq-erbil'
  | 'iraq-halabja'
  | 'iraq-karbala'
  | 'iraq-kirkuk'
  | 'iraq-maysan'
  | 'iraq-muthanna'
  | 'iraq-najaf'
  | 'iraq-nineveh'
  | 'iraq-qadisiyyah'
  | 'iraq-salah-al-din'
  | 'iraq-sulaymaniyah'
  | 'iraq-thi-qar'
  | 'iraq-wasit';
export type Area = 'syria' | 'iraq' | 'iraq+syria' | 'central-syria' | 'northeast-syria' | Governorate;
export type Cadence = 'month' | 'quarter' | 'year' | 'window';
export type CountKind = 'exact' | 'at_least' | 'approx' | 'derived' | 'rate_only';
export type Status = 'final' | 'provisional';
export type Redistribution = 'yes' | 'figures-only' | 'no';
export type SourceKind =
  'monitor' | 'government' | 'intergovernmental' | 'press' | 'research' | 'armed-group-claims-tally' | 'article';

/** A publisher or speaker: who says it, under which licence. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly url: string | null;
  readonly licence: string;
  readonly redistribution: Redistribution;
  readonly note: string | null;
}

/** A run of figures that count one thing, by one source, in one area. Its id alone says what may be joined. */
export interface SeriesDefinition {
  readonly id: string;
  readonly title: string;
  readonly sourceId: string;
  readonly measure: Measure;
  readonly basis: Basis;
  readonly actorScope: ActorScope;
  readonly area: Area;
  readonly cadence: Cadence;
  readonly coverage: Period;
  /** true: a period inside the coverage without an observation is zero; false: it is a gap, not known. */
  readonly exhaustive: boolean;
  readonly vintage: string | null;
  readonly inDefaultView: boolean;
  readonly note: string;
}

/** One published count or average for one window. */
export interface Observation {
  readonly seriesId: string;
  readonly period: Period;
  /** null where only an average was published. */
  readonly count: number | null;
  /** What the source itself gave as its range; never a confidence interval. */
  readonly low: number | null;
  readonly high: number | null;
  /** Per calendar month, as published; never computed from the count. */
  readonly ratePerMonth: number | null;
  readonly countKind: CountKind;
  readonly status: Status;
  readonly document: string;
  readonly url: string | null;
  readonly note: string | null;
}

/** What a source said of a period in one version of its data; the figure that stands is an observation. */
export interface VersionedCount {
  readonly seriesId: string;
  readonly period: Period;
  /** Last day that the version covers, or of its export where that is later. */
  readonly asOf: Day;
  readonly count: number;
  readonly document: string;
}

export type StrengthMeasure = 'fighters' | 'members' | 'members_and_supporters';
export type StrengthArea = 'syria' | 'iraq' | 'iraq+syria';
export type Bound = 'point' | 'range' | 'at_least' | 'at_most';

/** One statement on the size of the group, as it was made. */
export interface StrengthEstimate {
  readonly id: string;
  readonly asOf: Day;
  readonly publishedOn: Day;
  readonly area: StrengthArea;
  readonly measure: StrengthMeasure;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly sourceId: string;
  readonly document: string;
  readonly url: string | null;
  readonly note: string | null;
  readonly verified: boolean;
  readonly outlier: boolean;
}

export type EventCategory =
  'attack' | 'coalition' | 'detention' | 'diplomacy' | 'leadership' | 'military-operation' | 'regime' | 'territory';

/** A dated happening to mark on a chart. Nothing was measured by it. */
export interface ContextEvent {
  readonly id: string;
  readonly period: Period;
  readonly title: string;
  readonly summary: string;
  readonly category: EventCategory;
  readonly place: string;
  readonly country: 'SY' | 'IQ' | 'US';
  readonly sourceTitle: string;
  readonly sourceUrl: string | null;
  readonly verified: boolean;
  /** 1: always on a long chart; 2: on a chart of a few years; 3: on demand. */
  readonly importance: 1 | 2 | 3;
  readonly area: 'syria' | 'iraq' | 'both';
}

/** A statement of the founding article and how it holds up. */
export interface Claim {
  readonly id: string;
  readonly statement: string;
  readonly value: string;
  readonly period: string | null;
  readonly answeredBy: readonly string[];
  readonly originalSource: string;
  readonly originalUrl: string | null;
  readonly agreement: 'agrees' | 'differs' | 'partly' | 'not-found';
  readonly explanation: string;
}

/** A pair of event and series whose comparison was declared before the pages that show it were made. */
export interface DeclaredAnalysis {
  readonly id: string;
  readonly eventId: string;
  readonly seriesId: string;
  readonly declaredOn: Day;
  readonly reason: string;
  /** What to keep in mind with this pair, beyond the notes of the series. */
  readonly caveat: string | null;
}

/** A field of a table as `datapackage.json` describes it. */
export interface FieldDescription {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date';
  readonly description: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly pattern?: string;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

/** A table as `datapackage.json` describes it. */
export interface TableDescription {
  readonly name: TableName;
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly FieldDescription[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: TableName; readonly fields: readonly string[] };
    }[];
  };
}

export type TableName =
  'sources' | 'series' | 'observations' | 'strength' | 'events' | 'claims' | 'analyses' | 'revisions';

/** A cell by column name; the empty string is "not given". */
export type Row = Readonly<Record<string, string>>;

/** Everything in `data/`, checked. `rows` keeps the tables as written, for downloads that must equal them. */
export interface PublishedRecord {
  /** Short hash of the content of `data/`. */
  readonly release: string;
  readonly sources: readonly Source[];
  readonly series: readonly SeriesDefinition[];
  /** The observations of each of them on its coverage, in the same order. */
  readonly counts: readonly CountSeries[];
  readonly observations: readonly Observation[];
  readonly strength: readonly StrengthEstimate[];
  readonly events: readonly ContextEvent[];
  readonly claims: readonly Claim[];
  readonly analyses: readonly DeclaredAnalysis[];
  readonly revisions: readonly VersionedCount[];
  /** Those that the data folder has: a release that was made before a table was thought of has none of it. */
  readonly tables: readonly TableDescription[];
  readonly rows: Readonly<Record<TableName, readonly Row[]>>;
}
