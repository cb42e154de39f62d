import type { Box, TextMark } from '../../types/chart';
import type { PlaceboSpec } from '../../types/effectChart';
import type { AnsweredEffect } from '../../types/eventAnswer';
import { formatRatio } from '../../format/ratios';
import { ratioAxis, xOfRatio } from './ratioAxis';

const WIDTH = 300;
const PLOT: Box = { left: 14, top: 44, width: 272, height: 84 };
const BINS = 15;
const WIDEST: readonly [number, number] = [0.02, 50];

/** The ratios of all dates that could have been tried, with the event's own marked; null where no other date could. */
export function buildPlaceboBins({ finding, definition }: AnsweredEffect): PlaceboSpec | null {
  const { placebos, answer, eventTitle } = finding;
  if (!placebos || placebos.of < 2) return null;
  const ratios = placebos.dates.map((one) => one.ratio).filter((ratio): ratio is number => ratio !== null && ratio > 0);
  const x = ratioAxis(ratios, WIDEST);
  const [least, most] = x.domain;
  const edge = (bin: number) => least * (most / least) ** (bin / BINS);
  const binOf = (ratio: number) =>
    Math.min(BINS - 1, Math.max(0, Math.floor((Math.log(ratio / least) / Math.log(most / least)) * BINS)));
  const bins = Array.from({ length: BINS }, (_, bin) => ({
    from: edge(bin),
    to: edge(bin + 1),
    count: ratios.filter((ratio) => binOf(ratio) === bin).length,
  }));
  const event = answer.ratio !== null && answer.ratio > 0 ? Math.min(most, Math.max(least, answer.ratio)) : null;
  return {
    width: WIDTH,
    height: PLOT.top + PLOT.height + 26,
    title: `${definition.title}: the same comparison at other dates`,
    description: `Ratios at ${placebos.of} dates. At “${eventTitle}” the ratio is ${formatRatio(answer.ratio)}, rank ${placebos.rank} of ${placebos.of} by strength of evidence.`,
    x,
    plot: PLOT,
    most: Math.max(1, ...bins.map((bin) => bin.count)),
    bins,
    event,
    texts: [
      text(0, 14, `Ratio at each of the ${placebos.of} dates that could be tried`, 'quiet', 'start'),
      ...(event === null ? [] : [eventText(xOfRatio(x, PLOT, event), `this event: ${formatRatio(answer.ratio)}`)]),
    ],
  };
}

const text = (x: number, y: number, words: string, tone: TextMark['tone'], anchor: TextMark['anchor']): TextMark => ({
  x,
  y,
  text: words,
  size: 12,
  weight: 'regular',
  anchor,
  tone,
});

function eventText(px: number, words: string): TextMark {
  const onLeft = px > PLOT.left + PLOT.width / 2;
  return text(px + (onLeft ? -5 : 5), 36, words, 'text', onLeft ? 'end' : 'start');
}
