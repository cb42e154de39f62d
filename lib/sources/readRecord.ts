import type { Problem } from '../types/problem';
import type { PublishedRecord, Row, TableDescription, TableName } from '../types/record';
import { kept } from '../kept/kept';
import { alignAll } from '../series/alignSeries';
import { checkDomain } from './checkDomain';
import { checkForeignKeys } from './checkForeignKeys';
import { checkTable } from './checkTable';
import { newestInDefaultView } from './newestInDefaultView';
import {
  parseAnalysis,
  parseClaim,
  parseEvent,
  parseObservation,
  parseSeries,
  parseSource,
  parseStrength,
  parseVersionedCount,
} from './parseRecord';
import { readDatapackage, TABLE_NAMES } from './readDatapackage';
import { type NumberedRow, readTable } from './readTable';
import { contentOf, hashesOf, releaseOf } from './releaseOf';

export type RecordResult =
  | { readonly record: PublishedRecord; readonly problems: readonly [] }
  | { readonly record: null; readonly problems: readonly Problem[] };

/**
 * Reads and checks a data folder.
 *
 * @remarks
 * All or nothing: one broken row means no record and the full list of problems, so that no row is dropped in silence.
 * Rules run in layers (file, cells, keys, domain); a layer is not asked about rows that an earlier one refused.
 *
 * @param folder - path of the folder that holds datapackage.json and the tables
 */
export function readRecord(folder: string): RecordResult {
  const { tables, problems } = readDatapackage(folder);
  if (problems.length > 0) return { record: null, problems };
  const hashes = hashesOf(folder, tables);
  const read = () => readTables(folder, tables, hashes);
  // Why a file cannot be read is no part of its hash.
  return [...hashes.values()].includes('') ? read() : results(contentOf(hashes), read);
}

/** An import copies more than it changes: content that was looked at lately is not read and checked again, in whatever folder it lies. */
const results = kept<RecordResult>(3);

function readTables(
  folder: string,
  tables: readonly TableDescription[],
  hashes: ReadonlyMap<string, string>,
): RecordResult {
  const read = tables.map((table) => ({ table, ...readTable(folder, table) }));
  const rowsOf = (name: TableName) => read.find(({ table }) => table.name === name)?.rows ?? [];
  const rows = Object.fromEntries(TABLE_NAMES.map((name) => [name, rowsOf(name)])) as Record<
    TableName,
    readonly NumberedRow[]
  >;
  const layers: (() => Problem[])[] = [
    () => read.flatMap((table) => table.problems),
    () => read.flatMap(({ table, rows: tableRows }) => checkTable(table, tableRows)),
    () => checkForeignKeys(tables, rows),
    () => checkDomain(rows),
    () => checkDescription(tables, hashes),
  ];
  for (const layer of layers) {
    const found = layer();
    if (found.length > 0) return { record: null, problems: found };
  }
  return { record: recordOf(releaseOf(hashes), tables, rows), problems: [] };
}

/** datapackage.json states size and hash of each table; `npm run record` refreshes them. */
function checkDescription(tables: readonly TableDescription[], hashes: ReadonlyMap<string, string>): Problem[] {
  return tables
    .filter((table) => table.hash !== `sha256:${hashes.get(table.path)}`)
    .map((table) => ({
      file: 'datapackage.json',
      line: null,
      column: 'hash',
      value: table.path,
      rule: 'the table has changed since its hash was taken',
      expected: 'run: npm run record',
    }));
}

function recordOf(
  release: string,
  tables: readonly TableDescription[],
  rows: Record<TableName, readonly NumberedRow[]>,
): PublishedRecord {
  const cells = (name: TableName): readonly Row[] => rows[name].map((row) => row.cells);
  const series = newestInDefaultView(cells('series').map(parseSeries));
  const observations = cells('observations').map(parseObservation);
  return {
    release,
    sources: cells('sources').map(parseSource),
    series,
    counts: alignAll(series, observations),
    observations,
    strength: cells('strength').map(parseStrength),
    events: cells('events').map(parseEvent),
    claims: cells('claims').map(parseClaim),
    analyses: cells('analyses').map(parseAnalysis),
    revisions: cells('revisions').map(parseVersionedCount),
    tables,
    rows: Object.fromEntries(TABLE_NAMES.map((name) => [name, cells(name)])) as Record<TableName, readonly Row[]>,
  };
}
