import fc from 'fast-check';
import cars from '@/data/reference/cars.json';
import nile from '@/data/reference/nile.json';
import { localRegression } from '@/lib/stats/localRegression';
import { loess } from '@/lib/stats/loess';
import { loessDegreesOfFreedom } from '@/lib/stats/loessDegreesOfFreedom';
import { loessVertices } from '@/lib/stats/loessVertices';

test('the examples', () => {
  expect(loess({ x: [1, 2, 3, 4, 5, 6], y: [1, 3, 2, 5, 4, 6], span: 1, degree: 1 }).fitted[0]).toBeCloseTo(
    1.2682024299640962,
    13,
  );
  expect(loessVertices([0, 1, 2, 3], 2)).toEqual([-0.015, 1, 3.015]);
  expect(loessDegreesOfFreedom(50, 5.23878061287733, 2).one).toBeCloseTo(44.30154308257048, 12);
  expect(localRegression([0, 1, 2], 1, { nearest: 3, span: 2, degree: 1 }).value[1]).toBeCloseTo(
    0.6492278404039313,
    13,
  );
});

// f <- loess(dist ~ speed, cars); predict(f, data.frame(speed = c(5, 5.5, 12.3, 25)), se = TRUE); f$enp; f$trace.hat
test('cars', () => {
  const fit = loess({ x: cars.speed, y: cars.dist });
  expect(fit.residualScale).toBeCloseTo(15.2949592875652, 12);
  expect(fit.equivalentParameters).toBeCloseTo(4.77910430832514, 12);
  expect(fit.degreesOfFreedom).toBeCloseTo(44.6179014503817, 11);
  const rows: [number, number, number][] = [
    [5, 7.7973534433694, 7.56811999778859],
    [5.5, 8.8627210630758, 6.66953664800995],
    [12.3, 30.5000864337929, 3.71214744834229],
    [25, 95.3240474368895, 8.3020144896404],
  ];
  for (const [speed, value, error] of rows) {
    expect(fit.predict(speed)!.fit).toBeCloseTo(value, 11);
    expect(fit.predict(speed)!.standardError).toBeCloseTo(error, 11);
  }
  expect(loessVertices(cars.speed, 7)).toEqual([3.895, 8, 10, 12, 13, 14, 15, 17, 19, 22, 25.105]);
});

// e <- loess(dist ~ speed, cars, span = 1.5); predict(e, data.frame(speed = c(5, 20)), se = TRUE)
test('cars with a span above one', () => {
  const { residualScale, predict } = loess({ x: cars.speed, y: cars.dist, span: 1.5 });
  expect(residualScale).toBeCloseTo(15.195189760706507, 12);
  expect(predict(5)!.fit).toBeCloseTo(7.7380904322319264, 11);
  expect(predict(20)!.standardError).toBeCloseTo(2.9485404512891367, 11);
});

// n <- loess(Nile ~ t, data.frame(Nile = as.numeric(Nile), t = 1:100), span = 0.4, degree = 1)
// n$fitted[c(1, 50, 100)]; predict(n, data.frame(t = 99.5), se = TRUE)
test('Nile with lines', () => {
  const fit = loess({ x: nile.map((_, i) => i + 1), y: nile, span: 0.4, degree: 1 });
  expect(fit.fitted[0]).toBeCloseTo(1120.27884673204903, 9);
  expect(fit.fitted[49]).toBeCloseTo(837.77532051733453, 9);
  expect(fit.fitted[99]).toBeCloseTo(869.00707152120413, 9);
  expect(fit.predict(99.5)!.standardError).toBeCloseTo(47.466305652757868, 10);
  expect(fit.residualScale).toBeCloseTo(137.84514283969381, 10);
  expect(fit.degreesOfFreedom).toBeCloseTo(94.293839548707496, 10);
});

// z <- loess(y ~ x, data.frame(x = rep(1:6, each = 4), y = c(1,2,3,4,2,4,1,5,3,6,4,8,9,5,4,2,3,2,1,4,5,8,9,7))); z$s; unique(z$fitted)
test('many points at the same x', () => {
  const y = [1, 2, 3, 4, 2, 4, 1, 5, 3, 6, 4, 8, 9, 5, 4, 2, 3, 2, 1, 4, 5, 8, 9, 7];
  const fit = loess({ x: y.map((_, i) => 1 + Math.floor(i / 4)), y });
  expect(fit.residualScale).toBeCloseTo(2.0509919138909658, 12);
  [2.3536758511802622, 3.552702835619622, 5.25, 5, 3.7354533972673853, 6.9229224908735363].forEach((value, i) => {
    expect(fit.fitted[4 * i]).toBeCloseTo(value, 12);
  });
});

test('a parabola is kept, and scale and constant pass through', () => {
  const x = Array.from({ length: 30 }, (_, i) => i + (i % 3) / 4);
  const parabola = loess({ x, y: x.map((value) => 2 - 3 * value + 0.5 * value ** 2) });
  x.forEach((value, i) => expect(parabola.fitted[i]).toBeCloseTo(2 - 3 * value + 0.5 * value ** 2, 8));
  expect(parabola.residualScale).toBeLessThan(1e-8);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 12, maxLength: 40 }), (y) => {
      const at = y.map((_, i) => i);
      const plain = loess({ x: at, y });
      const moved = loess({ x: at, y: y.map((value) => 100 + 2 * value) });
      const reversed = loess({ x: [...at].reverse(), y: [...y].reverse() });
      plain.fitted.forEach((value, i) => {
        expect(moved.fitted[i]).toBeCloseTo(100 + 2 * value!, 8);
        expect(reversed.fitted[y.length - 1 - i]).toBe(value);
      });
      expect(moved.residualScale).toBeCloseTo(2 * plain.residualScale, 8);
    }),
    { numRuns: 25, seed: 9 },
  );
});

test('the curve crosses a gap but never leaves the data', () => {
  const y = nile.map((value, i) => (i < 2 || (i > 40 && i < 50) || i > 95 ? null : value));
  const { fitted, standardErrors, predict } = loess({ x: nile.map((_, i) => i), y });
  expect(fitted.slice(0, 3).map((value) => value === null)).toEqual([true, true, false]);
  expect(fitted.slice(94).map((value) => value === null)).toEqual([false, false, true, true, true, true]);
  expect(fitted.slice(2, 96).every((value) => Number.isFinite(value))).toBe(true);
  expect(standardErrors.slice(2, 96).every((value) => Number.isFinite(value))).toBe(true);
  expect([predict(95.1), predict(1.9), predict(NaN)]).toEqual([null, null, null]);
});

test('corners', () => {
  const flat = loess({ x: [1, 2, 3, 4, 5, 6, 7, 8], y: Array(8).fill(0) as number[] });
  expect(flat.fitted).toEqual(Array(8).fill(0));
  expect(flat.residualScale).toBe(0);
  const long = loess({
    x: Array.from({ length: 5000 }, (_, i) => i),
    y: Array.from({ length: 5000 }, (_, i) => 1e6 + (i % 2)),
  });
  expect(long.fitted[2500]).toBeCloseTo(1e6 + 0.5, 2);
  expect(long.residualScale).toBeCloseTo(0.5, 2);
});

test.each([
  [{ x: [1], y: [1] }, 'loess requires at least 4 points in the span, got 0'],
  [{ x: [1, 2, 3], y: [1, 2, 3], degree: 1 as const }, 'loess requires at least 3 points in the span, got 2'],
  [{ x: [1, 2], y: [1] }, 'loess requires as many x as y, got 2 and 1'],
  [{ x: [1, 2], y: [1, NaN] }, 'loess requires finite x and y, got NaN'],
  [{ x: [1, 2], y: [1, 2], span: 0 }, 'loess requires a positive span, got 0'],
  [{ x: [1, 2], y: [1, 2], degree: 3 as unknown as 2 }, 'loess requires degree 1 or 2, got 3'],
  [{ x: [0, 1, 2, 3], y: [1, 2, 1, 2], span: 1 }, 'loess leaves no degrees of freedom for 4 points'],
])('refuses %j', (input, message) => {
  expect(() => loess(input)).toThrow(new RangeError(message));
});

test('refuses points that share one x', () => {
  expect(() => loess({ x: Array(9).fill(4) as number[], y: [1, 2, 3, 4, 5, 6, 7, 8, 9] })).toThrow(RangeError);
});
