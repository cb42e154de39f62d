import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../types/problem';
import type { TableDescription, TableName } from '../types/record';

export const TABLE_NAMES: readonly TableName[] = [
  'sources',
  'series',
  'observations',
  'strength',
  'events',
  'claims',
  'analyses',
  'revisions',
];
/** Thought of after the first releases were published: one without it reads as if it were empty, so that every version stays citable. */
const LATER_TABLES: readonly TableName[] = ['revisions'];

/** The descriptions of the tables, or what keeps datapackage.json from being one. */
export function readDatapackage(folder: string): { tables: readonly TableDescription[]; problems: readonly Problem[] } {
  const problem = (rule: string, expected: string) => ({
    tables: [],
    problems: [{ file: 'datapackage.json', line: null, column: null, value: null, rule, expected }],
  });

  let text: string;
  try {
    text = readFileSync(join(folder, 'datapackage.json'), 'utf8');
  } catch (error) {
    return problem(
      `cannot be read (${(error as NodeJS.ErrnoException).code})`,
      `a readable file ${join(folder, 'datapackage.json')}`,
    );
  }

  let content: { resources?: readonly (TableDescription | null)[] } | null;
  try {
    content = JSON.parse(text) as typeof content;
  } catch (error) {
    return problem('is not JSON', (error as Error).message);
  }

  const resources = Array.isArray(content?.resources)
    ? (content.resources as readonly (TableDescription | null)[])
    : [];
  const byName = new Map(resources.map((table) => [table?.name, table]));
  const named = TABLE_NAMES.filter((name) => byName.has(name) || !LATER_TABLES.includes(name));
  const missing = named.filter(
    (name) => !byName.get(name)?.schema?.fields?.length || !byName.get(name)?.schema.primaryKey?.length,
  );
  if (missing.length > 0)
    return problem(
      `does not describe ${missing.join(', ')}`,
      `a resource with a schema for each of ${named.join(', ')}`,
    );
  const tables = named.map((name) => byName.get(name)!);
  for (const field of tables.flatMap((table) => table.schema.fields)) {
    if (field.constraints?.pattern !== undefined && !isExpression(field.constraints.pattern)) {
      return problem(
        `the pattern of ${field.name} is not a regular expression`,
        'a pattern such as [a-z0-9]+(-[a-z0-9]+)*',
      );
    }
  }
  return { tables, problems: [] };
}

function isExpression(pattern: string): boolean {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}
