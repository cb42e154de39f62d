import { getSystemErrorMap } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';

/** Runs SQL. Another database can stand in here: it needs no more than these methods. */
export interface Engine {
  readonly run: (sql: string) => Promise<void>;
  /** Rows by column name; counts and dates are numbers and texts. */
  readonly all: (sql: string) => Promise<readonly EngineRow[]>;
  /** How much of the statement that runs is done, 0 to 100; negative where it cannot tell. */
  readonly progress: () => number;
  readonly close: () => void;
}

export type EngineRow = Readonly<Record<string, string | number | boolean | null>>;

/** Beyond this DuckDB writes to its temporary folder; the rest of the process takes about 200 MB. */
const MEMORY = '700MB';

/**
 * DuckDB, in memory, with no file but those that statements name.
 *
 * @param workFolder - where it may put what does not fit in memory
 */
export async function openEngine(workFolder: string): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY,
    temp_directory: workFolder,
    // Parquet is built in; nothing may be fetched from elsewhere.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  return {
    run: async (sql) => void (await connection.run(sql).catch(rethrow)),
    all: async (sql) => {
      const reader = await connection.runAndReadAll(sql).catch(rethrow);
      return reader
        .getRowObjectsJS()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
    },
    progress: () => connection.progress.percentage,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/**
 * Errors of the disk as the file system gives them, with their code. DuckDB only has words, those of the system behind its own, and
 * where its temporary folder would need more than the disk has free it says that it is out of memory.
 */
function rethrow(error: Error): never {
  const words = error.message.toLowerCase();
  const isOfDisk = words.startsWith('io error');
  if (!isOfDisk && !words.includes('max_temp_directory_size')) throw error;
  const [code] = [...getSystemErrorMap().values()].find(([, said]) => words.includes(said)) ?? ['EIO'];
  throw Object.assign(new Error(error.message, { cause: error }), { code: isOfDisk ? code : 'ENOSPC' });
}

function plain(value: unknown): string | number | boolean | null {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value as string | number | boolean | null;
}
