import type { CheckQuery, CheckSide, HeadlineCheck, PublishedNumber } from '../../types/check';
import type { SaidFinding } from '../../types/finding';
import type { RateComparison, RateWindow } from '../../types/rateComparison';
import type { PublishedRecord } from '../../types/record';
import type { CountSeries } from '../../types/series';
import { formatPeriod } from '../../format/dates';
import { formatShortRate } from '../../format/numbers';
import { MEASURE_NAMES } from '../../format/terms';
import { compareRates, setSideBySide } from '../compare/compareRates';
import { comparableWindows, warningsOfHeadline } from './comparableWindows';
import { countedBeside } from './countedBeside';
import { insteadOf } from './insteadOf';
import { publishedAs } from './publishedAs';
import { verdictOf } from '../say/sayRates';
import { LONGEST_LINE, shorten } from '../say/shorten';
import { sayFinding } from '../say/sayFinding';
import { typedWindow, windowOfSeries } from '../windowOfSeries';

/**
 * The verdict on two numbers of a headline, b over a.
 *
 * @remarks
 * Two typed numbers of one measure are divided, and two windows of one series; a typed number and a series, and two series, are set
 * side by side. Where the record has a typed number as something else, or for another time, the verdict and every sentence to take
 * along say that first.
 *
 * @throws RangeError if the record has no such series; the grammar has refused it before
 */
export function checkHeadline(query: CheckQuery, record: PublishedRecord): HeadlineCheck {
  const [a, b] = [windowOf(query.a, record.counts), windowOf(query.b, record.counts)];
  const comparison = compared(a, b, record.counts);
  const published = [...publishedAs(query.a, 'first', record), ...publishedAs(query.b, 'second', record)];
  const doubts = doubtsOf(published);
  const windows = warningsOfHeadline(a, b, record.events);
  return {
    comparison,
    verdict: [...doubts, ...ratesInWords(a, b), verdictWords(comparison, doubts.length > 0)].join(' '),
    said: inWords(noneCounted(comparison) ?? sayFinding(comparison), doubts, windows),
    publishedAs: published,
    instead: insteadOf(query, published, record.counts),
    comparable: comparableWindows(a, b),
    warnings: [...doubts, ...comparison.warnings, ...windows, ...whyNoInterval(comparison)],
    countedBeside: countedBeside(record.counts, a, b),
  };
}

function windowOf(side: CheckSide, aligned: readonly CountSeries[]): RateWindow {
  if (side.kind !== 'series') return typedWindow(side);
  const series = aligned.find((one) => one.definition.id === side.seriesId);
  if (!series) throw new RangeError(`checkHeadline requires a series of the record, got ${side.seriesId}`);
  return windowOfSeries(series, side.period);
}

function compared(a: RateWindow, b: RateWindow, aligned: readonly CountSeries[]): RateComparison {
  if (a.seriesId !== b.seriesId) return setSideBySide(a, b);
  return compareRates(a, b, aligned.find((one) => one.definition.id === a.seriesId) ?? null);
}

function ratesInWords(a: RateWindow, b: RateWindow): string[] {
  if (a.ratePer30Days === null || b.ratePer30Days === null) return [];
  const rate = (window: RateWindow) =>
    `${formatShortRate(window.ratePer30Days!)} ${MEASURE_NAMES[window.measure]} per 30 days`;
  return [`First ${rate(a)} (${formatPeriod(a.covered!)}), then ${rate(b)} (${formatPeriod(b.covered!)}).`];
}

/** Two zero counts have no ratio to speak of. */
function noneCounted({ a, b, ratio }: RateComparison): SaidFinding | null {
  if (a.count !== 0 || b.count !== 0 || !ratio) return null;
  const words = `No ${MEASURE_NAMES[a.measure]} were counted in ${formatPeriod(a.covered!)}, and none in ${formatPeriod(b.covered!)}: the ratio could be anything.`;
  return { caption: words, social: words, paragraph: words, altText: 'Two rates of zero.' };
}

function verdictWords(comparison: RateComparison, isDoubted: boolean): string {
  const none = noneCounted(comparison);
  if (none) return none.caption;
  const words = verdictOf(comparison);
  return isDoubted ? words.replace(/^The /, 'As typed, the ') : words;
}

/** One doubt a side: several rows that say the same are one. */
function doubtsOf(published: readonly PublishedNumber[]): string[] {
  return (['first', 'second'] as const).flatMap(
    (side) => published.find((one) => one.side === side && one.doubt !== null)?.doubt ?? [],
  );
}

/** What is doubtful leads every sentence, so that none can be copied without it; of one line it is the part that must not be cut off. */
function inWords(said: SaidFinding, doubts: readonly string[], windows: readonly string[]): SaidFinding {
  const after = (text: string) => [...doubts, text].join(' ');
  return {
    caption: after(said.caption),
    social:
      doubts.length > 0 && after(said.social).length > LONGEST_LINE ? shorten(doubts.join(' ')) : after(said.social),
    paragraph: [after(said.paragraph), ...windows].join(' '),
    altText: said.altText,
  };
}

function whyNoInterval({ ratio }: RateComparison): string[] {
  return ratio?.whyNoInterval ? [ratio.whyNoInterval] : [];
}
