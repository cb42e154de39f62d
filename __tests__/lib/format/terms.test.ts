import {
  AREA_IN_SENTENCE,
  AREA_NAMES,
  BASIS_NAMES,
  capitalise,
  CATEGORY_NAMES,
  COUNT_KIND_NAMES,
  MEASURE_NAMES,
  SCOPE_NAMES,
  seriesLabel,
  SOURCE_KIND_NAMES,
  STRENGTH_MEASURE_NAMES,
} from '@/lib/format/terms';
import { record } from '@/__tests__/fixtures/record';

test.each([
  ['Attacks claimed by ISIL, Iraq (counted by CEP)', 'CEP'],
  ['Confirmed ISIL attacks, north-east Syria (RIC)', 'RIC'],
  ['ISIL attacks, Syria (Karam Shaar Advisory)', 'Karam Shaar Advisory'],
  ['Lethal incidents with ISIL, Syria (UCDP GED 21.1)', 'UCDP GED 21.1'],
  ['ISIL attacks, Syria (Lister, Middle East Institute)', 'Lister, Middle East Institute'],
  ['ISIL attacks, north-east Syria (SDF, in the Wall Street Journal)', 'SDF in Wall Street Journal'],
  ['A title without a name', 'A title without a name'],
  ['A (first) name (last)', 'last'],
])('%s is labelled %s', (title, label) => {
  expect(seriesLabel(title)).toBe(label);
});

test('every series of the record names who counts', () => {
  const unnamed = record.series.filter(({ title }) => seriesLabel(title) === title || seriesLabel(title).length > 60);
  expect(unnamed.map(({ title }) => title)).toEqual([]);
});

test('every value that datapackage.json allows has a name for readers', () => {
  const allowed = (table: string, field: string) =>
    record.tables
      .find(({ name }) => name === table)!
      .schema.fields.find(({ name }) => name === field)!
      .constraints!.enum!.toSorted();
  const named = (names: Record<string, string>) => Object.keys(names).toSorted();
  expect(named(AREA_NAMES)).toEqual(allowed('series', 'area'));
  expect(named(AREA_IN_SENTENCE)).toEqual(allowed('series', 'area'));
  expect(named(MEASURE_NAMES)).toEqual(allowed('series', 'measure'));
  expect(named(BASIS_NAMES)).toEqual(allowed('series', 'basis'));
  expect(named(SCOPE_NAMES)).toEqual(allowed('series', 'actor_scope'));
  expect(named(COUNT_KIND_NAMES)).toEqual(allowed('observations', 'count_kind'));
  expect(named(STRENGTH_MEASURE_NAMES)).toEqual(allowed('strength', 'measure'));
  expect(named(SOURCE_KIND_NAMES)).toEqual(allowed('sources', 'kind'));
  expect(named(CATEGORY_NAMES)).toEqual(allowed('events', 'category'));
});

test('two values of one kind never share a name', () => {
  for (const names of [
    AREA_NAMES,
    MEASURE_NAMES,
    BASIS_NAMES,
    SCOPE_NAMES,
    COUNT_KIND_NAMES,
    STRENGTH_MEASURE_NAMES,
    SOURCE_KIND_NAMES,
    CATEGORY_NAMES,
  ]) {
    expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length);
  }
});

test('the first letter of a sentence', () => {
  expect([capitalise('all of Syria'), capitalise(''), capitalise('Iraq')]).toEqual(['All of Syria', '', 'Iraq']);
});
