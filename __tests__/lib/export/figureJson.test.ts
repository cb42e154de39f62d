import { buildFigureSpec } from '../../../lib/charts/buildFigureSpec';
import { shownPeriods } from '../../../lib/export/countRows';
import { figureJson } from '../../../lib/export/figureJson';
import { strengthRows } from '../../../lib/export/strengthRows';
import type { FigureId } from '../../../lib/types/figure';
import type { CountContent, StrengthContent } from '../../../lib/types/figureContent';
import { contentOf, FIGURES } from '../../fixtures/figures';
import { record } from '../../fixtures/record';

interface Json {
  readonly release: string;
  readonly range: { from: string; to: string };
  readonly rows: readonly Record<string, unknown>[];
  readonly series: readonly { id: string; coverage: { from: string; to: string } }[];
  readonly events: readonly { id: string; from: string; to: string }[];
  readonly sources: readonly { id: string }[];
  readonly chart?: unknown;
}

const jsonOf = (figure: FigureId, query = '') => figureJson(contentOf(figure, query), null) as Json;

test('is plain JSON', () => {
  for (const figure of FIGURES) expect(JSON.parse(JSON.stringify(jsonOf(figure)))).toEqual(jsonOf(figure));
});

test('its rows are those of the CSV, and a gap gives its reason', () => {
  const content = contentOf('attacks', 'from=2023&to=2023&interval=year&series=cep-central-syria') as CountContent;
  expect((figureJson(content, null) as Json).rows).toEqual([{ ...shownPeriods(content)[0]!.row, reason: '9 of 12 months known' }]);
  const strength = contentOf('strength') as StrengthContent;
  expect((figureJson(strength, null) as Json).rows).toEqual(strengthRows(strength));
});

test('dates are inclusive, as everywhere that people read them', () => {
  const { range, series, events } = jsonOf('attacks', 'from=2024-01&to=2024-12&series=cep-central-syria&events=assad-falls');
  expect(range).toEqual({ from: '2024-01-01', to: '2024-12-31' });
  expect(series).toMatchObject([{ id: 'cep-central-syria', coverage: { from: '2020-05-01', to: '2024-11-30' } }]);
  expect(events).toMatchObject([{ id: 'assad-falls', from: '2024-12-08', to: '2024-12-08' }]);
});

test('names its sources and its version', () => {
  expect(jsonOf('attacks', 'series=cep-central-syria')).toMatchObject({ release: record.release, sources: [{ id: 'cep' }] });
});

test('holds the drawn description only where one was asked for', () => {
  const content = contentOf('attacks');
  const chart = buildFigureSpec(content, { width: 680, framed: true });
  expect([(figureJson(content, chart) as Json).chart, 'chart' in figureJson(content, null)]).toEqual([chart, false]);
});
