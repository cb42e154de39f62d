import { chainLadder } from '@/lib/stats/chainLadder';
import { reportingSteps, type ReportingStep } from '@/lib/stats/reportingSteps';

const factor = ({ before, added, removed }: ReportingStep) => (before + added - removed) / before;

test('by hand: what was added and removed from one delay to the next, each row net', () => {
  // Delay 0 to 1: 20 to 24, 30 to 33, 12 to 11: 62 before, 4 + 3 added, 1 removed. Delay 1 to 2: 24 to 25: 24 before, 1 added.
  const { steps, seen } = reportingSteps([[20, 24, 25], [30, 33], [12, 11], [9]]);
  expect(steps).toMatchObject([
    { from: 0, to: 1, before: 62, added: 7, removed: 1 },
    { from: 1, to: 2, before: 24, added: 1, removed: 0 },
  ]);
  expect(seen).toBe(4);
});

// The chain ladder divides the sums of two columns over the rows that have both: the same pooled factors.
test('factors are those of the chain ladder', () => {
  const triangle = [[14, 18, 20, 21], [11, 15, 16], [17, 21], [12]];
  const { factors } = chainLadder(triangle);
  expect(reportingSteps(triangle).steps.map(factor)).toEqual(factors.map((each) => expect.closeTo(each, 12) as number));
});

test('neighbouring steps share what is known until each rests on twenty incidents; what is left goes to the last', () => {
  // Before the five steps stand 8, 14, 18, 6 and 2: 8 + 14 = 22 is enough, 18 + 6 = 24 is, and 2 joins them.
  const { steps } = reportingSteps([[8, 14, 18, 6, 2, 2]]);
  expect(steps).toMatchObject([
    { from: 0, to: 2, before: 22, added: 10, removed: 0 },
    { from: 2, to: 5, before: 26, added: 0, removed: 16 },
  ]);
  expect(
    reportingSteps([
      [8, 10],
      [6, 6],
    ]).steps,
  ).toEqual([]);
});

test('between two versions three months apart the count is taken to have moved evenly', () => {
  // 24 to 36 in three steps: 24, 28, 32, 36.
  const { steps } = reportingSteps([[24, null, null, 36]]);
  expect(steps).toMatchObject([
    { before: 24, added: 4 },
    { before: 28, added: 4 },
    { before: 32, added: 4 },
  ]);
});

test('rows that grow alike scatter as chance does or less; rows that grow in batches more', () => {
  const alike = Array.from({ length: 12 }, () => [20, 25]);
  const batches = Array.from({ length: 12 }, (_, row) => (row % 3 === 0 ? [20, 35] : [20, 20]));
  expect(reportingSteps(alike).dispersion).toBe(1);
  // Pooled growth 5 in 20. Squared differences 4 · 10² + 8 · 5² = 600 over (20.5 · 0.25 · 1.25) · 2.9 = 18.58 each: 32.30 with 11
  // degrees of freedom; with the four that count as 1: 36.30 / 15 = 2.42.
  expect(reportingSteps(batches).dispersion).toBeCloseTo(2.42, 2);
});

test.each([[[[1.5, 2]]], [[[-1, 2]]]])('%j is refused', (triangle) => {
  expect(() => reportingSteps(triangle)).toThrow(/requires whole counts of 0 or more or null/);
});
