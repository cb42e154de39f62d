import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblems } from '../sources/formatProblems';
import { readDatapackage } from '../sources/readDatapackage';
import { readRecord, sha256 } from '../sources/readRecord';

// npm run record: refreshes what is derived from the tables, then checks everything.

const folder = join(process.cwd(), 'data');

function refreshHashes(): void {
  const { tables, problems } = readDatapackage(folder);
  if (problems.length > 0) fail(formatProblems(problems));
  const path = join(folder, 'datapackage.json');
  const content = JSON.parse(readFileSync(path, 'utf8')) as { resources: { path: string; bytes: number; hash: string }[] };
  for (const resource of content.resources) {
    if (!tables.some((table) => table.path === resource.path)) continue;
    const bytes = readFileSync(join(folder, resource.path));
    resource.bytes = bytes.length;
    resource.hash = `sha256:${sha256(bytes)}`;
  }
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (text !== readFileSync(path, 'utf8')) writeFileSync(path, text);
}

function fail(words: string): never {
  console.error(words);
  process.exit(1);
}

try {
  refreshHashes();
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
