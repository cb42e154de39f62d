import { parseCheckQuery } from '@/__tests__/fixtures/parseQuery';
import { checkJson } from '@/lib/export/json/checkJson';
import { checkHeadline } from '@/lib/trends/check/checkHeadline';
import { workedExamples } from '@/lib/trends/check/workedExamples';
import { record } from '@/__tests__/fixtures/record';

function ask(query: string) {
  const { check, problems } = parseCheckQuery(new URLSearchParams(query), record);
  expect(problems).toEqual([]);
  return { query: check!, answer: checkHeadline(check!, record) };
}

const COUNTS = 'a=660/2024-01-01..2024-11-30&b=30/2025-01-01..2025-03-31';
const SENTENCE = 'a=63pm/2024-01-01..2024-12-31&b=10pm/2025-01-01..2025-12-27';

// R 4: poisson.test(c(30, 660), c(90, 335))
test('30 in 90 days against 660 in 335 days', () => {
  const { comparison } = ask(COUNTS).answer;
  expect(comparison.ratio!.ratio).toBeCloseTo(0.1691919, 6);
  expect(comparison.ratio!.low).toBeCloseTo(0.1132372, 6);
  expect(comparison.ratio!.high).toBeCloseTo(0.2438693, 6);
  expect(comparison.sensitivity.map((one) => one.varianceOverMean)).toEqual([2, 5]);
});

test('the JSON has the promised fields first', () => {
  const { query, answer } = ask(COUNTS);
  const json = JSON.parse(JSON.stringify(checkJson(query, answer, record.release))) as Record<string, object>;
  expect(Object.keys(json).slice(0, 6)).toEqual(['a', 'b', 'sameMeasure', 'ratio', 'verdict', 'warnings']);
  expect(Object.keys(json.a!)).toEqual(['count', 'days', 'measure', 'ratePer30Days', 'low', 'high']);
  expect(Object.keys(json.ratio!)).toEqual(['ratio', 'low', 'high', 'pValue']);
});

test('deaths and attacks are never divided', () => {
  const { comparison } = ask('a=63pm/2024&aMeasure=deaths&b=10pm/2025').answer;
  expect(comparison).toMatchObject({
    sameMeasure: false,
    ratio: null,
    refusal: { kind: 'differentMeasures' },
    sensitivity: [],
    widened: null,
  });
});

test.each([
  ['aSeries=sohr-northeast-syria-yearly&a=2024&bSeries=sdf-northeast-syria-yearly&b=2025'],
  ['aSeries=sohr-northeast-syria-yearly&a=2024&b=220/2025'],
])('numbers that are not of one series are never divided: %s', (query) => {
  const { comparison } = ask(query).answer;
  expect(comparison).toMatchObject({ sameMeasure: true, ratio: null, refusal: { kind: 'differentSeries' } });
});

describe('the sentence of the article', () => {
  const { answer } = ask(SENTENCE);

  test('an average without a count gives a ratio without an interval, and says why', () => {
    expect(answer.comparison.ratio).toMatchObject({ low: null, high: null, pValue: null });
    expect(answer.comparison.ratio!.ratio).toBeCloseTo(0.159, 3);
    expect(answer.warnings.join(' ')).toContain('no interval can be computed');
  });

  test('every sentence says first that 63 are deaths and 10 is a quarter', () => {
    for (const text of [answer.verdict, answer.said.caption, answer.said.social, answer.said.paragraph]) {
      expect(text).toMatch(
        /^The record has 63 a month for 2024 as deaths, not as attacks.* 10 a month for January to March 2025 alone/,
      );
    }
    expect(answer.said.social.length).toBeLessThanOrEqual(280);
  });

  test('what the source itself says is offered instead', () => {
    expect(answer.instead).toEqual([
      expect.objectContaining({
        seriesId: 'karam-shaar-syria',
        a: { start: '2024-01-01', end: '2024-12-01' },
        b: { start: '2025-01-01', end: '2025-04-01' },
      }),
    ]);
  });

  test('who else counted stands beside it, what counts the same first', () => {
    const rows = answer.countedBeside;
    expect(rows.find((row) => row.seriesId === 'karam-shaar-syria')).toMatchObject({
      a: { count: 660, days: 335 },
      b: null,
    });
    expect(rows.find((row) => row.seriesId === 'sohr-syria-yearly')).toMatchObject({ a: { count: 491 } });
    const measures = rows.map((row) => row.measure === 'attacks');
    expect(measures).toEqual(measures.toSorted((one, other) => Number(other) - Number(one)));
  });
});

test('a number that the record has as typed is not doubted', () => {
  const { answer } = ask(COUNTS);
  expect(answer.publishedAs).toMatchObject([{ side: 'first', seriesId: 'karam-shaar-syria', doubt: null }]);
  expect(answer.verdict).not.toContain('The record has');
});

test('a quarter against a year, the season, the cut-off and the fall of Assad are named', () => {
  const words = ask(COUNTS).answer.warnings.join(' ');
  expect(words).toMatch(/differ in length/);
  expect(words).toMatch(/different parts of the year/);
  expect(words).toMatch(/say nothing of the rest/);
  expect(words).toMatch(/Fall of Assad/);
  expect(ask(SENTENCE).answer.warnings.join(' ')).toMatch(/cut off on 27 December 2025/);
});

test.each([
  ['windows that differ in length', 'a=660/2022&b=30/2023-01'],
  ['windows that share days', 'a=660/2022&b=30/2022-06'],
  ['a change that only counting would be sure of', 'a=100/2022&b=78/2023'],
])('raids and lethal incidents are not called attacks: %s', (_, query) => {
  for (const measure of ['raids', 'lethal_incidents']) {
    const { comparison, verdict, warnings, said } = ask(`${query}&aMeasure=${measure}&bMeasure=${measure}`).answer;
    expect([verdict, ...warnings, ...comparison.assumptions, ...Object.values(said)].join(' ')).not.toMatch(/attacks/i);
  }
});

test('a second time before the first is pointed out', () => {
  expect(ask('a=30/2025&b=660/2024').answer.warnings.join(' ')).toMatch(/second time lies before the first/);
});

test('two windows of one series bring their own scatter', () => {
  const { comparison } = ask(
    'aSeries=ric-northeast-syria-isil&a=2023-01..2024-11&bSeries=ric-northeast-syria-isil&b=2025-01..2025-04',
  ).answer;
  expect(comparison.widened!.from).toBe('bootstrap');
  expect(comparison.dispersion).toBeGreaterThan(1);
  expect(comparison.direction).toBe('cannotTell');
});

test('no number at all in both windows is no verdict', () => {
  expect(ask('a=0/2024&b=0/2025').answer.verdict).toMatch(
    /No attacks were counted in 2024, and none in 2025: the ratio could be anything\.$/,
  );
});

test('no words that a p-value alone has earned, and none of origin', () => {
  for (const query of [COUNTS, SENTENCE, 'a=63pm/2024&aMeasure=deaths&b=10pm/2025', 'a=5/2024&b=5/2024']) {
    expect(JSON.stringify(ask(query).answer)).not.toMatch(/significant|caused/i);
  }
});

test('the claims of the article are worked examples, "63 to 10" first, each claim once', () => {
  const examples = workedExamples(record.claims);
  expect(examples[0]).toMatchObject({
    title: '“63 to 10”',
    query: { a: { ratePerMonth: 63 }, b: { ratePerMonth: 10 } },
  });
  expect(
    examples
      .flatMap((example) => example.claims)
      .map((claim) => claim.id)
      .toSorted(),
  ).toEqual(record.claims.map((claim) => claim.id).toSorted());
});
