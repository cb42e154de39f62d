import { seriesOfFigure } from '@/lib/charts/figureCatalogue';
import { parseFigureQuery } from '@/__tests__/fixtures/parseQuery';
import { MOST_EVENTS, MOST_SERIES } from '@/lib/site/parameters';
import type { FigureId } from '@/lib/types/figure';
import type { PublishedRecord } from '@/lib/types/record';
import { record } from '@/__tests__/fixtures/record';

const read = (query: string, figure: FigureId = 'attacks') => parseFigureQuery(figure, query, record);

function stateOf(query: string, figure: FigureId = 'attacks') {
  const { state, problems } = read(query, figure);
  expect(problems).toEqual([]);
  return state!;
}

test('no query is the default view', () => {
  expect(stateOf('')).toEqual({
    figure: 'attacks',
    series: null,
    range: null,
    interval: 'month',
    value: 'rate',
    events: null,
    effect: null,
    breaks: false,
    theme: 'auto',
    release: null,
    title: null,
    outliers: false,
    axis: 'linear',
  });
});

test('every parameter, as the grammar has it', () => {
  const query = `series=cep-central-syria,ric-northeast-syria-isil&from=2022-01&to=2025-04&interval=quarter&value=count&events=assad-falls,syria-joins-coalition&effect=hasakah-prison-break&breaks=on&theme=dark&release=${record.release}&title=Attacks%20in%20two%20areas&outliers=on&axis=log`;
  expect(stateOf(query)).toEqual({
    figure: 'attacks',
    series: ['cep-central-syria', 'ric-northeast-syria-isil'],
    range: { start: '2022-01-01', end: '2025-05-01' },
    interval: 'quarter',
    value: 'count',
    events: ['assad-falls', 'syria-joins-coalition'],
    effect: 'hasakah-prison-break',
    breaks: true,
    theme: 'dark',
    release: record.release,
    title: 'Attacks in two areas',
    outliers: true,
    axis: 'log',
  });
});

describe('dates are inclusive, as people write them', () => {
  test.each([
    ['from=2024&to=2024', '2024-01-01', '2025-01-01'],
    ['from=2024-03&to=2024-03', '2024-03-01', '2024-04-01'],
    ['from=2024-03-31&to=2024-03-31', '2024-03-31', '2024-04-01'],
    ['from=2023&to=2024-02', '2023-01-01', '2024-03-01'],
  ])('%s', (query, start, end) => {
    expect(stateOf(query).range).toEqual({ start, end });
  });

  test('one end alone leaves the other to the record', () => {
    const starts = [
      ...record.rows.observations.map((row) => row.start!),
      ...record.rows.strength.map((row) => row.as_of!),
    ].toSorted();
    const ends = [
      ...record.rows.observations.map((row) => row.end!),
      ...record.rows.strength.map((row) => row.as_of!),
    ].toSorted();
    expect([stateOf('to=2024').range!.start, stateOf('to=2024').range!.end]).toEqual([starts[0], '2025-01-01']);
    // The last day that any figure speaks of is 2026-08-31.
    expect(ends.at(-1)).toBe('2026-08-31');
    expect(stateOf('from=2024').range).toEqual({ start: '2024-01-01', end: '2026-09-01' });
  });

  test('a range may reach beyond the record, as long as it meets it', () => {
    expect(stateOf('from=2000&to=2099').range).toEqual({ start: '2000-01-01', end: '2100-01-01' });
  });
});

/** [query, parameter, value, what is allowed] */
const refused: [string, string, string, RegExp][] = [
  ['interval=week', 'interval', 'week', /^month, quarter, year$/],
  ['interval=Month', 'interval', 'Month', /^month, quarter, year$/],
  ['value=percent', 'value', 'percent', /^rate, count$/],
  ['theme=neon', 'theme', 'neon', /^auto, light, dark, print$/],
  ['outliers=yes', 'outliers', 'yes', /^off, on$/],
  ['axis=square', 'axis', 'square', /^linear, log$/],
  ['release=latest', 'release', 'latest', new RegExp(`^a version such as ${record.release}$`)],
  ['release=ABCDEF0123', 'release', 'ABCDEF0123', /^a version such as/],
  ['from=2024-02-30', 'from', '2024-02-30', /^a date from 2000 to 2099 such as 2024, 2024-03 or 2024-03-31$/],
  ['to=1999', 'to', '1999', /^a date from 2000 to 2099/],
  ['to=tomorrow', 'to', 'tomorrow', /2024-03-31$/],
  ['from=2025-02&to=2025-01', 'from', '2025-02', /^a date before the end of the range, 2025-01-31$/],
  ['from=2030', 'from', '2030-01', /^a date before the end of the range, 2026-08-31$/],
  ['from=2000&to=2005', 'from', '2000-01', /^a range that meets the record, January 2013 to August 2026$/],
  ['from=2030&to=2031', 'from', '2030-01', /^a range that meets the record, January 2013 to August 2026$/],
  ['series=nothing', 'series', 'nothing', /^series of this figure: .*cep-central-syria/],
  ['series=cep-central-syria,nothing', 'series', 'nothing', /^series of this figure: /],
  ['series=CEP-central-syria', 'series', 'CEP-central-syria', /^series of this figure: /],
  [
    'series=karam-shaar-syria-deaths',
    'series',
    'karam-shaar-syria-deaths',
    /^series of this figure: (?!.*karam-shaar-syria-deaths)/,
  ],
  ['events=the-end', 'events', 'the-end', /^none, or events: .*assad-falls/],
  [`title=${'x'.repeat(121)}`, 'title', 'x'.repeat(121), /^text of at most 120 characters on one line$/],
  ['title=two%0Alines', 'title', 'two\nlines', /on one line$/],
];

test.each(refused)(
  '%s is refused, with the parameter, the value and what is allowed',
  (query, parameter, value, allowed) => {
    const { state, problems } = read(query);
    expect(state).toBeNull();
    expect(problems).toEqual([{ parameter, value, allowed: expect.stringMatching(allowed) }]);
  },
);

test('a range that ends before the record begins names the end that was given', () => {
  expect(read('to=2005').problems).toEqual([
    { parameter: 'to', value: '2005-12', allowed: 'a date after the start of the record, 2013-01-01' },
  ]);
});

test('all problems are told at once', () => {
  const { problems } = read('interval=week&from=2024-13&series=nothing&theme=neon');
  expect(problems.map((problem) => problem.parameter).toSorted()).toEqual(['from', 'interval', 'series', 'theme']);
});

test('a value is cut where it is told back', () => {
  expect(read(`series=${'x'.repeat(5000)}`).problems[0]!.value).toHaveLength(200);
});

test('parameters that the grammar does not know are ignored', () => {
  expect(stateOf('utm_source=mail&fbclid=x&series2=y&Interval=week&__proto__=1&constructor=2')).toEqual(stateOf(''));
});

test('a title of 120 letters of any script', () => {
  expect(stateOf(`title=${encodeURIComponent('ن'.repeat(120))}`).title).toBe('ن'.repeat(120));
  expect(stateOf(`title=${encodeURIComponent('🔥'.repeat(120))}`).title).toBe('🔥'.repeat(120));
});

describe('lists', () => {
  test('may be joined by commas or repeated', () => {
    const joined = stateOf('series=cep-central-syria,ric-northeast-syria-isil');
    expect(stateOf('series=ric-northeast-syria-isil&series=cep-central-syria')).toEqual(joined);
    expect(stateOf('series=cep-central-syria,cep-central-syria,,ric-northeast-syria-isil,')).toEqual(joined);
  });

  test('have the order of the figure, whatever the order of the address', () => {
    expect(stateOf('series=ric-northeast-syria-isil,cep-central-syria').series).toEqual([
      'cep-central-syria',
      'ric-northeast-syria-isil',
    ]);
  });

  test('an empty list is no list', () => {
    expect(stateOf('series=&events=')).toEqual(stateOf(''));
  });

  test('every series of a figure is one that the figure allows', () => {
    for (const figure of ['attacks', 'incidents', 'deaths', 'operations'] as const) {
      for (const { id } of seriesOfFigure(figure, record.series))
        expect(stateOf(`series=${id}`, figure).series).toEqual([id]);
    }
  });

  test('the strength figure has no series; the dashboard asks for both figures with one query', () => {
    expect(stateOf('series=cep-central-syria&interval=quarter', 'strength')).toMatchObject({
      figure: 'strength',
      series: null,
    });
  });

  test('too many values are told with the number that is allowed', () => {
    const ids = seriesOfFigure('attacks', record.series).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(MOST_SERIES);
    expect(stateOf(`series=${ids.slice(0, MOST_SERIES).join(',')}`).series).toHaveLength(MOST_SERIES);
    expect(read(`series=${ids.slice(0, MOST_SERIES + 1).join(',')}`).problems).toEqual([
      { parameter: 'series', value: `${MOST_SERIES + 1} values`, allowed: `at most ${MOST_SERIES}` },
    ]);
  });

  test('thousands of wrong values do not give thousands of problems', () => {
    const { problems } = read(`series=${Array.from({ length: 3000 }, (_, index) => `x${index}`).join(',')}`);
    expect(problems).toHaveLength(MOST_SERIES + 1);
  });
});

describe('events', () => {
  test('events=none is an empty choice, no events the default one', () => {
    expect([stateOf('events=none').events, stateOf('').events, stateOf('events=').events]).toEqual([[], null, null]);
  });

  test('a form sends its hidden none along with what was ticked', () => {
    expect(stateOf('events=none&events=assad-falls&events=mosul-falls').events).toEqual(['mosul-falls', 'assad-falls']);
  });

  test('none is none, however often it is said', () => {
    expect(stateOf('events=none&events=none').events).toEqual([]);
    expect(stateOf('events=none&events=').events).toEqual([]);
  });

  test('every event of the record can be chosen, and all of them at once', () => {
    const ids = record.events.map(({ id }) => id);
    expect(ids.length).toBeLessThanOrEqual(MOST_EVENTS);
    expect(stateOf(`events=${ids.join(',')}`).events).toEqual(ids);
  });
});

describe('one value where there can only be one', () => {
  test.each([
    'interval=month&interval=year',
    'from=2023&from=2024',
    'to=2023&to=2024',
    'value=rate&value=count',
    'theme=dark&theme=light',
    'axis=log&axis=linear',
  ])('%s is refused', (query) => {
    const [parameter] = query.split('=');
    expect(read(query).problems).toEqual([expect.objectContaining({ parameter, allowed: 'one value' })]);
  });

  test('the same value twice, or an empty one beside it, is that value', () => {
    expect(stateOf('interval=year&interval=year&interval=').interval).toBe('year');
  });
});

test('nothing in an address throws', () => {
  const empty: PublishedRecord = { ...record, events: [], series: [] };
  for (const query of [
    'series=%00',
    'from=%F0%9F%94%A5',
    'title=%E2%80%A8',
    'events=' + 'a,'.repeat(10_000),
    'series=__proto__',
    'interval=constructor',
  ]) {
    expect(() => read(query)).not.toThrow();
    expect(() => parseFigureQuery('attacks', query, empty)).not.toThrow();
  }
});

describe('effect and breaks', () => {
  test('an event that the record does not have, or more than one, is refused with those it has', () => {
    expect(read('effect=moon-landing').problems).toEqual([
      { parameter: 'effect', value: 'moon-landing', allowed: expect.stringContaining('assad-falls, ') },
    ]);
    expect(read('effect=assad-falls&effect=hasakah-prison-break').problems).toMatchObject([
      { parameter: 'effect', allowed: 'one value' },
    ]);
  });

  test('the strength figure has neither, and says why', () => {
    expect(read('effect=assad-falls', 'strength').problems).toEqual([
      {
        parameter: 'effect',
        value: 'assad-falls',
        allowed: expect.stringContaining('not one count that goes on over time'),
      },
    ]);
    expect(read('breaks=on', 'strength').problems).toEqual([{ parameter: 'breaks', value: 'on', allowed: 'off' }]);
    expect(read('effect=&breaks=off', 'strength').problems).toEqual([]);
  });

  test('breaks are on or off', () => {
    expect(read('breaks=yes').problems).toEqual([{ parameter: 'breaks', value: 'yes', allowed: 'off, on' }]);
  });
});
