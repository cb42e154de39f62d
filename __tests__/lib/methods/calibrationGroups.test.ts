import { calibrationGroups } from '@/lib/methods/calibrationGroups';
import { pooledShare } from '@/lib/methods/pooledShare';
import type { CalibrationRow } from '@/lib/types/method';

const row = (part: Partial<CalibrationRow>): CalibrationRow => ({
  cell: 'a',
  months: 24,
  mean: 20,
  theta: 5,
  correlation: 0,
  monthsBefore: 12,
  gaps: 0,
  truth: 'no change',
  measure: 'false alarm',
  quantity: 'step effect',
  estimate: 0.05,
  standardError: 0.01,
  runs: 400,
  ...part,
});

test('cells of one correlation are put together by their runs, errors in squares', () => {
  // (0.04 · 100 + 0.08 · 300) / 400; √(2² + 6²) / 400
  const share = pooledShare([
    row({ estimate: 0.04, standardError: 0.02, runs: 100 }),
    row({ estimate: 0.08, standardError: 0.02, runs: 300 }),
  ])!;
  expect(share.share).toBeCloseTo(0.07, 12);
  expect(share.error).toBeCloseTo(Math.sqrt(40) / 400, 12);
  expect(pooledShare([])).toBeNull();
});

test('own rules stand before usual ones, and the worst cell is the highest false alarm but the lowest coverage', () => {
  const rows = [
    row({ quantity: 'naive: Mann-Kendall', estimate: 0.4 }),
    row({ cell: 'b', estimate: 0.03, correlation: 0.6 }),
    row({ cell: 'c', estimate: 0.09, correlation: 0.6 }),
    row({ cell: 'd', measure: 'coverage', truth: 'halving', estimate: 0.9 }),
    row({ cell: 'e', measure: 'coverage', truth: 'halving', estimate: 0.96 }),
    row({ cell: 'f', measure: 'something new', quantity: 'agreement', estimate: 0.5 }),
  ];
  const [alarms, coverage, other] = calibrationGroups(rows);
  expect(alarms!.correlations).toEqual([0, 0.6]);
  expect(alarms!.rules.map(({ quantity, isUsual, worst }) => [quantity, isUsual, worst.cell])).toEqual([
    ['step effect', false, 'c'],
    ['Mann-Kendall', true, 'a'],
  ]);
  expect(alarms!.rules[0]!.shares.map((share) => share?.share ?? null)).toEqual([null, expect.closeTo(0.06, 12)]);
  expect(coverage).toMatchObject({ measure: 'coverage', truth: 'halving', rules: [{ worst: { cell: 'd' } }] });
  expect(other).toMatchObject({ measure: 'something new', rules: [{ quantity: 'agreement' }] });
});
