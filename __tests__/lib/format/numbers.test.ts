import { formatCount, formatPValue, formatRate, formatShortRate, formatSmallNumber } from '@/lib/format/numbers';

test('counts have commas and no decimals, whatever the language of the machine', () => {
  expect([0, 69, 660, 3000, 31_500, 200_000].map(formatCount)).toEqual([
    '0',
    '69',
    '660',
    '3,000',
    '31,500',
    '200,000',
  ]);
});

test('rates of a table always have one decimal', () => {
  expect([0, 66.7742, 59.1045, 10, 9.95, 1234.56].map(formatRate)).toEqual([
    '0.0',
    '66.8',
    '59.1',
    '10.0',
    '10.0',
    '1,234.6',
  ]);
});

test.each([
  [66.77, '67'],
  [10, '10'],
  [9.96, '10'],
  [9.94, '9.9'],
  [9.5, '9.5'],
  [7, '7'],
  [0, '0'],
  [0.04, '0.0'],
  [3.57, '3.6'],
  [1234.5, '1,235'],
])('%f in a label is %s', (rate, text) => {
  expect(formatShortRate(rate)).toBe(text);
});

test('small numbers are words, as prose has them', () => {
  expect([0, 1, 2, 9, 10, 12, 1200].map(formatSmallNumber)).toEqual(['no', 'one', 'two', 'nine', '10', '12', '1,200']);
});

test('a p-value has two decimals and is never zero', () => {
  expect([0.504, 0.05, 0.01, 0.0099, 0].map(formatPValue)).toEqual([
    '0.50',
    '0.05',
    '0.01',
    'below 0.01',
    'below 0.01',
  ]);
});
