import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureCsv } from '@/lib/export/tables/figureCsv';
import { selectFigure } from '@/lib/charts/selectFigure';
import { parseFigureQuery } from '@/__tests__/fixtures/parseQuery';
import { refreshHashes } from '@/lib/sources/refreshHashes';
import { editRows } from '@/__tests__/fixtures/dataCopy';
import { atDesk, countsOf, type Desk, INCIDENTS } from '@/__tests__/fixtures/importing';
import { DATA } from '@/__tests__/fixtures/record';

const MONTH = 'GEDEvent_v26_0_7.csv';
const SERIES = 'ucdp-candidate-2026-syria';

/** The table behind a citation, as whoever opens it gets it. */
async function cited(desk: Desk, release: string): Promise<string> {
  const record = desk.recordOf(release);
  expect(record.release).toBe(release);
  const { state } = parseFigureQuery('incidents', new URLSearchParams(`series=${SERIES}&from=2026-01`), record);
  return figureCsv((await selectFigure(state!, record)).content);
}

/** A file as UCDP's next monthly one would be: one late event of March, and those of August; made up. */
function nextMonth(desk: Desk, number: number): string {
  const [header] = readFileSync(join(INCIDENTS, MONTH), 'utf8').split('\n') as [string];
  const cells = {
    type_of_violence: '3',
    side_a: 'IS',
    side_b: 'Civilians',
    country: 'Syria',
    latitude: '35',
    longitude: '40',
    best: '1',
    low: '1',
    high: '1',
  };
  const row = (id: number, day: string) =>
    header
      .split(',')
      .map((column) => ({ ...cells, id: String(id), date_start: day, date_end: day })[column] ?? '')
      .join(',');
  return desk.write(
    `GEDEvent_v26_0_${number}.csv`,
    `${[header, row(900_000 + number, '2026-03-20'), row(900_100 + number, `2026-0${number}-02`)].join('\n')}\n`,
  );
}

test('a citation gives the same numbers after two more imports and a new shipped record, which keeps what was imported', async () => {
  await atDesk(async (desk) => {
    const first = (
      await desk.import([join(INCIDENTS, MONTH), join(INCIDENTS, 'GEDEvent_v26_01_26_06.csv'), nextMonth(desk, 8)])
    ).release!;
    const table = await cited(desk, first);
    expect(countsOf(desk.recordOf(first), SERIES)).toMatchObject({ '2026-03': 10, '2026-08': 1 });

    const newer = join(desk.folder, 'newer');
    cpSync(DATA, newer, { recursive: true });
    editRows(newer, 'events.csv', (rows) => void (rows[0]!.summary = 'Said better.'));
    refreshHashes(newer);
    desk.ship(newer);
    const second = await desk.import(
      desk.write('mine.csv', 'incident_id,date,country,deaths\n1,2025-01-01,Syria,0\n2,2025-01-31,Syria,1\n'),
    );
    expect(second.notes).toEqual([]);
    expect(countsOf(desk.recordOf(second.release), SERIES)).toEqual(countsOf(desk.recordOf(first), SERIES));

    const third = (await desk.import(nextMonth(desk, 9))).release!;
    expect(countsOf(desk.recordOf(third), SERIES)).toMatchObject({ '2026-03': 11, '2026-08': 1, '2026-09': 1 });
    expect(new Set([first, second.release, third]).size).toBe(3);
    expect(await cited(desk, first)).toBe(table);
  });
});
