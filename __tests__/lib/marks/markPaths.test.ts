import { bandPath, barBox, linePath, reachPath, type Scales, spanBox, whiskerPath } from '@/lib/marks/markPaths';
import type { Bar, Range } from '@/lib/types/chart';

// A pixel a millisecond from the left, and 100 px for 0 up to 0 px for 100.
const scales: Scales = { x: (ms) => ms, y: (value) => 100 - value, bottom: 100, digits: 2 };
const bar = (changes: Partial<Bar> = {}): Bar => ({
  start: '2024-01-01',
  fromMs: 10,
  toMs: 30,
  value: 40,
  span: null,
  hollow: false,
  tip: [],
  ...changes,
});
const range = (low: number | null, high: number | null): Range => ({
  id: 'a',
  sourceId: 'un',
  start: '2024-01-01',
  ms: 5,
  low,
  high,
  shape: 'circle',
  hollow: false,
  tip: [],
});

test('a line goes straight from point to point', () => {
  expect(
    linePath(
      {
        style: 'solid',
        points: [
          { ms: 1, value: 10 },
          { ms: 2, value: 20.125 },
        ],
      },
      scales,
    ),
  ).toBe('M1,90L2,79.88');
});

test('a band goes along its upper ends and back along its lower ones', () => {
  expect(
    bandPath(
      {
        style: 'interval',
        points: [
          { ms: 1, low: 10, high: 20 },
          { ms: 2, low: 30, high: 50 },
        ],
      },
      scales,
    ),
  ).toBe('M1,80L2,50L2,70L1,90Z');
});

test('a window stands across its own width at its rate, and can be seen however short it is', () => {
  expect(barBox(bar(), scales)).toEqual({ x: 10, y: 58.25, width: 20, height: 3.5 });
  expect(barBox(bar({ toMs: 10.5 }), scales).width).toBe(1.5);
  expect(spanBox(bar({ span: { style: 'interval', low: 30, high: 60 } }), scales)).toEqual({
    x: 10,
    y: 40,
    width: 20,
    height: 30,
  });
  expect(spanBox(bar(), scales)).toBeNull();
});

test('a whisker has a tick at each end, but for one that the plot cuts', () => {
  const prediction = { start: '2024-01-01', ms: 50, low: 20, high: 90 } as const;
  expect(whiskerPath({ ...prediction, isCut: false }, scales)).toBe('M50,10L50,80M47,10L53,10M47,80L53,80');
  expect(whiskerPath({ ...prediction, isCut: true }, scales)).toBe('M50,10L50,80M47,80L53,80');
});

test('a statement reaches from end to end, an open end is an arrow that stays in the plot, a single figure has no reach', () => {
  expect(reachPath(range(20, 60), scales)).toBe('M0 80V40');
  expect(reachPath(range(20, null), scales)).toBe('M0 80V60M-4 65L0 60L4 65');
  expect(reachPath(range(null, 60), scales)).toBe('M0 40V60M-4 55L0 60L4 55');
  expect(reachPath(range(null, 10), scales)).toBe('M0 90V99M-4 94L0 99L4 94');
  expect(reachPath(range(20, 20), scales)).toBe('');
});
