import { compareRates, compareWindows, setSideBySide } from '@/lib/trends/compare/compareRates';
import { typedWindow, windowOfSeries } from '@/lib/trends/windowOfSeries';
import { aligned, madeUpMonths, monthStart, yearOf } from '@/__tests__/fixtures/aligned';

const attacks = (count: number, start: `${number}-${number}-${number}`, end: `${number}-${number}-${number}`) =>
  typedWindow({ measure: 'attacks', count, period: { start, end } });

test('SOHR in the north-east, 2025 against 2024', () => {
  // R: poisson.test(c(241, 268), c(365, 366))
  const found = compareWindows(aligned('sohr-northeast-syria'), yearOf(2024), yearOf(2025));
  expect(found.a).toMatchObject({ count: 268, days: 366, periods: 9 });
  expect(found.b).toMatchObject({ count: 241, days: 365, periods: 10 });
  expect(found.ratio!.ratio).toBeCloseTo(0.9017174, 6);
  expect(found.ratio!.low).toBeCloseTo(0.7545492, 6);
  expect(found.ratio!.high).toBeCloseTo(1.0771238, 6);
  expect(found.ratio!.pValue).toBeCloseTo(0.2493, 4);
  expect(found.widened).toMatchObject({ from: 'bootstrap', periods: 19 });
  expect(found.direction).toBe('aboutAsMany');
});

test('the interval of the source’s own months is wider than counting noise where they scatter more', () => {
  // RIC: 216 in 305 known days of 2024 against 55 in 120 of 2025; counting alone would call it a fall
  const found = compareWindows(aligned('ric-northeast-syria-isil'), yearOf(2024), yearOf(2025));
  expect(found.a).toMatchObject({ count: 216, days: 305, covered: { start: '2024-01-01', end: '2025-01-01' } });
  expect(found.b).toMatchObject({ count: 55, days: 120, covered: { start: '2025-01-01', end: '2025-05-01' } });
  expect(found.ratio!.high).toBeLessThan(1);
  expect(found.widened!.high).toBeGreaterThan(1);
  expect(found.direction).toBe('cannotTell');
  expect(found.warnings).toContain('First window: Two months are not known and left out, days and all.');
});

test('which of the two comes first does not matter: the ratio and its intervals turn round', () => {
  const series = aligned('sohr-northeast-syria');
  const forth = compareWindows(series, yearOf(2024), yearOf(2025));
  const back = compareWindows(series, yearOf(2025), yearOf(2024));
  expect(forth.ratio!.ratio! * back.ratio!.ratio!).toBeCloseTo(1, 12);
  expect(forth.ratio!.low! * back.ratio!.high!).toBeCloseTo(1, 9);
  expect(forth.widened!.low * back.widened!.high!).toBeCloseTo(1, 9);
});

test('two single months: the scatter of all the months of the source widens the interval', () => {
  // R: poisson.test(c(16, 26), c(31, 29)); phi of glm(count ~ month, quasipoisson) over all 27 months is 1.67
  const found = compareWindows(
    aligned('ric-northeast-syria-isil'),
    { start: '2024-02-01', end: '2024-03-01' },
    { start: '2024-01-01', end: '2024-02-01' },
  );
  expect(found.ratio!.ratio).toBeCloseTo(16 / 31 / (26 / 29), 9);
  expect(found.dispersion).toBeCloseTo(1.6726, 3);
  expect(found.widened).toMatchObject({ from: 'scatter', periods: 27, pValue: null });
  expect(found.widened!.low).toBeLessThan(found.ratio!.low!);
});

test('"up 55 %" in a month does not stand at twice the variance', () => {
  // R: poisson.test(c(56, 36), c(31, 31))$conf.int: 1.00548975 2.43432338
  const found = compareRates(attacks(36, '2024-07-01', '2024-08-01'), attacks(56, '2024-08-01', '2024-09-01'));
  expect(found.ratio!.ratio).toBeCloseTo(1.5556, 4);
  expect(found.ratio!.low).toBeCloseTo(1.00548975, 6);
  expect(found.ratio!.high).toBeCloseTo(2.43432338, 6);
  // R: exp(log(56 / 36) + c(-1, 1) * qnorm(.975) * sqrt(2 * (1/36 + 1/56))): 0.86045842 2.81216736
  expect(found.sensitivity[0]).toMatchObject({ varianceOverMean: 2 });
  expect(found.sensitivity[0]!.low).toBeCloseTo(0.86045842, 6);
  expect(found.sensitivity[0]!.high).toBeCloseTo(2.81216736, 6);
  expect(found.sensitivity[1]!.varianceOverMean).toBe(5);
  expect(found.direction).toBe('cannotTell');
});

test('a published average gives a ratio, no interval, and the reason', () => {
  // Karam Shaar: 660 in 335 days, then an average of 10 a month over 90 days
  const found = compareWindows(aligned('karam-shaar-syria'), yearOf(2024), yearOf(2025));
  expect(found.ratio).toMatchObject({
    low: null,
    high: null,
    pValue: null,
    whyNoInterval: expect.stringContaining('published average'),
  });
  expect(found.ratio!.ratio).toBeCloseTo(30 / 90 / (660 / 335), 9);
  expect(found).toMatchObject({ widened: null, sensitivity: [], direction: 'noInterval' });
  expect(found.warnings).toContain('The first count is marked "at least": the true number may be higher.');
});

test('a zero count leaves one end open', () => {
  // R: poisson.test(c(0, 20), c(365, 366))$conf.int: 0 to 0.2031045
  const none = compareRates(attacks(20, '2024-01-01', '2025-01-01'), attacks(0, '2025-01-01', '2026-01-01'));
  expect(none.ratio).toMatchObject({ ratio: 0, low: 0 });
  expect(none.ratio!.high).toBeCloseTo(0.2031045, 6);
  // the same limit with half the count: 0.025^(2/20) is the share
  expect(none.sensitivity[0]!.high).toBeCloseTo((1 / 0.025 ** 0.1 - 1) * (366 / 365), 6);
  const some = compareRates(attacks(0, '2025-01-01', '2026-01-01'), attacks(20, '2024-01-01', '2025-01-01'));
  expect(some.ratio).toMatchObject({ ratio: null, high: null });
  expect(some.ratio!.low).toBeCloseTo(1 / 0.2031045, 4);
  const nothing = compareRates(attacks(0, '2024-01-01', '2025-01-01'), attacks(0, '2025-01-01', '2026-01-01'));
  expect(nothing).toMatchObject({
    direction: 'noInterval',
    ratio: { ratio: null, whyNoInterval: expect.stringContaining('zero') },
  });
});

test('deaths are never divided by attacks', () => {
  const deaths = typedWindow({ measure: 'deaths', ratePerMonth: 63, period: yearOf(2024) });
  const found = compareRates(deaths, typedWindow({ measure: 'attacks', ratePerMonth: 10, period: yearOf(2025) }));
  expect(found).toMatchObject({
    sameMeasure: false,
    ratio: null,
    widened: null,
    sensitivity: [],
    refusal: { kind: 'differentMeasures' },
  });
});

test('counts of people get a ratio without an interval', () => {
  const deaths = (count: number, year: number) => typedWindow({ measure: 'deaths', count, period: yearOf(year) });
  expect(compareRates(deaths(63, 2023), deaths(10, 2025))).toMatchObject({
    ratio: { low: null, whyNoInterval: expect.stringContaining('several at a time') },
    direction: 'noInterval',
  });
});

test('windows of two series are refused, with both names', () => {
  const ric = windowOfSeries(aligned('ric-northeast-syria-isil'), yearOf(2024));
  const sohr = windowOfSeries(aligned('sohr-northeast-syria'), yearOf(2025));
  expect(() => compareRates(ric, sohr)).toThrow(RangeError);
  expect(() => compareRates(ric, sohr)).toThrow(/ric-northeast-syria-isil.*sohr-northeast-syria/);
  expect(() => compareRates(ric, attacks(10, '2025-01-01', '2025-02-01'))).toThrow(RangeError);
  expect(() => compareRates(ric, ric, aligned('sohr-northeast-syria'))).toThrow(RangeError);
  expect(setSideBySide(ric, sohr)).toMatchObject({
    ratio: null,
    sameMeasure: true,
    refusal: { kind: 'differentSeries' },
  });
});

test('windows that share days, or hold no figure, give no ratio', () => {
  const series = aligned('ric-northeast-syria-isil');
  expect(compareWindows(series, yearOf(2024), { start: '2024-06-01', end: '2025-03-01' }).refusal).toMatchObject({
    kind: 'overlap',
  });
  expect(compareWindows(series, yearOf(2024), yearOf(2026))).toMatchObject({
    ratio: null,
    refusal: { kind: 'noFigure', reason: expect.stringContaining('second window') },
  });
});

test('a series with two points gives counting noise and no more', () => {
  const found = compareWindows(aligned('sdf-wsj-northeast-syria'), yearOf(2024), yearOf(2025));
  // 73 in 366 days, 117 in 243
  expect(found.ratio!.ratio).toBeCloseTo(117 / 243 / (73 / 366), 9);
  expect(found).toMatchObject({ widened: null, dispersion: null, direction: 'higher' });
});

test('provisional periods stay out of a window', () => {
  const window = windowOfSeries(aligned('claims-tracker-syria'), { start: '2026-01-01', end: '2026-05-01' });
  // January 2, February 7, March 8; the 4 of April are provisional
  expect(window).toMatchObject({ count: 17, days: 90, periods: 3 });
  expect(window.warnings).toContain('One month is still provisional and left out.');
});

test('a window that is the lowest of its length is pointed out', () => {
  const series = madeUpMonths([9, 8, 10, 9, 1, 9, 10, 8, 9, 10]);
  const found = compareWindows(
    series,
    { start: monthStart(0), end: monthStart(1) },
    { start: monthStart(4), end: monthStart(5) },
  );
  expect(found.warnings.join(' ')).toMatch(/second window is the lowest of the 10 stretches/);
  expect(found.warnings.join(' ')).not.toMatch(/first window is the/);
});

test.each([
  [{ measure: 'attacks', period: yearOf(2024) }],
  [{ measure: 'attacks', period: yearOf(2024), count: 1, ratePerMonth: 1 }],
  [{ measure: 'attacks', period: { start: '2024-01-01', end: '2024-01-01' }, count: 1 }],
  [{ measure: 'attacks', period: yearOf(2024), ratePerMonth: -1 }],
] as const)('a typed window that says nothing or two things is refused: %j', (typed) => {
  expect(() => typedWindow(typed)).toThrow(RangeError);
});

test('a typed average is turned from months to days with its own months', () => {
  expect(
    typedWindow({ measure: 'attacks', ratePerMonth: 10, period: { start: '2025-01-01', end: '2025-04-01' } })
      .ratePer30Days,
  ).toBeCloseTo(10, 12);
});
