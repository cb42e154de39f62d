import { readRecord } from '@/lib/sources/readRecord';
import type { FieldDescription, TableName } from '@/lib/types/record';
import type { Problem } from '@/lib/types/problem';
import { record } from '@/__tests__/fixtures/record';
import { editRows, inDataCopy, lineOf } from '@/__tests__/fixtures/dataCopy';

type Break = { readonly field: string; readonly value: string; readonly rule: string; readonly expected: string };

/** One cell that breaks each rule that datapackage.json states for a field. */
function breaksOf({ name, type, description, constraints = {} }: FieldDescription): Break[] {
  const breaks: Break[] = [];
  const broken = (value: string, rule: string, expected: string) => breaks.push({ field: name, value, rule, expected });
  if (constraints.required) broken('', 'must not be empty', description);
  if (constraints.enum) broken('something else', 'not an allowed value', constraints.enum.join(', '));
  if (constraints.pattern) broken('Not so!', 'has the wrong form', `text that matches ${constraints.pattern}`);
  if (constraints.minimum !== undefined)
    broken(String(constraints.minimum - 1), 'too small', `${constraints.minimum} or more`);
  if (constraints.maximum !== undefined)
    broken(String(constraints.maximum + 1), 'too large', `${constraints.maximum} or less`);
  if (type === 'date')
    ['2024-02-30', '8.12.2024', '2024-12'].forEach((value) =>
      broken(value, 'not a day of the calendar', 'a day like 2024-12-08'),
    );
  if (type === 'integer')
    ['6.5', 'about 20', '1e3', '1,000', '２'].forEach((value) =>
      broken(value, 'not a whole number', 'digits only, like 660'),
    );
  if (type === 'number')
    ['8,5', '.5', 'Infinity', '1e3'].forEach((value) =>
      broken(value, 'not a number', 'digits with an optional decimal point, like 8.5'),
    );
  return breaks;
}

/** Breaks of different fields share rows where a table has fewer rows than rules. */
const deal = (breaks: readonly Break[], rows: number) =>
  breaks.map((one, index) => ({ ...one, row: (index - breaks.findIndex(({ field }) => field === one.field)) % rows }));

/** Sound rows of a table that ships without any: only imports fill it. */
const MADE_UP = Array.from({ length: 12 }, (_, month) => ({
  series_id: record.series[0]!.id,
  start: '2024-01-01',
  end: '2024-01-31',
  as_of: `2025-${String(month + 1).padStart(2, '0')}-28`,
  count: '5',
  document: 'A version',
}));
const rowsOf = (name: TableName) => (name === 'revisions' ? MADE_UP : record.rows[name]);

const order = (a: Problem, b: Problem) => a.line! - b.line! || a.column!.localeCompare(b.column!);

describe('every rule of every field of datapackage.json, broken in every table at once', () => {
  const tables = record.tables.map((table) => ({
    table,
    breaks: deal(table.schema.fields.flatMap(breaksOf), rowsOf(table.name).length),
  }));

  const problems = inDataCopy((folder) => {
    for (const { table, breaks } of tables) {
      editRows(folder, table.path, (shipped) => {
        const rows = table.name === 'revisions' ? MADE_UP.map((row): Record<string, string> => ({ ...row })) : shipped;
        breaks.forEach((one) => (rows[one.row]![one.field] = one.value));
        return rows;
      });
    }
    return readRecord(folder).problems;
  });

  test.each(tables.map(({ table, breaks }) => [table.path, breaks] as const))(
    '%s: each one is listed with line, column, value and what is allowed',
    (file, breaks) => {
      const expected = breaks.map(({ row, field, value, rule, expected: allowed }) => ({
        file,
        line: lineOf(row),
        column: field,
        value,
        rule,
        expected: allowed,
      }));
      expect(breaks.length).toBeGreaterThan(5);
      expect(problems.filter((problem) => problem.file === file).toSorted(order)).toEqual(expected.toSorted(order));
    },
  );

  test('nothing else is listed', () => {
    expect(problems).toHaveLength(tables.reduce((sum, { breaks }) => sum + breaks.length, 0));
  });
});

describe('a key that stands twice', () => {
  const copyRow = (name: TableName, from: number) =>
    inDataCopy((folder) => {
      editRows(folder, `${name}.csv`, (rows) => [...rows, { ...rows[from]! }]);
      return readRecord(folder).problems;
    });

  test.each([
    ['sources', 'source_id'],
    ['series', 'series_id'],
    ['strength', 'estimate_id'],
    ['events', 'id'],
    ['claims', 'claim_id'],
    ['analyses', 'analysis_id'],
  ] as const)('%s: is told once, with the line in which it stood first', (name, key) => {
    expect(copyRow(name, 2)).toEqual([
      {
        file: `${name}.csv`,
        line: lineOf(record.rows[name].length),
        column: key,
        value: record.rows[name][2]![key],
        rule: `already stands in line ${lineOf(2)}`,
        expected: 'a value that no other row has',
      },
    ]);
  });

  test('observations: two windows of a series that begin on one day', () => {
    expect(copyRow('observations', 5)).toEqual([
      {
        file: 'observations.csv',
        line: lineOf(record.rows.observations.length),
        column: 'series_id, start',
        value: `${record.rows.observations[5]!.series_id}, ${record.rows.observations[5]!.start}`,
        rule: `already stands in line ${lineOf(5)}`,
        expected: 'a value that no other row has',
      },
    ]);
  });

  test('three times the same is two problems, both pointing to the first', () => {
    const problems = inDataCopy((folder) => {
      editRows(folder, 'observations.csv', (rows) => [...rows, rows[0]!, rows[0]!]);
      return readRecord(folder).problems;
    });
    const { length } = record.rows.observations;
    expect(problems.map(({ line, rule }) => [line, rule])).toEqual(
      [length, length + 1].map((row) => [lineOf(row), 'already stands in line 2']),
    );
  });
});

test('an allowed value at the edge is allowed', () => {
  const problems = inDataCopy((folder) => {
    editRows(folder, 'events.csv', (rows) => rows.forEach((row, index) => (row.importance = String(1 + (index % 3)))));
    return readRecord(folder).problems;
  });
  expect(problems).toMatchObject([{ column: 'hash', value: 'events.csv' }]);
});
