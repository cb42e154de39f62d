// The same chart by the libraries that people take for this. Each function gives SVG text.
import * as Plot from '@observablehq/plot';
import * as echarts from 'echarts';
import { parseHTML } from 'linkedom';
import * as vega from 'vega';

const WIDTH = 1080;
const HEIGHT = 320;

export function drawWithPlot({ rows, events }) {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const points = rows.map((row) => ({ ...row, date: new Date(row.ms) }));
  const marks = events.map(({ title, ms }) => ({ title, date: new Date(ms) }));
  return Plot.plot({
    document,
    width: WIDTH,
    height: HEIGHT,
    y: { grid: true, label: 'attacks per 30 days', zero: true },
    marks: [
      Plot.areaY(points, { x: 'date', y1: 'low', y2: 'high', fill: '#0a64a8', fillOpacity: 0.16 }),
      Plot.lineY(points, { x: 'date', y: 'rate', stroke: '#0a64a8' }),
      Plot.dot(points, {
        x: 'date',
        y: 'rate',
        fill: '#0a64a8',
        r: 3,
        title: (point) => `${point.date.toISOString().slice(0, 7)}: ${point.rate.toFixed(1)}`,
      }),
      Plot.ruleX(marks, { x: 'date', stroke: '#54595e' }),
      Plot.text(marks, { x: 'date', text: 'title', frameAnchor: 'top', textAnchor: 'start', dx: 4 }),
    ],
  }).outerHTML;
}

export function drawWithEcharts({ rows, events }) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  const symbol = { type: 'line', showSymbol: true, symbolSize: 6, animation: false };
  chart.setOption({
    animation: false,
    xAxis: { type: 'time' },
    yAxis: { type: 'value', name: 'attacks per 30 days' },
    series: [
      {
        ...symbol,
        showSymbol: false,
        stack: 'band',
        lineStyle: { opacity: 0 },
        data: rows.map((row) => [row.ms, row.low]),
      },
      {
        ...symbol,
        showSymbol: false,
        stack: 'band',
        lineStyle: { opacity: 0 },
        areaStyle: { opacity: 0.16 },
        data: rows.map((row) => [row.ms, row.high - row.low]),
      },
      {
        ...symbol,
        data: rows.map((row) => [row.ms, row.rate]),
        markLine: { symbol: 'none', data: events.map(({ title, ms }) => ({ xAxis: ms, label: { formatter: title } })) },
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

export async function drawWithVega({ rows, events }) {
  const x = { scale: 'x', field: 'ms' };
  const mark = (type, data, enter) => ({ type, from: { data }, encode: { enter } });
  const view = new vega.View(
    vega.parse({
      width: WIDTH,
      height: HEIGHT,
      data: [
        { name: 'rows', values: rows.map((row) => ({ ...row })) },
        { name: 'events', values: events.map((event) => ({ ...event })) },
      ],
      scales: [
        { name: 'x', type: 'utc', range: 'width', domain: { data: 'rows', field: 'ms' } },
        { name: 'y', type: 'linear', range: 'height', zero: true, nice: true, domain: { data: 'rows', field: 'high' } },
      ],
      axes: [
        { orient: 'bottom', scale: 'x' },
        { orient: 'left', scale: 'y', grid: true, title: 'attacks per 30 days' },
      ],
      marks: [
        mark('area', 'rows', {
          x,
          y: { scale: 'y', field: 'low' },
          y2: { scale: 'y', field: 'high' },
          fill: { value: '#0a64a8' },
          fillOpacity: { value: 0.16 },
        }),
        mark('line', 'rows', { x, y: { scale: 'y', field: 'rate' }, stroke: { value: '#0a64a8' } }),
        mark('symbol', 'rows', {
          x,
          y: { scale: 'y', field: 'rate' },
          size: { value: 30 },
          fill: { value: '#0a64a8' },
        }),
        mark('rule', 'events', { x, y: { value: 0 }, y2: { value: HEIGHT }, stroke: { value: '#54595e' } }),
        mark('text', 'events', { x, dx: { value: 4 }, y: { value: 10 }, text: { field: 'title' } }),
      ],
    }),
    { renderer: 'none' },
  );
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}
