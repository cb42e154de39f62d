import { FAMILY_SLOTS, MEASURE_SHAPES, sourceOf, strengthMarks } from '@/lib/charts/panels/strengthMarks';
import { strengthWords } from '@/lib/format/strengthWords';
import { record } from '@/__tests__/fixtures/record';

const marks = strengthMarks(record.strength, record.sources);
const ranges = marks.flatMap((family) => family.ranges);
const named = (id: string) => ranges.find((range) => range.id === id)!;

test('each statement has one mark, with the low and the high of its row', () => {
  const rows = record.rows.strength.map((row) => [row.estimate_id, row.as_of, row.low, row.high, row.source_id]);
  const text = (value: number | null) => (value === null ? '' : String(value));
  expect(ranges.map((one) => [one.id, one.start, text(one.low), text(one.high), one.sourceId]).toSorted()).toEqual(
    rows.toSorted(),
  );
});

test('no line, band or dot ever joins two statements', () => {
  expect(marks.flatMap(({ lines, bands, dots, bars }) => [lines, bands, dots, bars].flat())).toEqual([]);
});

test('colour tells the family of the source, shape whom it counts', () => {
  for (const { slot, ranges: ofFamily } of marks) {
    for (const range of ofFamily) {
      const estimate = record.strength.find(({ id }) => id === range.id)!;
      expect(slot).toBe(FAMILY_SLOTS[sourceOf(estimate, record.sources).kind]);
      expect(range.shape).toBe(MEASURE_SHAPES[estimate.measure]);
    }
  }
  expect(new Set(Object.values(MEASURE_SHAPES)).size).toBe(3);
});

test('what was not seen in the original is hollow', () => {
  expect(
    ranges
      .filter(({ hollow }) => hollow)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(
    record.rows.strength
      .filter((row) => row.verified === 'no')
      .map((row) => row.estimate_id)
      .toSorted(),
  );
});

test('what a statement says when it is read off', () => {
  expect(named('cia-2014-08-31-iraq-syria-fighters').tip).toEqual([
    'US Central Intelligence Agency',
    '20,000 to 31,500 fighters, as of 31 August 2014',
    "Spokesman's statement, 11 Sep 2014 (intelligence of May-August 2014)",
  ]);
  expect(named('sohr-2014-08-31-syria-fighters').tip.at(-1)).toBe('Far from every other statement of its time');
});

test.each([
  ['range', 1500, 3000, '1,500 to 3,000'],
  ['at_least', 10_000, null, 'at least 10,000'],
  ['at_most', null, 7000, 'at most 7,000'],
  ['point', 3000, 3000, '3,000'],
] as const)('%s of %p and %p is "%s"', (bound, low, high, words) => {
  expect(strengthWords({ ...record.strength[0]!, bound, low, high })).toBe(words);
});
