import { buildFigureSpec } from '@/lib/charts/buildFigureSpec';
import { shownPeriods } from '@/lib/export/tables/countRows';
import { eventJson } from '@/lib/export/json/eventJson';
import { figureJson } from '@/lib/export/json/figureJson';
import { strengthRows } from '@/lib/export/tables/strengthRows';
import { effectsOfEvent } from '@/lib/trends/effects/effectsOfEvent';
import { findingsOfFigure } from '@/lib/trends/findingsOfFigure';
import type { ChartSpec } from '@/lib/types/chart';
import type { FigureId } from '@/lib/types/figure';
import type { CountContent, Figure, StrengthContent } from '@/lib/types/figureContent';
import { figureOf, FIGURES } from '@/__tests__/fixtures/figures';
import { record } from '@/__tests__/fixtures/record';

// Effects and breaks take simulations.
jest.setTimeout(60_000);

interface Json {
  readonly release: string;
  readonly range: { from: string; to: string };
  readonly rows: readonly Record<string, unknown>[];
  readonly series: readonly { id: string; coverage: { from: string; to: string } }[];
  readonly events: readonly { id: string; from: string; to: string }[];
  readonly sources: readonly { id: string }[];
  readonly findings: readonly Record<string, unknown>[];
  readonly chart?: unknown;
}

const ofFigure = async (figure: Figure, chart: ChartSpec | null = null) =>
  figureJson(figure, chart, await findingsOfFigure(figure.content)) as Json;
const jsonOf = async (figure: FigureId, query = '') => ofFigure(await figureOf(figure, query));

test('is plain JSON', async () => {
  for (const figure of FIGURES) {
    const json = await jsonOf(figure, figure === 'attacks' ? 'effect=assad-falls&breaks=on' : 'from=2022');
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  }
});

test('its rows are those of the CSV, and a gap gives its reason', async () => {
  const counts = await figureOf('attacks', 'from=2023&to=2023&interval=year&series=cep-central-syria');
  expect((await ofFigure(counts)).rows).toEqual([
    { ...shownPeriods(counts.content as CountContent)[0]!.row, reason: '9 of 12 months known' },
  ]);
  const strength = await figureOf('strength');
  expect((await ofFigure(strength)).rows).toEqual(strengthRows(strength.content as StrengthContent));
});

test('dates are inclusive, as everywhere that people read them', async () => {
  const { range, series, events, findings } = await jsonOf(
    'attacks',
    'from=2024-01&to=2024-12&series=cep-central-syria&events=assad-falls',
  );
  expect(range).toEqual({ from: '2024-01-01', to: '2024-12-31' });
  expect(series).toMatchObject([{ id: 'cep-central-syria', coverage: { from: '2020-05-01', to: '2024-11-30' } }]);
  expect(events).toMatchObject([{ id: 'assad-falls', from: '2024-12-08', to: '2024-12-08' }]);
  expect(findings).toMatchObject([{ kind: 'trend', from: '2024-01-01', to: '2024-11-30' }]);
});

test('names its sources and its version', async () => {
  expect(await jsonOf('attacks', 'series=cep-central-syria')).toMatchObject({
    release: record.release,
    sources: [{ id: 'cep' }],
  });
});

test('holds the drawn description only where one was asked for', async () => {
  const figure = await figureOf('attacks');
  const chart = buildFigureSpec(figure.content, { width: 680, framed: true });
  expect([(await ofFigure(figure, chart)).chart, 'chart' in (await ofFigure(figure))]).toEqual([chart, false]);
});

describe('findings', () => {
  const of = (findings: Json['findings'], kind: string) => findings.filter((one) => one.kind === kind);

  test('a trend of each series on screen, and nothing that was not asked for', async () => {
    const { series, findings } = await jsonOf('deaths');
    expect(of(findings, 'trend').map((one) => one.seriesId)).toEqual(series.map(({ id }) => id));
    expect([...of(findings, 'event'), ...of(findings, 'break')]).toEqual([]);
  });

  test('the effect of an event is what its own page gives, refusals with their reason', async () => {
    const { findings } = await jsonOf('attacks', 'effect=assad-falls');
    const page = eventJson((await effectsOfEvent(record, 'assad-falls'))!, record.release) as {
      effects: { seriesId: string }[];
      refusals: { seriesId: string; reason: string }[];
    };
    const effects = of(findings, 'event');
    expect(effects.every((one) => one.eventId === 'assad-falls')).toBe(true);
    for (const effect of effects.filter((one) => one.refusal === null))
      expect(effect).toMatchObject(page.effects.find((one) => one.seriesId === effect.seriesId)!);
    const refused = effects.find((one) => one.seriesId === 'cep-central-syria')!;
    expect(refused).toMatchObject({
      refusal: { reason: page.refusals.find((one) => one.seriesId === 'cep-central-syria')!.reason },
    });
    expect('ratio' in refused).toBe(false);
  });

  test('a break of each series where breaks are on', async () => {
    const { series, findings } = await jsonOf('deaths', 'breaks=on');
    expect(of(findings, 'break').map((one) => one.seriesId)).toEqual(series.map(({ id }) => id));
  });

  test('agreement between two sources of one measure and area, never within one source', async () => {
    const { findings, series } = await jsonOf(
      'attacks',
      'series=ric-northeast-syria-isil,ric-northeast-syria-isil-yearly,sohr-northeast-syria-monthly,sohr-northeast-syria-yearly',
    );
    const sourceOf = (id: string) => record.series.find((one) => one.id === id)!.sourceId;
    const pairs = of(findings, 'agreement').map((one) => one.seriesIds as [string, string]);
    expect(pairs.length).toBeGreaterThan(0);
    expect(series).toHaveLength(4);
    for (const [a, b] of pairs) expect(sourceOf(a)).not.toBe(sourceOf(b));
  });

  test('each has its sentences', async () => {
    const { findings } = await jsonOf('attacks', 'breaks=on&effect=assad-falls');
    for (const finding of findings.filter((one) => one.refusal === null))
      expect(finding.sentences).toMatchObject({ caption: expect.stringMatching(/\.$/), altText: expect.any(String) });
  });
});
