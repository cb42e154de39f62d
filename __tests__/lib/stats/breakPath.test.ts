import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakPath } from '@/lib/stats/breakPath';
import { pelt } from '@/lib/stats/pelt';
import { randomStream } from '@/lib/stats/randomStream';

const coal = readFileSync(join(__dirname, '../../../data/reference/coal.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => Number(line.split(',')[1]));

test('the example', () => {
  expect(breakPath({ counts: [2, 3, 2, 20, 22, 19] }).map((set) => set.breakAfter)).toEqual([[3], []]);
});

// a <- sum(x[1:41]); b <- sum(x[42:112]); c(a / 41, b / 71)                       3.097560976 0.901408451
// 2 * (a * log(a / 41) + b * log(b / 71) - 191 * log(191 / 112))                  69.98834475
test('coal disasters: the last step is 1891', () => {
  const path = breakPath({ counts: coal });
  const single = path.at(-2)!;
  expect(single.breakAfter).toEqual([41]);
  expect(single.rates[0]).toBeCloseTo(3.097560976, 9);
  expect(single.rates[1]).toBeCloseTo(0.901408451, 9);
  expect(single.twoLogLikelihoodRatio).toBeCloseTo(69.98834475, 8);
  expect(single.toPenalty).toBeCloseTo(69.98834475, 8);
  expect(path.at(-1)).toMatchObject({ breakAfter: [], twoLogLikelihoodRatio: 0, toPenalty: null });
});

test('inside each interval pelt gives that set, and the intervals join', () => {
  const path = breakPath({ counts: coal, lowestPenalty: 2, mostBreaks: 60 });
  expect(path.length).toBeGreaterThan(6);
  path.forEach((set, i) => {
    const top = set.toPenalty ?? set.fromPenalty * 2;
    expect(top).toBeGreaterThan(set.fromPenalty);
    for (const share of [0.01, 0.5, 0.99]) {
      const penalty = set.fromPenalty + share * (top - set.fromPenalty);
      expect(pelt({ counts: coal, penalty })).toEqual(set.breakAfter);
    }
    if (i > 0) expect(set.fromPenalty).toBeCloseTo(path[i - 1]!.toPenalty!, 9);
  });
});

test('noise on a long series cannot run away', () => {
  const { poisson } = randomStream(21);
  const path = breakPath({ counts: Array.from({ length: 5000 }, () => poisson(4)) });
  expect(path[0]!.breakAfter.length).toBeLessThanOrEqual(25);
  expect(path[0]!.fromPenalty).toBeGreaterThan(4);
});

test.each([[[]], [[3]], [[null]], [[0, 0, 0, 0]], [[6, 6, 6]]])('%j has one set, without breaks', (counts) => {
  const path = breakPath({ counts });
  expect(path).toHaveLength(1);
  expect(path[0]!.breakAfter).toEqual([]);
  expect(JSON.stringify(path)).not.toContain('NaN');
  expect(path[0]!.rates.every(Number.isFinite)).toBe(true);
});

test('exposures and gaps carry through', () => {
  const counts = [10, null, 12, 11, 9, 60, 55, null, 58];
  const exposures = [1, 1, 1, 1, 1, 2, 2, 2, 2];
  const set = breakPath({ counts, exposures }).at(-2)!;
  expect(set.breakAfter).toEqual([5]);
  expect(set.rates).toEqual([42 / 4, 173 / 6]);
});

test('refuses', () => {
  expect(() => breakPath({ counts: [1], mostBreaks: -1 })).toThrow(
    new RangeError('breakPath requires mostBreaks >= 0, got -1'),
  );
  expect(() => breakPath({ counts: [1.5] })).toThrow(RangeError);
});
