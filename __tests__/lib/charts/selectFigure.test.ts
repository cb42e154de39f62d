import {
  COUNT_FIGURES,
  figureSummary,
  figureTitle,
  FIGURE_IDS,
  isFigureId,
  seriesOfFigure,
} from '@/lib/charts/figureCatalogue';
import { defaultRange, selectFigure } from '@/lib/charts/selectFigure';
import type { CountContent, StrengthContent } from '@/lib/types/figureContent';
import { contentOf, figureOf } from '@/__tests__/fixtures/figures';
import { figureState } from '@/__tests__/fixtures/figureState';
import { changedRecord, record } from '@/__tests__/fixtures/record';

const counts = (figure: 'attacks' | 'incidents' | 'deaths' | 'operations', query = '') =>
  contentOf(figure, query) as Promise<CountContent>;
const strength = (query = '') => contentOf('strength', query) as Promise<StrengthContent>;
const idsOf = (content: CountContent) =>
  content.panels.flatMap((panel) => panel.series.map(({ definition }) => definition.id));

describe('the figures', () => {
  test('every series of the record is shown by exactly one of them', () => {
    const shown = (['attacks', 'incidents', 'deaths', 'operations'] as const).flatMap((figure) =>
      seriesOfFigure(figure, record.series).map(({ id }) => id),
    );
    expect(shown.toSorted()).toEqual(record.series.map(({ id }) => id).toSorted());
  });

  test('each has a title and a summary of its own', () => {
    expect(new Set(FIGURE_IDS.map(figureTitle)).size).toBe(5);
    expect(new Set(FIGURE_IDS.map(figureSummary)).size).toBe(5);
    expect([isFigureId('attacks'), isFigureId('attack'), isFigureId('toString')]).toEqual([true, false, false]);
  });

  test('two measures never share a panel', async () => {
    const { panels } = await counts('operations', 'series=ric-northeast-syria-raids,ric-northeast-syria-arrests');
    expect(panels.map(({ measure, series }) => [measure, ...series.map(({ definition }) => definition.id)])).toEqual([
      ['raids', 'ric-northeast-syria-raids'],
      ['arrests', 'ric-northeast-syria-arrests'],
    ]);
  });
});

describe('the default view', () => {
  test('shows the series that the record marks for it, from the table and not from code', async () => {
    for (const figure of ['attacks', 'incidents', 'deaths', 'operations'] as const) {
      const marked = record.rows.series.filter(
        (row) =>
          row.default_view === 'yes' && (COUNT_FIGURES[figure].measures as readonly string[]).includes(row.measure!),
      );
      expect(idsOf(await counts(figure)).toSorted()).toEqual(marked.map((row) => row.series_id).toSorted());
    }
  });

  test('of attacks: Syria, central Syria, north-east Syria and Iraq, from 2019 to the end of the record', async () => {
    const content = await counts('attacks');
    expect(content.panels.map(({ area }) => area)).toEqual(['syria', 'central-syria', 'northeast-syria', 'iraq']);
    // The candidate events of UCDP run to 31 July 2026.
    expect(content.range).toEqual({ start: '2019-01-01', end: '2026-08-01' });
    expect(defaultRange('strength', record)).toEqual({ start: '2014-01-01', end: '2026-08-01' });
  });

  test('another mark in the table is another default view', async () => {
    const other = changedRecord({
      series: record.series.map((series) => ({
        ...series,
        inDefaultView: series.id === 'sohr-northeast-syria-yearly',
      })),
    });
    const { content } = await selectFigure(figureState('attacks'), other);
    expect(idsOf(content as CountContent)).toEqual(['sohr-northeast-syria-yearly']);
  });
});

describe('a choice', () => {
  test('shows the chosen series in the panels of their areas, whatever the order of the address', async () => {
    const content = await counts('attacks', 'series=sohr-northeast-syria,karam-shaar-syria,ric-northeast-syria-isil');
    expect(content.panels.map(({ area, series }) => [area, series.map(({ definition }) => definition.id)])).toEqual([
      ['syria', ['karam-shaar-syria']],
      ['northeast-syria', ['ric-northeast-syria-isil', 'sohr-northeast-syria']],
    ]);
  });

  test('each series keeps to itself: every period belongs to the series in which it stands', async () => {
    for (const figure of ['attacks', 'incidents', 'deaths', 'operations'] as const) {
      const { panels } = await counts(
        figure,
        `series=${seriesOfFigure(figure, record.series)
          .slice(0, 30)
          .map(({ id }) => id)
          .join(',')}&interval=year`,
      );
      for (const { measure, area, series } of panels) {
        for (const { definition, periods } of series) {
          expect([definition.measure, definition.area]).toEqual([measure, area]);
          expect(new Set(periods.map(({ seriesId }) => seriesId))).toEqual(new Set([definition.id]));
        }
      }
    }
  });

  test('of an interval sums months, and leaves windows as they are', async () => {
    const content = await counts('incidents', 'from=2019&to=2019&interval=year&series=ucdp-ged-21-1-syria');
    expect(content.panels[0]!.series[0]!.periods).toMatchObject([
      { period: { start: '2019-01-01', end: '2020-01-01' }, count: 458 },
    ]);
    const windows = await counts('attacks', 'from=2024&to=2024&interval=year&series=karam-shaar-syria');
    expect(windows.panels[0]!.series[0]!.periods).toMatchObject([{ count: 660, days: 335 }, { state: 'gap' }]);
  });

  test('names the sources of what is on screen, and no other', async () => {
    const { sources } = await counts('attacks', 'series=cep-central-syria,sohr-northeast-syria');
    expect(sources.map(({ id }) => id)).toEqual(['cep', 'sohr']);
  });

  test('of a title and a theme is how the same is presented', async () => {
    const [mine, plain] = [await figureOf('attacks', 'title=Mine&theme=dark'), await figureOf('attacks')];
    expect([mine.title, mine.theme, plain.title, plain.theme]).toEqual([
      'Mine',
      'dark',
      COUNT_FIGURES.attacks.title,
      'auto',
    ]);
    expect(mine.content).toBe(plain.content);
  });
});

describe('strength', () => {
  const rows = (outliers: boolean) =>
    record.rows.strength
      .filter((row) => row.as_of! >= '2014-01-01' && (outliers || row.flag !== 'outlier'))
      .map((row) => row.estimate_id!);
  const shown = (content: StrengthContent) => content.panels.flatMap((panel) => panel.estimates.map(({ id }) => id));

  test('outliers are flagged and off by default, but named', async () => {
    expect(shown(await strength()).toSorted()).toEqual(rows(false).toSorted());
    expect((await strength()).hiddenOutliers.map(({ id }) => id).toSorted()).toEqual(
      record.rows.strength
        .filter((row) => row.flag === 'outlier')
        .map((row) => row.estimate_id)
        .toSorted(),
    );
    expect((await strength()).hiddenOutliers.length).toBeGreaterThan(1);
  });

  test('outliers on shows all', async () => {
    expect(shown(await strength('outliers=on')).toSorted()).toEqual(rows(true).toSorted());
    expect((await strength('outliers=on')).hiddenOutliers).toEqual([]);
  });

  test('statements on one country are not among those on both', async () => {
    for (const { area, estimates } of (await strength('outliers=on')).panels)
      expect(new Set(estimates.map((one) => one.area))).toEqual(new Set([area]));
  });

  test('only statements of the range, both days included, in the order of time', async () => {
    const days = (await strength('from=2023-02&to=2024-01')).panels.flatMap((panel) =>
      panel.estimates.map(({ asOf }) => asOf),
    );
    expect(days.length).toBeGreaterThan(2);
    expect(days.every((day) => day >= '2023-02-01' && day <= '2024-01-31')).toBe(true);
    expect(days).toContain('2024-01-31'); // the UN's 3,000 to 5,000
    for (const { estimates } of (await strength()).panels)
      expect(estimates.map(({ asOf }) => asOf)).toEqual(estimates.map(({ asOf }) => asOf).toSorted());
  });
});
