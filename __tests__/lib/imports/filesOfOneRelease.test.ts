import { atDesk, countsOf, type Desk } from '@/__tests__/fixtures/importing';
import { ACLED_COLUMNS, ACLED_USUAL, csvOf, GTD_COLUMNS, GTD_USUAL } from '@/__tests__/fixtures/syntheticEvents';

// What is told of one source in several files adds up or is refused; what an import takes away, it says.

describe('a UCDP release in a file for each country', () => {
  const header = 'id,type_of_violence,side_a,side_b,country,latitude,longitude,date_start,best,low,high';
  const csv = (country: string, ...rows: [id: number, day: string][]) =>
    `${[header, ...rows.map(([id, day]) => `${id},3,IS,Civilians,${country},34,41,${day},1,1,1`)].join('\n')}\n`;
  const syria = (desk: Desk) =>
    desk.write('GEDEvent_v20_1_Syria.csv', csv('Syria', [1, '2019-01-05'], [2, '2019-03-02'], [3, '2019-03-09']));
  const iraq = (desk: Desk) =>
    desk.write('GEDEvent_v20_1_Iraq.csv', csv('Iraq', [11, '2019-02-01'], [12, '2019-03-20']));
  const world = (desk: Desk) => {
    const elsewhere = Array.from(
      { length: 10 },
      (_, index) => csv(`Country ${index}`, [100 + index, '2019-02-03']).split('\n')[1],
    );
    return desk.write(
      'GEDEvent_v20_1.csv',
      `${csv('Syria', [1, '2019-01-05'], [2, '2019-03-02'])}${csv('Iraq', [13, '2019-04-30']).split('\n')[1]}\n${elsewhere.join('\n')}\n`,
    );
  };
  const both = (desk: Desk, release: string | null) =>
    ['syria', 'iraq'].map((area) => countsOf(desk.recordOf(release), `ucdp-ged-20-1-${area}`));
  const WHOLE = [
    { '2019-01': 1, '2019-02': 0, '2019-03': 2 },
    { '2019-02': 1, '2019-03': 1 },
  ];

  test.each([
    ['Syria, then Iraq', [[syria], [iraq]]],
    ['Iraq, then Syria', [[iraq], [syria]]],
    ['both in one go', [[syria, iraq]]],
    ['both, then Syria again', [[iraq, syria], [syria]]],
    ['Syria between two times Iraq', [[iraq], [syria], [iraq]]],
  ])('%s: the release is whole', async (_, goes) => {
    await atDesk(async (desk) => {
      let release: string | null = null;
      for (const go of goes) ({ release } = await desk.import(go.map((file) => file(desk))));
      expect(both(desk, release)).toEqual(WHOLE);
      expect(countsOf(desk.recordOf(release), 'ucdp-ged-20-1-iraq-deaths')).toEqual(WHOLE[1]);
    });
  });

  test('the second import says what stays of the first', async () => {
    await atDesk(async (desk) => {
      await desk.import(syria(desk));
      const { notes } = await desk.import(iraq(desk));
      expect(notes).toContain(
        'Of GED 20.1 an earlier file stays where this import has nothing: Syria 2019-01-01 to 2019-03-31.',
      );
      expect(notes.join()).not.toContain('gone');
    });
  });

  test('a corrected file takes the place of the earlier one of its country, removed and moved incidents included', async () => {
    await atDesk(async (desk) => {
      await desk.import([syria(desk), iraq(desk)]);
      // Incident 2 is moved to February, 3 is gone and 4 is new.
      const { release } = await desk.import(
        desk.write('GEDEvent_v20_1_Syria.csv', csv('Syria', [1, '2019-01-05'], [2, '2019-02-02'], [4, '2019-03-30'])),
      );
      expect(both(desk, release)).toEqual([{ '2019-01': 1, '2019-02': 1, '2019-03': 1 }, WHOLE[1]]);
    });
  });

  test('a file of some months leaves the others as they were, and says so', async () => {
    await atDesk(async (desk) => {
      await desk.import([syria(desk), iraq(desk)]);
      const { release, notes } = await desk.import(
        desk.write('GEDEvent_v20_1_Syria.csv', csv('Syria', [5, '2019-02-02'])),
      );
      expect(both(desk, release)).toEqual([{ '2019-01': 1, '2019-02': 1, '2019-03': 2 }, WHOLE[1]]);
      expect(notes.join()).toContain(
        'Iraq 2019-02-01 to 2019-03-31, Syria 2019-01-01 to 2019-01-31, Syria 2019-03-01 to 2019-03-31.',
      );
      const again = await desk.import(syria(desk));
      expect(both(desk, again.release)).toEqual(WHOLE);
    });
  });

  test('the whole release takes the place of its country files; a country file after it corrects its country alone', async () => {
    await atDesk(async (desk) => {
      await desk.import([syria(desk), iraq(desk)]);
      const { release, notes } = await desk.import(world(desk));
      const worldly = [
        { '2019-01': 1, '2019-02': 0, '2019-03': 1, '2019-04': 0 },
        { '2019-01': 0, '2019-02': 0, '2019-03': 0, '2019-04': 1 },
      ];
      expect(both(desk, release)).toEqual(worldly);
      expect(notes.join()).not.toContain('stays');
      const then = await desk.import(syria(desk));
      expect(both(desk, then.release)).toEqual([{ ...WHOLE[0], '2019-04': 0 }, worldly[1]]);
    });
  });

  test('candidate files of a month add up in the same way, one of whose incidents dates from a month before', async () => {
    await atDesk(async (desk) => {
      const candidates = (country: string, ...rows: [id: number, day: string][]) =>
        desk.write(`GEDEvent_v20_0_4_${country}.csv`, csv(country, ...rows));
      await desk.import(desk.write('GEDEvent_v20_0_3.csv', csv('Syria', [1, '2020-03-02'])));
      await desk.import(candidates('Syria', [2, '2020-03-30'], [3, '2020-04-02']));
      await desk.import(candidates('Iraq', [4, '2020-04-03']));
      const corrected = await desk.import(candidates('Syria', [3, '2020-04-02'], [5, '2020-04-05']));
      expect(countsOf(desk.recordOf(corrected.release), 'ucdp-candidate-2020-syria')).toEqual({
        '2020-03': 1,
        '2020-04': 2,
      });
      expect(countsOf(desk.recordOf(corrected.release), 'ucdp-candidate-2020-iraq')).toEqual({ '2020-04': 1 });
    });
  });
});

test('ACLED exports of two countries made on one day add up, and each can be exported again', async () => {
  await atDesk(async (desk) => {
    const acled = (name: string, rows: Parameters<typeof csvOf>[1]) =>
      desk.write(name, csvOf(ACLED_COLUMNS, rows, ACLED_USUAL));
    const inIraq = { country: 'Iraq', admin1: 'Al Anbar', actor1: 'Islamic State (Iraq)', latitude: 33, longitude: 43 };
    const syria = acled('Syria.csv', [{ event_id_cnty: 'SYR1' }, { event_id_cnty: 'SYR2', event_date: '2024-04-30' }]);
    const iraq = acled('Iraq.csv', [
      { ...inIraq, event_id_cnty: 'IRQ1' },
      { ...inIraq, event_id_cnty: 'IRQ2', event_date: '2024-03-31' },
    ]);
    await desk.import(syria);
    const { release, notes } = await desk.import(iraq);
    expect(countsOf(desk.recordOf(release), 'acled-syria')).toEqual({ '2024-03': 1, '2024-04': 1 });
    expect(countsOf(desk.recordOf(release), 'acled-iraq')).toEqual({ '2024-03': 2 });
    expect(notes).toEqual([
      'Iraq is counted from 2024-03-05, the first incident of Iraq.csv there; where the file begins earlier, --covers 2024-03-01..2024-03-31 says so.',
    ]);
    const again = await desk.import(
      acled('Syria.csv', [
        { event_id_cnty: 'SYR2', event_date: '2024-04-30' },
        { event_id_cnty: 'SYR3', event_date: '2024-04-02' },
      ]),
    );
    expect(countsOf(desk.recordOf(again.release), 'acled-syria')).toEqual({ '2024-03': 1, '2024-04': 2 });
  });
});

describe('what stands for the whole of a source', () => {
  const gtd = (desk: Desk, country: 'Syria' | 'Iraq', id: number) =>
    desk.write(`gtd-${country}.csv`, csvOf(GTD_COLUMNS, [{ eventid: id, iday: 30, country_txt: country }], GTD_USUAL));
  const own = (desk: Desk, country: 'Syria' | 'Iraq', id: string) =>
    desk.write(`own-${country}.csv`, `incident_id,date,country\n${id},2025-01-31,${country}\n`);

  test('GTD: a file for each country adds up in one go, and one after the other says what is gone', async () => {
    await atDesk(async (desk) => {
      const files = [gtd(desk, 'Syria', 201506300001), gtd(desk, 'Iraq', 201506300002)] as const;
      const first = await desk.import(files[0]);
      const { notes } = await desk.import(files[1]);
      expect(notes.filter((words) => words.includes('gone'))).toEqual([
        expect.stringMatching(
          new RegExp(
            `are gone; version ${first.release} still has them: gtd-syria \\(2015-06-30 to 2015-06-30\\);.* import them in one go`,
          ),
        ),
      ]);
      const { release } = await desk.import(files);
      expect(['gtd-syria', 'gtd-iraq'].map((id) => countsOf(desk.recordOf(release), id))).toEqual([
        { '2015-06': 1 },
        { '2015-06': 1 },
      ]);
    });
  });

  test('incidents of one’s own do the same', async () => {
    await atDesk(async (desk) => {
      await desk.import(own(desk, 'Syria', 's1'));
      const dry = await desk.import(own(desk, 'Iraq', 'i1'), { dryRun: true });
      expect(dry.notes.join()).toContain('own-data-syria (2025-01-31 to 2025-01-31)');
      const { release, notes } = await desk.import([own(desk, 'Syria', 's1'), own(desk, 'Iraq', 'i1')]);
      expect(notes.join()).not.toContain('gone');
      expect(['own-data-syria', 'own-data-iraq'].map((id) => countsOf(desk.recordOf(release), id))).toEqual([
        { '2025-01': 1 },
        { '2025-01': 1 },
      ]);
    });
  });

  test('an id that two files give to an incident each is refused: of two incidents only one would be counted', async () => {
    await atDesk(async (desk) => {
      expect(await desk.refusal([own(desk, 'Syria', '1'), own(desk, 'Iraq', '1')])).toEqual([
        {
          file: 'own-Iraq.csv',
          line: 2,
          column: 'incident_id',
          value: '1',
          rule: 'is the id of an incident in own-Syria.csv too',
          expected: 'an id that no other incident of the source has, in whatever file',
        },
      ]);
    });
  });
});

describe('plain observations', () => {
  const figures = (desk: Desk, name: string, ...rows: [series: string, month: string, count: number][]) =>
    desk.write(
      name,
      `series_id,title,measure,area,start,end,count\n${rows.map(([series, month, count]) => `${series},"${series}, Syria (Desk)",attacks,syria,2025-${month}-01,2025-${month}-28,${count}`).join('\n')}\n`,
    );

  test('a file stands for the series that it names; those of earlier files stay', async () => {
    await atDesk(async (desk) => {
      await desk.import(figures(desk, 'a.csv', ['desk-a', '01', 4]));
      const { release, notes } = await desk.import(figures(desk, 'b.csv', ['desk-b', '02', 5]));
      expect(['desk-a', 'desk-b'].map((id) => countsOf(desk.recordOf(release), id))).toEqual([
        { '2025-01': 4 },
        { '2025-02': 5 },
      ]);
      expect(notes).toEqual([]);
    });
  });

  test('a later file without an earlier period of its series takes it away and says so', async () => {
    await atDesk(async (desk) => {
      const { release: before } = await desk.import(figures(desk, 'a.csv', ['desk-a', '01', 4], ['desk-a', '02', 3]));
      const { release, notes } = await desk.import(figures(desk, 'b.csv', ['desk-a', '02', 5]));
      expect(countsOf(desk.recordOf(release), 'desk-a')).toEqual({ '2025-02': 5 });
      expect(notes).toEqual([
        expect.stringContaining(`version ${before} still has them: desk-a (2025-01-01 to 2025-01-28)`),
      ]);
    });
  });

  test('files of one go make one series of what both say of it', async () => {
    await atDesk(async (desk) => {
      const { release } = await desk.import([
        figures(desk, 'b.csv', ['desk-a', '02', 5]),
        figures(desk, 'a.csv', ['desk-a', '01', 4]),
      ]);
      expect(countsOf(desk.recordOf(release), 'desk-a')).toEqual({ '2025-01': 4, '2025-02': 5 });
      expect(desk.recordOf(release).series.find(({ id }) => id === 'desk-a')!.coverage).toEqual({
        start: '2025-01-01',
        end: '2025-03-01',
      });
    });
  });

  test('a period that two files of one go have is refused', async () => {
    await atDesk(async (desk) => {
      const problems = await desk.refusal([
        figures(desk, 'a.csv', ['desk-a', '01', 4]),
        figures(desk, 'b.csv', ['desk-a', '02', 1], ['desk-a', '01', 5]),
      ]);
      expect(problems).toMatchObject([
        {
          file: 'b.csv',
          line: 3,
          column: 'start',
          value: '2025-01-01',
          rule: 'overlaps the window in line 2 of a.csv',
        },
      ]);
    });
  });
});

test('however many rows repeat an id, none that is passed over is counted', async () => {
  await atDesk(async (desk) => {
    const rows = Array.from({ length: 30 }, (_, index) => `i${index},2025-01-31,Syria`);
    const { release, files } = await desk.import(
      desk.write('twice.csv', `incident_id,date,country\n${[...rows, ...rows].join('\n')}\n`),
      { skipBadRows: 30 },
    );
    expect(files).toMatchObject([{ rowsKept: 30, rowsSkipped: 30 }]);
    expect(countsOf(desk.recordOf(release), 'own-data-syria')).toEqual({ '2025-01': 30 });
  });
});
