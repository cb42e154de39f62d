import { readRecord } from '@/lib/sources/readRecord';
import { record } from '@/__tests__/fixtures/record';
import { editRows, inDataCopy, lineOf } from '@/__tests__/fixtures/dataCopy';

type Cells = Record<string, string>;

const problemsAfter = (file: string, edit: (rows: Cells[]) => Cells[] | void) =>
  inDataCopy((folder) => {
    editRows(folder, file, edit);
    return readRecord(folder).problems;
  });

const place = (name: 'series' | 'observations' | 'strength' | 'events' | 'claims', match: Cells) => {
  const index = record.rows[name].findIndex((row) =>
    Object.entries(match).every(([column, value]) => row[column] === value),
  );
  if (index < 0) throw new Error(`no row ${JSON.stringify(match)} in ${name}.csv`);
  return index;
};

/** [what is broken, table, row, changed cells, column, value, rule, expected] */
type Case = [string, Parameters<typeof place>[0], Cells, Cells, string, string, string | RegExp, string | RegExp];

// 69 confirmed attacks in March 2024, at least; no range given.
const march = { series_id: 'cep-central-syria', start: '2024-03-01' };
// 10 a month in January to March 2025; no count published.
const average = { series_id: 'karam-shaar-syria', start: '2025-01-01' };
const range = { estimate_id: 'cia-2014-08-31-iraq-syria-fighters' };
const point = { estimate_id: 'sohr-2014-08-31-syria-fighters' };
const event = { id: 'mosul-falls' };

const cases: Case[] = [
  [
    'a default view that is neither yes nor empty',
    'series',
    { series_id: 'cep-central-syria' },
    { default_view: 'true' },
    'default_view',
    'true',
    'not an allowed value',
    'yes, or empty',
  ],
  [
    'a window that ends before it begins',
    'observations',
    march,
    { end: '2024-02-29' },
    'end',
    '2024-02-29',
    'ends before it begins',
    '2024-03-01 or later',
  ],
  ['low above high', 'observations', average, { low: '9', high: '8' }, 'low', '9', 'low is above high', '8 or less'],
  [
    'low above the count',
    'observations',
    march,
    { low: '70' },
    'low',
    '70',
    'low is above the count',
    '69 or less, or empty',
  ],
  [
    'high below the count',
    'observations',
    march,
    { high: '68' },
    'high',
    '68',
    'high is below the count',
    '69 or more, or empty',
  ],
  [
    'high of 0 below the count',
    'observations',
    march,
    { high: '0' },
    'high',
    '0',
    'high is below the count',
    '69 or more, or empty',
  ],
  [
    'numbers are compared as numbers, not as text',
    'observations',
    march,
    { low: '100', high: '1000' },
    'low',
    '100',
    'low is above the count',
    '69 or less, or empty',
  ],
  [
    'an average with a count',
    'observations',
    average,
    { count: '30' },
    'count',
    '30',
    'a row of kind rate_only has a count',
    'an empty cell, or another count_kind',
  ],
  [
    'an average without a rate',
    'observations',
    average,
    { rate_per_month: '' },
    'rate_per_month',
    '',
    'a row of kind rate_only has no rate',
    'the published average',
  ],
  [
    'no count',
    'observations',
    march,
    { count: '' },
    'count',
    '',
    'no count',
    'the count, or count_kind rate_only with a rate_per_month',
  ],
  [
    'a window before the coverage',
    'observations',
    { series_id: 'centcom-claims-iraq-syria' },
    { start: '2023-12-31' },
    'start',
    '2023-12-31',
    'outside the coverage of centcom-claims-iraq-syria',
    /^a window inside 2024-01-01 to 2024-06-30, or a wider coverage in series\.csv$/,
  ],
  [
    'a window that runs on after the coverage',
    'observations',
    { series_id: 'centcom-claims-iraq-syria' },
    { end: '2024-07-01' },
    'end',
    '2024-07-01',
    'outside the coverage of centcom-claims-iraq-syria',
    /2024-06-30/,
  ],
  [
    'a month that runs on into the next',
    'observations',
    { series_id: 'cep-central-syria', start: '2024-07-01' },
    { end: '2024-08-01' },
    'end',
    '2024-08-01',
    'runs past the month in which it begins, and its series has the cadence month',
    '2024-07-31 or earlier, or cadence window in series.csv',
  ],
  [
    'a statement published before its date',
    'strength',
    range,
    { published: '2014-08-30' },
    'published',
    '2014-08-30',
    'published before the date it refers to',
    '2014-08-31 or later',
  ],
  [
    'a statement with low above high',
    'strength',
    range,
    { low: '40000' },
    'low',
    '40000',
    'low is above high',
    '31500 or less',
  ],
  [
    'a point with two figures',
    'strength',
    point,
    { high: '60000' },
    'low',
    '50000',
    'a point has two different figures',
    'low and high the same',
  ],
  [
    'a range without one end',
    'strength',
    range,
    { high: '' },
    'bound',
    'range',
    'a range lacks one end',
    'both low and high, or at_least or at_most',
  ],
  [
    'at least, with a high figure',
    'strength',
    range,
    { bound: 'at_least' },
    'bound',
    'at_least',
    'at_least has only a low figure',
    'low filled, high empty',
  ],
  [
    'at most, with a low figure',
    'strength',
    range,
    { bound: 'at_most' },
    'bound',
    'at_most',
    'at_most has only a high figure',
    'high filled, low empty',
  ],
  [
    'an event that ends before it begins',
    'events',
    event,
    { end: '2014-06-09' },
    'end',
    '2014-06-09',
    'ends before it begins',
    '2014-06-10 or later, or empty',
  ],
];

test.each(cases)('%s', (_, name, match, change, column, value, rule, expected) => {
  const index = place(name, match);
  const problems = problemsAfter(`${name}.csv`, (rows) => void Object.assign(rows[index]!, change));
  expect(problems).toEqual([
    {
      file: `${name}.csv`,
      line: lineOf(index),
      column,
      value,
      rule: expect.stringMatching(rule),
      expected: expect.stringMatching(expected),
    },
  ]);
});

test('a coverage that ends before it begins', () => {
  const index = place('series', { series_id: 'mei-lister-iraq' });
  const problems = problemsAfter('series.csv', (rows) => void (rows[index]!.coverage_end = '2023-12-31'));
  expect(problems[0]).toEqual({
    file: 'series.csv',
    line: lineOf(index),
    column: 'coverage_end',
    value: '2023-12-31',
    rule: 'coverage ends before it begins',
    expected: '2024-01-01 or later',
  });
});

test('a point without any figure', () => {
  const index = place('strength', point);
  const problems = problemsAfter('strength.csv', (rows) => void Object.assign(rows[index]!, { low: '', high: '' }));
  expect(problems).toMatchObject([{ line: lineOf(index), column: 'low', value: '' }]);
});

test('several broken rows of several tables are all listed', () => {
  const problems = inDataCopy((folder) => {
    editRows(folder, 'observations.csv', (rows) => {
      rows[place('observations', march)]!.low = '70';
      rows[place('observations', average)]!.rate_per_month = '';
    });
    editRows(folder, 'strength.csv', (rows) => void (rows[place('strength', range)]!.high = ''));
    editRows(folder, 'events.csv', (rows) => void (rows[place('events', event)]!.end = '2014-01-01'));
    return readRecord(folder).problems;
  });
  expect(problems.map(({ file, column }) => `${file} ${column}`)).toEqual([
    'observations.csv low',
    'observations.csv rate_per_month',
    'strength.csv bound',
    'events.csv end',
  ]);
});

describe('windows of one series never share a day', () => {
  const july = place('observations', { series_id: 'cep-central-syria', start: '2024-07-01' });
  const september = place('observations', { series_id: 'cep-central-syria', start: '2024-09-01' });
  const overlaps = (line: number, start: string, otherLine: number, otherEnd: string) => ({
    file: 'observations.csv',
    line,
    column: 'start',
    value: start,
    rule: `overlaps the window in line ${otherLine} of the same series`,
    expected: `a day after ${otherEnd}`,
  });

  /** As if CEP published tallies of any length, so that only the overlap is wrong. */
  const overlapsAfter = (edit: (rows: Cells[]) => void) =>
    inDataCopy((folder) => {
      editRows(
        folder,
        'series.csv',
        (rows) => void (rows[place('series', { series_id: 'cep-central-syria' })]!.cadence = 'window'),
      );
      editRows(folder, 'observations.csv', edit);
      return readRecord(folder).problems;
    });

  test('one shared day is enough, and both lines are told', () => {
    const problems = overlapsAfter((rows) => void (rows[july]!.end = '2024-09-01'));
    expect(problems).toEqual([overlaps(lineOf(september), '2024-09-01', lineOf(july), '2024-09-01')]);
  });

  test('a window may end on the day before the next begins', () => {
    const problems = overlapsAfter((rows) => void (rows[july]!.end = '2024-08-31'));
    expect(problems.map(({ column }) => column)).toEqual(['hash', 'hash']);
  });

  test('the order of the rows does not matter', () => {
    const problems = overlapsAfter((rows) => {
      rows[july]!.end = '2024-09-01';
      [rows[july], rows[september]] = [rows[september]!, rows[july]!];
    });
    expect(problems).toEqual([overlaps(lineOf(july), '2024-09-01', lineOf(september), '2024-09-01')]);
  });

  test('windows of two series may overlap', () => {
    // SOHR counts the north-east in tallies, in years and in months: the same days in three series.
    const days = record.observations.filter(({ seriesId }) =>
      /^sohr-northeast-syria(-yearly|-monthly)?$/.test(seriesId),
    );
    expect(
      new Set(
        days
          .filter(({ period }) => period.start <= '2025-02-10' && period.end > '2025-02-10')
          .map(({ seriesId }) => seriesId),
      ).size,
    ).toBe(3);
  });

  test('a long window that covers two later ones is told for both', () => {
    const problems = overlapsAfter((rows) => void (rows[july]!.end = '2024-10-31'));
    const october = place('observations', { series_id: 'cep-central-syria', start: '2024-10-01' });
    expect(problems).toEqual([
      overlaps(lineOf(september), '2024-09-01', lineOf(july), '2024-10-31'),
      overlaps(lineOf(october), '2024-10-01', lineOf(july), '2024-10-31'),
    ]);
  });
});

describe('claims', () => {
  test('every id that a claim points to must exist; series, statements and events do', () => {
    const index = place('claims', { claim_id: 'strength' });
    const problems = problemsAfter(
      'claims.csv',
      (rows) =>
        void (rows[index]!.series_or_estimate_ids =
          'cep-central-syria nothing mosul-falls nowhere cia-2014-08-31-iraq-syria-fighters'),
    );
    const unknown = (value: string) => ({
      file: 'claims.csv',
      line: lineOf(index),
      column: 'series_or_estimate_ids',
      value,
      rule: 'unknown id',
      expected: 'an id from series.csv, strength.csv or events.csv',
    });
    expect(problems).toEqual([unknown('nothing'), unknown('nowhere')]);
  });
});

describe('analyses', () => {
  test('a pair is declared once, whatever its identifier', () => {
    const first = record.rows.analyses[0]!;
    const problems = problemsAfter('analyses.csv', (rows) => [...rows, { ...rows[0]!, analysis_id: 'once-more' }]);
    expect(problems).toEqual([
      {
        file: 'analyses.csv',
        line: lineOf(record.rows.analyses.length),
        column: 'event_id, series_id',
        value: `${first.event_id}, ${first.series_id}`,
        rule: `already declared in line ${lineOf(0)}`,
        expected: 'a pair that no other row has',
      },
    ]);
  });

  test.each([
    ['event_id', 'events'],
    ['series_id', 'series'],
  ])('%s must stand in %s.csv', (column, table) => {
    expect(problemsAfter('analyses.csv', (rows) => void (rows[1]![column] = 'nowhere'))).toMatchObject([
      { file: 'analyses.csv', line: lineOf(1), column, value: 'nowhere', rule: `not in ${table}.csv` },
    ]);
  });
});

test.each([
  [{ end: '2023-12-31' }, [['end', 'ends before it begins', '2024-01-01 or later']]],
  [{ as_of: '2024-01-30' }, [['as_of', 'is before the last day of the period', '2024-01-31 or later']]],
  [{}, []],
])('a version of a figure with %j', (changes, expected) => {
  const version = {
    series_id: 'cep-central-syria',
    start: '2024-01-01',
    end: '2024-01-31',
    as_of: '2024-02-29',
    count: '61',
    document: 'A version',
    ...changes,
  };
  const problems = problemsAfter('revisions.csv', () => [version]);
  // The hash of the table is told last, when nothing else is wrong.
  expect(
    problems
      .filter(({ file }) => file === 'revisions.csv')
      .map(({ line, column, rule, expected: allowed }) => [line, column, rule, allowed]),
  ).toEqual(expected.map((each) => [2, ...each]));
});
