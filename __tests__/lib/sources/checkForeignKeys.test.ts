import { readRecord } from '@/lib/sources/readRecord';
import { editRows, inDataCopy, lineOf } from '@/__tests__/fixtures/dataCopy';

test('ids that point nowhere are all listed, with the table in which they should stand', () => {
  const problems = inDataCopy((folder) => {
    editRows(folder, 'series.csv', (rows) => void (rows[1]!.source_id = 'nobody'));
    editRows(folder, 'strength.csv', (rows) => void (rows[2]!.source_id = 'no-one'));
    editRows(folder, 'observations.csv', (rows) => {
      rows[0]!.series_id = 'nothing';
      rows[7]!.series_id = 'nothing-either';
    });
    return readRecord(folder).problems;
  });
  const lost = (file: string, index: number, column: string, value: string, table: string) => ({
    file,
    line: lineOf(index),
    column,
    value,
    rule: `not in ${table}.csv`,
    expected: `an id from the column ${column} of ${table}.csv`,
  });
  expect(problems).toEqual([
    lost('series.csv', 1, 'source_id', 'nobody', 'sources'),
    lost('observations.csv', 0, 'series_id', 'nothing', 'series'),
    lost('observations.csv', 7, 'series_id', 'nothing-either', 'series'),
    lost('strength.csv', 2, 'source_id', 'no-one', 'sources'),
  ]);
});

test('a source that is taken out leaves every series and statement of it without one', () => {
  const problems = inDataCopy((folder) => {
    editRows(folder, 'sources.csv', (rows) => rows.filter((row) => row.source_id !== 'cep'));
    return readRecord(folder).problems;
  });
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every((problem) => problem.value === 'cep' && problem.rule === 'not in sources.csv')).toBe(true);
});
