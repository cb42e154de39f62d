import type { SaidFinding } from '../../types/finding';
import type { RateComparison, RateWindow } from '../../types/rateComparison';
import { formatPeriod } from '../../format/dates';
import { formatCount, formatShortRate } from '../../format/numbers';
import { capitalise, MEASURE_NAMES } from '../../format/terms';
import { daysIn } from '../../time/period';
import { type Compared, intervalWords, ratioWords } from './ratioWords';
import { shorten } from './shorten';

/** Two windows in words. */
export function sayRates(finding: RateComparison): SaidFinding {
  const { a, b } = finding;
  const subject = a.title ?? `${capitalise(MEASURE_NAMES[a.measure])}, as typed`;
  if (finding.refusal) {
    const both = `${sideOf(a)}; ${sideOf(b)}`;
    const caption = `${both}. ${finding.refusal.reason}`;
    return { caption, social: shorten(caption), paragraph: caption, altText: `Two numbers side by side: ${both}.` };
  }
  const change = changeWords(finding, 'number');
  const caption = `${subject}: ${rate(b)} ${during(b)} against ${rate(a)} ${during(a)}, ${change}${sureness(finding)}.`;
  return {
    caption,
    social: shorten(
      `${subject}: ${formatShortRate(a.ratePer30Days!)} → ${formatShortRate(b.ratePer30Days!)} per 30 days (${when(a)} → ${when(b)}), ${change}${sureness(finding)}.`,
    ),
    paragraph: [`${subject}.`, sentenceOf(a), sentenceOf(b), verdictOf(finding), ...finding.warnings].join(' '),
    altText: `Two rates with their intervals. ${sentenceOf(a)} ${sentenceOf(b)}`,
  };
}

/**
 * What two numbers say when set against each other, in one or two sentences.
 *
 * @remarks
 * Goes by the direction of the finding; where counting noise alone would be sure and twice the variance is not, it says so.
 */
export function verdictOf(finding: RateComparison): string {
  if (finding.refusal) return finding.refusal.reason;
  const ratio = finding.ratio!;
  if (isNoneInBoth(finding)) return `Neither window has any: a ratio could be anything.`;
  const words = `the second rate is ${changeWords(finding, 'rate')}`;
  if (ratio.whyNoInterval !== null && finding.widened === null) return `${capitalise(words)}. ${ratio.whyNoInterval}`;
  const interval = finding.widened ?? finding.sensitivity[0]!;
  const noise = finding.widened
    ? "allowing for how the source's own figures scatter"
    : 'if the numbers vary twice as much as chance alone';
  const span = `${intervalWords(interval, 'rate')}, ${noise}`;
  switch (finding.direction) {
    case 'lower':
    case 'higher':
      return `${capitalise(words)} (${span}).${standsAtFive(finding)}`;
    case 'aboutAsMany':
      return `About as many: ${words} (${span}).`;
    default:
      return `The numbers cannot tell a change: ${words}, but it could be ${span}.${onlyByCounting(finding)}`;
  }
}

function onlyByCounting({ ratio, widened, a }: RateComparison): string {
  const isSure = ratio!.low !== null && (ratio!.low > 1 || (ratio!.high !== null && ratio!.high < 1));
  return isSure
    ? ` Counting noise alone would make the change look sure, but ${widened ? 'these figures' : MEASURE_NAMES[a.measure]} vary by more than that.`
    : '';
}

function standsAtFive({ sensitivity }: RateComparison): string {
  const five = sensitivity.find((one) => one.varianceOverMean === 5);
  if (!five) return '';
  return five.low > 1 || (five.high !== null && five.high < 1)
    ? ' It stands also if they vary five times as much as chance.'
    : ' If they vary five times as much as chance, it does not stand.';
}

function sureness({ a, b, ratio, widened, sensitivity }: RateComparison): string {
  if (widened) return ` (${intervalWords(widened)})`;
  if (isNoneInBoth({ a, b })) return '';
  if (ratio!.whyNoInterval !== null)
    return a.count !== null && b.count !== null
      ? ` (no interval: ${MEASURE_NAMES[a.measure]} come several at a time)`
      : ' (no interval: a published average)';
  return ` (${intervalWords(sensitivity[0]!)} at twice the variance of chance)`;
}

const isNoneInBoth = ({ a, b }: Pick<RateComparison, 'a' | 'b'>) => a.ratePer30Days === 0 && b.ratePer30Days === 0;

function changeWords(finding: RateComparison, compared: Compared): string {
  return isNoneInBoth(finding) ? 'none in either' : ratioWords(finding.ratio!.ratio, compared);
}

/** 'in 2024', 'on 3 May 2025', 'from 1 January to 27 December 2025', 'in 31 days'. */
function during(window: RateWindow): string {
  const words = when(window);
  if (words.includes(' to ')) return `from ${words}`;
  return window.covered && daysIn(window.covered) === 1 ? `on ${words}` : `in ${words}`;
}

const when = (window: RateWindow) =>
  window.covered ? formatPeriod(window.covered) : `${formatCount(window.days)} days`;
const rate = (window: RateWindow) => `${formatShortRate(window.ratePer30Days!)} per 30 days`;

function sideOf(window: RateWindow): string {
  const subject = window.title ?? capitalise(MEASURE_NAMES[window.measure]);
  return window.ratePer30Days === null ? `${subject}: no figure` : `${subject}: ${rate(window)} ${during(window)}`;
}

function sentenceOf(window: RateWindow): string {
  const amount =
    window.count === null
      ? 'a published average of'
      : `${formatCount(window.count)} in ${formatCount(window.days)} days,`;
  const interval =
    window.low === null || window.high === null
      ? ''
      : ` (${formatShortRate(window.low)} to ${formatShortRate(window.high)} by counting noise alone)`;
  return `${capitalise(when(window))}: ${amount} ${rate(window)}${interval}.`;
}
