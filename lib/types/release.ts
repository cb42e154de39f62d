/** A file that an import took rows from. */
export interface ImportedFile {
  /** Name without its folder. */
  readonly name: string;
  readonly sha256: string;
  /** The format that it was read as. */
  readonly format: string;
  readonly rowsRead: number;
  readonly rowsKept: number;
  /** How many rows each rule refused. */
  readonly rowsRefused: Readonly<Record<string, number>>;
  /** Faulty rows that were passed over on request. */
  readonly rowsSkipped: number;
}

/** One import that a release rests on. */
export interface ReleaseImport {
  /** The name of its files in `incidents/` and `cube/`. */
  readonly dataset: string;
  /** When it was made, as an ISO instant. */
  readonly importedOn: string;
  readonly files: readonly ImportedFile[];
  /** The ids of the series that it made. */
  readonly series: readonly string[];
  /** Months of each of its series that the release before did not have, and months whose figure it changed, in all. */
  readonly monthsAdded: number;
  readonly monthsRevised: number;
  /** How many incidents that were held are no more; `incidents/acled-withdrawn.csv`, for instance, lists them. */
  readonly withdrawn?: number;
}

/** What somebody who makes a release says of it. */
export interface ReleaseOrigin {
  /** The release that was current when this one was made. */
  readonly parent: string | null;
  /** The release of the shipped record that it stands on. */
  readonly shippedRelease: string;
  readonly imports: readonly ReleaseImport[];
}

/** `release.json`: where a release comes from. It is not part of what names the release. */
export interface ReleaseDescription extends ReleaseOrigin {
  readonly id: string;
  /** When it was made, as an ISO instant. */
  readonly madeOn: string;
}

/** A release that can be asked for, with where it comes from. */
export interface HeldRelease extends ReleaseOrigin, DatedRelease {}

/** A release by name and date; null where it is the shipped record and was never kept. */
export interface DatedRelease {
  readonly id: string;
  readonly madeOn: string | null;
}
