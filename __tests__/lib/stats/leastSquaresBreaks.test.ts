import nile from '@/data/reference/nile.json';
import { leastSquaresBreaks } from '@/lib/stats/leastSquaresBreaks';
import { readGolden } from './readGolden';

test('the example', () => {
  expect(leastSquaresBreaks({ values: [1, 2, 1, 2, 8, 9, 8, 9], trim: 2 })[1]!.breaks).toEqual([4]);
});

// b <- strucchange::breakpoints(Nile ~ 1); options(digits = 15); summary(b)$RSS; b; max(Fstats(Nile ~ 1)$Fstats)
test('Nile', () => {
  const sets = leastSquaresBreaks({ values: nile });
  const sums = [
    2835156.75, 1597457.1944444445, 1552923.61577540124, 1538096.51274509821, 1507888.47591645364, 1659993.5004262575,
  ];
  const bics = [1318.24180686, 1270.08373573957, 1276.46670075535, 1284.71766744891, 1291.94447688727, 1310.7651547659];
  sets.forEach((set, breaks) => {
    expect(set.residualSumOfSquares / sums[breaks]!).toBeCloseTo(1, 11);
    expect(set.bic).toBeCloseTo(bics[breaks]!, 7);
  });
  expect(sets).toHaveLength(6);
  expect(sets[1]!.breaks).toEqual([28]);
  const [none, one] = [sets[0]!.residualSumOfSquares, sets[1]!.residualSumOfSquares];
  expect((none - one) / (one / 98)).toBeCloseTo(75.9297694274854, 8);
});

// s <- log10(UKDriverDeaths); s <- cbind(s, lag(s, k = -1), lag(s, k = -12)); s <- window(s, c(1970, 1), c(1984, 12))
// colnames(s) <- c("y", "ylag1", "ylag12"); bp <- breakpoints(y ~ ylag1 + ylag12, data = s, h = 0.1)
// summary(bp)$RSS; breakpoints(bp, breaks = 2)
test('UKDriverDeaths: breaks at 46 and 157, and BIC prefers none', () => {
  const logs = readGolden('seatbelts.csv').map((row) => Math.log10(row.drivers!));
  const values = logs.slice(12);
  const sets = leastSquaresBreaks({
    values,
    design: values.map((_, i) => [1, logs[i + 11]!, logs[i]!]),
    trim: 0.1,
    maxBreaks: 8,
  });
  const sums = [0.329708177002425, 0.296737699473145, 0.267573055208046, 0.24380392044164, 0.239528073544894];
  sums.forEach((sum, breaks) => expect(sets[breaks]!.residualSumOfSquares / sum).toBeCloseTo(1, 9));
  expect(sets[2]!.breaks).toEqual([46, 157]);
  expect(sets[0]!.bic).toBeCloseTo(-602.86105281961261, 7);
  expect(sets[2]!.bic).toBeCloseTo(-598.904155338979649, 7);
  expect(sets.map((set) => set.bic).indexOf(Math.min(...sets.map((set) => set.bic)))).toBe(0);
});

test('equals the search through every pair of breaks', () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9];
  const cost = (from: number, to: number) => {
    const part = values.slice(from, to);
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
    return part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  };
  let best = Infinity;
  for (let a = 3; a <= 9; a += 1)
    for (let b = a + 3; b <= 12; b += 1) best = Math.min(best, cost(0, a) + cost(a, b) + cost(b, 15));
  expect(leastSquaresBreaks({ values, trim: 3 })[2]!.residualSumOfSquares).toBeCloseTo(best, 10);
});

test('a constant added moves nothing; all equal values fit without residuals', () => {
  const [, one] = leastSquaresBreaks({ values: nile });
  const [, moved] = leastSquaresBreaks({ values: nile.map((value) => value + 1e6) });
  expect(moved!.breaks).toEqual(one!.breaks);
  expect(moved!.residualSumOfSquares / one!.residualSumOfSquares).toBeCloseTo(1, 8);
  for (const set of leastSquaresBreaks({ values: [4, 4, 4, 4, 4, 4], trim: 2 })) {
    expect(set.residualSumOfSquares).toBeCloseTo(0, 20);
    expect(Number.isFinite(set.bic)).toBe(true);
  }
});

test('misuse throws', () => {
  expect(() => leastSquaresBreaks({ values: [1] })).toThrow(RangeError);
  expect(() => leastSquaresBreaks({ values: [1, 2, 3], trim: 1 })).toThrow('segments of 2 to 3 values, got 1');
  expect(() => leastSquaresBreaks({ values: [1, 2, NaN, 4], trim: 2 })).toThrow('finite');
  expect(() => leastSquaresBreaks({ values: [1, 2, 3, 4], design: [[1]], trim: 2 })).toThrow('as many design rows');
});

// A floor(0.15 · 8) of 1 leaves no scatter in a segment; breakpoints(x ~ 1, h = 2) gives 4 and a sum of squares of 2.
test('a short series needs no trim of its own; three values have no room for a break', () => {
  expect(leastSquaresBreaks({ values: [1, 2, 3] }).map(({ breaks }) => breaks)).toEqual([[]]);
  const [, one] = leastSquaresBreaks({ values: [1, 2, 1, 2, 8, 9, 8, 9] });
  expect(one).toMatchObject({ breaks: [4] });
  expect(one!.residualSumOfSquares).toBeCloseTo(2, 12);
});
