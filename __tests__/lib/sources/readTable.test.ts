import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '@/lib/sources/readRecord';
import { readTable } from '@/lib/sources/readTable';
import { record } from '@/__tests__/fixtures/record';
import { editRows, editText, inDataCopy, lineOf } from '@/__tests__/fixtures/dataCopy';

const problemsAfter = (edit: (folder: string) => void) =>
  inDataCopy((folder) => {
    edit(folder);
    return readRecord(folder).problems;
  });

const observations = record.tables.find((table) => table.name === 'observations')!;
const columns = observations.schema.fields.map((field) => field.name).join(',');

test('a missing table', () => {
  expect(problemsAfter((folder) => rmSync(join(folder, 'events.csv')))).toEqual([
    {
      file: 'events.csv',
      line: null,
      column: null,
      value: null,
      rule: 'cannot be read (ENOENT)',
      expected: 'a readable file events.csv in the data folder',
    },
  ]);
});

test('a table that is not UTF-8', () => {
  expect(
    problemsAfter((folder) => writeFileSync(join(folder, 'events.csv'), Buffer.from([0x69, 0x64, 0x0a, 0xe9, 0x0a]))),
  ).toEqual([
    {
      file: 'events.csv',
      line: null,
      column: null,
      value: null,
      rule: 'is not UTF-8',
      expected: 'a file saved as UTF-8',
    },
  ]);
});

test('an empty table and a renamed column: what stands there and what should', () => {
  const problems = problemsAfter((folder) => {
    writeFileSync(join(folder, 'events.csv'), '');
    editText(folder, 'observations.csv', (text) => text.replace('series_id,start', 'series_id,begin'));
  });
  expect(problems).toEqual([
    {
      file: 'observations.csv',
      line: 1,
      column: null,
      value: columns.replace('start', 'begin'),
      rule: 'header differs from datapackage.json',
      expected: columns,
    },
    expect.objectContaining({ file: 'events.csv', line: 1, value: '', rule: 'header differs from datapackage.json' }),
  ]);
});

test('a quote that is never closed', () => {
  const [problem, ...more] = problemsAfter((folder) =>
    editText(folder, 'observations.csv', (text) => `${text}cep-central-syria,2024-12-01,"2024-12-07,3\n`),
  );
  expect(more).toEqual([]);
  expect(problem).toMatchObject({
    file: 'observations.csv',
    rule: 'cannot be read as CSV',
    expected: expect.stringMatching(/quote/i),
  });
});

test('a quote in the middle of a cell: the line in which it stands', () => {
  const [problem] = problemsAfter((folder) =>
    editText(folder, 'observations.csv', (text) => {
      const lines = text.split('\n');
      return [
        ...lines.slice(0, 4),
        'cep-central-syria,2024-12-01,2024-12-07,3,,,,exact,final,"A "bulletin"",,',
        ...lines.slice(4),
      ].join('\n');
    }),
  );
  expect(problem).toMatchObject({ file: 'observations.csv', line: 5, rule: 'cannot be read as CSV' });
});

test('rows with too few and too many cells, and an empty line, each with its line', () => {
  const problems = problemsAfter((folder) =>
    editText(folder, 'observations.csv', (text) => {
      const lines = text.split('\n');
      lines[2] = 'cep-central-syria,2024-12-01,2024-12-07,3';
      lines[4] = `${lines[4]},and more`;
      return [...lines.slice(0, 7), '', ...lines.slice(7)].join('\n');
    }),
  );
  const wrong = (line: number, value: string) => ({
    file: 'observations.csv',
    line,
    column: null,
    value,
    rule: 'wrong number of cells',
    expected: '12 cells; a comma inside a cell needs double quotes around the cell',
  });
  expect(problems).toEqual([wrong(3, '4 cells'), wrong(5, '13 cells'), wrong(8, '1 cells')]);
});

test('faults in several tables are told together', () => {
  const problems = problemsAfter((folder) => {
    rmSync(join(folder, 'claims.csv'));
    editText(folder, 'events.csv', (text) => text.replace('\n', '\none-cell\n'));
  });
  expect(problems.map(({ file, line }) => [file, line])).toEqual([
    ['events.csv', 2],
    ['claims.csv', null],
  ]);
});

test('a byte order mark and the line ends of Windows change nothing', () => {
  inDataCopy((folder) => {
    editText(folder, 'observations.csv', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`);
    const { rows, problems } = readTable(folder, observations);
    expect(problems).toEqual([]);
    expect(rows.map((row) => row.cells)).toEqual(record.rows.observations);
    expect(rows.map((row) => row.line)).toEqual(record.rows.observations.map((_, index) => lineOf(index)));
  });
});

test('rows after a cell of several lines are found in their own lines', () => {
  const problems = problemsAfter((folder) =>
    editRows(folder, 'observations.csv', (rows) => {
      rows[3]!.note = 'First line,\nsecond line with "quotes",\n\nfourth line';
      rows[4]!.count = 'many';
      rows[9]!.note = 'Two\nlines';
      rows[9]!.status = 'perhaps';
      rows[10]!.end = '2024-02-30';
    }),
  );
  // The fourth row begins in line 5 and takes lines 5 to 8, so that everything after it stands three lines lower.
  expect(problems.map(({ line, column, value }) => [line, column, value])).toEqual([
    [lineOf(4) + 3, 'count', 'many'],
    [lineOf(9) + 3, 'status', 'perhaps'],
    [lineOf(10) + 4, 'end', '2024-02-30'],
  ]);
});
