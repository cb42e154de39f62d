import { selectEvents } from '@/lib/annotations/selectEvents';
import type { ContextEvent } from '@/lib/types/record';
import type { Day } from '@/lib/types/time';
import { record } from '@/__tests__/fixtures/record';

const importances = (start: Day, end: Day) =>
  [...new Set(selectEvents(record.events, null, { start, end }).map(({ importance }) => importance))].toSorted();

describe('without a choice, the length of the range decides how important an event must be', () => {
  test.each([
    ['2014-01-01', '2026-09-01', [1]], // twelve years
    ['2019-01-01', '2025-01-02', [1]], // six years and a day
    ['2019-01-01', '2024-12-31', [1, 2]], // a day less than six years
    ['2024-01-01', '2025-08-01', [1, 2]], // nineteen months
    ['2024-06-01', '2025-11-30', [1, 2, 3]], // eighteen months less a day
    ['2024-11-01', '2025-01-01', [1, 2, 3]],
  ] as const)('%s to %s', (start, end, expected) => {
    expect(importances(start, end)).toEqual(
      expected.filter((importance) =>
        record.events.some(
          (event) => event.importance === importance && event.period.start >= start && event.period.start < end,
        ),
      ),
    );
  });

  test('a long range marks every event of importance 1 in it, and no other', () => {
    const range = { start: '2014-01-01', end: '2026-09-01' } as const;
    const expected = record.rows.events
      .filter((row) => row.importance === '1' && row.date! >= range.start)
      .map((row) => row.id);
    expect(
      selectEvents(record.events, null, range)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(expected.toSorted());
    expect(expected).toContain('assad-falls');
  });
});

describe('with a choice', () => {
  const decade = { start: '2014-01-01', end: '2026-01-01' } as const;

  test('importance does not matter', () => {
    // raqqa-captured-2014 has importance 3
    expect(selectEvents(record.events, ['raqqa-captured-2014'], decade).map(({ id }) => id)).toEqual([
      'raqqa-captured-2014',
    ]);
  });

  test('an empty choice is no event', () => {
    expect(selectEvents(record.events, [], decade)).toEqual([]);
  });

  test('an event outside the range is never marked, chosen or not', () => {
    expect(
      selectEvents(record.events, ['mosul-falls', 'assad-falls'], { start: '2020-01-01', end: '2026-01-01' }).map(
        ({ id }) => id,
      ),
    ).toEqual(['assad-falls']);
  });

  test('they come in the order of time, not of the choice', () => {
    expect(
      selectEvents(record.events, ['assad-falls', 'caliphate-declared', 'mosul-falls'], decade).map(({ id }) => id),
    ).toEqual(['mosul-falls', 'caliphate-declared', 'assad-falls']);
  });
});

describe('an event at the edge', () => {
  const event = (start: Day, end: Day): ContextEvent => ({
    ...record.events[0]!,
    id: 'made-up',
    period: { start, end },
    importance: 1,
  });
  const marked = (one: ContextEvent) =>
    selectEvents([one], null, { start: '2024-01-01', end: '2025-01-01' }).length === 1;

  test.each([
    ['on the first day', '2024-01-01', '2024-01-02', true],
    ['the day before', '2023-12-31', '2024-01-01', false],
    ['on the last day', '2024-12-31', '2025-01-01', true],
    ['the day after', '2025-01-01', '2025-01-02', false],
    ['that began before and ended inside', '2023-06-01', '2024-01-02', true],
    ['that lasted longer than the range', '2020-01-01', '2026-01-01', true],
  ] as const)('%s', (_, start, end, expected) => {
    expect(marked(event(start, end))).toBe(expected);
  });
});
