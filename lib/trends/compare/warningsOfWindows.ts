import type { RateWindow } from '../../types/rateComparison';
import type { Period } from '../../types/time';
import { AREA_IN_SENTENCE, capitalise, COUNT_KIND_NAMES, MEASURE_NAMES } from '../../format/terms';
import { formatCount } from '../../format/numbers';

/** Windows that differ more than this in length are called unequal. */
const UNEQUAL = 2;

/** What a reader should know before setting one window against the other. */
export function warningsOfWindows(a: RateWindow, b: RateWindow): string[] {
  return [
    ...a.warnings.map((warning) => `First window: ${warning}`),
    ...b.warnings.map((warning) => `Second window: ${warning}`),
    ...unequalLength(a, b),
    ...season(a, b),
    ...kindOfCount(a, 'first'),
    ...kindOfCount(b, 'second'),
    ...otherArea(a, b),
  ];
}

function unequalLength(a: RateWindow, b: RateWindow): string[] {
  const [short, long] = a.days < b.days ? [a, b] : [b, a];
  if (short.days === 0 || long.days / short.days < UNEQUAL) return [];
  return [
    `The windows differ in length: ${formatCount(short.days)} days against ${formatCount(long.days)}. ${capitalise(MEASURE_NAMES[short.measure])} come in waves, and a short window may fall into one.`,
  ];
}

/** Whether two windows begin and end in the same months of the year. */
export function inSameSeason(a: Period, b: Period): boolean {
  return a.start.slice(5, 7) === b.start.slice(5, 7) && a.end.slice(5, 7) === b.end.slice(5, 7);
}

/** Windows shorter than about a year that stand in other parts of it. */
function season(a: RateWindow, b: RateWindow): string[] {
  return Math.min(a.days, b.days) > 330 || inSameSeason(a.period, b.period)
    ? []
    : ['The windows stand in different parts of the year; a season would look like a change.'];
}

function kindOfCount(window: RateWindow, which: string): string[] {
  const { countKind } = window;
  if (countKind === null || countKind === 'exact') return [];
  if (countKind === 'rate_only')
    return window.seriesId === null ? [] : [`Of the ${which} window only an average was published.`];
  return [
    `The ${which} count is marked "${COUNT_KIND_NAMES[countKind]}"${countKind === 'at_least' ? ': the true number may be higher' : ''}.`,
  ];
}

function otherArea(a: RateWindow, b: RateWindow): string[] {
  if (a.area === null || b.area === null || a.area === b.area) return [];
  return [`The areas differ: ${AREA_IN_SENTENCE[a.area]} and ${AREA_IN_SENTENCE[b.area]}.`];
}
