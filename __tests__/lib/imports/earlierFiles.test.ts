import type { CoveredFile } from '@/lib/imports/coverageOf';
import { coveredMonths, coverageWithout } from '@/lib/imports/coveredMonths';
import { inOrder, standingBeside } from '@/lib/imports/earlierFiles';

const span = (country: string, first: string, last: string, lastDay: string | null = null) => ({
  country,
  first,
  last,
  lastDay,
});
const file = (vintage: string, ...coverage: CoveredFile['coverage']): CoveredFile => ({
  vintage,
  family: 'ged',
  provisional: false,
  coverage,
});

test.each([
  [
    'a month between two others',
    [span('Syria', '2019-02', '2019-02')],
    [span('Syria', '2019-01', '2019-01'), span('Syria', '2019-03', '2020-02')],
  ],
  ['its end', [span('Syria', '2020-01', '2021-12')], [span('Syria', '2019-01', '2019-12')]],
  ['more than all of it', [span('Syria', '2018-01', '2020-12')], []],
  ['parts that meet', [span('Syria', '2019-01', '2019-06'), span('Syria', '2019-07', '2020-02')], []],
  ['another country', [span('Iraq', '2018-01', '2020-12')], [span('Syria', '2019-01', '2020-02')]],
  [
    'its last month, cut off there',
    [span('Syria', '2019-01', '2020-02', '2020-02-10')],
    [span('Syria', '2020-02', '2020-02')],
  ],
])('a coverage from January 2019 to February 2020 without %s', (_, others, left) => {
  expect(coverageWithout(span('Syria', '2019-01', '2020-02'), others)).toEqual(left);
});

test('a month that is cut off makes way to one that reaches as far', () => {
  const cut = span('Syria', '2020-01', '2020-02', '2020-02-10');
  expect(coverageWithout(cut, [span('Syria', '2020-01', '2020-02', '2020-02-10')])).toEqual([]);
  expect(coverageWithout(cut, [span('Syria', '2020-01', '2020-02', '2020-02-09')])).toEqual([
    span('Syria', '2020-02', '2020-02', '2020-02-10'),
  ]);
});

test('of a month that two files cut off, the longest piece is covered', () => {
  const files = [
    file('a', span('Iraq', '2020-01', '2020-02', '2020-02-10')),
    file('b', span('Iraq', '2020-02', '2020-02', '2020-02-20')),
  ];
  expect(coveredMonths(files, 'iraq', '2020-01-01')).toEqual([
    { month: '2020-01', lastDay: null },
    { month: '2020-02', lastDay: '2020-02-20' },
  ]);
  expect(coveredMonths(files, 'syria', '2020-01-01')).toEqual([]);
});

test('earlier files of the same release stand where those of an import have nothing, files of other releases whole', () => {
  const syria = file('GED 20.1', span('Syria', '2019-01', '2019-03'));
  const iraq = file('GED 20.1', span('Iraq', '2019-02', '2019-03'));
  const other = file('GED 19.1', span('Syria', '2018-01', '2018-12'));
  expect(standingBeside([syria, other], [iraq])).toEqual([syria, other]);
  expect(standingBeside([syria, iraq, other], [file('GED 20.1', span('Syria', '2019-02', '2019-03'))])).toEqual([
    file('GED 20.1', span('Syria', '2019-01', '2019-01')),
    iraq,
    other,
  ]);
  expect(
    standingBeside(
      [syria, iraq],
      [file('GED 20.1', span('Iraq', '2019-01', '2019-03'), span('Syria', '2019-01', '2019-03'))],
    ),
  ).toEqual([]);
});

test('files stand in one order, whatever was imported first', () => {
  const files = [
    file('GED 20.1', span('Iraq', '2019-01', '2019-03')),
    file('GED 20.1', span('Syria', '2019-01', '2019-03')),
    file('GED 21.1', span('Syria', '2019-01', '2020-01')),
  ];
  expect(inOrder(files.toReversed())).toEqual(files);
});
