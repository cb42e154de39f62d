import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedRecord } from '@/lib/types/record';
import type { ReleaseDescription } from '@/lib/types/release';
import { atDesk, countsOf } from '@/__tests__/fixtures/importing';
import {
  ACLED_COLUMNS,
  ACLED_USUAL,
  csvOf,
  GTD_COLUMNS,
  GTD_USUAL,
  OLD_ACLED_COLUMNS,
} from '@/__tests__/fixtures/syntheticEvents';

describe('ACLED', () => {
  const acled = (rows: Parameters<typeof csvOf>[1]) => csvOf(ACLED_COLUMNS, rows, ACLED_USUAL);

  test('counts violent events with ISIL on either side or as an ally, and nothing else', async () => {
    await atDesk(async (desk) => {
      const file = desk.write(
        'acled.csv',
        `\ufeff${acled([
          { event_id_cnty: 'SYR1' },
          {
            event_id_cnty: 'SYR2',
            event_type: 'Explosions/Remote violence',
            actor1: 'Made-up forces',
            actor2: 'Islamic State (Syria)',
            fatalities: 0,
          },
          {
            event_id_cnty: 'SYR3',
            actor1: 'Somebody',
            assoc_actor_2: 'One group; Islamic State (Syria)',
            fatalities: 4,
          },
          { event_id_cnty: 'SYR4', event_type: 'Strategic developments' },
          { event_id_cnty: 'SYR5', actor1: 'Islamic State (Yemen)' },
          { event_id_cnty: 'SYR6', event_type: 'Protests' },
          { event_id_cnty: 'SYR7', actor1: 'Somebody', event_date: '2024-04-30' },
        ])}`,
      );
      const { release } = await desk.import(file);
      const record = desk.recordOf(release);
      expect(countsOf(record, 'acled-syria')).toEqual({ '2024-03': 3, '2024-04': 0 });
      expect(countsOf(record, 'acled-syria-deaths')).toEqual({ '2024-03': 5, '2024-04': 0 });
      expect(countsOf(record, 'acled-syria-lethal')).toEqual({ '2024-03': 2, '2024-04': 0 });
      expect(countsOf(record, 'acled-syria-deir-ez-zor')).toEqual({ '2024-03': 3, '2024-04': 0 });
      expect(record.sources.find(({ id }) => id === 'acled')).toMatchObject({ redistribution: 'no' });
    });
  });

  test('of the versions of an event the one with the newest timestamp counts, within a file and between imports', async () => {
    await atDesk(async (desk) => {
      const first = desk.write(
        'a.csv',
        acled([
          { event_id_cnty: 'SYR1', fatalities: 7, timestamp: 1_710_000_002 },
          { event_id_cnty: 'SYR1', fatalities: 3, timestamp: 1_710_000_001 },
          { event_id_cnty: 'SYR2', fatalities: 1, event_date: '2024-03-31' },
        ]),
      );
      const { release } = await desk.import(first);
      expect(countsOf(desk.recordOf(release), 'acled-syria-deaths')).toEqual({ '2024-03': 8 });
      const second = desk.write(
        'b.csv',
        acled([
          { event_id_cnty: 'SYR1', fatalities: 9, timestamp: 1_700_000_000 },
          { event_id_cnty: 'SYR2', fatalities: 20, timestamp: 1_720_000_000, event_date: '2024-03-31' },
        ]),
      );
      const then = await desk.import(second);
      expect(countsOf(desk.recordOf(then.release), 'acled-syria-deaths')).toEqual({ '2024-03': 27 });
      expect(then).toMatchObject({ monthsAdded: 0, monthsRevised: 1 });
    });
  });

  test('reads the columns of before 2023, dates in words and numbers for actor types; upper case too', async () => {
    await atDesk(async (desk) => {
      const rows = [
        {
          event_id_cnty: 'IRQ1',
          event_date: '03 January 2023',
          year: 2023,
          country: 'Iraq',
          admin1: 'Al Anbar',
          actor1: 'Islamic State (Iraq)',
          inter1: 2,
          interaction: 12,
          latitude: 33,
          longitude: 43,
        },
        {
          event_id_cnty: 'IRQ2',
          event_date: '31 January 2023',
          year: 2023,
          country: 'Iraq',
          admin1: 'Al Anbar',
          actor1: 'Islamic State (Iraq)',
          latitude: 33,
          longitude: 43,
        },
      ];
      const text = csvOf(OLD_ACLED_COLUMNS, rows, ACLED_USUAL);
      const { release } = await desk.import(
        desk.write('old.csv', text.replace(OLD_ACLED_COLUMNS, OLD_ACLED_COLUMNS.toUpperCase())),
      );
      expect(countsOf(desk.recordOf(release), 'acled-iraq-anbar')).toEqual({ '2023-01': 2 });
    });
  });

  test('a month in which the file begins counts from there; one in which it ends is cut off there and provisional', async () => {
    await atDesk(async (desk) => {
      const file = desk.write(
        'acled.csv',
        acled([{ event_id_cnty: 'SYR1' }, { event_id_cnty: 'SYR2', event_date: '2024-04-09' }]),
      );
      const { release } = await desk.import(file);
      const months = desk.recordOf(release).observations.filter((one) => one.seriesId === 'acled-syria');
      expect(months.map(({ period, status }) => [period.start, period.end, status])).toEqual([
        ['2024-03-05', '2024-04-01', 'final'],
        ['2024-04-01', '2024-04-10', 'provisional'],
      ]);
      const said = await desk.import(file, { covers: { first: '2024-01-01', last: '2024-04-30' } });
      expect(countsOf(desk.recordOf(said.release), 'acled-syria')).toEqual({
        '2024-01': 0,
        '2024-02': 0,
        '2024-03': 1,
        '2024-04': 1,
      });
    });
  });

  test('Syria is not zero in years of which the file has only Iraq', async () => {
    await atDesk(async (desk) => {
      const file = desk.write(
        'acled.csv',
        acled([
          { event_id_cnty: 'IRQ1', country: 'Iraq', event_date: '2024-01-05', latitude: 33, longitude: 43 },
          { event_id_cnty: 'SYR1', event_date: '2024-03-31' },
        ]),
      );
      const { release } = await desk.import(file);
      expect(Object.keys(countsOf(desk.recordOf(release), 'acled-syria'))).toEqual(['2024-03']);
    });
  });

  test('the weekly file of sums is refused, with the reason', async () => {
    await atDesk(async (desk) => {
      const file = desk.write(
        'Middle-East_aggregated_data_up_to-2025-12-06.csv',
        'WEEK,REGION,COUNTRY,ADMIN1,EVENT_TYPE,SUB_EVENT_TYPE,EVENTS,FATALITIES,POPULATION_EXPOSURE,DISORDER_TYPE,ID,CENTROID_LATITUDE,CENTROID_LONGITUDE\n2016-02-06,Middle East,Syria,Homs,Battles,Armed clash,3,4,,Political violence,1,34,37\n',
      );
      expect((await desk.refusal(file))[0]!.rule).toMatch(/no column for actors/);
    });
  });
});

describe('GTD', () => {
  const gtd = (rows: Parameters<typeof csvOf>[1]) => csvOf(GTD_COLUMNS, rows, GTD_USUAL);

  test('reads ISO-8859-1, days and months that are not known, and parts of deaths', async () => {
    await atDesk(async (desk) => {
      const file = desk.write(
        'globalterrorismdb_0718dist.csv',
        Buffer.from(
          gtd([
            { eventid: 201506030001, city: 'Dayr az-Zawr caf\u00e9', nkill: 1.5 },
            {
              eventid: 201506000002,
              iday: 0,
              nkill: 2.5,
              gname: 'Somebody',
              gname2: 'Islamic State of Iraq and the Levant (ISIL)',
            },
            { eventid: 201500000003, imonth: 0, iday: 0 },
            { eventid: 201506290004, iday: 29, gname: 'Unknown' },
            { eventid: 201506300005, iday: 30, nkill: '' },
          ]),
          'latin1',
        ),
      );
      const { release, notes } = await desk.import(file);
      expect(countsOf(desk.recordOf(release), 'gtd-syria')).toEqual({ '2015-06': 3 });
      expect(countsOf(desk.recordOf(release), 'gtd-syria-deaths')).toEqual({ '2015-06': 4 });
      expect(notes.join()).toContain('1 incident with 2 deaths is known to its year alone (2015)');
    });
  });

  test('a new release of GTD stands for the whole of it', async () => {
    await atDesk(async (desk) => {
      await desk.import(
        desk.write(
          'gtd1.csv',
          gtd([{ eventid: 201506030001 }, { eventid: 201507310002, imonth: 7, iday: 31, provstate: 'Homs' }]),
        ),
      );
      const { release } = await desk.import(desk.write('gtd2.csv', gtd([{ eventid: 201506300001, iday: 30 }])));
      const record = desk.recordOf(release);
      expect(countsOf(record, 'gtd-syria')).toEqual({ '2015-06': 1 });
      expect(record.series.map(({ id }) => id)).not.toContain('gtd-syria-homs');
    });
  });
});

/** Month, count and kind, as the record has them. */
const figuresOf = (record: PublishedRecord, seriesId: string) =>
  record.observations
    .filter((one) => one.seriesId === seriesId)
    .map(({ period, count, countKind }) => `${period.start.slice(0, 7)}: ${countKind} ${count}`);

describe('numbers that are not known', () => {
  const own = (columns: string, ...rows: string[]) => `incident_id,date,country,${columns}\n${rows.join('\n')}\n`;
  const covers = { first: '2024-01-01', last: '2024-04-30' };

  test('without a column for deaths nothing is said of deaths', async () => {
    await atDesk(async (desk) => {
      const file = desk.write('own.csv', own('governorate', '1,2024-01-03,Syria,Homs', '2,2024-02-10,Syria,Homs'));
      const { release, notes } = await desk.import(file, { covers });
      const { series } = desk.recordOf(release);
      expect(series.filter(({ sourceId, measure }) => sourceId === 'own-data' && measure === 'deaths')).toEqual([]);
      expect(notes).toEqual(['No deaths are counted: none of 2 incidents says how many.']);
    });
  });

  test('a month that knows of none is a gap, one that knows of some a minimum, one without incidents zero', async () => {
    await atDesk(async (desk) => {
      const rows = ['1,2024-01-03,Syria,4', '2,2024-02-10,Syria,', '3,2024-03-02,Syria,2', '4,2024-03-05,Syria,'];
      const { release, notes } = await desk.import(desk.write('own.csv', own('deaths', ...rows)), { covers });
      const record = desk.recordOf(release);
      expect(figuresOf(record, 'own-data-syria-deaths')).toEqual([
        '2024-01: exact 4',
        '2024-03: at_least 2',
        '2024-04: exact 0',
      ]);
      expect(record.series.find(({ id }) => id === 'own-data-syria-deaths')!.exhaustive).toBe(false);
      expect(countsOf(record, 'own-data-syria')).toEqual({ '2024-01': 1, '2024-02': 1, '2024-03': 2, '2024-04': 0 });
      expect(notes).toEqual([
        '2 incidents do not say how many died: no deaths are given for 2024-02, and they are “at least” in 2024-03.',
      ]);
    });
  });

  test('GTD the same; zero and not known together tell of no minimum', async () => {
    await atDesk(async (desk) => {
      const event = (eventid: number, imonth: number, nkill: number | '') => ({ eventid, imonth, nkill });
      const rows = [
        event(201501010001, 1, 4),
        event(201502010002, 2, ''),
        event(201503010003, 3, 2),
        event(201503010004, 3, ''),
        event(201504010005, 4, 0),
        event(201504010006, 4, ''),
      ];
      const { release } = await desk.import(desk.write('gtd.csv', csvOf(GTD_COLUMNS, rows, GTD_USUAL)));
      expect(figuresOf(desk.recordOf(release), 'gtd-syria-deaths')).toEqual([
        '2015-01: exact 4',
        '2015-03: at_least 2',
      ]);
    });
  });

  test('low and high are given where every incident has them', async () => {
    await atDesk(async (desk) => {
      const rows = ['1,2024-01-03,Syria,4,3,6', '2,2024-02-10,Syria,2,1,9', '3,2024-02-11,Syria,1,,'];
      const { release } = await desk.import(desk.write('own.csv', own('deaths,deaths_low,deaths_high', ...rows)), {
        covers,
      });
      const deaths = desk.recordOf(release).observations.filter((one) => one.seriesId === 'own-data-syria-deaths');
      expect(deaths.map(({ count, low, high }) => [count, low, high])).toEqual([
        [4, 3, 6],
        [3, null, null],
        [0, 0, 0],
        [0, 0, 0],
      ]);
    });
  });

  test('where only some types or lethal incidents count, one whose cell is empty may', async () => {
    await atDesk(async (desk) => {
      desk.changeRules((rules) =>
        rules.map((rule) =>
          rule.dataset === 'incidents' ? { ...rule, eventTypes: ['Attack'], deadly: 'only' as const } : rule,
        ),
      );
      const rows = [
        '1,2024-01-03,Syria,Attack,2',
        '2,2024-02-10,Syria,Attack,',
        '3,2024-03-02,Syria,,1',
        '4,2024-03-03,Syria,Attack,3',
        '5,2024-04-01,Syria,Arrest,',
      ];
      const { release, notes } = await desk.import(desk.write('own.csv', own('event_type,deaths', ...rows)), {
        covers,
      });
      expect(notes.join()).toContain('2 incidents may count or not, since a cell that the rules ask for is empty');
      expect(figuresOf(desk.recordOf(release), 'own-data-syria')).toEqual([
        '2024-01: exact 1',
        '2024-03: at_least 1',
        '2024-04: exact 0',
      ]);
    });
  });

  test('an empty cell for who took part is refused where a source always names somebody', async () => {
    await atDesk(async (desk) => {
      const file = desk.write('acled.csv', csvOf(ACLED_COLUMNS, [{ event_id_cnty: 'SYR1', actor1: '' }], ACLED_USUAL));
      expect((await desk.refusal(file))[0]).toMatchObject({ column: 'actor1', line: 2, rule: 'must not be empty' });
    });
  });
});

test('incidents without a governorate are told: no governorate has them', async () => {
  await atDesk(async (desk) => {
    const text = 'incident_id,date,country,governorate,deaths\n1,2024-01-01,Syria,Homs,1\n2,2024-01-31,Syria,,1\n';
    const { notes, release } = await desk.import(desk.write('own.csv', text));
    expect(countsOf(desk.recordOf(release), 'own-data-syria-homs')).toEqual({ '2024-01': 1 });
    expect(notes).toEqual([
      '1 incident names no governorate and is counted for the country alone: the governorates do not add up to it.',
    ]);
  });
});

describe('days that are not known', () => {
  const acled = (rows: Parameters<typeof csvOf>[1]) => csvOf(ACLED_COLUMNS, rows, ACLED_USUAL);

  test('an incident known to the month stays in it, and leaves a month that is cut off', async () => {
    await atDesk(async (desk) => {
      const rows = [
        { event_id_cnty: 'SYR1', event_date: '2024-03-15', time_precision: 3 },
        { event_id_cnty: 'SYR2', event_date: '2024-03-01' },
        { event_id_cnty: 'SYR3', event_date: '2024-04-05', time_precision: 3 },
        { event_id_cnty: 'SYR4', event_date: '2024-04-09' },
      ];
      const { release, notes } = await desk.import(desk.write('acled.csv', acled(rows)));
      expect(countsOf(desk.recordOf(release), 'acled-syria')).toEqual({ '2024-03': 2, '2024-04': 1 });
      expect(notes.join()).toContain('1 incident of months that are covered in part (2024-04)');
    });
  });

  test('days that the user leaves out are not counted, whatever the file has of them', async () => {
    await atDesk(async (desk) => {
      const days = ['2024-03-01', '2024-03-09', '2024-03-10', '2024-04-20', '2024-04-21'];
      const rows = days.map((event_date, index) => ({ event_id_cnty: `SYR${index}`, event_date }));
      const { release } = await desk.import(desk.write('acled.csv', acled(rows)), {
        covers: { first: '2024-03-09', last: '2024-04-20' },
      });
      expect(
        desk
          .recordOf(release)
          .observations.filter((one) => one.seriesId === 'acled-syria')
          .map(({ period, count, status }) => [period.start, period.end, count, status]),
      ).toEqual([
        ['2024-03-09', '2024-04-01', 2, 'final'],
        ['2024-04-01', '2024-04-21', 1, 'provisional'],
      ]);
    });
  });

  test('an incident that may have happened on more days than a month has is known to its year', async () => {
    await atDesk(async (desk) => {
      const rows = ['1,2024-01-01,2024-02-10,Syria,9', '2,2024-02-01,2024-02-20,Syria,3', '3,2024-03-31,,Syria,1'];
      const file = desk.write('own.csv', `incident_id,date,end_date,country,deaths\n${rows.join('\n')}\n`);
      const { release, notes } = await desk.import(file, { covers: { first: '2024-01-01', last: '2024-03-31' } });
      const record = desk.recordOf(release);
      expect(countsOf(record, 'own-data-syria-deaths')).toEqual({ '2024-01': 0, '2024-02': 3, '2024-03': 1 });
      const years = record.observations.filter((one) => one.seriesId === 'own-data-syria-deaths-yearly');
      expect(years).toMatchObject([
        {
          period: { start: '2024-01-01', end: '2024-04-01' },
          count: 13,
          note: 'Known to the year alone: 1 incident with 9 deaths.',
        },
      ]);
      expect(notes).toEqual([
        '1 incident with 9 deaths is known to its year alone (2024): in no month, and in the years of own-data-syria-deaths-yearly, own-data-syria-yearly.',
      ]);
    });
  });

  test('where incidents of GTD have a year and no month, the year has them', async () => {
    await atDesk(async (desk) => {
      const rows = [
        { eventid: 201506030001, imonth: 6, iday: 1 },
        { eventid: 201500000002, imonth: 0, iday: 0, nkill: 70 },
        { eventid: 201507310003, imonth: 7, iday: 31 },
      ];
      const { release } = await desk.import(desk.write('gtd.csv', csvOf(GTD_COLUMNS, rows, GTD_USUAL)));
      expect(countsOf(desk.recordOf(release), 'gtd-syria-deaths')).toEqual({ '2015-06': 2, '2015-07': 2 });
      expect(countsOf(desk.recordOf(release), 'gtd-syria-deaths-yearly')).toEqual({ '2015-06': 74 });
    });
  });
});

describe('plain formats', () => {
  test('incidents of one’s own become a source that is not passed on', async () => {
    await atDesk(async (desk) => {
      const file = desk.write(
        'mine.csv',
        'incident_id,date,country,governorate,actors,deaths\na-1,2025-01-03,Syria,Homs,ISIL,2\na-2,2025-01-31,Syria,Daraa,ISIL,\n',
      );
      const { release } = await desk.import(file, { source: 'Désk of Facts' });
      const record = desk.recordOf(release);
      expect(countsOf(record, 'desk-of-facts-syria')).toEqual({ '2025-01': 2 });
      expect(countsOf(record, 'desk-of-facts-syria-homs-deaths')).toEqual({ '2025-01': 2 });
      expect(record.sources.find(({ id }) => id === 'desk-of-facts')).toMatchObject({
        name: 'Désk of Facts',
        redistribution: 'no',
      });
    });
  });

  test('foreign columns are mapped', async () => {
    await atDesk(async (desk) => {
      const file = desk.write('mine.csv', 'Nr,When,Where,Killed\n1,2025-01-03,Iraq,2\n2,2025-01-31,Iraq,0\n');
      const { release } = await desk.import(file, {
        map: { Nr: 'incident_id', When: 'date', Where: 'country', Killed: 'deaths' },
      });
      expect(countsOf(desk.recordOf(release), 'own-data-iraq-deaths')).toEqual({ '2025-01': 2 });
    });
  });

  test('observations are kept as they are said; a period that is left out is not known', async () => {
    await atDesk(async (desk) => {
      const file = desk.write(
        'figures.csv',
        'series_id,title,measure,area,start,end,count,low,high\ndesk-attacks,"Attacks, Syria (Desk)",attacks,syria,2025-01-01,2025-01-31,12,10,15\ndesk-attacks,,,,2025-03-01,2025-03-31,0,,\n',
      );
      const { release, monthsAdded } = await desk.import(file, { source: 'Desk' });
      const record = desk.recordOf(release);
      expect(countsOf(record, 'desk-attacks')).toEqual({ '2025-01': 12, '2025-03': 0 });
      expect(record.series.find(({ id }) => id === 'desk-attacks')).toMatchObject({
        sourceId: 'desk',
        cadence: 'month',
        exhaustive: false,
        measure: 'attacks',
      });
      expect(monthsAdded).toBe(2);
    });
  });

  test.each([
    ['desk-a,T (D),attacks,syria,2025-01-01,2025-01-31,12,13,15', { column: 'low', line: 2, value: '13' }],
    ['desk-a,T (D),attacks,syria,2025-02-01,2025-01-31,12,,', { column: 'end', line: 2 }],
    ['desk-a,T (D),attacks,syria,13/14/2024,2025-01-31,12,,', { column: 'start', line: 2, value: '13/14/2024' }],
    ['desk-a,T (D),attacks,syria,2025-01-01,2025-01-31,1.5,,', { column: 'count', line: 2, value: '1.5' }],
    ['desk-a,T (D),bangs,syria,2025-01-01,2025-01-31,1,,', { column: 'measure', line: 2, value: 'bangs' }],
    ['cep-central-syria,T (D),attacks,syria,2025-01-01,2025-01-31,1,,', { column: 'series_id', line: 2 }],
    [
      'desk-a,T (D),attacks,syria,2025-01-01,2025-01-31,1,,\ndesk-a,,,,2025-01-15,2025-02-28,1,,',
      { column: 'start', line: 3 },
    ],
  ])('refuses %s', async (rows, problem) => {
    await atDesk(async (desk) => {
      const file = desk.write('figures.csv', `series_id,title,measure,area,start,end,count,low,high\n${rows}\n`);
      expect((await desk.refusal(file))[0]).toMatchObject({ file: 'figures.csv', ...problem });
    });
  });
});

test('a release tells of each data set of one import the months of its own series', async () => {
  await atDesk(async (desk) => {
    const acled = desk.write(
      'acled.csv',
      csvOf(
        ACLED_COLUMNS,
        [{ event_id_cnty: 'SYR1' }, { event_id_cnty: 'SYR2', event_date: '2024-03-31' }],
        ACLED_USUAL,
      ),
    );
    const own = desk.write(
      'own.csv',
      'series_id,start,end,count,title,measure,area\ndesk,2024-01-01,2024-01-31,3,Desk,attacks,syria\ndesk,2024-02-01,2024-02-29,0,,,\n',
    );
    const { release } = await desk.import([acled, own], { source: 'Desk' });
    const { imports } = JSON.parse(
      readFileSync(join(desk.dataDir, 'releases', release!, 'release.json'), 'utf8'),
    ) as ReleaseDescription;
    const told = Object.fromEntries(
      imports.map(({ dataset, series, monthsAdded, monthsRevised }) => [
        dataset,
        [series.length, monthsAdded, monthsRevised],
      ]),
    );
    // Of ACLED one month of each series; of the desk two of its only one.
    expect(Object.values(told)).toHaveLength(2);
    expect(told.acled).toEqual([told.acled![0], told.acled![0], 0]);
    expect(Object.entries(told).find(([dataset]) => dataset !== 'acled')![1]).toEqual([1, 2, 0]);
  });
});
