import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CountryCoverage, type CoveredFile, firstDayOf, lastDayOf } from '@/lib/imports/coverageOf';
import { coveredMonths, coverageWithout } from '@/lib/imports/coveredMonths';
import { inOrder, rememberedFiles, standingBeside } from '@/lib/imports/earlierFiles';
import type { Day } from '@/lib/types/time';

/** Whole months, or days where these are given. */
const span = (country: string, first: string, last: string): CountryCoverage => ({
  country,
  first: first.length > 7 ? (first as Day) : firstDayOf(first),
  last: last.length > 7 ? (last as Day) : lastDayOf(last),
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
    'its first days and its last',
    [span('Syria', '2018-12', '2019-01-09'), span('Syria', '2020-02-20', '2020-02-29')],
    [span('Syria', '2019-01-10', '2020-02-19')],
  ],
])('a coverage from January 2019 to February 2020 without %s', (_, others, left) => {
  expect(coverageWithout(span('Syria', '2019-01', '2020-02'), others)).toEqual(left);
});

test('of a month that files cover in pieces, pieces that meet count together, else the longest', () => {
  const files = [
    file('a', span('Iraq', '2020-01', '2020-02-10')),
    file('b', span('Iraq', '2020-02-08', '2020-02-20')),
    file('c', span('Iraq', '2020-03-05', '2020-03-09')),
    file('d', span('Iraq', '2020-03-20', '2020-04-30')),
  ];
  expect(coveredMonths(files, 'iraq', '2020-01-01')).toEqual([
    { month: '2020-01', first: '2020-01-01', last: '2020-01-31', isCut: false },
    { month: '2020-02', first: '2020-02-01', last: '2020-02-20', isCut: true },
    { month: '2020-03', first: '2020-03-20', last: '2020-03-31', isCut: true },
    { month: '2020-04', first: '2020-04-01', last: '2020-04-30', isCut: false },
  ]);
  expect(coveredMonths(files, 'syria', '2020-01-01')).toEqual([]);
});

test('a release made when coverage was kept in months is read as the days of these', () => {
  const release = mkdtempSync(join(tmpdir(), 'isil-release-'));
  mkdirSync(join(release, 'incidents'));
  const coverage = [
    { country: 'Iraq', first: '2020-01', last: '2020-02', lastDay: null },
    { country: 'Syria', first: '2020-01', last: '2020-02', lastDay: '2020-02-10' },
  ];
  writeFileSync(join(release, 'incidents', 'acled.json'), JSON.stringify({ files: [{ ...file('a'), coverage }] }));
  expect(rememberedFiles(release, 'acled')!.files[0]!.coverage).toEqual([
    span('Iraq', '2020-01-01', '2020-02-29'),
    span('Syria', '2020-01-01', '2020-02-10'),
  ]);
  rmSync(release, { recursive: true });
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
