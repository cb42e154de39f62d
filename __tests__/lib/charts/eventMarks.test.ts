import { timeAxis } from '@/lib/charts/axes';
import { eventMarks } from '@/lib/charts/eventMarks';
import { layoutFor } from '@/lib/charts/layout';
import { measureText } from '@/lib/charts/measureText';
import type { ContextEvent } from '@/lib/types/record';
import type { Day } from '@/lib/types/time';
import { record } from '@/__tests__/fixtures/record';

const range = { start: '2024-01-01', end: '2025-01-01' } as const;
const event = (id: string, start: Day, end: Day, title: string): ContextEvent => ({
  ...record.events[0]!,
  id,
  title,
  period: { start, end },
  importance: 1,
});

function lanes(events: readonly ContextEvent[], width: number) {
  const layout = layoutFor(width);
  return eventMarks(
    events,
    timeAxis(range, layout.plotWidth, layout.textSize),
    { left: layout.left, top: 0, width: layout.plotWidth, height: 0 },
    layout,
  );
}

test('an event of one day is a line, a longer one a span; both are cut at the range', () => {
  const marks = lanes(
    [
      event('before', '2023-11-01', '2024-02-01', 'From before'),
      event('day', '2024-06-10', '2024-06-11', 'A day'),
      event('after', '2024-12-20', '2025-06-01', 'Beyond'),
    ],
    1080,
  ).at(0);
  expect(marks.map(({ id, fromMs, toMs }) => [id, fromMs, toMs])).toEqual([
    ['before', Date.UTC(2024, 0, 1), Date.UTC(2024, 1, 1)],
    ['day', Date.UTC(2024, 5, 10), null],
    ['after', Date.UTC(2024, 11, 20), Date.UTC(2025, 0, 1)],
  ]);
});

test('without events the lanes take no room', () => {
  expect(lanes([], 1080).height).toBe(0);
});

test('labels are inside the room that the lanes take', () => {
  const placed = lanes(
    record.events
      .filter(({ period }) => period.start.startsWith('2024'))
      .toSorted((a, b) => a.period.start.localeCompare(b.period.start)),
    1080,
  );
  for (const { top, label } of placed.at(100)) {
    expect(top).toBeGreaterThanOrEqual(100);
    expect(top).toBeLessThanOrEqual(100 + placed.height);
    for (const { y } of label) expect(y > 100 && y < 100 + placed.height).toBe(true);
  }
});

test('what an event says when it is read off: title, date, summary, source', () => {
  const [mark] = lanes([event('day', '2024-06-10', '2024-06-11', 'A day')], 1080).at(0);
  expect(mark!.tip).toEqual([
    'A day',
    '10 June 2024',
    record.events[0]!.summary,
    `Source: ${record.events[0]!.sourceTitle}`,
  ]);
});

describe('an event at the right edge', () => {
  const fits = (title: string, width: number) => {
    const [mark] = lanes([event('late', '2024-12-31', '2025-01-01', title)], width).at(0);
    expect(mark!.label.length >= 1 && mark!.label.length <= 2).toBe(true);
    for (const { x, text, size } of mark!.label) expect(x + measureText(text, size)).toBeLessThanOrEqual(width);
  };

  test.each(record.events.map(({ title }) => title))(
    'the title "%s" takes at most two lines, inside the figure',
    (title) => {
      for (const width of [560, 680, 900, 1080]) fits(title, width);
    },
  );

  test('a title longer than any of the record', () => {
    fits('The government of Syria announces that it joins the international coalition', 680);
  });
});
