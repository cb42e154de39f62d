import { join } from 'node:path';
import { formatProblems } from '../sources/formatProblems';
import { readRecord } from '../sources/readRecord';
import { refreshHashes } from '../sources/refreshHashes';

// npm run record: refreshes what is derived from the tables, then checks everything.

const folder = join(process.cwd(), 'data');

function fail(words: string): never {
  console.error(words);
  process.exit(1);
}

try {
  const problems = refreshHashes(folder);
  if (problems.length > 0) fail(formatProblems(problems));
} catch (error) {
  // A table that cannot be read is told, with all other problems, by the check below.
  if ((error as NodeJS.ErrnoException).code === undefined) throw error;
}
const { record, problems } = readRecord(folder);
if (!record) fail(formatProblems(problems));
console.log(
  `The record is sound: ${record.series.length} series, ${record.observations.length} observations, ` +
    `${record.strength.length} strength estimates, ${record.events.length} events. Version ${record.release}.`,
);
