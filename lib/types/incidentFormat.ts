/**
 * One incident as the program keeps it, whatever its data set calls the columns. These are also the columns of the plain format of
 * our own for incidents.
 */
export type IncidentField =
  | 'incident_id'
  | 'date'
  | 'end_date'
  | 'date_precision'
  | 'country'
  | 'governorate'
  | 'district'
  | 'latitude'
  | 'longitude'
  | 'place_precision'
  | 'event_type'
  | 'event_subtype'
  | 'deaths'
  | 'deaths_low'
  | 'deaths_high'
  | 'status'
  | 'updated';

/** How the cells of a column are read. `day` takes 2024-03-01, with or without midnight behind it, and 01 March 2024. */
export type CellKind = 'text' | 'whole' | 'decimal' | 'day';

/** A column of a data set and the field that its cells become. */
export interface ColumnReading {
  readonly field: IncidentField;
  /** Names that the column has had, in lower case; the first that a file has is read. */
  readonly columns: readonly string[];
  readonly kind: CellKind;
  /** `filled`: every row must have it; `present`: the column must be there; `optional`: neither. */
  readonly need: 'filled' | 'present' | 'optional';
  readonly minimum?: number;
  readonly maximum?: number;
  /** Words that stand for a code: a cell that is none of the keys is read as it is. */
  readonly words?: Readonly<Record<string, string>>;
}

/** What can be wrong between the cells of a row; the engine knows how to ask. */
export type RowCheck =
  | 'endBeforeStart'
  | 'inFuture'
  | 'countryMisspelt'
  | 'swappedCoordinates'
  | 'swappedAgainstPoint'
  | 'pointDisagrees'
  | 'intervalBroken'
  | 'lowAboveHigh'
  | 'sidesDisagree'
  | 'yearDisagrees';

/** Codes of a format for a day that is known no better than to its month, or to its year. */
export interface DatePrecisions {
  readonly month: readonly number[];
  readonly year: readonly number[];
}

/** A file format of incidents, one row each. */
export interface IncidentFormat {
  readonly id: string;
  readonly title: string;
  /** Its incidents are kept together under this name. */
  readonly dataset: string;
  /** Columns, in lower case, by which a header is known for this format. */
  readonly knownBy: readonly string[];
  readonly readings: readonly ColumnReading[];
  readonly datePrecisions: DatePrecisions;
  /** Year, month and day in columns of their own, where there is no column for the date; a month or day 0 is not known. */
  readonly dateParts?: readonly [year: string, month: string, day: string];
  /** Columns that name who took part; a cell may name several, with a semicolon between. */
  readonly actors: readonly string[];
  /** Those of them that no row leaves empty. */
  readonly filledActors: readonly string[];
  readonly checks: readonly RowCheck[];
  /** Columns that the format is known to have and that are not kept; null: there are too many to name. */
  readonly ignored: readonly string[] | null;
  /** An id that stands twice in a file: a fault, or versions of one incident of which the newest counts. */
  readonly sameId: 'refuse' | 'keepNewest';
  /**
   * What an import does to incidents of earlier ones: those of the same release make way where its files cover them, incidents with the
   * same id make way to the newest, or all of the same source make way.
   */
  readonly imports: 'replaceRelease' | 'newestById' | 'replace';
  readonly encoding: 'utf-8' | 'iso-8859-1';
}

/** Which release of a data set a file is, as far as its name says. */
export interface FileVintage {
  /** As a reader sees it: `GED 26.1`. */
  readonly name: string;
  /** Releases of one family are merged by id and make one run of series: `ged-26-1`, `candidate-2026`. */
  readonly family: string;
  /** Of two releases of one family, the higher wins. */
  readonly precedence: number;
  readonly provisional: boolean;
  /** First and last month that it covers whole, such as 2026-01; null where the name does not say. */
  readonly months: { readonly first: string; readonly last: string } | null;
  /** The day on which it was exported, where its rows tell. */
  readonly exportedOn?: string;
  /** The highest precedence of its rows, where each has its own. */
  readonly newest?: number;
}
