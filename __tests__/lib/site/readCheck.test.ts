import { matchAddress } from '@/lib/site/matchAddress';
import { parseCheckQuery } from '@/__tests__/fixtures/parseQuery';
import { writeCheckQuery } from '@/lib/site/writeCheckQuery';
import { record } from '@/__tests__/fixtures/record';
import { requested } from '@/__tests__/fixtures/requested';

const read = (query: string) => parseCheckQuery(query.replace(/^\?/, ''), record);
const YEAR_2024 = { start: '2024-01-01', end: '2025-01-01' };
const B = '&b=30/2025-01-01..2025-03-31';

describe('one side', () => {
  test.each([
    [
      'a=660/2024-01-01..2024-11-30',
      { kind: 'count', count: 660, measure: 'attacks', period: { start: '2024-01-01', end: '2024-12-01' } },
    ],
    [
      'a=63pm/2024-01-01..2024-12-31&aMeasure=deaths',
      { kind: 'average', ratePerMonth: 63, measure: 'deaths', period: YEAR_2024 },
    ],
    ['a=0/2024', { kind: 'count', count: 0, measure: 'attacks', period: YEAR_2024 }],
    [
      'a=1.5pm/2024-02',
      { kind: 'average', ratePerMonth: 1.5, measure: 'attacks', period: { start: '2024-02-01', end: '2024-03-01' } },
    ],
    [
      'a=7/2024-02..2024-03-15',
      { kind: 'count', count: 7, measure: 'attacks', period: { start: '2024-02-01', end: '2024-03-16' } },
    ],
    [
      'aSeries=karam-shaar-syria&a=2024-01-01..2024-11-30',
      { kind: 'series', seriesId: 'karam-shaar-syria', period: { start: '2024-01-01', end: '2024-12-01' } },
    ],
    [
      'aSeries=karam-shaar-syria&aMeasure=attacks&a=2024',
      { kind: 'series', seriesId: 'karam-shaar-syria', period: YEAR_2024 },
    ],
  ])('%s', (query, a) => {
    const { check, problems } = read(query + B);
    expect(problems).toEqual([]);
    expect(check?.a).toEqual(a);
    expect(read(writeCheckQuery(check!))).toEqual({ check, problems: [] });
  });

  test('the second side reads in the same way', () => {
    expect(read('a=1/2024&b=2pm/2025&bMeasure=raids').check?.b).toEqual({
      kind: 'average',
      ratePerMonth: 2,
      measure: 'raids',
      period: { start: '2025-01-01', end: '2026-01-01' },
    });
  });
});

test('nothing asked is no question, and unknown parameters ask nothing', () => {
  expect(read('')).toEqual({ check: null, problems: [] });
  expect(read('utm_source=mail&a=&b=')).toEqual({ check: null, problems: [] });
});

describe('what cannot be answered names the parameter, the value and what is allowed', () => {
  test.each([
    ['a=660', 'a', '660'],
    ['a=/2024', 'a', '/2024'],
    ['a=-3/2024', 'a', '-3/2024'],
    ['a=1e3/2024', 'a', '1e3/2024'],
    ['a=1.5/2024', 'a', '1.5/2024'],
    ['a=1000000/2024', 'a', '1000000/2024'],
    ['a=NaNpm/2024', 'a', 'NaNpm/2024'],
    ['a=5/2024-02-30', 'a', '5/2024-02-30'],
    ['a=5/1999..2001', 'a', '5/1999..2001'],
    ['a=5/2025..2024', 'a', '5/2025..2024'],
    ['a=5/2024..2025..2026', 'a', '5/2024..2025..2026'],
    ['a=5/2024..', 'a', '5/2024..'],
    ['a=5/2024&aMeasure=bombs', 'aMeasure', 'bombs'],
    ['a=2024&aSeries=nothing', 'aSeries', 'nothing'],
    ['a=660/2024&aSeries=karam-shaar-syria', 'a', '660/2024'],
    ['a=2024&aSeries=karam-shaar-syria&aMeasure=deaths', 'aMeasure', 'deaths'],
    ['aSeries=karam-shaar-syria', 'a', '(nothing)'],
    ['a=5/2024&a=6/2024', 'a', '5/2024 and 6/2024'],
    ['aMeasure=deaths', 'a', '(nothing)'],
  ])('%s', (query, parameter, value) => {
    const { check, problems } = read(query + B);
    expect(check).toBeNull();
    expect(problems).toEqual([{ parameter, value, allowed: expect.stringMatching(/.{5}/) }]);
  });

  test('one side alone needs the other, and all problems are told at once', () => {
    expect(read('a=660/2024').problems).toMatchObject([{ parameter: 'b', value: '(nothing)' }]);
    expect(read('a=x/2024-13&aMeasure=y&b=z').problems.map((problem) => problem.parameter)).toEqual([
      'aMeasure',
      'a',
      'a',
      'b',
    ]);
  });
});

describe('the form leads to the one spelling', () => {
  const asked = (fields: string) => matchAddress(`/check?${fields}`).canonical.replace(/^\/check\??/, '');
  test.each([
    ['aKind=typed&aNumber=1,200&aPer=all&aMeasure=attacks&aFrom=2024&aTo=', 'a=1200/2024..2024'],
    [
      'aKind=typed&aNumber=63&aPer=month&aMeasure=deaths&aFrom=2024-01&aTo=2024-12',
      'a=63pm/2024-01..2024-12&aMeasure=deaths',
    ],
    ['aKind=typed&aNumber=&aPer=all&aMeasure=deaths&aFrom=&aTo=', ''],
    ['aKind=typed&aNumber=5&aPer=all&aMeasure=attacks&aFrom=&aTo=', 'a=5/'],
    [
      'aKind=published&aNumber=9&aPick=karam-shaar-syria/2024-01-01..2024-11-30&aOwnFrom=&aOwnTo=',
      'aSeries=karam-shaar-syria&a=2024-01-01..2024-11-30',
    ],
    [
      'aKind=published&aPick=karam-shaar-syria/2024-01-01..2024-11-30&aOwnFrom=2025&aOwnTo=',
      'aSeries=karam-shaar-syria&a=2025..2025',
    ],
    ['aKind=published&aPick=', ''],
  ])('%s', (fields, query) => {
    expect(decodeURIComponent(asked(fields))).toBe(query);
  });

  test('by a redirect, or by words where it cannot', () => {
    const typed =
      'aKind=typed&aNumber=63&aPer=month&aFrom=2024&aMeasure=attacks&bKind=typed&bNumber=10&bPer=month&bFrom=2025&bMeasure=attacks';
    expect(requested(`/check?${typed}`)).toEqual({
      route: 'check',
      isFromForm: true,
      canonical: '/check?a=63pm/2024-01-01..2024-12-31&b=10pm/2025-01-01..2025-12-31',
    });
    expect(requested('/check?aKind=typed&bKind=typed&aNumber=&bNumber=')).toMatchObject({ canonical: '/check' });
    expect(requested(`/check?${typed.replace('bNumber=10', 'bNumber=ten')}`)).toMatchObject({
      status: 400,
      words: [expect.stringMatching(/^b: “tenpm\/2025\.\.2025” is not possible/)],
    });
  });

  test('the page needs no question, the file does', () => {
    for (const address of ['/check', '/check?a=1/2024&b=2/2025', '/check.json?a=1/2024&b=2/2025'])
      expect(requested(address)).toMatchObject({ canonical: expect.any(String), isFromForm: false });
    expect(requested('/check.json')).toMatchObject({
      status: 400,
      words: [expect.stringMatching(/^a: /), expect.stringMatching(/^b: /)],
    });
  });
});
