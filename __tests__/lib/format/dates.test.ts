import {
  formatDay,
  formatMonth,
  formatPeriod,
  formatShortMonth,
  formatShortPeriod,
  lastDay,
  shortMonthName,
} from '@/lib/format/dates';

test('days and months', () => {
  expect([formatDay('2024-12-08'), formatDay('2024-02-29'), formatDay('2025-01-01')]).toEqual([
    '8 December 2024',
    '29 February 2024',
    '1 January 2025',
  ]);
  expect([formatMonth('2024-12'), formatMonth('2025-01')]).toEqual(['December 2024', 'January 2025']);
  expect([formatShortMonth('2024-09'), formatShortMonth('2024-05')]).toEqual(['Sep 2024', 'May 2024']);
  expect(Array.from({ length: 12 }, (_, index) => shortMonthName(index + 1)).join(' ')).toBe(
    'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  );
});

test('the last day of a period is the day before its end', () => {
  expect(lastDay({ start: '2024-01-01', end: '2024-03-01' })).toBe('2024-02-29');
  expect(lastDay({ start: '2024-12-08', end: '2024-12-09' })).toBe('2024-12-08');
});

test.each([
  ['2024-12-08', '2024-12-09', '8 December 2024', 'Dec 2024'],
  ['2024-03-01', '2024-04-01', 'March 2024', 'Mar 2024'],
  ['2024-02-01', '2024-03-01', 'February 2024', 'Feb 2024'],
  ['2024-01-01', '2025-01-01', '2024', '2024'],
  ['2019-01-01', '2025-01-01', '2019 to 2024', 'Jan 2019–Dec 2024'],
  ['2024-01-01', '2024-12-01', 'January to November 2024', 'Jan–Nov 2024'],
  ['2023-10-01', '2024-11-01', 'October 2023 to October 2024', 'Oct 2023–Oct 2024'],
  ['2024-04-01', '2024-07-01', 'April to June 2024', 'Apr–Jun 2024'],
  // Windows that begin or end inside a month are given by their days.
  ['2025-01-01', '2025-04-17', '1 January to 16 April 2025', 'Jan–Apr 2025'],
  ['2024-12-08', '2025-04-17', '8 December 2024 to 16 April 2025', 'Dec 2024–Apr 2025'],
  ['2025-12-01', '2025-12-28', '1 December to 27 December 2025', 'Dec 2025'],
  ['2024-01-01', '2024-12-30', '1 January to 29 December 2024', 'Jan–Dec 2024'],
] as const)('%s to before %s is "%s", short "%s"', (start, end, long, short) => {
  expect(formatPeriod({ start, end })).toBe(long);
  expect(formatShortPeriod({ start, end })).toBe(short);
});
