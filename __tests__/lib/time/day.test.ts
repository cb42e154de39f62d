import fc from 'fast-check';
import { addDays, dayOfMs, daysBetween, parseDay, startMs } from '@/lib/time/day';
import type { Day } from '@/lib/types/time';

const DAY_MS = 86_400_000;
/** 1990-01-01 to 2059-12-31, as days since 1970. */
const someDay = fc.integer({ min: 7305, max: 32_871 }).map((count) => dayOfMs(count * DAY_MS));

describe('parseDay', () => {
  test.each(['2024-12-08', '2024-02-29', '2000-02-29', '2024-01-01', '2024-12-31', '1970-01-01'])(
    '%s is a day',
    (text) => {
      expect(parseDay(text)).toBe(text);
    },
  );

  test.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-1-1',
    '24-01-01',
    '2024-01',
    '2024',
    '',
    '2024-01-01T00:00:00Z',
    ' 2024-01-01',
    '2024-01-01\n',
    '01-01-2024',
    '2024/01/01',
    'today',
  ])('%j is none', (text) => {
    expect(parseDay(text)).toBeNull();
  });
});

describe('startMs', () => {
  test('is midnight in UTC, wherever the reader is', () => {
    expect(startMs('1970-01-01')).toBe(0);
    expect(startMs('1970-01-02')).toBe(DAY_MS);
    // date -u -d '2024-12-08' +%s
    expect(startMs('2024-12-08')).toBe(1_733_616_000_000);
    // The nights on which clocks change in Los Angeles are 24 hours long all the same.
    expect(startMs('2024-03-11') - startMs('2024-03-10')).toBe(DAY_MS);
    expect(startMs('2024-11-04') - startMs('2024-11-03')).toBe(DAY_MS);
  });

  test('refuses what is no day, and says what it got', () => {
    expect(() => startMs('2024-02-30')).toThrow(
      new RangeError('startMs requires a day like 2024-12-08, got 2024-02-30'),
    );
    expect(() => startMs('2024-1' as Day)).toThrow(RangeError);
  });
});

describe('dayOfMs', () => {
  test('a moment belongs to its UTC day, from the first to the last millisecond', () => {
    const midnight = 1_733_616_000_000; // 2024-12-08
    expect(dayOfMs(midnight)).toBe('2024-12-08');
    expect(dayOfMs(midnight - 1)).toBe('2024-12-07');
    expect(dayOfMs(midnight + DAY_MS - 1)).toBe('2024-12-08');
    expect(dayOfMs(-1)).toBe('1969-12-31');
  });

  test('undoes startMs for every day', () => {
    fc.assert(fc.property(someDay, (day) => dayOfMs(startMs(day)) === day));
  });
});

describe('addDays and daysBetween', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2024-03-09', 2, '2024-03-11'], // across the change of clocks in Los Angeles
    ['2024-11-02', 2, '2024-11-04'],
    ['2024-01-01', 0, '2024-01-01'],
    ['2024-01-01', 366, '2025-01-01'],
  ] as const)('%s plus %i days is %s', (start, count, end) => {
    expect(addDays(start, count)).toBe(end);
    expect(daysBetween(start, end)).toBe(count);
  });

  test('count one day for one step, for every day and any step', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: -4000, max: 4000 }),
        (day, count) => daysBetween(day, addDays(day, count)) === count,
      ),
    );
  });
});
