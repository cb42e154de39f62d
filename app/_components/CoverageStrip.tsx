import { isKnown } from '@/lib/series/periodState';
import { startMs } from '@/lib/time/day';
import { overlap } from '@/lib/time/period';
import type { CountSeries } from '@/lib/types/series';
import type { Period } from '@/lib/types/time';

/** The time of one series as a strip: filled where a figure is known, open where it is covered but not known. */
export function CoverageStrip({ series, range }: { series: CountSeries; range: Period }) {
  const [from, to] = [startMs(range.start), startMs(range.end)];
  const share = (ms: number) => Math.round(((ms - from) / (to - from)) * 10_000) / 100;
  const pieces = series.periods.flatMap((period) => {
    const part = overlap(period.period, range);
    return part ? [{ known: isKnown(period), left: share(startMs(part.start)), right: share(startMs(part.end)) }] : [];
  });
  return (
    <svg className="strip" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      {pieces.map((piece) => (
        <rect key={piece.left} className={piece.known ? 'known' : 'open'} x={piece.left} y="0" width={Math.max(piece.right - piece.left - 0.12, 0.1)} height="1" />
      ))}
    </svg>
  );
}
