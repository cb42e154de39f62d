import { isKnown } from '@/lib/series/periodState';
import { startMs } from '@/lib/time/day';
import { overlap } from '@/lib/time/period';
import type { CountSeries } from '@/lib/types/series';
import type { Period } from '@/lib/types/time';

/** Between two periods that stand beside each other, in hundredths of the strip. */
const BETWEEN = 0.12;

/** The time of one series as a strip: filled where a figure is known, open where it is covered but not known. */
export function CoverageStrip({ series, range }: { series: CountSeries; range: Period }) {
  const [from, to] = [startMs(range.start), startMs(range.end)];
  const share = (ms: number) => Math.round(((ms - from) / (to - from)) * 10_000) / 100;
  const outline = (known: boolean) =>
    series.periods
      .filter((period) => isKnown(period) === known)
      .flatMap((period) => overlap(period.period, range) ?? [])
      .map(({ start, end }) => {
        const left = share(startMs(start));
        const width = Math.max(share(startMs(end)) - left - BETWEEN, 0.1);
        return `M${left} 0h${Math.round(width * 100) / 100}v1H${left}z`;
      })
      .join('');
  return (
    <svg className="strip" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <path className="known" d={outline(true)} />
      <path className="open" d={outline(false)} />
    </svg>
  );
}
