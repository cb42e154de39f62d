import type { CountPanel, FigureContent, StrengthContent } from '../types/figureContent';
import type { CountSeries, KnownPeriod } from '../types/series';
import { formatDay, formatPeriod } from '../format/dates';
import { formatShortRate, formatSmallNumber } from '../format/numbers';
import {
  AREA_IN_SENTENCE,
  BASIS_NAMES,
  MEASURE_NAMES,
  SCOPE_NAMES,
  STRENGTH_MEASURE_NAMES,
  capitalise,
  seriesLabel,
} from '../format/terms';
import { isKnown } from '../series/periodState';
import type { Interval, Period } from '../types/time';
import { calendarPeriodOf } from '../time/calendar';
import { daysIn } from '../time/period';
import { findingSentences } from './findingSentences';
import { sourceOf } from './panels/strengthMarks';
import { strengthWords } from '../format/strengthWords';

/** Per panel, what each source gives first, at most and last, and what it does not know: the words of a figure, from its data alone. */
export function describeFigure(content: FigureContent): string[] {
  return content.kind === 'counts' ? content.panels.flatMap(describePanel) : describeStrength(content);
}

/** The text alternative of the figure's image but for its title, which stands before it: range, panels, findings, events. */
export function describeForReaders(content: FigureContent): string {
  const events = content.events.map((event) => `${event.title} (${formatPeriod(event.period)})`).join('; ');
  const sentences = [...describeFigure(content), ...findingSentences(content)];
  return [`${formatPeriod(content.range)}.`, ...sentences, events && `Marked events: ${events}.`]
    .filter(Boolean)
    .join(' ');
}

/** What a page or frame adds, where the figures stand in a table as well. */
export const TABLE_BELOW = 'The same figures stand in the table below.';

function describePanel(panel: CountPanel): string[] {
  const area = AREA_IN_SENTENCE[panel.area];
  const sentences = panel.series.map((series) => describeSeries(series));
  const silent = panel.series.every((series) => !series.periods.some(isKnown));
  if (silent) return [`${capitalise(area)}: no source on screen covers this range.`];
  return [`${capitalise(area)}, ${MEASURE_NAMES[panel.measure]} per 30 days: ${sentences.join('; ')}.`];
}

function describeSeries(series: CountSeries): string {
  const known = series.periods.filter(isKnown);
  const gaps = series.periods.filter(
    (period) => period.state === 'gap' && isMostOf(series.interval, period.period),
  ).length;
  const label = capitalise(seriesLabel(series.definition.title));
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return `${label} knows nothing in this range`;
  const say = (period: KnownPeriod) =>
    `${formatShortRate(period.rate.rate)} (${formatPeriod(period.period)}${period.provisional ? ', provisional' : ''})`;
  const missing =
    gaps > 0 && series.interval !== null
      ? `, ${formatSmallNumber(gaps)} ${series.interval}${gaps > 1 ? 's' : ''} not known`
      : '';
  if (first === last) return `${label} ${say(first)}${missing}`;
  const most = known.reduce((a, b) => (b.rate.rate > a.rate.rate ? b : a));
  const peak = most === first || most === last ? '' : `, highest ${say(most)}`;
  return `${label} first ${say(first)}${peak}, last ${say(last)}${missing}`;
}

/** A day or two that a source left out at the end of a month is not a month that is not known. */
function isMostOf(interval: Interval | null, gap: Period): boolean {
  return interval === null || daysIn(gap) * 2 >= daysIn(calendarPeriodOf(interval, gap.start));
}

function describeStrength({ panels, sources, hiddenOutliers }: StrengthContent): string[] {
  if (panels.length === 0) return ['No statement on strength falls in this range.'];
  const sentences = panels.map((panel) => {
    const latest = panel.estimates.at(-1)!;
    const count = panel.estimates.length;
    const statements = `${formatSmallNumber(count)} statement${count > 1 ? 's' : ''}`;
    const said = `${sourceOf(latest, sources).name} said ${strengthWords(latest)} ${STRENGTH_MEASURE_NAMES[latest.measure]} as of ${formatDay(latest.asOf)}`;
    return `${capitalise(AREA_IN_SENTENCE[panel.area])}: ${statements}; the latest: ${said}.`;
  });
  const outliers =
    hiddenOutliers.length > 0
      ? [`Not shown: ${formatSmallNumber(hiddenOutliers.length)} far from every other of its time.`]
      : [];
  return [
    ...sentences,
    ...outliers,
    'Fighters, members, and members with supporters are different things; no line joins them.',
  ];
}

/** What sets the lines of one panel apart, where they do not count the same way; null where all do. */
export function noteOnPanel(panel: CountPanel): string | null {
  const definitions = panel.series.map((series) => series.definition);
  const bases = [...new Set(definitions.map((one) => one.basis))];
  const scopes = [...new Set(definitions.map((one) => one.actorScope))];
  if (definitions.length < 2) return null;
  const kinds =
    bases.length > 1
      ? bases.map((basis) => BASIS_NAMES[basis].split(' ')[0]).join(', ')
      : scopes.length > 1
        ? scopes.map((scope) => SCOPE_NAMES[scope]).join('; ')
        : '';
  return kinds
    ? `Different kinds of count (${kinds}): read each against itself only.`
    : 'Sources count differently: read each against itself only.';
}
