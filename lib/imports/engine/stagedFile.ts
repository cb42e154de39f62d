import type { ColumnReading, IncidentFormat } from '../../types/incidentFormat';
import type { Separator } from '../csv/dialect';

/** A file with its columns under the names that its format knows. */
export interface StagedFile {
  readonly path: string;
  readonly format: IncidentFormat;
  /** Column names in the order of the file, in lower case, foreign ones already mapped. */
  readonly columns: readonly string[];
  readonly separator: Separator;
  /** Lines at the beginning that are no rows, the header among them where it cannot be read as one. */
  readonly skippedLines: number;
  /** Whether a header follows on those lines. */
  readonly hasHeader: boolean;
}

/** The column of a file that a field is read from. */
export function columnOf(file: Pick<StagedFile, 'columns'>, reading: ColumnReading): string | null {
  return reading.columns.find((column) => file.columns.includes(column)) ?? null;
}

/** The columns of year, month and day, where the file has its date in these alone. */
export function datePartsOf(file: StagedFile): readonly [string, string, string] | null {
  const { dateParts, readings } = file.format;
  const whole = readings.find(({ field }) => field === 'date');
  if (!dateParts || (whole && columnOf(file, whole) !== null)) return null;
  return dateParts.every((part) => file.columns.includes(part)) ? dateParts : null;
}
