import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atDesk, INCIDENTS, type Desk } from '@/__tests__/fixtures/importing';
import { csvOf, ACLED_COLUMNS, ACLED_USUAL } from '@/__tests__/fixtures/syntheticEvents';

const [HALF, JULY] = ['GEDEvent_v26_01_26_06.csv', 'GEDEvent_v26_0_7.csv'].map((name) => join(INCIDENTS, name)) as [
  string,
  string,
];

/** Start, version and count of a series, as the table has them. */
function versionsIn(desk: Desk, release: string | null, seriesId: string): string[] {
  return desk
    .recordOf(release)
    .rows.revisions.filter((row) => row.series_id === seriesId)
    .map((row) => `${row.start!.slice(0, 7)} as of ${row.as_of}: ${row.count}`);
}

// Rows of the two candidate files with a side IS in Syria, by the month of date_start, counted with a spreadsheet: the half-year has 0, 3,
// 9, 2, 5 and 3 from January to June; July's file has 4, all of July.
const SYRIA = [
  '2026-01 as of 2026-06-30: 0',
  '2026-01 as of 2026-07-31: 0',
  '2026-02 as of 2026-06-30: 3',
  '2026-02 as of 2026-07-31: 3',
  '2026-03 as of 2026-06-30: 9',
  '2026-03 as of 2026-07-31: 9',
  '2026-04 as of 2026-06-30: 2',
  '2026-04 as of 2026-07-31: 2',
  '2026-05 as of 2026-06-30: 5',
  '2026-05 as of 2026-07-31: 5',
  '2026-06 as of 2026-06-30: 3',
  '2026-06 as of 2026-07-31: 3',
  '2026-07 as of 2026-07-31: 4',
];

test('real candidate files: what each said, months that stayed as they were among them, in one go as one after the other', async () => {
  const [together, inOrder] = await Promise.all([
    atDesk(async (desk) => desk.recordOf((await desk.import([JULY, HALF])).release).rows.revisions),
    atDesk(async (desk) => {
      await desk.import(HALF);
      const { release } = await desk.import(JULY);
      expect(versionsIn(desk, release, 'ucdp-candidate-2026-syria')).toEqual(SYRIA);
      return desk.recordOf(release).rows.revisions;
    }),
  ]);
  expect(together).toEqual(inOrder);
  expect(together.find((row) => row.as_of === '2026-06-30')).toMatchObject({
    end: '2026-01-31',
    document: 'UCDP Candidate 26.01.26.06',
  });
  expect(together.find((row) => row.as_of === '2026-07-31')).toMatchObject({
    document: 'UCDP Candidate 26.01.26.06 and 26.0.7',
  });
});

test('an older file after a newer one has no version of its own, and is told how to get one', async () => {
  await atDesk(async (desk) => {
    await desk.import(JULY);
    const { release, notes } = await desk.import(HALF);
    expect(versionsIn(desk, release, 'ucdp-candidate-2026-syria')).toEqual(
      SYRIA.filter((row) => row.includes('as of 2026-07-31')),
    );
    expect(notes).toEqual([
      'Candidate 26.01.26.06 came after the newer Candidate 26.0.7, so that what it said by itself is not kept as a version of the figures; import both in one go to have it.',
    ]);
    const again = await desk.import([HALF, JULY]);
    expect(versionsIn(desk, again.release, 'ucdp-candidate-2026-syria')).toEqual(SYRIA);
  });
});

describe('files of one year that revise each other', () => {
  const header = 'id,type_of_violence,side_a,side_b,country,latitude,longitude,date_start,best,low,high';
  const csv = (...rows: [id: number, day: string][]) =>
    `${[header, ...rows.map(([id, day]) => `${id},3,IS,Civilians,Iraq,34,43,${day},1,1,1`)].join('\n')}\n`;
  // January to March has 2, 1 and 1. April's file adds one of March, moves one of January to February, and has 2 of April.
  // May's adds one each of March and April, and has 1 of May.
  const files = (desk: Desk) => [
    desk.write(
      'GEDEvent_v20_01_20_03.csv',
      csv([1, '2020-01-05'], [2, '2020-01-31'], [3, '2020-02-05'], [4, '2020-03-09']),
    ),
    desk.write('GEDEvent_v20_0_4.csv', csv([2, '2020-02-01'], [5, '2020-03-20'], [6, '2020-04-02'], [7, '2020-04-03'])),
    desk.write('GEDEvent_v20_0_5.csv', csv([8, '2020-03-21'], [9, '2020-04-30'], [10, '2020-05-01'])),
  ];
  const VERSIONS = [
    '2020-01 as of 2020-03-31: 2',
    '2020-01 as of 2020-04-30: 1',
    '2020-01 as of 2020-05-31: 1',
    '2020-02 as of 2020-03-31: 1',
    '2020-02 as of 2020-04-30: 2',
    '2020-02 as of 2020-05-31: 2',
    '2020-03 as of 2020-03-31: 1',
    '2020-03 as of 2020-04-30: 2',
    '2020-03 as of 2020-05-31: 3',
    '2020-04 as of 2020-04-30: 2',
    '2020-04 as of 2020-05-31: 3',
    '2020-05 as of 2020-05-31: 1',
  ];

  test.each([
    ['in one go, in any order', [[2, 0, 1]]],
    ['one after the other', [[0], [1], [2]]],
    ['two, then one', [[1, 0], [2]]],
    ['all, then the first again', [[0, 1, 2], [0]]],
  ])('%s', async (_, goes) => {
    await atDesk(async (desk) => {
      const all = files(desk);
      let release: string | null = null;
      for (const go of goes) ({ release } = await desk.import(go.map((index) => all[index]!)));
      expect(versionsIn(desk, release, 'ucdp-candidate-2020-iraq')).toEqual(VERSIONS);
    });
  });

  test('counted by other rules, earlier versions are none of what is counted now', async () => {
    await atDesk(async (desk) => {
      const [first, second] = files(desk);
      await desk.import(first!);
      desk.changeRules((rules) => rules.map((rule) => ({ ...rule, from: '2020-02-01' })));
      const { release } = await desk.import(second!);
      expect(versionsIn(desk, release, 'ucdp-candidate-2020-iraq')).toEqual(
        VERSIONS.filter((row) => row.includes('as of 2020-04-30') && !row.startsWith('2020-01')),
      );
    });
  });
});

test('a yearly release is a series of its own and has no versions', async () => {
  await atDesk(async (desk) => {
    const { release } = await desk.import(join(INCIDENTS, 'ged191.csv.gz'));
    expect(desk.recordOf(release).rows.revisions).toEqual([]);
  });
});

test('exports of ACLED are versions by the day of their export', async () => {
  await atDesk(async (desk) => {
    const day = (iso: string) => Date.parse(`${iso}T12:00:00Z`) / 1000;
    const event = (id: string, date: string, exported: string) => ({
      event_id_cnty: id,
      event_date: date,
      year: 2024,
      timestamp: day(exported),
    });
    const first = desk.write(
      'march.csv',
      csvOf(
        ACLED_COLUMNS,
        [event('SYR1', '2024-02-03', '2024-04-04'), event('SYR2', '2024-03-31', '2024-04-05')],
        ACLED_USUAL,
      ),
    );
    const second = desk.write(
      'april.csv',
      csvOf(
        ACLED_COLUMNS,
        [
          event('SYR1', '2024-02-03', '2024-04-04'),
          event('SYR2', '2024-03-31', '2024-04-05'),
          event('SYR3', '2024-03-02', '2024-05-06'),
          event('SYR4', '2024-04-30', '2024-05-07'),
        ],
        ACLED_USUAL,
      ),
    );
    await desk.import(first);
    const { release } = await desk.import(second);
    const made = [...new Set(desk.recordOf(release).rows.revisions.map((row) => row.series_id!))].find((id) =>
      desk.recordOf(release).series.some((one) => one.id === id && one.area === 'syria' && one.measure === 'attacks'),
    )!;
    expect(versionsIn(desk, release, made)).toEqual([
      '2024-02 as of 2024-04-05: 1',
      '2024-02 as of 2024-05-07: 1',
      '2024-03 as of 2024-04-05: 1',
      '2024-03 as of 2024-05-07: 2',
      '2024-04 as of 2024-05-07: 1',
    ]);
  });
});

test('plain observations that are imported again', async () => {
  await atDesk(async (desk) => {
    const rows = (...months: [month: string, last: string, count: string][]) =>
      `series_id,start,end,count,title,measure,area,status\n${months.map(([month, last, count]) => `desk-syria,2025-${month}-01,2025-${month}-${last},${count},"Attacks, Syria (desk)",attacks,syria,provisional`).join('\n')}\n`;
    await desk.import(desk.write('a.csv', rows(['01', '31', '4'], ['02', '28', '2'])));
    const { release } = await desk.import(
      desk.write('b.csv', rows(['01', '31', '5'], ['02', '28', '2'], ['03', '31', '1'])),
    );
    expect(versionsIn(desk, release, 'desk-syria')).toEqual([
      '2025-01 as of 2025-02-28: 4',
      '2025-01 as of 2025-03-31: 5',
      '2025-02 as of 2025-02-28: 2',
      '2025-02 as of 2025-03-31: 2',
      '2025-03 as of 2025-03-31: 1',
    ]);
  });
});

test('the table leaves with the figures, and stays behind with those that may not be passed on', async () => {
  await atDesk(async (desk) => {
    expect(readFileSync('data/revisions.csv', 'utf8')).toBe('series_id,start,end,as_of,count,document\n');
    const { leavingRecord } = await import('@/lib/export/leavingRecord');
    await desk.import([HALF, JULY]);
    const { release } = await desk.import(
      desk.write(
        'own.csv',
        'series_id,start,end,count,title,measure,area\ndesk-syria,2025-01-01,2025-01-31,4,"Attacks, Syria (desk)",attacks,syria\n',
      ),
    );
    const { record, left } = leavingRecord(desk.recordOf(release));
    expect(record.rows.revisions.length).toBeGreaterThan(SYRIA.length);
    expect(
      record.revisions.some((one) => one.seriesId === 'desk-syria') ||
        record.rows.revisions.some((row) => row.series_id === 'desk-syria'),
    ).toBe(false);
    expect(left.filter((one) => one.table === 'revisions')).toMatchObject([{ rows: 1 }]);
  });
});
