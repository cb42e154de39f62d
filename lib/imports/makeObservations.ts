import type { ReadFileReport } from '../types/importReport';
import type { Problem } from '../types/problem';
import type { PublishedRecord, Row } from '../types/record';
import type { Day } from '../types/time';
import { shareADay } from '../releases/windows';
import { checkObservations } from '../sources/checkObservations';
import { checkTable } from '../sources/checkTable';
import type { NumberedRow } from '../sources/readTable';
import { calendarPeriodOf } from '../time/calendar';
import { addDays } from '../time/day';
import { problemsOfBroken } from './csv/brokenRows';
import { unnumberedRows } from './csv/csvScanner';
import { locateRows } from './csv/locateRows';
import { defaultOf, describeObservations, OBSERVATION_COLUMNS, observationCell } from './formats/plainObservations';
import { ADAPTED, type Adapted } from './formats/spellings';
import type { OwnSource } from './datasets';
import { ImportRefusal } from './importRefusal';
import { notesOfForm } from './notesOfForm';
import type { MadeDataset } from './makeDataset';
import type { ObservationFile } from './readImportFile';
import { placeName } from './recogniseFormat';
import type { MadeSeries } from './seriesOfRules';

const LISTED = 20;

/** A row with the name of its file. */
interface FiledRow extends NumberedRow {
  readonly file: string;
}

interface ReadObservations {
  readonly rows: readonly FiledRow[];
  readonly report: ReadFileReport;
  readonly notes: readonly string[];
}

/**
 * Makes series of files in the plain format for observations: one row a period. Files of one import stand together for each series
 * that they name.
 *
 * @throws ImportRefusal with every fault that the record's own rules find, and with periods that two files have
 */
export async function makeObservations(
  files: readonly ObservationFile[],
  { row: source, isRelicensed }: OwnSource,
  record: PublishedRecord,
  skipBadRows: number,
): Promise<MadeDataset> {
  const read = await Promise.all(files.map((file) => readObservations(file, record, skipBadRows)));
  const rows = read.flatMap((one) => one.rows);
  const bySeries = [...new Set(rows.map(({ cells }) => cells.series_id!))].map((id) =>
    rows.filter(({ cells }) => cells.series_id === id),
  );
  const twice = bySeries.flatMap(periodsOfTwoFiles);
  if (twice.length > 0) throw refusal(twice);
  const series = bySeries.map((own) => makeSeries(own[0]!.cells.series_id!, own, source, record));
  return {
    dataset: `own-${source.source_id}-observations`,
    makesAnew: false,
    isRecounted: false,
    isRelicensed,
    source,
    files: read.map(({ report }) => report),
    series,
    versions: [
      {
        asOf:
          rows
            .map(({ cells }) => cells.end!)
            .toSorted()
            .at(-1) ?? '',
        series,
      },
    ],
    remarks: [],
    notes: read.flatMap(({ notes }) => notes),
    withdrawn: 0,
    hasChoice: false,
  };
}

async function readObservations(
  observations: ObservationFile,
  record: PublishedRecord,
  skipBadRows: number,
): Promise<ReadObservations> {
  const { file, scan, columns } = observations;
  const unknown = columns.filter((column, index) => !OBSERVATION_COLUMNS.includes(column) && !isRowName(column, index));
  if (unknown.length > 0)
    throw refusal([
      {
        file: file.name,
        line: 1,
        column: null,
        value: unknown.join(', '),
        rule: 'has columns that plain observations do not have',
        expected: OBSERVATION_COLUMNS.join(', '),
      },
    ]);
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined)
    throw refusal([
      {
        file: file.name,
        line: 1,
        column: null,
        value: twice,
        rule: 'names a column twice',
        expected: 'each column once',
      },
    ]);
  const table = describeObservations(
    columns.filter((column) => OBSERVATION_COLUMNS.includes(column)),
    file.name,
    record,
  );
  const adapted: Record<Adapted, number> = { without_value: 0, decimal_comma: 0, dotted_day: 0 };
  const all = Array.from({ length: scan.rows }, (_, row) => row);
  const located = await locateRows(file.path, scan.dialect, all, unnumberedRows(scan));
  const rows = [...located.values()].map(({ line, cells }): FiledRow => {
    const read = columns.map((column, index) => observationCell(column, cells[index] ?? ''));
    for (const how of ADAPTED) if (read.some(([, adaptation]) => adaptation === how)) adapted[how] += 1;
    return {
      file: file.name,
      line,
      cells: Object.fromEntries(columns.map((column, index) => [column, read[index]![0]])),
    };
  });
  const found = [
    ...(await problemsOfBroken(file, scan, scan.broken.length)),
    ...checkTable(table, rows),
    ...checkObservations(rows.map(withKind)),
  ].map((problem) => ({ ...problem, file: file.name }));
  const faulty = new Set(found.map(({ line }) => line));
  if (found.length > 0 && (faulty.size > skipBadRows || faulty.has(null))) throw refusal(found);
  const sound = rows.filter(({ line }) => !faulty.has(line));
  const report = {
    name: file.name,
    sha256: scan.sha256,
    format: 'observations',
    vintage: `file ${scan.sha256.slice(0, 6)}`,
    rowsRead: rows.length + scan.broken.length,
    rowsKept: sound.length,
    rowsRefused: countsOf(found),
    rowsSkipped: faulty.size,
  };
  return { rows: sound, report, notes: notesOfForm(observations, adapted) };
}

/** A first column without a name, as pandas and R write it. */
const isRowName = (column: string, index: number) => index === 0 && column === placeName(index);

/** Rows of one series whose days a row of an earlier file has too. */
function periodsOfTwoFiles(rows: readonly FiledRow[]): Problem[] {
  return rows.flatMap(({ file, line, cells }, index): Problem[] => {
    const other = rows.slice(0, index).find((earlier) => earlier.file !== file && shareADay(earlier.cells, cells));
    return other
      ? [
          {
            file,
            line,
            column: 'start',
            value: cells.start!,
            rule: `overlaps the window in line ${other.line} of ${other.file}`,
            expected: 'each period of a series in one file; a file that corrects another is imported after it',
          },
        ]
      : [];
  });
}

const withKind = ({ line, cells }: NumberedRow): NumberedRow => ({
  line,
  cells: { ...cells, count_kind: cells.count_kind || defaultOf('count_kind') },
});

function refusal(problems: readonly Problem[]): ImportRefusal {
  return new ImportRefusal('badData', problems.slice(0, LISTED), Math.max(0, problems.length - LISTED));
}

function countsOf(problems: readonly Problem[]): Record<string, number> {
  const names = problems.map(({ column, rule }) => `${column}: ${rule}`);
  return Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((one) => one === name).length]));
}

function makeSeries(id: string, rows: readonly FiledRow[], source: Row, record: PublishedRecord): MadeSeries {
  const standing = record.rows.series.find((row) => row.series_id === id);
  if (standing && standing.source_id !== source.source_id)
    throw refusal([
      {
        file: rows[0]!.file,
        line: rows[0]!.line,
        column: 'series_id',
        value: id,
        rule: `is a series of another source, ${standing.source_id}`,
        expected: 'an id that the record does not have',
      },
    ]);
  const said = (column: string) =>
    rows.map(({ cells }) => cells[column]).find((cell) => cell) ?? standing?.[column] ?? defaultOf(column);
  const lacking = ['title', 'measure', 'area'].find((column) => said(column) === '');
  if (lacking)
    throw refusal([
      {
        file: rows[0]!.file,
        line: rows[0]!.line,
        column: lacking,
        value: '',
        rule: `is not said of the new series ${id}`,
        expected: 'its title, measure and area, in one of its rows at least',
      },
    ]);
  const observations = rows
    .map(({ cells }): Row => ({
      series_id: id,
      ...Object.fromEntries(
        ['start', 'end', 'count', 'low', 'high', 'rate_per_month', 'url', 'note'].map((column) => [
          column,
          cells[column] ?? '',
        ]),
      ),
      count_kind: cells.count_kind || defaultOf('count_kind'),
      status: cells.status || defaultOf('status'),
      document: cells.document || source.name!,
    }))
    .toSorted((a, b) => a.start!.localeCompare(b.start!));
  const series: Row = {
    series_id: id,
    title: said('title'),
    source_id: source.source_id!,
    measure: said('measure'),
    basis: said('basis'),
    actor_scope: said('actor_scope'),
    area: said('area'),
    cadence: cadenceOf(observations),
    coverage_start: observations[0]!.start!,
    coverage_end: observations
      .map((row) => row.end!)
      .toSorted()
      .at(-1)!,
    // A period that the file leaves out is not known.
    exhaustive: 'no',
    vintage: '',
    default_view: source.redistribution === 'no' ? '' : 'yes',
    note: 'Imported from a file of your own.',
  };
  return { series, observations, isWhole: true };
}

function cadenceOf(rows: readonly Row[]): string {
  const isEach = (interval: 'month' | 'quarter' | 'year') =>
    rows.every((row) => {
      const period = calendarPeriodOf(interval, row.start as Day);
      return row.start === period.start && row.end! <= addDays(period.end, -1);
    });
  return isEach('month') ? 'month' : isEach('quarter') ? 'quarter' : isEach('year') ? 'year' : 'window';
}
