'use client';

import type { ChartSpec } from '@/lib/types/chart';
import { RechartsPanel } from './RechartsPanel';

/** The marks, rules and ticks of a figure painted by Recharts over the static image, from the same description. */
export function RechartsFigure({ spec, scale }: { spec: ChartSpec; scale: number }) {
  return (
    <div className="live" style={{ width: spec.width, height: spec.height, transform: `scale(${scale})` }}>
      {spec.panels.map((panel) => (
        <RechartsPanel key={panel.id} panel={panel} spec={spec} />
      ))}
    </div>
  );
}
