import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { atDesk, countsOf, type Desk } from '@/__tests__/fixtures/importing';
import { ACLED_COLUMNS, ACLED_USUAL, csvOf } from '@/__tests__/fixtures/syntheticEvents';
import type { ReleaseDescription } from '@/lib/types/release';

// Sources withdraw incidents: ACLED deletes events and UCDP drops candidates. What is held must follow, and whoever imports must be told.

type Row = Parameters<typeof csvOf>[1][number];
const OLD = 1_707_000_000;
const NEW = 1_712_000_000;

/** Events of these numbers: the first ten of January 2024 from the second on, then one of 20 February. */
const events = (numbers: readonly number[], cells: Row = {}) =>
  numbers.map((number): Row => ({
    event_id_cnty: `SYR${number}`,
    event_date: number === 50 ? '2024-02-20' : `2024-01-${String(number + 2).padStart(2, '0')}`,
    timestamp: OLD,
    ...cells,
  }));
const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const acled = (desk: Desk, name: string, ...rows: (readonly Row[])[]) =>
  desk.write(name, csvOf(ACLED_COLUMNS, rows.flat(), ACLED_USUAL));
const first = (desk: Desk) => acled(desk, 'first.csv', events([...TEN, 50]));
const inSyria = (desk: Desk, release: string | null) => countsOf(desk.recordOf(release), 'acled-syria');

function listedIn(desk: Desk, release: string, dataset = 'acled'): string[] {
  const text = readFileSync(join(desk.dataDir, 'releases', release, 'incidents', `${dataset}-withdrawn.csv`));
  return (parse(text, { columns: true }) as { incident_id: string; reason: string }[]).map(
    (row) => `${row.incident_id} ${row.reason}`,
  );
}

describe('ACLED', () => {
  test('a later export stands for the whole of its months: what it has not any more goes, is told and listed', async () => {
    await atDesk(async (desk) => {
      await desk.import(first(desk));
      const later = acled(desk, 'later.csv', events([4, 5, 6, 7, 8, 9, 50], { timestamp: NEW }));
      const { release, notes, withdrawn } = await desk.import(later);
      expect(inSyria(desk, release)).toEqual({ '2024-01': 6, '2024-02': 1 });
      expect(withdrawn).toBe(4);
      expect(notes[0]).toBe(
        '4 incidents held are not in later.csv any more and went (Syria 2024-01: 4 of 10); incidents/acled-withdrawn.csv of the release lists them. --part keeps them.',
      );
      expect(listedIn(desk, release!)).toEqual([0, 1, 2, 3].map((id) => `SYR${id} not in export of 2024-04-01`));
      const { imports } = JSON.parse(
        readFileSync(join(desk.dataDir, 'releases', release!, 'release.json'), 'utf8'),
      ) as ReleaseDescription;
      expect(imports.map((one) => one.withdrawn ?? 0)).toEqual([0, 4]);

      // The older export once more brings back nothing, whatever the order.
      const again = await desk.import(first(desk));
      expect(again.release).toBe(release);
      expect(again.notes[0]).toContain('4 incidents of first.csv are not in the later export of 2024-04-01 any more');
    });
  });

  test('in one go it is the same, in whatever order', async () => {
    await atDesk(async (desk) => {
      const later = acled(desk, 'later.csv', events([4, 5, 6, 7, 8, 9, 50], { timestamp: NEW }));
      for (const files of [
        [first(desk), later],
        [later, first(desk)],
      ]) {
        const { release } = await desk.import(files);
        expect(inSyria(desk, release)).toEqual({ '2024-01': 6, '2024-02': 1 });
      }
    });
  });

  test.each([
    [
      'changed rows alone',
      events([4, 5], { timestamp: NEW, fatalities: 7 }),
      'it has 2 of the 10 held of Syria 2024-01, under half',
    ],
    [
      'one type of event',
      events([0, 1, 2, 3, 4, 5, 6], { timestamp: NEW }),
      'it has none of the type “Explosions/Remote violence”',
    ],
    ['one governorate', events([0, 1, 2, 3, 4, 5, 7], { timestamp: NEW }), 'it has none in Homs'],
  ])('%s change only what they name, and ask', async (what, rows, why) => {
    await atDesk(async (desk) => {
      const held = [
        ...events([0, 1, 2, 3, 4, 5, 6, 50]),
        ...events([7], { event_type: 'Explosions/Remote violence' }),
        ...events([8, 9], { admin1: 'Homs', ...(what === 'one type of event' && { admin1: 'Deir ez Zor' }) }),
      ];
      const { release: before } = await desk.import(acled(desk, 'held.csv', held));
      const file = acled(
        desk,
        'changed.csv',
        rows,
        what === 'one governorate' ? events([7], { event_type: 'Explosions/Remote violence', timestamp: NEW }) : [],
      );
      const dry = await desk.import(file, { dryRun: true });
      expect(dry).toMatchObject({ withdrawn: 0, otherwise: { standing: 'whole' } });
      expect(dry.otherwise!.withdrawn).toBeGreaterThan(0);
      const { release, notes } = await desk.import(file);
      expect(inSyria(desk, release)).toEqual(inSyria(desk, before));
      expect(notes[0]).toContain(why);
      expect(notes[0]).toMatch(/--whole .* --part/);
      const whole = await desk.import(file, { standing: 'whole' });
      expect(whole.withdrawn).toBe(dry.otherwise!.withdrawn);
      expect(inSyria(desk, whole.release)['2024-01']).toBe(10 - whole.withdrawn);
    });
  });

  test('--part keeps what a file has not, and days that only it touches are not zero', async () => {
    await atDesk(async (desk) => {
      await desk.import(first(desk));
      const part = acled(desk, 'part.csv', events(TEN.slice(2), { timestamp: NEW }), [
        { event_id_cnty: 'SYR70', event_date: '2024-06-20', timestamp: NEW },
      ]);
      const { release, notes, withdrawn } = await desk.import(part, { standing: 'part' });
      expect(withdrawn).toBe(0);
      expect(inSyria(desk, release)).toEqual({ '2024-01': 10, '2024-02': 1 });
      expect(notes.join()).toContain('1 incident of months that these releases do not cover (2024-06)');
    });
  });

  test('halves of a month that are exported one by one add up', async () => {
    await atDesk(async (desk) => {
      const day = (number: number) => ({
        event_id_cnty: `SYR${number}`,
        event_date: `2024-01-${String(number).padStart(2, '0')}`,
        timestamp: OLD,
      });
      await desk.import(acled(desk, 'a.csv', [1, 5, 9, 15].map(day)));
      const { release, withdrawn } = await desk.import(acled(desk, 'b.csv', [16, 20, 25, 28, 31].map(day)));
      expect(withdrawn).toBe(0);
      expect(inSyria(desk, release)).toEqual({ '2024-01': 9 });
    });
  });

  test('an export of ISIL alone speaks of no other actors', async () => {
    await atDesk(async (desk) => {
      const others = events([20, 21, 22], { actor1: 'Somebody' });
      await desk.import(acled(desk, 'all.csv', events(TEN), others));
      const { withdrawn, release } = await desk.import(
        acled(desk, 'isil.csv', events([0, 1, 2, 3, 4, 5, 6, 7, 8], { timestamp: NEW })),
      );
      expect(withdrawn).toBe(1);
      expect(listedIn(desk, release!)).toEqual(['SYR9 not in export of 2024-04-01']);
    });
  });

  test('an event changed after a file was made is not missed in it', async () => {
    await atDesk(async (desk) => {
      await desk.import(acled(desk, 'newest.csv', events(TEN), events([10], { timestamp: NEW + 1 })));
      const { withdrawn } = await desk.import(acled(desk, 'older.csv', events(TEN, { timestamp: NEW })));
      expect(withdrawn).toBe(0);
    });
  });

  test('its own list of deleted events takes them out, and no export brings them back', async () => {
    await atDesk(async (desk) => {
      await desk.import(first(desk));
      const list = desk.write('deleted.csv', 'event_id_cnty,deleted_timestamp\nSYR4,1713000000\nNIG7,1713000000\n');
      const { release, withdrawn, notes } = await desk.import(list);
      expect(withdrawn).toBe(1);
      expect(notes[0]).toMatch(/^1 incident that the source has deleted went/);
      expect(inSyria(desk, release)).toEqual({ '2024-01': 9, '2024-02': 1 });
      expect(listedIn(desk, release!)).toEqual(['SYR4 deleted by the source']);
      const again = await desk.import(first(desk));
      expect(inSyria(desk, again.release)).toEqual({ '2024-01': 9, '2024-02': 1 });
      expect(again.notes[0]).toBe(
        '1 incident of first.csv is among those that the source has deleted and was left out.',
      );
    });
  });

  test('versions of one moment that contradict each other are told, and the last one counts', async () => {
    await atDesk(async (desk) => {
      const rows = [...events([1, 2]), ...events([1], { fatalities: 9 }), ...events([2])];
      const { release, remarks } = await desk.import(acled(desk, 'twice.csv', rows));
      expect(remarks).toMatchObject([
        {
          count: 1,
          example: {
            column: 'event_id_cnty',
            value: 'SYR1',
            // Each row stands on two lines: its note has a line break. The third begins on line 6.
            line: 6,
            rule: 'is the id of an earlier row too, which was changed at the same time and says otherwise',
          },
        },
      ]);
      expect(countsOf(desk.recordOf(release), 'acled-syria-deaths')).toEqual({ '2024-01': 10 });
      const again = await desk.import(acled(desk, 'again.csv', events([1], { fatalities: 4 }), events([2])));
      expect(again.notes.join()).toContain('1 incident, SYR1 for one, says otherwise than an earlier file');
      expect(countsOf(desk.recordOf(again.release), 'acled-syria-deaths')).toEqual({ '2024-01': 5 });
    });
  });

  test('a list of deleted events is refused where none are held', async () => {
    await atDesk(async (desk) => {
      expect((await desk.refusal(desk.write('deleted.csv', 'event_id_cnty\nSYR4\n')))[0]!.rule).toContain(
        'no events of ACLED are held',
      );
    });
  });
});

describe('UCDP candidates', () => {
  const header = 'id,type_of_violence,side_a,side_b,country,latitude,longitude,date_start,date_prec,best,low,high';
  const csv = (...rows: [id: number, day: string][]) =>
    `${[header, ...rows.map(([id, day]) => `${id},3,IS,Civilians,Syria,34,41,${day},1,3,3,3`)].join('\n')}\n`;
  const january = (desk: Desk) =>
    desk.write(
      'GEDEvent_v24_0_1.csv',
      csv(...[600, 601, 602, 603, 604, 605].map((id): [number, string] => [id, `2024-01-0${id - 598}`])),
    );
  const quarter = (desk: Desk) =>
    desk.write(
      'GEDEvent_v24_01_24_03.csv',
      csv(
        ...[602, 603, 604, 605].map((id): [number, string] => [id, `2024-01-0${id - 598}`]),
        [700, '2024-02-03'],
        [701, '2024-03-04'],
      ),
    );

  test.each([
    ['one after the other', [[january], [quarter]]],
    ['the later first', [[quarter], [january]]],
    ['in one go', [[january, quarter]]],
  ])('%s: a candidate that a later release dropped is not counted', async (_, goes) => {
    await atDesk(async (desk) => {
      let release: string | null = null;
      for (const go of goes) ({ release } = await desk.import(go.map((file) => file(desk))));
      const record = desk.recordOf(release);
      expect(countsOf(record, 'ucdp-candidate-2024-syria')).toEqual({ '2024-01': 4, '2024-02': 1, '2024-03': 1 });
      expect(countsOf(record, 'ucdp-candidate-2024-syria-deaths')['2024-01']).toBe(12);
      expect(listedIn(desk, release!, 'ucdp')).toEqual([600, 601].map((id) => `${id} not in Candidate 24.01.24.03`));
    });
  });

  test('what each release said stays known', async () => {
    await atDesk(async (desk) => {
      await desk.import(january(desk));
      const { release } = await desk.import(quarter(desk));
      const versions = desk
        .recordOf(release)
        .rows.revisions.filter((row) => row.series_id === 'ucdp-candidate-2024-syria' && row.start === '2024-01-01');
      expect(versions.map(({ as_of, count }) => `${as_of}: ${count}`)).toEqual(['2024-01-31: 6', '2024-03-31: 4']);
    });
  });
});
