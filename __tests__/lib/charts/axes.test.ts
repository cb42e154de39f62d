import fc from 'fast-check';
import { logAxis, timeAxis, valueAxis, xOf, yOf } from '@/lib/charts/axes';
import { measureText } from '@/lib/charts/measureText';
import type { Day } from '@/lib/types/time';

const labels = (start: Day, end: Day, width: number) =>
  timeAxis({ start, end }, width, 12.5).ticks.map(({ label }) => label);

describe('the time axis', () => {
  test('has the years of a long range, and half-years between where there is room', () => {
    expect(labels('2019-01-01', '2026-08-01', 470)).toEqual([
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ]);
    expect(labels('2023-01-01', '2025-08-01', 302)).toEqual(['2023', 'Jul', '2024', 'Jul', '2025', 'Jul']);
  });

  test('has every second year where there is less', () => {
    expect(labels('2014-01-01', '2026-08-01', 302)).toEqual(['2014', '2016', '2018', '2020', '2022', '2024', '2026']);
  });

  test('has months in a short range; January bears the year, and the first tick always tells it', () => {
    expect(labels('2024-10-01', '2025-03-01', 842)).toEqual(['Oct 2024', 'Nov', 'Dec', '2025', 'Feb']);
    expect(labels('2024-02-10', '2024-07-01', 842)).toEqual(['Mar 2024', 'Apr', 'May', 'Jun']);
  });

  test('ticks stand at midnight UTC of the first of a month', () => {
    expect(timeAxis({ start: '2024-10-01', end: '2025-03-01' }, 842, 12.5)).toMatchObject({
      scale: 'linear',
      domain: [Date.UTC(2024, 9, 1), Date.UTC(2025, 2, 1)],
      ticks: [
        Date.UTC(2024, 9, 1),
        Date.UTC(2024, 10, 1),
        Date.UTC(2024, 11, 1),
        Date.UTC(2025, 0, 1),
        Date.UTC(2025, 1, 1),
      ].map((value) => ({ value })),
    });
  });

  test('labels never touch, and lie in the range, for any range and width', () => {
    const day = (days: number) => new Date(Date.UTC(2013, 0, 1) + days * 86_400_000).toISOString().slice(0, 10) as Day;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4500 }),
        fc.integer({ min: 1, max: 9000 }),
        fc.integer({ min: 222, max: 2162 }),
        (from, days, width) => {
          const { ticks, domain } = timeAxis({ start: day(from), end: day(from + days) }, width, 12.5);
          const px = (value: number) => ((value - domain[0]) / (domain[1] - domain[0])) * width;
          ticks.forEach((tick, index) => {
            expect(tick.value >= domain[0] && tick.value < domain[1]).toBe(true);
            const next = ticks[index + 1];
            if (next)
              expect(px(next.value) - measureText(next.label, 12.5) / 2).toBeGreaterThan(
                px(tick.value) + measureText(tick.label, 12.5) / 2,
              );
          });
          if (ticks.length > 0) expect(ticks[0]!.label).toMatch(/\d{4}$/);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the value axis', () => {
  test.each([
    [84.5, 150, [0, 20, 40, 60, 80, 100]],
    [84.5, 100, [0, 50, 100]],
    [660, 150, [0, 200, 400, 600, 800]],
    [0, 150, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])('up to %f in %i px', (highest, height, values) => {
    expect(valueAxis(highest, height).ticks.map(({ value }) => value)).toEqual(values);
  });

  test('labels are numbers as people write them', () => {
    expect(valueAxis(200_000, 230).ticks.map(({ label }) => label)).toEqual([
      '0',
      '50,000',
      '100,000',
      '150,000',
      '200,000',
    ]);
    expect(valueAxis(0.7, 150).ticks.map(({ label }) => label)).toEqual(['0', '0.2', '0.4', '0.6', '0.8']);
  });

  test('begins at 0 and holds the highest value, with two to seven ticks, for any value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 300_000, noNaN: true }),
        fc.constantFrom(100, 132, 150, 230),
        (highest, height) => {
          const { domain, ticks } = valueAxis(highest, height);
          expect([domain[0], ticks[0]!.value, domain[1] >= highest, ticks.at(-1)!.value]).toEqual([
            0,
            0,
            true,
            domain[1],
          ]);
          expect(ticks.length >= 2 && ticks.length <= 7).toBe(true);
          expect(ticks.every(({ label }) => label.length <= 7)).toBe(true);
        },
      ),
    );
  });
});

describe('the logarithmic axis of strength', () => {
  test('holds both ends with some air, and writes 1 and 3 of each power', () => {
    const { scale, domain, ticks } = logAxis(1000, 31_500);
    expect(scale).toBe('log');
    expect(domain[0] < 1000 && domain[1] > 31_500).toBe(true);
    expect(ticks).toEqual([
      { value: 1000, label: '1,000' },
      { value: 3000, label: '3,000' },
      { value: 10_000, label: '10,000' },
      { value: 30_000, label: '30,000' },
    ]);
  });
});

describe('places in pixels', () => {
  const plot = { left: 50, top: 20, width: 800, height: 150 };

  test('time runs from the left edge of the plot to its right', () => {
    const axis = { scale: 'linear', domain: [0, 1000], ticks: [] } as const;
    expect([0, 250, 1000].map((ms) => xOf(axis, plot, ms))).toEqual([50, 250, 850]);
  });

  test('values run from the bottom of the plot to its top', () => {
    const axis = { scale: 'linear', domain: [0, 100], ticks: [] } as const;
    expect([0, 50, 100].map((value) => yOf(axis, plot, value))).toEqual([170, 95, 20]);
  });

  test('on a logarithmic axis equal factors are equal distances', () => {
    const axis = { scale: 'log', domain: [100, 10_000], ticks: [] } as const;
    expect(yOf(axis, plot, 100)).toBeCloseTo(170, 9);
    expect(yOf(axis, plot, 1000)).toBeCloseTo(95, 9);
    expect(yOf(axis, plot, 10_000)).toBeCloseTo(20, 9);
  });
});
