'use client';

import type { Panel, Tip } from '@/lib/types/chart';

const HALF_A_MONTH = 16 * 86_400_000;

/** The moments of a panel at which something can be read off, in time order; the value only gives the cursor a height. */
export function readingMoments(panel: Panel): { ms: number; value: number }[] {
  const moments = panel.series.flatMap((series) => [
    ...series.dots.map(({ ms, value }) => ({ ms, value })),
    ...series.bars.map(({ fromMs, toMs, value }) => ({ ms: (fromMs + toMs) / 2, value })),
    ...series.ranges.map(({ ms, low, high }) => ({ ms, value: high ?? low ?? 0 })),
  ]);
  return [...new Map(moments.map((moment) => [moment.ms, moment])).values()].toSorted((a, b) => a.ms - b.ms);
}

/** What every series of the panel says at the moment under the pointer. */
export function Reading({ panel, active, label }: { panel: Panel; active?: boolean; label?: string | number }) {
  const tips = active && label !== undefined ? tipsAt(panel, Number(label)) : [];
  if (tips.length === 0) return null;
  return (
    <div className="reading">
      {tips.map((tip) => (
        <p key={tip.join()}>
          <strong>{tip[0]}</strong>
          {tip.slice(1).map((line) => (
            <span key={line}>
              <br />
              {line}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

function tipsAt(panel: Panel, ms: number): Tip[] {
  return panel.series
    .flatMap((series) => [
      ...series.dots
        .filter((dot) => Math.abs(dot.ms - ms) < HALF_A_MONTH)
        .toSorted((a, b) => Math.abs(a.ms - ms) - Math.abs(b.ms - ms))
        .slice(0, 1),
      ...series.bars.filter((bar) => bar.fromMs <= ms && ms < bar.toMs),
      ...series.ranges.filter((range) => range.ms === ms),
    ])
    .map((mark) => mark.tip);
}
