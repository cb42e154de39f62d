import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { atDesk, countsOf, INCIDENTS } from '@/__tests__/fixtures/importing';
import { record as shipped } from '@/__tests__/fixtures/record';

// The files are excerpts of real UCDP releases (rows with the Islamic State as a side, without the columns that quote the press).
// monthly-check.csv counts the same releases independently: events and sum of `best` by the month of `date_start`.

const check = parse(readFileSync(join(INCIDENTS, 'monthly-check.csv')), { columns: true }) as {
  month: string;
  country: string;
  events: string;
  best_deaths: string;
  series: string;
}[];
type Counted = 'events' | 'best_deaths';
/** The figures of the check, less incidents that UCDP knows to the year alone (`date_prec` 5), which it counts in the month of their first day. */
const expected = (series: string, country: string, column: Counted, undated: readonly Event[] = []) =>
  Object.fromEntries(
    check
      .filter((row) => row.series === series && row.country === country)
      .map((row) => [
        row.month,
        Number(row[column]) -
          sum(
            undated.filter((one) => one.country === country && one.date_start.startsWith(row.month)),
            column,
          ),
      ]),
  );
const sum = (events: readonly Event[], column: Counted) =>
  events.reduce((total, { best }) => total + (column === 'events' ? 1 : Number(best)), 0);
type Event = Readonly<Record<'country' | 'date_start' | 'date_prec' | 'best', string>>;
const eventsOf = (name: string) => parse(gunzipSync(readFileSync(file(name))), { columns: true }) as Event[];
const file = (name: string) => join(INCIDENTS, name);
const CANDIDATES = [file('GEDEvent_v26_0_7.csv'), file('GEDEvent_v26_01_26_06.csv')];
const REDUCED = { as: 'ucdp@21.1', map: { low_death: 'low', best_death: 'best', high_death: 'high' } };

test.each([
  ['ged191.csv.gz', {}, 'ged19.1-iraq', 'Iraq', 'ucdp-ged-19-1-iraq'],
  ['ged-syria-652.1601.1911.csv.gz', {}, 'ged-syria-1601-1911', 'Syria', 'ucdp-ged-652-1601-1911-syria'],
  ['ged211-reduced.csv.gz', REDUCED, 'ged21.1-reduced', 'Iraq', 'ucdp-ged-21-1-iraq'],
  ['ged211-reduced.csv.gz', REDUCED, 'ged21.1-reduced', 'Syria', 'ucdp-ged-21-1-syria'],
])('%s gives every monthly figure of the check', async (name, options, series, country, id) => {
  await atDesk(async (desk) => {
    const { release } = await desk.import(file(name), options);
    const record = desk.recordOf(release);
    const undated = eventsOf(name).filter((one) => one.date_prec === '5');
    expect(countsOf(record, id)).toEqual(expected(series, country, 'events', undated));
    expect(countsOf(record, `${id}-deaths`)).toEqual(expected(series, country, 'best_deaths', undated));
  });
});

test('incidents known to the year alone stand in their year, and the months have the others', async () => {
  await atDesk(async (desk) => {
    const { release, notes } = await desk.import(file('ged-syria-652.1601.1911.csv.gz'));
    const record = desk.recordOf(release);
    const id = 'ucdp-ged-652-1601-1911-syria-deaths';
    // In the file, by the year of date_start: 2,153, 2,853, 1,025 and 441 events, of which 9, 13, 8 and 3 have date_prec 5, with 6,857, 2,876,
    // 232 and 26 deaths: 9,991 in all.
    const events = eventsOf('ged-syria-652.1601.1911.csv.gz');
    const years = Object.fromEntries(
      ['2016', '2017', '2018', '2019'].map((year) => [
        `${year}-01`,
        sum(
          events.filter(({ date_start }) => date_start.startsWith(year)),
          'best_deaths',
        ),
      ]),
    );
    expect(countsOf(record, `${id}-yearly`)).toEqual(years);
    for (const measure of ['', '-deaths', '-yearly', '-deaths-yearly'])
      expect(countsOf(record, `ucdp-ged-652-1601-1911-syria${measure}`)).toEqual(
        countsOf(shipped, `ucdp-ged-syria-2016-2019${measure}`),
      );
    expect(notes.join()).toContain(
      '33 incidents with 9,991 deaths are known to their year alone (2016, 2017, 2018, 2019)',
    );
    // 7,681 by date_start less 16 + 2,056 + 4,182 + 151 + 0 + 31 of the six events of date_prec 5 that begin in January.
    expect(countsOf(record, id)['2016-01']).toBe(7681 - 6436);
    expect(record.series.find((one) => one.id === `${id}-yearly`)).toMatchObject({
      cadence: 'year',
      inDefaultView: false,
      coverage: { start: '2016-01-01', end: '2019-12-01' },
    });
  });
});

test('candidate files give the figures of the check, zeros included, whatever their order', async () => {
  await atDesk(async (desk) => {
    const { release } = await desk.import(CANDIDATES);
    const record = desk.recordOf(release);
    for (const [country, area] of [
      ['Syria', 'syria'],
      ['Iraq', 'iraq'],
    ] as const) {
      expect(countsOf(record, `ucdp-candidate-2026-${area}`)).toEqual(expected('candidate-2026', country, 'events'));
      expect(countsOf(record, `ucdp-candidate-2026-${area}-deaths`)).toEqual(
        expected('candidate-2026', country, 'best_deaths'),
      );
    }
    expect(
      record.observations
        .filter((one) => one.seriesId.startsWith('ucdp-candidate'))
        .every((one) => one.status === 'provisional'),
    ).toBe(true);
    expect(await desk.import(CANDIDATES.toReversed())).toMatchObject({ release });
  });
});

test('what ships comes out of the files unchanged, with its ranges and notes', async () => {
  await atDesk(async (desk) => {
    await desk.import(file('ged191.csv.gz'));
    await desk.import(file('ged211-reduced.csv.gz'), REDUCED);
    const { release } = await desk.import(CANDIDATES);
    const record = desk.recordOf(release);
    const kept = new Set(record.observations.map((one) => JSON.stringify(one)));
    expect(shipped.observations.filter((one) => !kept.has(JSON.stringify(one)))).toEqual([]);
    expect(record.series.slice(0, shipped.series.length)).toEqual(shipped.series);
  });
});

test('broken ranges keep their counts, and are told', async () => {
  await atDesk(async (desk) => {
    const { remarks, release } = await desk.import(file('ged-syria-652.1601.1911.csv.gz'));
    // Counted with a spreadsheet in the file: 35 rows in which low <= best <= high fails.
    expect(remarks).toMatchObject([
      { count: 35, example: { file: 'ged-syria-652.1601.1911.csv', line: 94, column: 'low' } },
    ]);
    const march = desk
      .recordOf(release)
      .observations.find(
        (one) => one.seriesId === 'ucdp-ged-652-1601-1911-syria-deaths' && one.period.start === '2016-03-01',
      );
    expect(march).toMatchObject({ count: 1330, low: null, high: null });
  });
});

test('governorates go by one name, whatever the release spells', async () => {
  await atDesk(async (desk) => {
    await desk.import(file('ged-syria-652.1601.1911.csv.gz'));
    const { release, notes } = await desk.import(CANDIDATES);
    const areas = desk
      .recordOf(release)
      .series.filter(({ id }) => id.endsWith('-syria-deir-ez-zor'))
      .map(({ area }) => area);
    expect(areas).toEqual(['syria-deir-ez-zor', 'syria-deir-ez-zor']);
    expect(notes).toEqual([]);
    // Deir ez Zor governorate, where_prec 1 to 4, in the two candidate files: February 2, March 2, May 2, June 2, July 2.
    const counts = countsOf(desk.recordOf(release), 'ucdp-candidate-2026-syria-deir-ez-zor');
    expect(Object.keys(counts)).toHaveLength(7);
    const rows = CANDIDATES.flatMap((path) => parse(readFileSync(path), { columns: true }) as Record<string, string>[]);
    const inMay = rows.filter(
      (row) =>
        row.adm_1 === 'Deir ez Zor governorate' && row.date_start!.startsWith('2026-05') && Number(row.where_prec) <= 4,
    );
    expect(counts['2026-05']).toBe(inMay.length);
  });
});

describe('releases of one year', () => {
  const header = 'id,type_of_violence,side_a,side_b,country,latitude,longitude,date_start,best,low,high';
  const event = (id: number, day: string, best: number, country = 'Iraq') =>
    `${id},3,IS,Civilians,${country},34,43,${day},${best},${best},${best}`;
  const csv = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`;

  test('the later wins for an incident that two of them hold, and earlier months take late events', async () => {
    await atDesk(async (desk) => {
      const quarter = desk.write(
        'GEDEvent_v30_01_30_03.csv',
        csv(event(1, '2030-01-05', 3), event(2, '2030-02-05', 1), event(3, '2030-03-09', 1)).replaceAll('2030', '2020'),
      );
      const month = desk.write(
        'GEDEvent_v20_0_4.csv',
        csv(event(2, '2020-02-05', 9), event(4, '2020-03-20', 2), event(5, '2020-04-02', 1)),
      );
      const first = desk.write(
        'GEDEvent_v20_01_20_03.csv',
        csv(event(1, '2020-01-05', 3), event(2, '2020-02-05', 1), event(3, '2020-03-09', 1)),
      );
      const { release } = await desk.import([month, first]);
      const record = desk.recordOf(release);
      expect(countsOf(record, 'ucdp-candidate-2020-iraq')).toEqual({
        '2020-01': 1,
        '2020-02': 1,
        '2020-03': 2,
        '2020-04': 1,
      });
      expect(countsOf(record, 'ucdp-candidate-2020-iraq-deaths')).toEqual({
        '2020-01': 3,
        '2020-02': 9,
        '2020-03': 3,
        '2020-04': 1,
      });
      expect(quarter).toContain('v30');
    });
  });

  test('a month alone adds itself; what it says of months it does not cover is kept and not counted', async () => {
    await atDesk(async (desk) => {
      const month = desk.write('GEDEvent_v20_0_4.csv', csv(event(4, '2020-03-20', 2), event(5, '2020-04-02', 1)));
      const { release, notes, monthsAdded } = await desk.import(month);
      expect(countsOf(desk.recordOf(release), 'ucdp-candidate-2020-iraq')).toEqual({ '2020-04': 1 });
      expect(monthsAdded).toBe(1);
      expect(notes.join()).toContain('1 incident of months that these releases do not cover (2020-03)');
      const first = desk.write('GEDEvent_v20_01_20_03.csv', csv(event(1, '2020-01-05', 3), event(3, '2020-03-09', 1)));
      const then = await desk.import(first);
      expect(countsOf(desk.recordOf(then.release), 'ucdp-candidate-2020-iraq')).toEqual({
        '2020-01': 1,
        '2020-02': 0,
        '2020-03': 2,
        '2020-04': 1,
      });
    });
  });

  test('a hole between months is a gap, not zero', async () => {
    await atDesk(async (desk) => {
      const files = [2, 4].map((number) =>
        desk.write(`GEDEvent_v20_0_${number}.csv`, csv(event(number, `2020-0${number}-02`, 1))),
      );
      const { release } = await desk.import(files);
      const record = desk.recordOf(release);
      expect(countsOf(record, 'ucdp-candidate-2020-iraq')).toEqual({ '2020-02': 1, '2020-04': 1 });
      expect(record.series.find(({ id }) => id === 'ucdp-candidate-2020-iraq')!.exhaustive).toBe(false);
    });
  });

  test('a country without a row in a file of one country has no series, rather than zeros', async () => {
    await atDesk(async (desk) => {
      const { series } = await desk.import(desk.write('GEDEvent_v20_0_4.csv', csv(event(5, '2020-04-02', 1))));
      expect(series.map(({ id }) => id)).toEqual(['ucdp-candidate-2020-iraq', 'ucdp-candidate-2020-iraq-deaths']);
    });
  });

  test('a yearly release that ends early leaves the months after it uncovered', async () => {
    await atDesk(async (desk) => {
      const { release, notes } = await desk.import(
        desk.write('ged211.csv', csv(event(1, '2019-12-30', 1), event(2, '2020-02-01', 1))),
        { as: 'ucdp@22.1' },
      );
      expect(Object.keys(countsOf(desk.recordOf(release), 'ucdp-ged-22-1-iraq'))).toEqual([
        '2019-12',
        '2020-01',
        '2020-02',
      ]);
      expect(notes.join()).toContain('reaches to 2021-12');
    });
  });
});

test('a dry run says what an import would do and changes nothing', async () => {
  await atDesk(async (desk) => {
    const dry = await desk.import(CANDIDATES, { dryRun: true });
    expect(dry.release).toBeNull();
    expect(() => readFileSync(join(desk.dataDir, 'current'))).toThrow('ENOENT');
    expect(await desk.import(CANDIDATES)).toEqual({ ...dry, release: expect.stringMatching(/^[0-9a-f]{10}$/) });
  });
});
