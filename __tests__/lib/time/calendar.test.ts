import fc from 'fast-check';
import { calendarPeriodOf, calendarPeriods, monthOf, monthsIn } from '@/lib/time/calendar';
import { addDays, dayOfMs } from '@/lib/time/day';
import { daysIn } from '@/lib/time/period';
import type { Day } from '@/lib/types/time';

const someDay = fc.integer({ min: 10_957, max: 29_219 }).map((count) => dayOfMs(count * 86_400_000));
const somePeriod = fc
  .tuple(someDay, fc.integer({ min: 1, max: 1500 }))
  .map(([start, days]) => ({ start, end: addDays(start, days) }));

test('the month of a day is the one that is written in it', () => {
  expect(monthOf('2024-12-31')).toBe('2024-12');
  expect(monthOf('2025-01-01')).toBe('2025-01');
});

describe('calendarPeriodOf', () => {
  test.each([
    ['month', '2024-02-29', '2024-02-01', '2024-03-01'],
    ['month', '2024-01-01', '2024-01-01', '2024-02-01'],
    ['month', '2024-12-31', '2024-12-01', '2025-01-01'],
    ['quarter', '2024-01-01', '2024-01-01', '2024-04-01'],
    ['quarter', '2024-03-31', '2024-01-01', '2024-04-01'],
    ['quarter', '2024-12-31', '2024-10-01', '2025-01-01'],
    ['year', '2024-12-31', '2024-01-01', '2025-01-01'],
    ['year', '2025-01-01', '2025-01-01', '2026-01-01'],
  ] as const)('the %s of %s begins on %s and ends before %s', (interval, day, start, end) => {
    expect(calendarPeriodOf(interval, day)).toEqual({ start, end });
  });

  test.each([
    ['2023', [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    ['2024', [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  ])('months of %s have their own lengths', (year, lengths) => {
    const days = lengths.map((_, index) => `${year}-${String(index + 1).padStart(2, '0')}-10` as Day);
    expect(days.map((day) => daysIn(calendarPeriodOf('month', day)))).toEqual(lengths);
  });

  test('quarters of a leap year have 91, 91, 92, 92 days, the year 366', () => {
    const days: Day[] = ['2024-02-15', '2024-05-15', '2024-08-15', '2024-11-15'];
    expect(days.map((day) => daysIn(calendarPeriodOf('quarter', day)))).toEqual([91, 91, 92, 92]);
    expect(daysIn(calendarPeriodOf('year', '2024-06-01'))).toBe(366);
    expect(daysIn(calendarPeriodOf('year', '2023-06-01'))).toBe(365);
  });
});

describe('calendarPeriods', () => {
  test('gives whole periods for a period that cuts them', () => {
    expect(calendarPeriods('quarter', { start: '2024-11-20', end: '2025-01-02' })).toEqual([
      { start: '2024-10-01', end: '2025-01-01' },
      { start: '2025-01-01', end: '2025-04-01' },
    ]);
  });

  test('the end is not inside: a period to 1 March does not touch March', () => {
    expect(calendarPeriods('month', { start: '2024-02-10', end: '2024-03-01' })).toEqual([
      { start: '2024-02-01', end: '2024-03-01' },
    ]);
  });

  test('ten years have 120 months, 40 quarters, 10 years', () => {
    const decade = { start: '2015-01-01', end: '2025-01-01' } as const;
    expect(
      [calendarPeriods('month', decade), calendarPeriods('quarter', decade), calendarPeriods('year', decade)].map(
        (list) => list.length,
      ),
    ).toEqual([120, 40, 10]);
  });

  test('follow each other without a hole and hold the whole period', () => {
    fc.assert(
      fc.property(
        somePeriod,
        fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
        (period, interval) => {
          const periods = calendarPeriods(interval, period);
          expect(periods[0]!.start <= period.start && periods.at(-1)!.end >= period.end).toBe(true);
          expect(periods[0]!.end > period.start && periods.at(-1)!.start < period.end).toBe(true);
          expect(periods.slice(1).map((one) => one.start)).toEqual(periods.slice(0, -1).map((one) => one.end));
        },
      ),
    );
  });
});

describe('monthsIn', () => {
  test.each([
    ['2025-01-01', '2025-04-01', 3],
    ['2024-01-01', '2024-12-01', 11],
    ['2024-02-01', '2024-02-16', 15 / 29],
    ['2023-02-01', '2023-02-15', 14 / 28],
    // 8 December 2024 to 16 April 2025, the second window of Lister's averages: 24/31 + 3 + 16/30
    ['2024-12-08', '2025-04-17', 24 / 31 + 3 + 16 / 30],
    ['2024-01-31', '2024-03-02', 1 / 31 + 1 + 1 / 31],
  ] as const)('%s to before %s is %f months', (start, end, months) => {
    expect(monthsIn({ start, end })).toBeCloseTo(months, 12);
  });

  test('two halves of a period make the whole', () => {
    fc.assert(
      fc.property(somePeriod, fc.double({ min: 0, max: 1, noNaN: true }), (period, share) => {
        const middle = addDays(period.start, Math.floor(daysIn(period) * share));
        const parts = monthsIn({ start: period.start, end: middle }) + monthsIn({ start: middle, end: period.end });
        expect(parts).toBeCloseTo(monthsIn(period), 9);
      }),
    );
  });
});
