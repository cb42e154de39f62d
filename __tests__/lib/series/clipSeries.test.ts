import { alignSeries } from '@/lib/series/alignSeries';
import { clipSeries } from '@/lib/series/clipSeries';
import type { Day } from '@/lib/types/time';
import { definitionOf, observationsOf } from '@/__tests__/fixtures/record';

const clip = (id: string, start: Day, end: Day) =>
  clipSeries(alignSeries(definitionOf(id), observationsOf(id)), { start, end });
const said = (id: string, start: Day, end: Day) =>
  clip(id, start, end).periods.map(({ period, state }) => [period.start, period.end, state]);

test('a window that overlaps the range stays whole: its count cannot be cut', () => {
  // 660 attacks in eleven months, asked for June to December 2024
  expect(clip('karam-shaar-syria', '2024-06-01', '2025-01-01').periods).toMatchObject([
    { period: { start: '2024-01-01', end: '2024-12-01' }, state: 'counted', count: 660, days: 335 },
    { period: { start: '2024-12-01', end: '2025-01-01' }, state: 'gap' },
  ]);
});

test('a month of which one day is asked for stays whole', () => {
  expect(clip('cep-central-syria', '2024-03-31', '2024-04-01').periods).toMatchObject([
    { period: { start: '2024-03-01', end: '2024-04-01' }, count: 69 },
  ]);
});

test('windows that only touch the range are left out', () => {
  expect(said('karam-shaar-syria', '2024-12-01', '2025-01-01')).toEqual([['2024-12-01', '2025-01-01', 'gap']]);
});

test('what lies outside the coverage is said to be not covered, before and after', () => {
  // mei-lister-syria covers January to June 2024
  expect(said('mei-lister-syria', '2023-11-15', '2024-10-01')).toEqual([
    ['2023-11-15', '2024-01-01', 'notCovered'],
    ['2024-01-01', '2024-07-01', 'counted'],
    ['2024-07-01', '2024-10-01', 'notCovered'],
  ]);
});

test.each([
  ['before', '2020-01-01', '2021-01-01'],
  ['after', '2025-01-01', '2025-06-01'],
] as const)('a range wholly %s the coverage is not covered, and exactly that long', (_, start, end) => {
  expect(said('mei-lister-syria', start, end)).toEqual([[start, end, 'notCovered']]);
});

test('a range inside one gap says that it is a gap', () => {
  expect(said('cep-central-syria', '2024-02-10', '2024-02-20')).toEqual([['2024-02-01', '2024-03-01', 'gap']]);
});

test('the exposure of an uncovered stretch is its days', () => {
  expect(clip('mei-lister-syria', '2023-11-15', '2024-02-01').periods[0]).toEqual({
    seriesId: 'mei-lister-syria',
    period: { start: '2023-11-15', end: '2024-01-01' },
    days: 47,
    state: 'notCovered',
  });
});
