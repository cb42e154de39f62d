import type { SeriesMarks, Slot } from '../../types/chart';
import type { CountContent } from '../../types/figureContent';
import type { CountSeries } from '../../types/series';
import { isAnswer } from '../../trends/effects/isAnswer';
import { breakMarks } from './breakMarks';
import { expectedMarks } from './expectedMarks';

/** What a test says of one series on screen, as far as it can be drawn. */
export interface ShownLevels {
  readonly expected: SeriesMarks | null;
  readonly levels: SeriesMarks | null;
}

/**
 * The levels of one series on screen: expected without an event, and before and after a clear break.
 *
 * @remarks
 * Tests run on the series' own periods. A rate per 30 days can stand over sums of any length; a level of counts by month cannot stand
 * over counts by quarter, and is then left out (see findingSentences, which says so).
 */
export function shownLevels(shown: CountSeries, content: CountContent, slot: Slot): ShownLevels {
  const { id } = shown.definition;
  const whole = content.whole.find((one) => one.definition.id === id);
  if (!whole || !canStandOn(shown, whole, content)) return { expected: null, levels: null };
  const frame = { range: content.range, value: content.state.value };
  const effect = content.effect?.series.find((one) => one.definition.id === id);
  const expected = effect && isAnswer(effect) ? expectedMarks(effect, slot, frame) : null;
  const finding = content.breaks?.find((one) => one.seriesId === id);
  return {
    expected: expected && expected.lines.length > 0 ? expected : null,
    levels: finding ? breakMarks(whole, finding, slot, frame) : null,
  };
}

/** Whether a level worked out on the series' own periods means the same on the axis of the figure. */
export function canStandOn(
  shown: Pick<CountSeries, 'interval'>,
  whole: Pick<CountSeries, 'interval'>,
  { state }: CountContent,
): boolean {
  return state.value === 'rate' || shown.interval === whole.interval;
}
