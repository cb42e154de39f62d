import { agreement } from '@/lib/trends/agreement/agreement';
import { compareRates, compareWindows } from '@/lib/trends/compare/compareRates';
import { comparisonsMade } from '@/lib/trends/comparisonsMade';
import { detectBreaks } from '@/lib/trends/detectBreaks';
import { estimateEventEffect } from '@/lib/trends/effects/estimateEventEffect';
import { intervalWords, ratioWords } from '@/lib/trends/say/ratioWords';
import { verdictOf } from '@/lib/trends/say/sayRates';
import { sayFinding } from '@/lib/trends/say/sayFinding';
import { summariseTrend } from '@/lib/trends/summariseTrend';
import { typedWindow } from '@/lib/trends/windowOfSeries';
import { aligned, eventOf, yearOf } from '@/__tests__/fixtures/aligned';

const recordEnd = '2026-09-01';
const ric = aligned('ric-northeast-syria-isil');
const years = compareWindows(aligned('sohr-northeast-syria'), yearOf(2024), yearOf(2025));
const assad = estimateEventEffect(ric, eventOf('assad-falls'), { recordEnd });
const never = estimateEventEffect(aligned('cep-central-syria'), eventOf('assad-falls'), { recordEnd });
const broken = detectBreaks(aligned('sohr-northeast-syria'));
const trend = summariseTrend(ric, { start: '2022-01-01', end: '2026-01-01' });
const counters = agreement(ric, aligned('sohr-northeast-syria-monthly'));
const all = [years, assad, never, broken, trend, counters];

test.each([
  [0, 'none at all'],
  [0.169, '83 % fewer'],
  [0.997, 'as many'],
  [1.556, '56 % more'],
  [2.414, '2.4 times as many'],
  [null, 'up from none'],
])('a ratio of %p is "%s"', (ratio, words) => {
  expect(ratioWords(ratio)).toBe(words);
});

test.each([
  [{ low: 0.43, high: 1.5 }, 'anything from 57 % fewer to 50 % more'],
  [{ low: 0.32, high: 0.73 }, '27 to 68 % fewer'],
  [{ low: 1.6, high: 3.6 }, '60 % more to 3.6 times as many'],
  [{ low: 0, high: 0.45 }, '55 % fewer or fewer still'],
  [{ low: 0, high: 1.9 }, 'anything up to 90 % more'],
  [{ low: 1.18, high: null }, '18 % more or more still'],
  [{ low: 0.5, high: null }, 'anything from 50 % fewer up'],
])('the interval %j is "%s"', (interval, words) => {
  expect(intervalWords(interval)).toBe(words);
});

test('a caption says who, when, what and how sure', () => {
  expect(sayFinding(years).caption).toMatch(
    /^ISIL attacks, north-east Syria \(SOHR tallies\): 20 per 30 days in 2025 against 22 per 30 days in 2024, 10 % fewer \(anything from/,
  );
  expect(sayFinding(assad).caption).toMatch(
    /^Confirmed ISIL attacks, north-east Syria \(RIC\), after “Fall of Assad” \(8 December 2024\): 30 % fewer, anything from .*: this source cannot tell \(22 months before, 4 after\)\.$/,
  );
  expect(sayFinding(never).caption).toMatch(/cannot be told\. Never: the series has ended with November 2024/);
  expect(sayFinding(broken).caption).toMatch(
    /the rate changed about January 2024, somewhere from January 2024 to [A-Z][a-z]+ 2024, from 14 to 21 per 30 days/,
  );
  expect(sayFinding(trend).caption).toMatch(
    /June 2022 to April 2025: no clear direction \(−0\.8 per 30 days each year, −\d\.\d to \+\d\.\d;/,
  );
  expect(sayFinding(counters).caption).toMatch(/for every ten that RIC counted, SOHR counted 14 \(/);
});

test('every use has words, the line fits a message, and none claims too much', () => {
  for (const finding of all) {
    const said = sayFinding(finding);
    expect(said.social.length).toBeLessThanOrEqual(280);
    for (const words of Object.values(said)) {
      expect(words).toMatch(/\S/);
      expect(words).not.toMatch(/significan|caused|NaN|undefined|null|Infinity/i);
    }
  }
});

test('the plain paragraph tells the placebos and that order is not origin', () => {
  const { paragraph } = sayFinding(assad);
  expect(paragraph).toMatch(/Of 19 dates that could have been tried in the same way, none shows a sharper change\./);
  expect(paragraph).toMatch(/does not say that it came from it/);
});

describe('verdicts on typed numbers', () => {
  const month = (count: number, start: `${number}-${number}-${number}`, end: `${number}-${number}-${number}`) =>
    typedWindow({ measure: 'attacks', count, period: { start, end } });

  test('counting alone is not enough', () => {
    expect(verdictOf(compareRates(month(36, '2024-07-01', '2024-08-01'), month(56, '2024-08-01', '2024-09-01')))).toBe(
      'The numbers cannot tell a change: the second rate is 56 % higher, but it could be anything from 14 % lower to 2.8 times as high, if the numbers vary twice as much as chance alone. Counting noise alone would make the change look sure, but attacks vary by more than that.',
    );
  });

  test('660 in eleven months to 30 in three stands at five times the variance', () => {
    // R: poisson.test(c(30, 660), c(90, 335)): 0.169 (0.113-0.244); at five times 0.169 · exp(±1.96 √(5 (1/660 + 1/30)))
    const found = compareRates(month(660, '2024-01-01', '2024-12-01'), month(30, '2025-01-01', '2025-04-01'));
    expect(found.ratio!.low).toBeCloseTo(0.1132, 4);
    expect(found.ratio!.high).toBeCloseTo(0.2439, 4);
    expect(verdictOf(found)).toMatch(
      /^The second rate is 83 % lower .* It stands also if they vary five times as much as chance\.$/,
    );
  });

  test('none in either window is neither a rise nor a fall', () => {
    const found = compareRates(month(0, '2024-07-01', '2024-08-01'), month(0, '2024-08-01', '2024-09-01'));
    expect(verdictOf(found)).toBe('Neither window has any: a ratio could be anything.');
    expect(sayFinding(found).caption).toBe(
      'Attacks, as typed: 0 per 30 days in August 2024 against 0 per 30 days in July 2024, none in either.',
    );
  });

  test('a stretch of days is named from its first to its last', () => {
    const found = compareRates(month(36, '2024-01-01', '2024-12-28'), month(56, '2025-01-01', '2025-12-28'));
    expect(sayFinding(found).caption).toMatch(
      /per 30 days from 1 January to 27 December 2025 against .* from 1 January to 27 December 2024, 5\d % more/,
    );
  });

  test('deaths have no interval, for the reason that they come several at a time', () => {
    const deaths = (count: number, year: number) => typedWindow({ measure: 'deaths', count, period: yearOf(year) });
    expect(sayFinding(compareRates(deaths(100, 2024), deaths(60, 2025))).caption).toMatch(
      /40 % fewer \(no interval: deaths come several at a time\)\.$/,
    );
  });

  test('different things get the reason and no number', () => {
    const found = compareRates(
      typedWindow({ measure: 'deaths', ratePerMonth: 63, period: yearOf(2024) }),
      typedWindow({ measure: 'attacks', ratePerMonth: 10, period: yearOf(2025) }),
    );
    expect(verdictOf(found)).toMatch(/do not count the same thing, so no ratio is given/);
  });
});

describe('comparisonsMade', () => {
  test('counts the tests, leaves refusals out and declared ones unadjusted', () => {
    const declared = { ...assad, declaredBeforehand: true };
    const made = comparisonsMade([years, declared, never, broken, counters]);
    expect(made).toMatchObject({ made: 3, declared: 1, exploratory: 2 });
    // p of the break is below 0.025 and stands, that of the years does not: 0.05 / (2 - 1)
    expect(made.threshold).toBe(0.05);
    expect(made.sentence).toBe(
      'Three tests are made on this page, one of them declared beforehand. Of the other two, one stands when all are judged together; a further one would need a p-value of 0.05 or less (Holm, 5 %). Other models of the same change, and changes of trend, stand beside them and are not counted.',
    );
  });

  test('where none stands every one must reach the strictest', () => {
    expect(comparisonsMade([years, assad, trend]).threshold).toBeCloseTo(0.05 / 3, 12);
  });

  test('where all stand no bar is named', () => {
    const clear = { ...years, widened: { ...years.widened!, pValue: 0.001 } };
    expect(comparisonsMade([clear, clear, clear, clear]).sentence).toBe(
      'Four tests are made on this page, none of them declared beforehand. Of these four, all stand also when they are judged together (Holm, 5 %).',
    );
    expect(comparisonsMade([years, years, years, years]).sentence).toMatch(
      /Of these four, one stands for all of them together only at a p-value of 0\.0125 or less/,
    );
  });

  test('an effect without another model beside it has nothing that is not counted', () => {
    const alone = { ...assad, beside: null, seasonal: null, slopeChange: { answer: null, refusal: null } };
    expect(comparisonsMade([alone]).sentence).toBe('One test is made on this page, none of them declared beforehand.');
    expect(comparisonsMade([{ ...alone, beside: assad.answer }])).toMatchObject({
      made: 1,
      sentence: expect.stringMatching(/ stand beside them and are not counted\.$/),
    });
  });

  test('a page without tests says so', () => {
    expect(comparisonsMade([never, counters])).toEqual({
      made: 0,
      declared: 0,
      exploratory: 0,
      threshold: null,
      sentence: 'No test is made on this page.',
    });
  });
});
