import { join } from 'node:path';
import { agreesAsPrinted, asPrinted } from '@/lib/methods/asPrinted';
import { METHODS } from '@/lib/methods/methods';
import { referenceValues } from '@/lib/methods/referenceValues';
import { readReferenceSeries } from '@/lib/sources/readReferenceSeries';

const values = referenceValues(readReferenceSeries(join(process.cwd(), 'data')));

test.each(values.map((one) => [one.what, one] as const))('%s: every digit printed', (_, { ours, printed }) => {
  expect(asPrinted(ours, printed)).toBe(printed);
  expect(agreesAsPrinted(ours, printed)).toBe(true);
});

test('each says how it is made and where it was printed, under a method of the page', () => {
  const known = ['unused', ...METHODS.map((method) => method.id)];
  expect(values.filter((one) => one.line === '' || one.printedIn === '' || !known.includes(one.method))).toEqual([]);
});

test.each([
  [5.66140742, '5.661407', true],
  [5.6614076, '5.661407', false],
  [-1387, '-1387', true],
  [-1386, '-1387', false],
  [3.6582e-5, '3.66e-5', true],
  [3.67e-5, '3.66e-5', false],
])('%d beside %s: %s', (ours, printed, agrees) => expect(agreesAsPrinted(ours, printed)).toBe(agrees));
