import type { Problem } from './problem';
import type { Redistribution } from './record';
import type { ImportedFile } from './release';

export interface ImportRequest {
  /** Paths, folders, archives, addresses. */
  readonly sources: readonly string[];
  /** A format, with a version behind @ where the file's name does not say it: `ucdp@26.1`. */
  readonly as: string | null;
  /** What columns of the file are called in the format: column → field. */
  readonly map: Readonly<Record<string, string>>;
  /** Who counts, for files in the plain formats. */
  readonly source: string;
  /** Under which licence figures of one's own may be passed on, and how far; null: as before, and not at all at first. */
  readonly licence: string | null;
  readonly share: Redistribution | null;
  /** First and last day that the files cover, where their name does not say it; null: from their first incident to their last. */
  readonly covers: { readonly first: string; readonly last: string } | null;
  /** Whether files stand for the whole of the days that they cover, or change only the incidents that they name; null: as they look. */
  readonly standing: 'whole' | 'part' | null;
  readonly dryRun: boolean;
  /** Faulty rows to pass over; more than these refuse the file. */
  readonly skipBadRows: number;
}

/** What an import read of one file. */
export interface ReadFileReport extends ImportedFile {
  /** Which release of its data set it is, and how that is known. */
  readonly vintage: string;
}

/** What an import made of its files, or would make. */
export interface ImportReport {
  /** null after a dry run. */
  readonly release: string | null;
  readonly files: readonly ReadFileReport[];
  /** What a reader should know and what was passed over, with one example each and a count. */
  readonly remarks: readonly { readonly example: Problem; readonly count: number }[];
  readonly notes: readonly string[];
  readonly series: readonly SeriesChange[];
  /** Calendar months for which a series has a figure now and had none, and months for which a figure differs. */
  readonly monthsAdded: number;
  readonly monthsRevised: number;
  /** How many incidents that were held are no more. */
  readonly withdrawn: number;
  /** What the other choice between a whole and a part would come to, after a dry run of files for which that makes a difference. */
  readonly otherwise: (Changes & { readonly standing: 'whole' | 'part' }) | null;
}

/** What differs between two releases. */
export type Changes = Pick<ImportReport, 'series' | 'monthsAdded' | 'monthsRevised' | 'withdrawn'>;

export interface SeriesChange {
  readonly id: string;
  readonly title: string;
  readonly isNew: boolean;
  readonly monthsAdded: number;
  readonly monthsRevised: number;
}

/** How far an import is: a step in words, and how much of it is done, 0 to 1, or null where nobody can tell. */
export type ImportProgress = (step: string, share: number | null) => void;
