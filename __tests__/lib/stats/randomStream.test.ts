import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import poissonCdf from '@stdlib/stats-base-dists-poisson-cdf';
import { drawCounts } from '@/lib/stats/drawCounts';
import { randomStream } from '@/lib/stats/randomStream';

const draws = 40000;

test('the example: one seed, one stream', () => {
  expect(randomStream(1).poisson(20)).toBe(randomStream(1).poisson(20));
  const of = (seed: number) =>
    Array.from(
      { length: 5 },
      (
        (stream) => () =>
          stream.uniform()
      )(randomStream(seed)),
    );
  expect(of(3)).toEqual(of(3));
  expect(of(3)).not.toEqual(of(4));
  expect(() => randomStream(0.5)).toThrow(RangeError);
});

/** Pearson's chi-square of observed against expected shares, with its degrees of freedom; about 4 sd is allowed. */
function isCloseTo(observed: readonly number[], shares: readonly number[]) {
  const statistic = observed.reduce(
    (sum, count, i) => sum + (count - draws * shares[i]!) ** 2 / (draws * shares[i]!),
    0,
  );
  const degrees = observed.length - 1;
  expect(Math.abs(statistic - degrees) / Math.sqrt(2 * degrees)).toBeLessThan(4.5);
}

test('normals follow the normal distribution, tails included', () => {
  const stream = randomStream(11);
  const edges = [-Infinity, -3.2, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3.2, Infinity];
  const observed = new Array<number>(edges.length - 1).fill(0);
  for (let i = 0; i < draws; i += 1) {
    const z = stream.normal();
    const cell = edges.findIndex((edge) => z < edge) - 1;
    observed[cell] = observed[cell]! + 1;
  }
  isCloseTo(
    observed,
    observed.map((_, i) => normalCdf(edges[i + 1]!, 0, 1) - normalCdf(edges[i]!, 0, 1)),
  );
});

test('far tails of the normal have the right share', () => {
  const stream = randomStream(5);
  let beyond = 0;
  for (let i = 0; i < 1e6; i += 1) if (Math.abs(stream.normal()) > 3.7) beyond += 1;
  const expected = 2e6 * normalCdf(-3.7, 0, 1);
  expect(Math.abs(beyond - expected) / Math.sqrt(expected)).toBeLessThan(4);
});

test.each([0.3, 4, 9.9, 10.1, 25, 300])('Poisson counts of mean %d follow the Poisson distribution', (mean) => {
  const stream = randomStream(8);
  const step = Math.max(1, Math.round(Math.sqrt(mean) / 2));
  const first = Math.max(0, Math.floor(mean - 2.5 * Math.sqrt(mean)));
  const cells = Math.max(2, Math.ceil((5 * Math.sqrt(mean)) / step));
  const observed = new Array<number>(cells).fill(0);
  const cellOf = (count: number) => Math.max(0, Math.min(cells - 1, Math.floor((count - first) / step)));
  for (let i = 0; i < draws; i += 1) {
    const cell = cellOf(stream.poisson(mean));
    observed[cell] = observed[cell]! + 1;
  }
  const upTo = (cell: number) =>
    cell < 0 ? 0 : cell >= cells - 1 ? 1 : poissonCdf(first + (cell + 1) * step - 1, mean);
  isCloseTo(
    observed,
    observed.map((_, cell) => upTo(cell) - upTo(cell - 1)),
  );
});

test('a mean of zero, and a mean in the millions', () => {
  const stream = randomStream(2);
  expect(stream.poisson(0)).toBe(0);
  const many = stream.poisson(5e6);
  expect(Math.abs(many - 5e6) / Math.sqrt(5e6)).toBeLessThan(5);
});

test('drawn counts have the mean, overdispersion and correlation asked for', () => {
  const stream = randomStream(9);
  const times = [0, 1, 3];
  const draw = drawCounts(new Float64Array(3).fill(20), times, { variance: Math.log(1.2), correlation: 0.6 });
  const counts = new Float64Array(3);
  const sums = { mean: 0, square: 0, near: 0, far: 0 };
  for (let i = 0; i < draws; i += 1) {
    draw(stream, counts);
    const [a, b, c] = [counts[0]! - 20, counts[1]! - 20, counts[2]! - 20];
    sums.mean += a + 20;
    sums.square += a * a;
    sums.near += a * b;
    sums.far += b * c;
  }
  expect(sums.mean / draws).toBeCloseTo(20, 0);
  expect(sums.square / draws / (20 + 0.2 * 400)).toBeCloseTo(1, 1);
  expect(sums.near / draws / (400 * (1.2 ** 0.6 - 1))).toBeCloseTo(1, 1);
  expect(sums.far / draws / (400 * (1.2 ** 0.36 - 1))).toBeCloseTo(1, 0);
});
