import { agreement } from '@/lib/trends/agreement/agreement';
import { detectBreaks } from '@/lib/trends/detectBreaks';
import { summariseTrend } from '@/lib/trends/summariseTrend';
import { aligned, madeUpMonths, yearOf } from '@/__tests__/fixtures/aligned';

const always = { start: '2010-01-01', end: '2030-01-01' } as const;

describe('detectBreaks', () => {
  test('SOHR in the north-east: the clear step is from 2023 to 2024, before the fall of Assad', () => {
    const { likeliest, criteria } = detectBreaks(aligned('sohr-northeast-syria'));
    expect(likeliest).toMatchObject({ day: '2024-01-01', isClear: true });
    // 165 in the 365 days of 2023; 268 + 241 in the 731 after
    expect(likeliest!.ratePer30DaysBefore).toBeCloseTo((165 * 30) / 365, 9);
    expect(likeliest!.ratePer30DaysAfter).toBeCloseTo((509 * 30) / 731, 9);
    expect(criteria.find((one) => one.name === '2 log n')!.days).toEqual(['2024-01-01']);
  });

  test('central Syria has no clear break', () => {
    const { likeliest, path } = detectBreaks(aligned('cep-central-syria'));
    expect(likeliest!.isClear).toBe(false);
    expect(likeliest!.earliest < likeliest!.latest).toBe(true);
    expect(path.at(-1)).toMatchObject({ days: [], toPenalty: null });
    expect(path[0]!.days.length).toBeGreaterThan(path.at(-1)!.days.length);
  });

  test('too few periods', () => {
    expect(detectBreaks(aligned('karam-shaar-syria'))).toMatchObject({ likeliest: null, refusal: { kind: 'tooFew' } });
    expect(detectBreaks(madeUpMonths(new Array<number>(20).fill(0)))).toMatchObject({
      likeliest: null,
      refusal: { kind: 'cannotSettle' },
    });
  });
});

describe('summariseTrend', () => {
  const falling = Array.from({ length: 36 }, (_, i) => 60 - i + [0, 7, -5, 3, -8, 6, -2, 1, 4, -6][i % 10]!);

  test('a falling series, by its rate per year', () => {
    const found = summariseTrend(madeUpMonths(falling), always);
    expect(found).toMatchObject({ direction: 'down', periods: 36 });
    // one less each month, give or take the length of months
    expect(found.slopePerYear!.slope).toBeGreaterThan(-13);
    expect(found.slopePerYear!.slope).toBeLessThan(-11);
  });

  test('a gap keeps its place: the slope does not steepen', () => {
    const found = summariseTrend(madeUpMonths(falling.map((count, i) => (i > 7 && i < 16 ? null : count))), always);
    expect(found.slopePerYear!.slope).toBeGreaterThan(-13);
    expect(found.slopePerYear!.slope).toBeLessThan(-11);
    expect(found.periods).toBe(28);
  });

  test('RIC in the north-east shows no clear direction', () => {
    // 27 months, tau -26/351
    const found = summariseTrend(aligned('ric-northeast-syria-isil'), always);
    expect(found).toMatchObject({
      direction: 'noClearTrend',
      periods: 27,
      period: { start: '2022-06-01', end: '2025-05-01' },
    });
    expect(found.tau).toBeCloseTo(-26 / 351, 9);
  });

  test('two points are no trend', () => {
    expect(summariseTrend(aligned('sdf-wsj-northeast-syria'), always)).toMatchObject({
      direction: 'unknown',
      pValue: null,
      refusal: { kind: 'tooFew' },
    });
  });

  test('only what lies in the window counts', () => {
    expect(summariseTrend(aligned('ric-northeast-syria-isil'), yearOf(2024))).toMatchObject({ periods: 10 });
  });
});

describe('agreement', () => {
  test('RIC and the single months of SOHR, January to March 2025', () => {
    // 11, 7, 15 against 16, 11, 19: 46/33; scatter below chance, so log 1.394 ± 1.96 √(1/33 + 1/46) or the exact limits, the wider
    const found = agreement(aligned('ric-northeast-syria-isil'), aligned('sohr-northeast-syria-monthly'));
    expect(found).toMatchObject({ common: 3, days: 90, concordance: { same: 2, of: 2, share: 1 } });
    expect(found.ratio!.ratio).toBeCloseTo(46 / 33, 9);
    expect(found.ratio!.low).toBeLessThan(1);
    expect(found.warnings.join(' ')).toMatch(/confirmed.*reported/);
  });

  test('windows that do not match months are joined where their edges meet', () => {
    // RIC knows every month from 1 January to 30 April 2025, SOHR 1 January to 7 April: only one edge beyond the first is shared,
    // that of January to March 2023 (50 and 41)
    const found = agreement(aligned('ric-northeast-syria-isil'), aligned('sohr-northeast-syria'));
    expect(found).toMatchObject({ common: 1, days: 90, concordance: null });
    expect(found.ratio!.ratio).toBeCloseTo(41 / 50, 9);
  });

  test('counters that disagree from month to month have a wider interval', () => {
    const steady = agreement(
      madeUpMonths([10, 20, 10, 20, 10, 20], { id: 'a' }),
      madeUpMonths([20, 40, 20, 40, 20, 40], { id: 'b' }),
    );
    const erratic = agreement(
      madeUpMonths([10, 20, 10, 20, 10, 20], { id: 'a' }),
      madeUpMonths([40, 20, 40, 20, 40, 20], { id: 'b' }),
    );
    expect(steady.ratio!.ratio).toBe(erratic.ratio!.ratio);
    expect(erratic.dispersion!).toBeGreaterThan(5);
    expect(erratic.ratio!.low).toBeLessThan(steady.ratio!.low);
    expect(steady.concordance!.share).toBe(1);
    expect(erratic.concordance!.share).toBe(0);
  });

  test('no month in common', () => {
    const late = madeUpMonths([null, null, 5], { id: 'late' });
    expect(agreement(madeUpMonths([5, 6]), late)).toMatchObject({
      ratio: null,
      concordance: null,
      refusal: { kind: 'noFigure' },
    });
  });

  test('what counts something else, or elsewhere, is refused with both names', () => {
    const sohr = aligned('sohr-northeast-syria');
    expect(() => agreement(sohr, aligned('sohr-northeast-syria-deaths'))).toThrow(
      /sohr-northeast-syria and sohr-northeast-syria-deaths count attacks and deaths/,
    );
    expect(() => agreement(sohr, aligned('cep-central-syria'))).toThrow(
      /sohr-northeast-syria and cep-central-syria speak of/,
    );
    expect(() => agreement(sohr, aligned('ric-northeast-syria-all-cells'))).toThrow(
      /differ in whose attacks they count/,
    );
    expect(() => agreement(sohr, sohr)).toThrow(RangeError);
  });
});
