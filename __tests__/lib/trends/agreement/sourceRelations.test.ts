import { sourceRelations } from '@/lib/trends/agreement/sourceRelations';
import { rowsOfSource } from '@/lib/series/rowsOfSource';
import { record } from '@/__tests__/fixtures/record';

const all = record.sources.map(({ id }) => [id, sourceRelations(record, id)] as const);

test('every series of a source is set beside others, apart from them, or alone', () => {
  for (const [id, { agreements, apart, alone }] of all) {
    const placed = new Set([
      ...agreements.map((one) => one.seriesIds[0]),
      ...apart.map((one) => one.definition.id),
      ...alone.map((one) => one.id),
    ]);
    expect([...placed].toSorted()).toEqual(
      record.series
        .filter((one) => one.sourceId === id)
        .map((one) => one.id)
        .toSorted(),
    );
  }
});

test('two counters relate the same way from both sides', () => {
  const sohr = sourceRelations(record, 'sohr').agreements;
  const ric = sourceRelations(record, 'ric').agreements;
  const there = sohr.filter((one) => one.seriesIds[1].startsWith('ric-'));
  expect(there.length).toBeGreaterThan(0);
  for (const finding of there) {
    const back = ric.find((one) => one.seriesIds.toReversed().join() === finding.seriesIds.join())!;
    expect(back.days).toBe(finding.days);
    expect(back.ratio!.ratio! * finding.ratio!.ratio!).toBeCloseTo(1, 10);
  }
});

test('releases of one count are told apart from two counts', () => {
  const { revisions, agreements } = sourceRelations(record, 'ucdp');
  const iraq = revisions.find(
    (one) => one.first.id === 'ucdp-ged-19-1-iraq' && one.second.id === 'ucdp-ged-21-1-iraq',
  )!;
  // Both cover the 72 months of 2013 to 2018.
  expect(iraq.stretches).toBe(72);
  expect(iraq.changed).toBeGreaterThan(0);
  expect(revisions.every((one) => one.first.measure === one.second.measure && one.first.area === one.second.area)).toBe(
    true,
  );
  expect(agreements.flatMap((one) => one.seriesIds).filter((id) => id.startsWith('ucdp')).length).toBe(
    agreements.length,
  );
  expect(sourceRelations(record, 'sohr').revisions).toEqual([]);
});

test('statements and claims belong to the source', () => {
  const { strength, claims } = rowsOfSource(record, 'un-monitoring-team');
  expect(strength.length).toBe(record.strength.filter((one) => one.sourceId === 'un-monitoring-team').length);
  expect(strength.map((one) => one.asOf)).toEqual(strength.map((one) => one.asOf).toSorted());
  expect(claims.every((claim) => claim.answeredBy.some((id) => strength.some((one) => one.id === id)))).toBe(true);
  expect(claims.length).toBeGreaterThan(0);
});
