'use client';

import { Symbols, useXAxisScale, useYAxisScale } from 'recharts';
import { barClass, lineClass, spanClass, symbolClass } from '@/lib/marks/markClasses';
import {
  bandPath,
  barBox,
  DOT_AREA,
  endsOf,
  linePath,
  reachPath,
  type Scales,
  spanBox,
  STATEMENT_AREA,
  whiskerPath,
} from '@/lib/marks/markPaths';
import type { Bar, Range, SeriesMarks, Slot, SymbolShape } from '@/lib/types/chart';

type RechartsSymbol = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross';

/** The marks of one series, placed by the scales of the Recharts chart around them, in the order in which the painted image has them. */
export function PanelMarks({ series, plotBottom }: { series: SeriesMarks; plotBottom: number }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!x || !y) return null;
  // Recharts has a place for every number.
  const scales: Scales = { x: (ms) => x(ms)!, y: (value) => y(value)!, bottom: plotBottom, digits: 2 };
  const { slot, seriesId, shape } = series;
  return (
    <g>
      {series.bands.map((band) => (
        <path
          key={`${band.style} ${band.points[0]?.ms}`}
          className={spanClass(band.style, slot)}
          d={bandPath(band, scales)}
        />
      ))}
      {series.bars.map((bar) => (
        <BarSpan key={bar.start} bar={bar} slot={slot} scales={scales} />
      ))}
      {series.lines.map((line) => (
        <path
          key={`${line.points[0]?.ms} ${line.style}`}
          className={lineClass(line.style, slot)}
          d={linePath(line, scales)}
        />
      ))}
      {series.bars.map((bar) => (
        <rect
          key={bar.start}
          data-series={seriesId}
          data-start={bar.start}
          className={barClass(bar.hollow, slot)}
          {...barBox(bar, scales)}
        />
      ))}
      {series.predictions.map((prediction) => (
        <path
          key={prediction.start}
          className={`l${slot}`}
          data-prediction={`${seriesId} ${prediction.start}`}
          fill="none"
          strokeWidth={1.25}
          d={whiskerPath(prediction, scales)}
        />
      ))}
      {series.dots.map((dot) => (
        <g key={dot.start} data-series={seriesId} data-start={dot.start}>
          <Mark
            shape={shape}
            cx={scales.x(dot.ms)}
            cy={scales.y(dot.value)}
            area={DOT_AREA}
            className={symbolClass(dot.hollow, slot)}
          />
        </g>
      ))}
      {series.ranges.map((range) => (
        <StatementMark key={range.id} range={range} slot={slot} scales={scales} />
      ))}
    </g>
  );
}

function BarSpan({ bar, slot, scales }: { bar: Bar; slot: Slot; scales: Scales }) {
  const box = spanBox(bar, scales);
  return box && bar.span && <rect className={spanClass(bar.span.style, slot)} {...box} />;
}

interface MarkProps {
  readonly shape: SymbolShape;
  readonly cx: number;
  readonly cy: number;
  readonly area: number;
  readonly className: string;
}

/** Recharts has no triangle on its tip: it is the triangle, turned. */
function Mark({ shape, cx, cy, area, className }: MarkProps) {
  const turned = shape === 'down-triangle';
  const type = (turned ? 'triangle' : shape) as RechartsSymbol;
  return (
    <g transform={turned ? `rotate(180 ${cx} ${cy})` : undefined}>
      <Symbols type={type} cx={cx} cy={cy} size={area} className={className} />
    </g>
  );
}

function StatementMark({ range, slot, scales }: { range: Range; slot: Slot; scales: Scales }) {
  return (
    <g
      data-series={range.sourceId}
      data-start={range.start}
      data-id={range.id}
      transform={`translate(${scales.x(range.ms)} 0)`}
    >
      <path className={`reach l${slot}`} d={reachPath(range, scales)} />
      {endsOf(range).map((end) => (
        <Mark
          key={end}
          shape={range.shape}
          cx={0}
          cy={scales.y(end)}
          area={STATEMENT_AREA}
          className={symbolClass(range.hollow, slot)}
        />
      ))}
    </g>
  );
}
