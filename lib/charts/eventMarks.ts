import type { Axis, Box, EventMark, TextMark } from '../types/chart';
import type { ContextEvent } from '../types/record';
import { placeLabels } from '../annotations/placeLabels';
import { formatPeriod } from '../format/dates';
import { startMs } from '../time/day';
import { daysIn } from '../time/period';
import { xOf } from './axes';
import type { Layout } from './layout';
import { measureText, wrapText } from './measureText';

const SIZE = 12;
const LINE = 14;
const LANE_GAP = 6;
const OFFSET = 4;
const LEAST_REACH = 18;
const ONE_LINE = 90;
/** Labels of events at the right edge must fit beside the plot. */
const TWO_LINES = 140;

/** Events with their labels in lanes; `height` is the room that the lanes take above the first plot. */
export interface EventLanes {
  readonly height: number;
  /** Fixes the lanes to the pixel at which they begin. */
  readonly at: (top: number) => EventMark[];
}

/**
 * Lays out the labels of events above the first plot.
 *
 * @remarks
 * Titles take at most two lines; narrow figures show the event's number in the list under the figure instead.
 *
 * @param chosen - the event whose effect is drawn: it stands out, and its label is placed before all others
 */
export function eventMarks(
  events: readonly ContextEvent[],
  x: Axis,
  plot: Box,
  layout: Layout,
  chosen: string | null = null,
): EventLanes {
  const requests = events.map((event, index) => {
    const lines = layout.narrow ? [String(index + 1)] : titleLines(event.title);
    const px = xOf(x, plot, Math.max(startMs(event.period.start), x.domain[0]));
    const width = OFFSET + Math.max(...lines.map((line) => measureText(line, SIZE)));
    return { id: event.id, x: px, width, importance: event.id === chosen ? 0 : event.importance, lines };
  });
  const lanes = placeLabels(requests, layout.lanes);
  const laneLines = Array.from({ length: layout.lanes }, (_, lane) =>
    Math.max(0, ...requests.filter((request) => lanes.get(request.id) === lane).map((request) => request.lines.length)),
  );
  const bottomOf = (lane: number) =>
    laneLines.slice(0, lane).reduce((sum, lines) => sum + lines * LINE + LANE_GAP, LANE_GAP);
  const used = laneLines.filter((lines) => lines > 0).length;
  const height = used === 0 ? 0 : bottomOf(used);

  const at = (top: number): EventMark[] =>
    events.map((event, index) => {
      const request = requests[index]!;
      const lane = lanes.get(event.id);
      const labelTop = lane === undefined ? top + height : top + height - bottomOf(lane) - request.lines.length * LINE;
      return {
        id: event.id,
        title: event.title,
        fromMs: Math.max(startMs(event.period.start), x.domain[0]),
        toMs: daysIn(event.period) > 1 ? Math.min(startMs(event.period.end), x.domain[1]) : null,
        tip: [event.title, formatPeriod(event.period), event.summary, `Source: ${event.sourceTitle}`],
        chosen: event.id === chosen,
        number: index + 1,
        top: labelTop,
        reach:
          lane === undefined
            ? null
            : {
                left: request.x,
                top: labelTop,
                width: Math.max(request.width, LEAST_REACH),
                height: request.lines.length * LINE + LANE_GAP,
              },
        label:
          lane === undefined
            ? []
            : request.lines.map((text, line) =>
                labelLine(
                  text,
                  request.x + OFFSET,
                  labelTop + (line + 1) * LINE - 3,
                  event.id === chosen ? 'accent' : 'event',
                ),
              ),
      };
    });
  return { height, at };
}

function labelLine(text: string, x: number, y: number, tone: TextMark['tone']): TextMark {
  return { x, y, text, size: SIZE, weight: 'regular', anchor: 'start', tone };
}

/** One line where it is short, else two of about the same length. */
function titleLines(title: string): string[] {
  const width = measureText(title, SIZE);
  if (width <= ONE_LINE) return [title];
  for (let room = Math.max(width / 2, ONE_LINE); room <= TWO_LINES; room += 8) {
    const lines = wrapText(title, room, SIZE);
    if (lines.length <= 2) return lines;
  }
  return wrapText(title, TWO_LINES, SIZE, 'regular', 2);
}
