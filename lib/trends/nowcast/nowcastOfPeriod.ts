import type { NowcastFinding, NowcastMonth } from '../../types/seriesFinding';
import type { SeriesPeriod } from '../../types/series';

/** What is expected of a period that is shown; null where nothing is, and for sums of months. */
export function nowcastOfPeriod(
  nowcasts: readonly NowcastFinding[],
  { seriesId, period }: SeriesPeriod,
): (NowcastMonth & Pick<NowcastFinding, 'versions'>) | null {
  const finding = nowcasts.find((one) => one.seriesId === seriesId);
  const month = finding?.months.find((one) => one.period.start === period.start && one.period.end === period.end);
  return finding && month ? { ...month, versions: finding.versions } : null;
}
