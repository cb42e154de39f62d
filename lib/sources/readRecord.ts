import type { Problem } from '../types/problem';
import type { PublishedRecord, Row, TableDescription, TableName } from '../types/record';
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
 * Rules run in layers (file, cells, keys, domain); a layer is not asked about rows that an earlier one refused. Content that was
 * found sound lately is not read and checked again, in whatever folder it lies: an import copies more than it changes.
 *
 * @param folder - path of the folder that holds datapackage.json and the tables
 */
export function readRecord(folder: string): RecordResult {
  const { tables, problems } = readDatapackage(folder);
  if (problems.length > 0) return { record: null, problems };

  const hashes = hashesOf(folder, tables);
  const content = contentOf(hashes);
  const known = sound.get(content);
  if (known) return { record: known, problems: [] };

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
  return { record: keep(content, recordOf(releaseOf(hashes), tables, rows)), problems: [] };
}

/** Records by the hash of their content, the longest known first. */
const sound = new Map<string, PublishedRecord>();
const MOST_SOUND = 3;

function keep(content: string, record: PublishedRecord): PublishedRecord {
  sound.set(content, record);
  if (sound.size > MOST_SOUND) sound.delete(sound.keys().next().value!);
  return record;
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
  return {
    release,
    sources: cells('sources').map(parseSource),
    series: newestInDefaultView(cells('series').map(parseSeries)),
    observations: cells('observations').map(parseObservation),
    strength: cells('strength').map(parseStrength),
    events: cells('events').map(parseEvent),
    claims: cells('claims').map(parseClaim),
    analyses: cells('analyses').map(parseAnalysis),
    revisions: cells('revisions').map(parseVersionedCount),
    tables,
    rows: Object.fromEntries(TABLE_NAMES.map((name) => [name, cells(name)])) as Record<TableName, readonly Row[]>,
  };
}
