import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../types/problem';
import { readDatapackage } from './readDatapackage';
import { sha256 } from './releaseOf';

/**
 * Writes the size and hash of each table into datapackage.json, after tables have changed.
 *
 * @returns what keeps datapackage.json from being read; nothing is written then
 * @throws the error of the file system where a table cannot be read or datapackage.json not written
 */
export function refreshHashes(folder: string): readonly Problem[] {
  const { tables, problems } = readDatapackage(folder);
  if (problems.length > 0) return problems;
  const path = join(folder, 'datapackage.json');
  const before = readFileSync(path, 'utf8');
  const content = JSON.parse(before) as { resources: { path: string; bytes: number; hash: string }[] };
  for (const resource of content.resources) {
    if (!tables.some((table) => table.path === resource.path)) continue;
    const bytes = readFileSync(join(folder, resource.path));
    resource.bytes = bytes.length;
    resource.hash = `sha256:${sha256(bytes)}`;
  }
  const after = `${JSON.stringify(content, null, 2)}\n`;
  if (after !== before) writeFileSync(path, after);
  return [];
}
