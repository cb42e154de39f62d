import { formatProblems } from '@/lib/sources/formatProblems';

const cell = {
  file: 'observations.csv',
  line: 42,
  column: 'low',
  value: '70',
  rule: 'low is above the count',
  expected: '69 or less, or empty',
};
const file = {
  file: 'events.csv',
  line: null,
  column: null,
  value: null,
  rule: 'cannot be read (ENOENT)',
  expected: 'a readable file events.csv in the data folder',
};

test('one problem reads as a sentence: where, what stands there, what is wrong, what would be right', () => {
  expect(formatProblems([cell])).toBe(
    'One problem in the record:\n  observations.csv, line 42, column low: "70" low is above the count. Expected: 69 or less, or empty',
  );
});

test('several are counted and each has its line; what is not known is left out', () => {
  expect(formatProblems([cell, file])).toBe(
    [
      '2 problems in the record:',
      '  observations.csv, line 42, column low: "70" low is above the count. Expected: 69 or less, or empty',
      '  events.csv: cannot be read (ENOENT). Expected: a readable file events.csv in the data folder',
    ].join('\n'),
  );
});

test('an empty cell is shown as one', () => {
  expect(formatProblems([{ ...cell, value: '', rule: 'must not be empty' }])).toContain(
    'column low: "" must not be empty.',
  );
});
