import { parse } from 'csv-parse/sync';
import { COUNT_COLUMNS, shownPeriods } from '@/lib/export/tables/countRows';
import { figureCsv, tableCsv } from '@/lib/export/tables/figureCsv';
import { STRENGTH_COLUMNS, strengthRows } from '@/lib/export/tables/strengthRows';
import type { FigureId } from '@/lib/types/figure';
import type { CountContent, FigureContent, StrengthContent } from '@/lib/types/figureContent';
import type { TableName } from '@/lib/types/record';
import { contentOf, FIGURES, manySeries, queriesOf } from '@/__tests__/fixtures/figures';
import { record } from '@/__tests__/fixtures/record';

// Effects and breaks take simulations.
jest.setTimeout(60_000);

type Cells = Record<string, string>;
const read = (csv: string) => parse(csv, { columns: true }) as Cells[];
const csvOf = async (figure: FigureId, query = '') => read(figureCsv(await contentOf(figure, query)));
const rowFrom = (rows: readonly Cells[], series: string, start: string) =>
  rows.find((row) => row.series_id === series && row.period_start === start)!;

describe('the header is a promise: columns only ever gain', () => {
  test('of counts', async () => {
    expect(figureCsv(await contentOf('attacks')).split('\r\n')[0]).toBe(
      'series_id,source_id,measure,basis,actor_scope,area,period_start,period_end,days,count,count_kind,rate_per_30_days,rate_low,rate_high,low,high,status,vintage,licence,url,release,nowcast_low,nowcast_high',
    );
  });

  test('of strength: the columns of strength.csv, and the release', async () => {
    const columns = record.tables.find(({ name }) => name === 'strength')!.schema.fields.map(({ name }) => name);
    expect(figureCsv(await contentOf('strength')).split('\r\n')[0]).toBe([...columns, 'release'].join(','));
  });
});

describe('known rows', () => {
  let rows: Cells[];
  beforeAll(async () => {
    rows = await csvOf(
      'attacks',
      'from=2024&to=2025&series=cep-central-syria,karam-shaar-syria,claims-tracker-iraq,sohr-northeast-syria-monthly',
    );
  });

  test('a count: 69 attacks in March 2024', () => {
    expect(rowFrom(rows, 'cep-central-syria', '2024-03-01')).toEqual({
      series_id: 'cep-central-syria',
      source_id: 'cep',
      measure: 'attacks',
      basis: 'confirmed',
      actor_scope: 'isil',
      area: 'central-syria',
      period_start: '2024-03-01',
      period_end: '2024-03-31',
      days: '31',
      count: '69',
      count_kind: 'at_least',
      rate_per_30_days: '66.7742',
      rate_low: '51.9543',
      rate_high: '84.507',
      low: '',
      high: '',
      status: 'final',
      vintage: '',
      licence: record.sources.find(({ id }) => id === 'cep')!.licence,
      url: record.rows.observations.find((row) => row.series_id === 'cep-central-syria' && row.start === '2024-03-01')!
        .url,
      release: record.release,
      nowcast_low: '',
      nowcast_high: '',
    });
  });

  test('a window: 660 in 335 days, whole although the range cuts it', async () => {
    const cut = await csvOf('attacks', 'from=2024-06&to=2024-06&series=karam-shaar-syria');
    expect(cut).toMatchObject([
      {
        period_start: '2024-01-01',
        period_end: '2024-11-30',
        days: '335',
        count: '660',
        rate_per_30_days: '59.1045',
        rate_low: '54.6807',
        rate_high: '63.7908',
      },
    ]);
  });

  test('an average has a rate, but neither count nor interval', () => {
    expect(rowFrom(rows, 'karam-shaar-syria', '2025-01-01')).toMatchObject({
      count: '',
      count_kind: 'rate_only',
      rate_per_30_days: '10',
      rate_low: '',
      rate_high: '',
      status: 'final',
    });
  });

  test('a gap is a row without figures', () => {
    expect(rowFrom(rows, 'cep-central-syria', '2024-02-01')).toMatchObject({
      days: '29',
      count: '',
      count_kind: '',
      rate_per_30_days: '',
      rate_low: '',
      rate_high: '',
      status: 'gap',
      url: '',
    });
  });

  test('what is not covered is a row too, and says so', () => {
    expect(rowFrom(rows, 'cep-central-syria', '2024-12-01')).toMatchObject({
      period_end: '2025-12-31',
      days: '396',
      count: '',
      status: 'not_covered',
    });
  });

  test('a zero is 0, not an empty cell', async () => {
    const zeros = await csvOf('attacks', 'from=2026-01&to=2026-04&series=claims-tracker-iraq');
    expect(
      zeros.map(({ count, rate_per_30_days, rate_low, status }) => [count, rate_per_30_days, rate_low, status]),
    ).toEqual([
      ['0', '0', '0', 'final'],
      ['0', '0', '0', 'final'],
      ['0', '0', '0', 'final'],
      ['0', '0', '0', 'provisional'],
    ]);
    expect(zeros[0]!.rate_high).toBe('3.5699'); // R: poisson.test(0, 31 / 30)$conf.int[2] is 3.56988
  });

  test('a cut-off month has its own days', () => {
    expect(rowFrom(rows, 'sohr-northeast-syria-monthly', '2025-12-01')).toMatchObject({
      period_end: '2025-12-27',
      days: '27',
      count: '13',
    });
  });

  test('what the source printed as low and high is beside the count, apart from an interval of ours', async () => {
    const observation = record.rows.observations.find(
      (row) => row.series_id === 'ucdp-ged-21-1-syria-deaths' && row.start === '2019-01-01',
    )!;
    const [row] = await csvOf('deaths', 'from=2019-01&to=2019-01&series=ucdp-ged-21-1-syria-deaths');
    expect(row).toMatchObject({
      count: observation.count,
      low: observation.low,
      high: observation.high,
      rate_low: '',
      rate_high: '',
      vintage: 'GED 21.1',
    });
  });

  test('a quarter names every document of its months', async () => {
    const [row] = await csvOf('attacks', 'interval=quarter&from=2023-01&to=2023-03&series=ric-northeast-syria-isil');
    expect(row).toMatchObject({ count: '50', days: '90' }); // 20 + 10 + 20
    const urls = record.rows.observations
      .filter(({ series_id, start }) => series_id === 'ric-northeast-syria-isil' && /^2023-0[123]/.test(start!))
      .map(({ url }) => url);
    expect(row!.url!.split(' ').toSorted()).toEqual([...new Set(urls)].toSorted());
  });
});

describe.each(FIGURES.flatMap((figure) => queriesOf(figure).map((query) => [figure, query] as const)))(
  '/%s?%s',
  (figure, query) => {
    let content: FigureContent;
    let rows: Cells[];
    beforeAll(async () => {
      content = await contentOf(figure, query);
      rows = read(figureCsv(content));
    });

    test('read again, the file is what is on screen', () => {
      const columns: readonly string[] = content.kind === 'counts' ? COUNT_COLUMNS : STRENGTH_COLUMNS;
      const shown = content.kind === 'counts' ? shownPeriods(content).map(({ row }) => row) : strengthRows(content);
      const text = (value: string | number | null | undefined) =>
        value === null || value === undefined ? '' : String(value);
      expect(rows).toEqual(
        shown.map((row) =>
          Object.fromEntries(
            columns.map((column) => [column, text((row as Readonly<Record<string, string | number | null>>)[column])]),
          ),
        ),
      );
    });

    test('each period of each series has one row, and no day of a series two', () => {
      if (content.kind !== 'counts') return;
      const shown = (content as CountContent).panels.flatMap((panel) =>
        panel.series.flatMap((series) => series.periods.map(({ period }) => `${series.definition.id} ${period.start}`)),
      );
      expect(rows.map((row) => `${row.series_id} ${row.period_start}`)).toEqual(shown);
      rows.slice(1).forEach((row, index) => {
        const before = rows[index]!;
        if (before.series_id === row.series_id) expect(row.period_start! > before.period_end!).toBe(true);
      });
    });

    test('every row says from whom, which version and under which licence', () => {
      for (const row of rows) {
        expect(row.release).toBe(record.release);
        if (content.kind === 'counts')
          expect(row.licence).toBe(record.rows.sources.find(({ source_id }) => source_id === row.source_id)!.licence);
        else expect(record.rows.sources.some(({ source_id }) => source_id === row.source_id)).toBe(true);
      }
    });
  },
);

test('by month, the counts of the file are the cells of observations.csv', async () => {
  for (const figure of ['attacks', 'incidents', 'deaths', 'operations'] as const) {
    for (const query of manySeries(figure).map((one) =>
      one.replace('from=2023&to=2025&value=count', 'from=2013&to=2026'),
    )) {
      const counted = (await csvOf(figure, query)).filter(({ count }) => count !== '');
      for (const row of counted) {
        const observation = record.rows.observations.find(
          ({ series_id, start }) => series_id === row.series_id && start === row.period_start,
        );
        const expected = observation
          ? [
              observation.end,
              observation.count,
              observation.low,
              observation.high,
              observation.count_kind,
              observation.status,
            ]
          : [row.period_end, '0', '', '', 'exact', 'final'];
        expect([row.series_id, row.period_end, row.count, row.low, row.high, row.count_kind, row.status]).toEqual([
          row.series_id,
          ...expected,
        ]);
      }
    }
  }
});

test('the strength file is strength.csv, row by row, of what is on screen', async () => {
  const [rows, usual] = [await csvOf('strength', 'outliers=on&from=2013&to=2026'), await csvOf('strength')];
  const cells = (row: Cells) => Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'release'));
  const byId = (a: Cells, b: Cells) => a.estimate_id!.localeCompare(b.estimate_id!);
  expect(rows.map(cells).toSorted(byId)).toEqual(record.rows.strength.map((row) => ({ ...row })).toSorted(byId));
  expect(
    ((await contentOf('strength')) as StrengthContent).hiddenOutliers
      .map(({ id }) => id)
      .some((id) => usual.some((row) => row.estimate_id === id)),
  ).toBe(false);
});

describe('the tables', () => {
  test.each([
    'sources',
    'series',
    'observations',
    'strength',
    'events',
    'claims',
    'analyses',
    'revisions',
  ] as const satisfies readonly TableName[])(
    '%s.csv is the table cell by cell, with the version as its last column',
    (name) => {
      const rows = read(tableCsv(record, name));
      expect(rows).toEqual(record.rows[name].map((row) => ({ ...row, release: record.release })));
      const columns = record.tables.find((table) => table.name === name)!.schema.fields.map((field) => field.name);
      expect(tableCsv(record, name).split('\r\n')[0]).toBe([...columns, 'release'].join(','));
    },
  );

  test('no cell of the record looks like a formula, so that none is changed on the way', () => {
    const cells = Object.values(record.rows).flatMap((rows) => rows.flatMap((row) => Object.values(row)));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});
