import { ucdpVintage } from '@/lib/imports/formats/ucdpVintage';

test.each([
  ['GEDEvent_v26_1.csv', 'GED 26.1', 'ged-26-1', '1989-01', '2025-12'],
  ['GEDEvent_v25_1.csv', 'GED 25.1', 'ged-25-1', '1989-01', '2024-12'],
  ['ged261-csv.zip', 'GED 26.1', 'ged-26-1', '1989-01', '2025-12'],
  ['ged191.csv', 'GED 19.1', 'ged-19-1', '1989-01', '2018-12'],
  ['26.1', 'GED 26.1', 'ged-26-1', '1989-01', '2025-12'],
  ['GEDEvent_v26_0_7.csv', 'Candidate 26.0.7', 'candidate-2026', '2026-07', '2026-07'],
  ['GEDEvent_v25_0_12.csv', 'Candidate 25.0.12', 'candidate-2025', '2025-12', '2025-12'],
  ['GEDEvent_v26_01_26_06.csv', 'Candidate 26.01.26.06', 'candidate-2026', '2026-01', '2026-06'],
  ['652.1601.1911', 'GED special release 652.1601.1911', 'ged-652-1601-1911', '2016-01', '2019-11'],
])('%s is %s', (text, name, family, first, last) => {
  expect(ucdpVintage(text)).toMatchObject({ name, family, months: { first, last } });
});

test.each([
  ['ged50.csv', 'GED 5.0'],
  ['ged40-csv.zip', 'GED 4.0'],
  ['GEDEvent_v5_0.csv', 'GED 5.0'],
  ['5.0', 'GED 5.0'],
  ['1.5', 'GED 1.5'],
])('%s is an old release, whose number does not say how far it reaches', (name, release) => {
  expect(ucdpVintage(name)).toMatchObject({ name: release, months: null, provisional: false });
});

test.each([
  'conflict_data_irq.csv',
  'events.csv',
  'export-2023-01-05.csv',
  'GEDEvent_v26_0_13.csv',
  'v26_01_25_06.csv',
  '10 events.csv',
  'ged60.csv',
  '5.0.1',
])('%s names no release', (name) => {
  expect(ucdpVintage(name)).toBeNull();
});

test('of candidate releases the one that reaches further wins; of two that reach equally far, the month alone', () => {
  const order = ['26.0.5', '26.01.26.06', '26.0.6', '26.0.7'].map((version) => ucdpVintage(version)!.precedence);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});
