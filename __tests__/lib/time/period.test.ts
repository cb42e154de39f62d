import { contains, daysIn, laterDay, overlap } from '@/lib/time/period';

const year = { start: '2024-01-01', end: '2025-01-01' } as const;

test('the days of a period do not count its end', () => {
  expect(daysIn(year)).toBe(366);
  expect(daysIn({ start: '2024-12-08', end: '2024-12-09' })).toBe(1);
  // 660 attacks in the eleven months to 1 December 2024 were counted in 335 days.
  expect(daysIn({ start: '2024-01-01', end: '2024-12-01' })).toBe(335);
});

describe('overlap', () => {
  test('is the part that both share', () => {
    expect(overlap(year, { start: '2024-12-08', end: '2025-03-01' })).toEqual({
      start: '2024-12-08',
      end: '2025-01-01',
    });
    expect(overlap({ start: '2023-06-01', end: '2026-01-01' }, year)).toEqual(year);
  });

  test('periods that only touch share no day', () => {
    expect(overlap(year, { start: '2025-01-01', end: '2025-02-01' })).toBeNull();
    expect(overlap({ start: '2023-01-01', end: '2024-01-01' }, year)).toBeNull();
    expect(overlap({ start: '2024-01-01', end: '2024-01-01' }, year)).toBeNull();
  });
});

test('a period contains itself and its parts, not what reaches out by a day', () => {
  expect(contains(year, year)).toBe(true);
  expect(contains(year, { start: '2024-12-31', end: '2025-01-01' })).toBe(true);
  expect(contains(year, { start: '2024-12-31', end: '2025-01-02' })).toBe(false);
  expect(contains(year, { start: '2023-12-31', end: '2024-02-01' })).toBe(false);
});

test('the later of two days', () => {
  expect(laterDay('2024-12-08', '2025-01-01')).toBe('2025-01-01');
  expect(laterDay('2025-01-01', '2024-12-08')).toBe('2025-01-01');
});
