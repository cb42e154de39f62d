import { alignSeries } from '@/lib/series/alignSeries';
import { nowcastOfPeriod } from '@/lib/trends/nowcast/nowcastOfPeriod';
import { nowcastOfSeries } from '@/lib/trends/nowcast/nowcastOfSeries';
import { reportingTriangle } from '@/lib/trends/nowcast/reportingTriangle';
import { rangeInWords } from '@/lib/trends/say/sayNowcast';
import { sayFinding } from '@/lib/trends/say/sayFinding';
import { nowcastCounts } from '@/lib/stats/nowcastCounts';
import type { Observation, SeriesDefinition, VersionedCount } from '@/lib/types/record';
import type { Day } from '@/lib/types/time';
import { aligned, monthStart } from '@/__tests__/fixtures/aligned';
import { record } from '@/__tests__/fixtures/record';
import { definition, observation } from '@/__tests__/fixtures/smallSeries';

const lastOf = (month: number) =>
  new Date(Date.parse(`${monthStart(month + 1)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) as Day;

/** What a version that reaches to the end of a month said of the months from January 2020 on. */
const version = (reaches: number, counts: readonly number[]): VersionedCount[] =>
  counts.map((count, month) => ({
    seriesId: 'made-up',
    period: { start: monthStart(month), end: monthStart(month + 1) },
    asOf: lastOf(reaches),
    count,
    document: `Version ${reaches}`,
  }));

const VERSIONS = [...version(2, [20, 15, 9]), ...version(3, [20, 18, 14, 10]), ...version(4, [21, 18, 15, 16, 6])];

function growing(
  counts: readonly number[] = [21, 18, 15, 16, 6],
  changes: Partial<SeriesDefinition> = {},
  each: Partial<Observation> = { status: 'provisional' },
) {
  const made = definition({ coverage: { start: monthStart(0), end: monthStart(counts.length) }, ...changes });
  return alignSeries(
    made,
    counts.map((count, i) => observation(monthStart(i), monthStart(i + 1), count, { seriesId: made.id, ...each })),
  );
}

test('the triangle has a row a month and a column a month of delay', () => {
  // Delay 0 is the version that ends with the month itself.
  expect(reportingTriangle(VERSIONS, 12)).toEqual({
    triangle: [[null, null, 20, 20, 21], [null, 15, 18, 18], [9, 14, 15], [10, 16], [6]],
    starts: [0, 1, 2, 3, 4].map(monthStart),
  });
  expect(reportingTriangle(VERSIONS, 2).triangle[0]).toEqual([null, null, 20]);
});

test('of two versions of one month the later counts; a month that was cut off is no version of the whole one', () => {
  const cut: VersionedCount = {
    ...VERSIONS[2]!,
    period: { start: monthStart(2), end: '2020-03-20' },
    asOf: '2020-03-19',
    count: 4,
  };
  expect(reportingTriangle([...VERSIONS, cut], 12)).toEqual(reportingTriangle(VERSIONS, 12));
  const again = version(4, [21, 18, 15, 17, 7]).map((one) => ({ ...one, asOf: '2020-05-15' as Day }));
  expect(reportingTriangle([...again, ...VERSIONS], 12)).toEqual(reportingTriangle(VERSIONS, 12));
});

test('provisional months get what the triangle says, and a month that has reached the longest delay gets nothing', () => {
  const finding = nowcastOfSeries(growing(), VERSIONS)!;
  expect(finding).toMatchObject({
    kind: 'nowcast',
    refusal: null,
    versions: 3,
    asOf: '2020-05-31',
    settledAfterMonths: 4,
  });
  expect(finding.months.map(({ period, count }) => [period.start, count])).toEqual(
    [1, 2, 3, 4].map((month) => [monthStart(month), [18, 15, 16, 6][month - 1]]),
  );
  const last = nowcastCounts({ triangle: reportingTriangle(VERSIONS, 12).triangle }).nowcasts[4]!;
  expect(finding.months[3]).toMatchObject({ low: last.low, high: last.high, median: last.median });
  // From delay 0 to 1: 9 to 14 and 10 to 16; from 1 to 2: 15 to 18 and 14 to 15. Pooled 15 more to 48 in a step, 1.7 times in two.
  expect(last.steps).toBe(4);
  expect(last.high).toBeGreaterThan(6 * (63 / 48) ** 2);
  expect(nowcastOfPeriod([finding], growing().periods[4]!)).toMatchObject({ count: 6, versions: 3 });
  expect(nowcastOfPeriod([finding], growing().periods[0]!)).toBeNull();
});

test.each<[string, ReturnType<typeof growing>, readonly VersionedCount[], string, string]>([
  [
    'no version',
    growing(),
    [],
    'oneVersion',
    'No earlier version of these figures is held; how much they still grow cannot be told yet.',
  ],
  [
    'one version',
    growing(),
    VERSIONS.slice(-5),
    'oneVersion',
    'One version of these figures is held; how much they still grow cannot be told yet.',
  ],
  ['deaths', growing([21, 18, 15, 16, 6], { measure: 'deaths' }), VERSIONS, 'severalAtATime', 'several at a time'],
  [
    'figures that are not those of the newest version',
    growing([21, 18, 15, 16, 7]),
    VERSIONS,
    'cannotSettle',
    'not those of the newest version',
  ],
  ['few incidents', growing([1, 1]), [...version(0, [1]), ...version(1, [1, 1])], 'tooFew', 'Too few were counted'],
])('%s: a refusal in words', (_, series, versions, kind, reason) => {
  const finding = nowcastOfSeries(series, versions)!;
  expect(finding).toMatchObject({ months: [], refusal: { kind, reason: expect.stringContaining(reason) } });
  expect(sayFinding(finding).caption).toContain(reason);
});

test('a final series is not asked', () => {
  expect(nowcastOfSeries(growing([4, 5], {}, { status: 'final' }), VERSIONS)).toBeNull();
});

test('a month that is cut off is left out', () => {
  const made = definition({ coverage: { start: monthStart(0), end: '2020-06-11' } });
  const counts = [21, 18, 15, 16, 6].map((count, i) =>
    observation(monthStart(i), monthStart(i + 1), count, { status: 'provisional' }),
  );
  const finding = nowcastOfSeries(
    alignSeries(made, [...counts, observation('2020-06-01', '2020-06-11', 2, { status: 'provisional' })]),
    VERSIONS,
  )!;
  expect(finding.months.at(-1)!.period.start).toBe('2020-05-01');
});

test('in words: so far, expected, from how many versions; and that other months are on their way too', () => {
  const finding = nowcastOfSeries(growing(), VERSIONS)!;
  const { caption, social, paragraph } = sayFinding(finding);
  expect(caption).toBe(
    `Attacks, somewhere (Made-up Monitor): 6 attacks in May 2020 so far, ${rangeInWords(finding.months[3]!)} expected once later reports are in (from 3 versions of the figures, the last to 31 May 2020).`,
  );
  expect(social.length).toBeLessThanOrEqual(280);
  expect(paragraph).toContain(`Before it: 16 in April 2020, ${rangeInWords(finding.months[2]!)} expected;`);
  expect(paragraph).toContain('by the time it is 4 months old (95 % prediction interval)');
  expect(rangeInWords({ low: 4, high: 4 })).toBe('4');
});

test('the shipped record has provisional months of which one version is held', () => {
  expect(nowcastOfSeries(aligned('ucdp-candidate-2026-syria'), record.revisions)!.refusal!.kind).toBe('oneVersion');
});
