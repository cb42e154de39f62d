'use client';

import {
  CartesianGrid,
  ComposedChart,
  DefaultZIndexes,
  Line,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import type { ChartSpec, Panel, Tick } from '@/lib/types/chart';
import { PanelMarks } from './PanelMarks';
import { Reading, readingMoments } from './Reading';

/** Room around the plot for tick labels, inside the chart's own box. */
const ABOVE = 10;
const BELOW = 30;

/** One panel: the plot stands exactly where the painted image has it, which goes on showing what lies under the marks: spans of events and hatched time. */
export function RechartsPanel({ panel, spec }: { panel: Panel; spec: ChartSpec }) {
  const { plot, y } = panel;
  return (
    <div style={{ position: 'absolute', left: 0, top: plot.top - ABOVE }} data-live-panel={panel.id}>
      <ComposedChart
        className="fig"
        style={{ background: 'none' }}
        width={spec.width}
        height={plot.height + ABOVE + BELOW}
        margin={{ top: ABOVE, right: spec.width - plot.left - plot.width, bottom: 0, left: 0 }}
        data={readingMoments(panel)}
        title={panel.texts[0]?.text}
      >
        <CartesianGrid vertical={false} stroke="var(--rule)" />
        <XAxis
          type="number"
          dataKey="ms"
          scale="time"
          domain={[...spec.x.domain]}
          allowDataOverflow
          ticks={panel.showsTime ? spec.x.ticks.map((tick) => tick.value) : []}
          tickFormatter={labelIn(spec.x.ticks)}
          interval={0}
          height={BELOW}
          axisLine={{ stroke: 'var(--quiet)' }}
          tickSize={5}
          tickLine={{ stroke: 'var(--quiet)' }}
          tickMargin={5.1}
          tick={{ fontSize: 12.5, fill: 'var(--quiet)' }}
        />
        <YAxis
          type="number"
          scale={y.scale}
          domain={[...y.domain]}
          allowDataOverflow
          ticks={y.ticks.map((tick) => tick.value)}
          tickFormatter={labelIn(y.ticks)}
          interval={0}
          width={plot.left}
          axisLine={false}
          tickLine={false}
          tick={{ fontSize: 12, fill: 'var(--quiet)' }}
        />
        {spec.events.map((event) => (
          <ReferenceLine
            key={event.id}
            x={event.fromMs}
            className={event.chosen ? 'ev on' : 'ev'}
            stroke={event.chosen ? 'var(--accent)' : 'var(--event)'}
            strokeOpacity={event.chosen ? 1 : 0.55}
            strokeWidth={event.chosen ? 1.5 : 1}
          />
        ))}
        {/* Recharts would lay rules and axes over what a component of ours draws. */}
        <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
          {panel.series.map((series) => (
            <PanelMarks key={series.seriesId} series={series} plotBottom={plot.height + ABOVE} />
          ))}
        </ZIndexLayer>
        {/* Nothing is drawn of this line: it carries the moments that pointer and arrow keys stop at. */}
        <Line dataKey="value" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
        <Tooltip
          content={<Reading panel={panel} />}
          isAnimationActive={false}
          cursor={{ stroke: 'var(--quiet)', strokeDasharray: '2 3' }}
        />
      </ComposedChart>
    </div>
  );
}

const labelIn = (ticks: readonly Tick[]) => (value: number) => ticks.find((tick) => tick.value === value)?.label ?? '';
