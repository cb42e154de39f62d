import type { Picture } from '../../types/picture';
import type { CountSeries } from '../../types/series';
import { wrapText } from '../../charts/measureText';
import { formatMonth } from '../../format/dates';
import { monthOf } from '../../time/calendar';
import { commonStretches } from '../../trends/agreement/commonStretches';
import { across, axis, dot, frame, WIDTH, words } from './frame';

/** Fewest stretches that show how a relation wanders. */
const FEWEST = 3;
const LINE = 16;

/** How many of one counter stand beside each of another, stretch by stretch; null where the two hardly overlap. */
export function agreementPicture(first: CountSeries, second: CountSeries): Picture | null {
  const stretches = commonStretches(first, second).filter(({ counts }) => counts[0] > 0 && counts[1] > 0);
  if (stretches.length < FEWEST) return null;
  const ratios = stretches.map(({ counts }) => counts[1] / counts[0]);
  const total = (which: 0 | 1) => stretches.reduce((sum, { counts }) => sum + counts[which], 0);
  const overall = total(1) / total(0);
  const [least, most] = [Math.min(0.5, ...ratios) / 1.15, Math.max(2, ...ratios) * 1.15];
  const ticks = [0.1, 0.25, 0.5, 1, 2, 4, 8].filter((tick) => tick >= least && tick <= most);
  const names = [`A: ${first.definition.title}`, `B: ${second.definition.title}`].flatMap((name) =>
    wrapText(name, WIDTH, 12),
  );
  const ends = [monthOf(stretches[0]!.start), monthOf(stretches.at(-1)!.start)];
  const box = frame({
    x: axis([-0.5, stretches.length - 0.5], []),
    y: axis([least, most], ticks, 'log'),
    plotHeight: 120,
    head: 'B for each one of A',
  });
  return {
    width: WIDTH,
    height: box.height + 6 + names.length * LINE,
    title: 'Two counters beside each other',
    description: `${names.join(' ')}. ${stretches.length} stretches that both know, ${formatMonth(ends[0]!)} to ${formatMonth(ends[1]!)}. B counted ${overall.toFixed(2)} for each one of A; by stretch from ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}.`,
    marks: [
      ...box.marks.map((mark) => (mark.kind === 'line' ? { ...mark, look: 'rule' as const } : mark)),
      across(box, 'base', box.y(1)),
      across(box, 0, box.y(overall), true),
      ...ratios.map((ratio, i) => dot(0, [box.x(i), box.y(ratio)])),
    ],
    texts: [
      ...box.texts,
      { ...box.texts[0]!, x: box.plot.left, y: box.height - 7, text: formatMonth(ends[0]!) },
      { ...box.texts[0]!, x: WIDTH - 10, y: box.height - 7, text: formatMonth(ends[1]!), anchor: 'end' },
      ...names.map((name, line) => words(0, box.height + 6 + (line + 0.7) * LINE, name)),
    ],
  };
}
