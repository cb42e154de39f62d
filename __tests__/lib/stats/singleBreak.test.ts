import fc from 'fast-check';
import { drawCounts } from '@/lib/stats/drawCounts';
import nile from '@/data/reference/nile.json';
import { poissonBreak } from '@/lib/stats/poissonBreak';
import { randomStream } from '@/lib/stats/randomStream';
import { singleBreak, type SingleBreakInput } from '@/lib/stats/singleBreak';
import { readGolden } from './readGolden';

const coal = readGolden('coal.csv').map((row) => row.disasters!);
const boston = readGolden('boston-homicides.csv').map((row) => row.homicides!);

function answered(input: SingleBreakInput) {
  const result = singleBreak({ replicates: 99, ...input });
  if (result.refusal !== null) throw new Error(result.refusal);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  return result;
}

test('the examples', () => {
  expect(answered({ counts: [9, 11, 10, 12, 8, 10, 4, 5, 6, 5, 4, 6] }).breakAfter).toBe(6);
  expect(poissonBreak(Float64Array.of(4, 4, 1, 1), new Float64Array(4).fill(1), 1).breakAfter).toBe(2);
});

// lr <- function(y, from, to) sapply(from:to, function(k) { n <- length(y); a <- sum(y[1:k]); b <- sum(y) - a
//   2 * (a * log(a / k) + b * log(b / (n - k)) - sum(y) * log(sum(y) / n)) })
// v <- lr(coal, 17, 95); which.max(v) + 16; max(v); v <- lr(b, 12, 65); which.max(v) + 11; max(v)
// poisson.test(c(127, 64), c(41, 71))$conf.int
test('coal disasters: after 1891', () => {
  const result = answered({ counts: coal, replicates: 499 });
  expect(result).toMatchObject({ breakAfter: 41, observations: 112, trimmed: 17 });
  expect(result.statistic).toBeCloseTo(69.9883447472511, 9);
  expect([result.before, result.after]).toEqual([expect.closeTo(127 / 41, 12), expect.closeTo(64 / 71, 12)]);
  expect(1 / result.ratio!).toBeCloseTo(3.436, 3);
  expect(1 / result.poissonInterval.high!).toBeCloseTo(2.52510634273475, 9);
  expect(1 / result.poissonInterval.low).toBeCloseTo(4.71640745301801, 9);
  expect(result.pValue).toBeLessThan(0.02);
});

test('Boston youth homicides: after 55 months', () => {
  const result = answered({ counts: boston, replicates: 499 });
  expect(result).toMatchObject({ breakAfter: 55, observations: 77, trimmed: 12 });
  expect(result.statistic).toBeCloseTo(35.0872160696003, 9);
  expect([result.before, result.after]).toEqual([expect.closeTo(3.418, 3), expect.closeTo(1.136, 3)]);
  expect(result.pValue).toBeLessThan(0.05);
  expect(result.interval.places).toContain(55);
});

test('the Nile as if it were counted: the break of strucchange, after 28 = 1898', () => {
  expect(answered({ counts: nile })).toMatchObject({ breakAfter: 28 });
});

test('trim is rounded up', () => {
  expect(answered({ counts: coal.slice(0, 24) }).trimmed).toBe(4);
  expect(answered({ counts: coal.slice(0, 20) }).trimmed).toBe(3);
});

test('missing periods keep their place; the break comes right after the last count before it', () => {
  const counts = [9, 11, null, 10, 12, 8, null, null, 4, 5, 6, 5, null, 4, 6];
  const result = answered({ counts });
  expect(result).toMatchObject({ breakAfter: 6, observations: 11 });
  expect(result.before).toBe(10);
});

test('time reversed mirrors the place and the evidence', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 8, maxLength: 30 }), (counts) => {
      fc.pre(counts.some((count) => count > 0));
      const there = answered({ counts, replicates: 19 });
      const back = answered({ counts: [...counts].reverse(), replicates: 19 });
      expect(back.statistic).toBeCloseTo(there.statistic, 8);
      expect(back.studentised).toBeCloseTo(there.studentised, 6);
      expect(there.interval.places).toContain(there.breakAfter);
    }),
    { numRuns: 40 },
  );
});

test('a constant exposure factor changes rates alone; tenfold exposures are no break', () => {
  const plain = answered({ counts: boston });
  const scaled = answered({ counts: boston, exposures: boston.map(() => 30) });
  expect(scaled).toMatchObject({ breakAfter: 55, pValue: plain.pValue });
  expect(scaled.before * 30).toBeCloseTo(plain.before, 10);
  const flat = answered({
    counts: [...Array<number>(12).fill(5), ...Array<number>(12).fill(50)],
    exposures: Array.from({ length: 24 }, (_, i) => (i < 12 ? 1 : 10)),
  });
  expect(flat.statistic).toBeCloseTo(0, 9);
  expect(flat.pValue).toBe(1);
});

test('hard corners give finite numbers', () => {
  const corners: SingleBreakInput[] = [
    { counts: [5, 5, 5, 5, 5, 5, 5, 5] },
    { counts: [9, 11, 10, 12, 8, 0, 0, 0, 0, 0] },
    { counts: [0, 0, 0, 0, 0, 0, 7] },
    { counts: [1e6, 1.005e6, 0.997e6, 9e5, 9.02e5, null, 9e5] },
    { counts: Array.from({ length: 5000 }, (_, i) => (i * 7919) % 23), replicates: 19 },
  ];
  for (const corner of corners) answered(corner);
  expect(answered(corners[1]!)).toMatchObject({ breakAfter: 5, after: 0, ratio: 0 });
  expect(answered(corners[0]!).pValue).toBe(1);
});

test.each<[SingleBreakInput, string]>([
  [{ counts: [] }, '0 counted periods'],
  [{ counts: [5, 6, 7] }, '3 counted periods'],
  [{ counts: [0, 0, 0, 0, 0, 0] }, 'all counts are zero'],
  [{ counts: [1, 2, 3, 4, 5, 6], trim: 0.45 }, ''],
])('refused in words, or answered', (input, word) => {
  const result = singleBreak({ replicates: 19, ...input });
  if (word === '') expect(result.refusal).toBeNull();
  else expect(result).toMatchObject({ breakAfter: null, pValue: null, refusal: expect.stringContaining(word) });
});

test.each<[SingleBreakInput, string]>([
  [{ counts: [1, 2.5] }, 'whole counts'],
  [{ counts: [1, 2], exposures: [1] }, 'as many exposures'],
  [{ counts: [1, 2], exposures: [1, -1] }, 'positive exposures'],
  [{ counts: [1, 2], times: [1, 1] }, 'increase'],
  [{ counts: [1, 2], trim: 0.5 }, 'trim'],
  [{ counts: [1, 2], confidence: 0 }, 'confidence'],
  [{ counts: [1, 2], replicates: 1 }, 'replicates'],
])('misuse throws', (input, word) => {
  expect(() => singleBreak(input)).toThrow(RangeError);
  expect(() => singleBreak(input)).toThrow(word);
});

// 19 series give p 1 / 20 at least, so that no break can be clear at 99 %: ceil(0.15 · 12) = 2 counts on each side leave 9 places, all kept.
test('too few simulated series for the confidence: every place is kept', () => {
  const result = singleBreak({ counts: [9, 11, 10, 12, 8, 10, 4, 5, 6, 5, 4, 6], confidence: 0.99, replicates: 19 });
  expect(result).toMatchObject({
    criticalValue: Infinity,
    interval: { first: 2, last: 10, places: [2, 3, 4, 5, 6, 7, 8, 9, 10] },
  });
});

// 150 series: the Monte-Carlo error of a rate of 5 % is 1.8 points; 3.84 would give some 30 % and more.
test('few false breaks in overdispersed, autocorrelated counts', () => {
  const stream = randomStream(7);
  const draw = drawCounts(
    new Float64Array(36).fill(20),
    Array.from({ length: 36 }, (_, i) => i),
    { variance: Math.log(1.2), correlation: 0.4 },
  );
  const counts = new Float64Array(36);
  let alarms = 0;
  for (let run = 0; run < 150; run += 1) {
    draw(stream, counts);
    if (answered({ counts: [...counts], seed: run }).pValue <= 0.05) alarms += 1;
  }
  expect(alarms).toBeLessThanOrEqual(19);
});
