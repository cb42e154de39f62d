import { gapsOf } from '@/lib/series/gapsOf';
import { alignSeries } from '@/lib/series/alignSeries';
import { record } from '@/__tests__/fixtures/record';

const seriesOf = (id: string) =>
  alignSeries(
    record.series.find((one) => one.id === id)!,
    record.observations.filter((one) => one.seriesId === id),
  );

test('neighbouring gaps are one stretch, and all gap days are in them', () => {
  const series = seriesOf('cep-central-syria');
  const gaps = gapsOf(series);
  const single = series.periods.filter((period) => period.state === 'gap');
  expect(gaps.length).toBeLessThan(single.length);
  expect(gaps.slice(1).every((gap, i) => gap.start > gaps[i]!.end)).toBe(true);
  expect(
    single.every(({ period }) => gaps.filter((gap) => gap.start <= period.start && period.end <= gap.end).length === 1),
  ).toBe(true);
});

test('a series without gaps has none', () => expect(gapsOf(seriesOf('sohr-northeast-syria-yearly'))).toEqual([]));
