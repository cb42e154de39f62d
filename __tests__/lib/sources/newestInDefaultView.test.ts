import { newestInDefaultView } from '@/lib/sources/newestInDefaultView';
import type { SeriesDefinition } from '@/lib/types/record';
import type { Day } from '@/lib/types/time';
import { record } from '@/__tests__/fixtures/record';

const ged = record.series.find(({ id }) => id === 'ucdp-ged-21-1-syria')!;
const vintage = (
  id: string,
  start: string,
  end: string,
  changes: Partial<SeriesDefinition> = {},
): SeriesDefinition => ({ ...ged, id, coverage: { start: start as Day, end: end as Day }, ...changes });
const shown = (...series: SeriesDefinition[]) =>
  newestInDefaultView(series)
    .filter(({ inDefaultView }) => inDefaultView)
    .map(({ id }) => id);

test('the vintage that reaches further is shown, wherever it stands', () => {
  expect(shown(ged, vintage('ged-25-1', '2013-01-01', '2025-01-01'))).toEqual(['ged-25-1']);
  expect(shown(ged, vintage('ged-19-1', '2013-01-01', '2019-01-01'))).toEqual([ged.id]);
});

test('of two that reach equally far, the later row', () => {
  expect(shown(ged, vintage('again', '2013-01-01', '2021-01-01'))).toEqual(['again']);
});

test('vintages that follow each other stand side by side', () => {
  expect(shown(ged, vintage('candidate', '2021-01-01', '2021-08-01'))).toEqual([ged.id, 'candidate']);
});

test.each([
  ['area', { area: 'iraq' }],
  ['measure', { measure: 'deaths' }],
  ['source', { sourceId: 'acled' }],
  ['actors', { actorScope: 'isil' }],
  ['basis', { basis: 'reported' }],
] as const)('another %s is another count', (_, changes) =>
  expect(shown(ged, vintage('other', '2013-01-01', '2025-01-01', changes))).toEqual([ged.id, 'other']),
);

test('a newer vintage that is not meant for the default view supersedes nothing', () => {
  expect(shown(ged, vintage('ged-25-1', '2013-01-01', '2025-01-01', { inDefaultView: false }))).toEqual([ged.id]);
});
