import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { modifiedBicBreaks } from '@/lib/stats/modifiedBicBreaks';

const coal = readFileSync(join(__dirname, '../../../data/reference/coal.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => Number(line.split(',')[1]));

test('the example', () => {
  expect(modifiedBicBreaks({ counts: [2, 3, 2, 20, 22, 19] })).toEqual([3]);
});

// changepoint::cpt.meanvar(x, penalty = "MBIC", method = "PELT", test.stat = "Poisson", minseglen = 1)
test('coal disasters: 1891 alone', () => {
  expect(modifiedBicBreaks({ counts: coal })).toEqual([41]);
});

const criterion = (counts: number[], breaks: number[]) => {
  const edges = [0, ...breaks, counts.length];
  return edges.slice(1).reduce(
    (sum, to, i) => {
      const part = counts.slice(edges[i], to);
      const count = part.reduce((a, b) => a + b, 0);
      return sum - (count === 0 ? 0 : 2 * count * Math.log(count / part.length)) + Math.log(part.length);
    },
    3 * Math.log(counts.length) * breaks.length,
  );
};

test('no set of breaks has a smaller criterion', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(3), fc.nat(40)), { minLength: 2, maxLength: 10 }), (counts) => {
      const found = criterion(counts, modifiedBicBreaks({ counts }));
      for (let mask = 0; mask < 2 ** (counts.length - 1); mask++) {
        const breaks = counts.slice(1).flatMap((_, i) => (mask & (2 ** i) ? [i + 1] : []));
        if (criterion(counts, breaks) < found - 1e-9) throw new Error(`${breaks} beats the answer for ${counts}`);
      }
    }),
    { numRuns: 100, seed: 5 },
  );
});

test('corners', () => {
  for (const counts of [[], [3], [0, 0, 0], [5, 5, 5, 5], [null, 4, null], [1, 2, 1]]) {
    expect(modifiedBicBreaks({ counts })).toEqual([]);
  }
  expect(modifiedBicBreaks({ counts: [1, 2, null, 1, 90, 95, 99] })).toEqual([4]);
  expect(() => modifiedBicBreaks({ counts: Array(5001).fill(1) as number[] })).toThrow(
    new RangeError('modifiedBicBreaks takes at most 5000 counts, got 5001'),
  );
});
