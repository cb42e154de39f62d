'use client';

import { Curve, Rectangle, Symbols, useXAxisScale, useYAxisScale } from 'recharts';
import type { Band, Bar, Line, Prediction, Range, SeriesMarks, SymbolShape } from '@/lib/types/chart';

type Scale = (value: number) => number;
type RechartsSymbol = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross';

const DOT_AREA = 30;
const STATEMENT_AREA = 52;
const ARROW = 20;
const WHISKER_END = 3;

/** The marks of one series, placed by the scales of the Recharts chart around them. */
export function PanelMarks({ series, plotBottom }: { series: SeriesMarks; plotBottom: number }) {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!xScale || !yScale) return null;
  const x: Scale = (ms) => xScale(ms)!;
  const y: Scale = (value) => yScale(value)!;
  const { slot, seriesId } = series;
  return (
    <g>
      {series.bands.map((band) => (
        <Curve
          key={`${band.style} ${band.points[0]!.ms}`}
          className={spanClass(band.style, slot)}
          type="linear"
          points={band.points.map((point) => ({ x: x(point.ms), y: y(point.high) }))}
          baseLine={band.points.map((point) => ({ x: x(point.ms), y: y(point.low) }))}
        />
      ))}
      {series.bars.map((bar) => (
        <SpanMark key={bar.start} bar={bar} slot={slot} x={x} y={y} />
      ))}
      {series.lines.map((line) => (
        <Curve
          key={`${line.points[0]!.ms} ${line.style}`}
          className={lineClass(line.style, slot)}
          type="linear"
          points={line.points.map((point) => ({ x: x(point.ms), y: y(point.value) }))}
        />
      ))}
      {series.bars.map((bar) => (
        <g key={bar.start} data-series={seriesId} data-start={bar.start}>
          <Rectangle
            className={bar.hollow ? `hollow dash h${slot}` : `s${slot}`}
            x={x(bar.fromMs)}
            y={y(bar.value) - 1.75}
            width={Math.max(x(bar.toMs) - x(bar.fromMs), 1.5)}
            height={3.5}
            isAnimationActive={false}
          />
        </g>
      ))}
      {series.predictions.map((prediction) => (
        <path
          key={prediction.start}
          className={`l${slot}`}
          data-prediction={`${seriesId} ${prediction.start}`}
          fill="none"
          strokeWidth={1.25}
          d={whisker(prediction, x(prediction.ms), y)}
        />
      ))}
      {series.dots.map((dot) => (
        <g key={dot.start} data-series={seriesId} data-start={dot.start}>
          <Mark shape={series.shape} cx={x(dot.ms)} cy={y(dot.value)} area={DOT_AREA} className={dot.hollow ? `hollow h${slot}` : `s${slot}`} />
        </g>
      ))}
      {series.ranges.map((range) => (
        <StatementMark key={range.id} range={range} slot={slot} x={x} y={y} bottom={plotBottom} />
      ))}
    </g>
  );
}

const lineClass = (style: Line['style'], slot: number) => ({ solid: `line l${slot}`, dashed: `line l${slot} dash`, level: `level l${slot}` })[style];

const spanClass = (style: Band['style'], slot: number) => ({ interval: `band s${slot}`, sourceRange: `printed l${slot}`, model: `model s${slot} l${slot}` })[style];

function SpanMark({ bar, slot, x, y }: { bar: Bar; slot: number; x: Scale; y: Scale }) {
  if (!bar.span) return null;
  const top = y(bar.span.high);
  return (
    <Rectangle
      className={spanClass(bar.span.style, slot)}
      x={x(bar.fromMs)}
      y={top}
      width={x(bar.toMs) - x(bar.fromMs)}
      height={y(bar.span.low) - top}
      isAnimationActive={false}
    />
  );
}

/** Recharts has no triangle on its tip: it is the triangle, turned. */
function Mark({ shape, cx, cy, area, className }: { shape: SymbolShape; cx: number; cy: number; area: number; className: string }) {
  const turned = shape === 'down-triangle';
  const type = (turned ? 'triangle' : shape) as RechartsSymbol;
  return (
    <g transform={turned ? `rotate(180 ${cx} ${cy})` : undefined}>
      <Symbols type={type} cx={cx} cy={cy} size={area} className={className} />
    </g>
  );
}

function StatementMark({ range, slot, x, y, bottom }: { range: Range; slot: number; x: Scale; y: Scale; bottom: number }) {
  const cx = x(range.ms);
  const ends = [...new Set([range.low, range.high])].filter((value) => value !== null).map(y);
  const className = range.hollow ? `hollow h${slot}` : `s${slot}`;
  return (
    <g data-series={range.sourceId} data-start={range.start} data-id={range.id}>
      <path className={`reach l${slot}`} d={reach(range, cx, ends, bottom)} />
      {ends.map((cy) => (
        <Mark key={cy} shape={range.shape} cx={cx} cy={cy} area={STATEMENT_AREA} className={className} />
      ))}
    </g>
  );
}

function whisker({ low, high, isCut }: Prediction, cx: number, y: Scale): string {
  const tick = (at: number) => `M${cx - WHISKER_END} ${at}H${cx + WHISKER_END}`;
  return `M${cx} ${y(high)}V${y(low)}${isCut ? '' : tick(y(high))}${tick(y(low))}`;
}

function reach(range: Range, cx: number, ends: readonly number[], bottom: number): string {
  const [first = 0, second] = ends;
  if (second !== undefined) return `M${cx} ${first}V${second}`;
  if (range.low !== null && range.high !== null) return '';
  const up = range.high === null ? -1 : 1;
  const tip = Math.min(first + up * ARROW, bottom - 1);
  return `M${cx} ${first}V${tip}M${cx - 4} ${tip - up * 5}L${cx} ${tip}L${cx + 4} ${tip - up * 5}`;
}
