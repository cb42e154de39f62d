import { createReadStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse';
import { importFiles } from '../../imports/importFiles';
import { openEngine } from '../../imports/engine/openEngine';
import { sumsOfCube } from '../../imports/engine/incidentCube';
import { currentReleaseIn, releaseFolder } from '../../releases/heldReleases';
import { readRecord } from '../../sources/readRecord';

// One way of reading a file, alone in its process, so that its memory can be measured: node importChild.ts HOW FILE FOLDER.

const [how, file, folder] = process.argv.slice(2) as [string, string, string];

const WAYS: Readonly<Record<string, () => Promise<number>>> = {
  /** The product: checks, merges, counts, publishes. */
  import: async () => {
    await importFiles(
      {
        sources: [file],
        as: 'ucdp@26.1',
        map: {},
        source: '',
        covers: null,
        standing: null,
        licence: null,
        share: null,
        dryRun: false,
        skipBadRows: 0,
      },
      { dataDir: folder, shippedFolder: join(process.cwd(), 'data') },
    );
    return 0;
  },
  /** DuckDB's own reading of all columns into Parquet, with nothing checked beyond what it checks itself. */
  duckdb: async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const out = join(folder, 'scan.parquet');
    await connection.run(`COPY (SELECT * FROM read_csv('${file}')) TO '${out}' (FORMAT parquet)`);
    rmSync(out);
    return 0;
  },
  /** A reader of CSV in plain JavaScript that only counts the rows. */
  javascript: async () => {
    let rows = 0;
    for await (const row of createReadStream(file).pipe(parse())) rows += (row as string[]).length > 0 ? 1 : 0;
    return rows;
  },
  /** What a server reads of a release that is new to it, the record and the months of the cube; it keeps the record after that. */
  query: async () => {
    const release = releaseFolder(folder, currentReleaseIn(folder)!);
    const engine = await openEngine(folder);
    const started = performance.now();
    readRecord(release);
    await sumsOfCube(engine, join(release, 'cube', 'ucdp.parquet'));
    const taken = performance.now() - started;
    engine.close();
    return taken;
  },
};

const started = performance.now();
void WAYS[how]!().then((answer) => {
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage();
  console.log(
    JSON.stringify({
      seconds,
      processor: (user + system) / 1e6,
      megabytes: process.resourceUsage().maxRSS / 1024,
      answer,
    }),
  );
  process.exit(0);
});
