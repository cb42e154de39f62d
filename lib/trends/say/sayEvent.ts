import type { EventEffect, SlopeAnswer, StepAnswer } from '../../types/eventEffect';
import type { SaidFinding } from '../../types/finding';
import type { Direction } from '../../types/findingBase';
import { formatPeriod } from '../../format/dates';
import { formatShortRate } from '../../format/numbers';
import { formatRatio, formatRatioInterval } from '../../format/ratios';
import { intervalWords, ratioWords } from './ratioWords';
import { shorten } from './shorten';

const VERDICTS: Record<Direction, string> = {
  lower: 'a fall',
  higher: 'a rise',
  aboutAsMany: 'about as before',
  cannotTell: 'this source cannot tell',
  noInterval: 'no answer',
};

/** The effect of an event, or why there is none, in words. */
export function sayEvent(finding: EventEffect): SaidFinding {
  const { answer, title } = finding;
  const event = `“${finding.eventTitle}” (${formatPeriod(finding.eventPeriod)})`;
  if (finding.refusal || !answer) {
    const reason = finding.refusal?.reason ?? finding.power.sentence;
    const caption = `${title}, around ${event}: cannot be told. ${reason}`;
    return {
      caption,
      social: shorten(caption),
      paragraph: caption,
      altText: `No effect is drawn for ${title} at ${event}. ${reason}`,
    };
  }
  const amount = amountOf(finding, answer);
  const months = monthsOf(finding);
  return {
    caption: `${title}, after ${event}: ${amount} (${months}).`,
    social: shorten(`${title}, after ${event}: ${amount} (${months}).`),
    paragraph: paragraphOf(finding, answer, event, months),
    altText: altOf(finding, event),
  };
}

/**
 * The answer of one series by itself, for where event and series are named beside it: '30 % fewer, anything from 55 % fewer to 27 %
 * more: this source cannot tell (ratio 0.70, 0.45 to 1.27; 22 months before, 4 after)'.
 */
export function effectInWords(finding: EventEffect & { readonly answer: NonNullable<EventEffect['answer']> }): string {
  const { answer } = finding;
  const ratio = answer.ratio === null ? '' : `ratio ${formatRatio(answer.ratio)}, ${formatRatioInterval(answer)}; `;
  return `${amountOf(finding, answer)} (${ratio}${monthsOf(finding)})`;
}

function amountOf({ direction }: EventEffect, answer: NonNullable<EventEffect['answer']>): string {
  const trend = answer.model === 'stepAndTrend' ? ' once the trend is taken out' : '';
  return `${ratioWords(answer.ratio)}${trend}, ${intervalWords(answer)}: ${VERDICTS[direction]}`;
}

const monthsOf = ({ monthsBefore, monthsAfter }: EventEffect) =>
  `${Math.round(monthsBefore)} months before, ${Math.round(monthsAfter)} after`;

function paragraphOf(
  finding: EventEffect,
  answer: StepAnswer & { readonly model: string },
  event: string,
  months: string,
): string {
  const { placebos, beside, power, direction, seasonal, slopeChange } = finding;
  const trend = answer.model === 'stepAndTrend' ? ', once the trend before it is taken out' : '';
  const sentences = [
    `${finding.title}: after ${event} the rate was ${ratioWords(answer.ratio, 'rate')}${trend} (${months}).`,
    direction === 'cannotTell'
      ? `It could be ${intervalWords(answer, 'rate')}: this source cannot tell.`
      : `The interval is ${intervalWords(answer, 'rate')}.`,
    ...(beside
      ? [
          `${answer.model === 'step' ? 'With a trend taken out' : 'Without taking a trend out'}: ${ratioWords(beside.ratio, 'rate')} (${intervalWords(beside, 'rate')}).`,
        ]
      : []),
    ...(seasonal
      ? [
          `With the season taken out as well: ${ratioWords(seasonal.ratio, 'rate')} (${intervalWords(seasonal, 'rate')}).`,
        ]
      : []),
    ...(slopeChange.answer ? [slopeWords(slopeChange.answer)] : []),
    ...(placebos
      ? [
          `Of ${placebos.of} dates that could have been tried in the same way, ${placebos.rank === 1 ? 'none shows' : `${placebos.rank - 1} ${placebos.rank === 2 ? 'shows' : 'show'}`} a sharper change.`,
        ]
      : []),
    ...(direction === 'cannotTell' ? [power.sentence] : []),
    'That one thing followed the other does not say that it came from it.',
  ];
  return [...sentences, ...finding.warnings].join(' ');
}

/** Growth a year after the event against that before it. */
function slopeWords({ factorPerYear, low, high }: SlopeAnswer): string {
  const isClear = low > 1 || (high !== null && high < 1);
  const span = intervalWords({ low, high }, 'rate');
  return `The trend after it would make the rate of a year later ${ratioWords(factorPerYear, 'rate')} than the trend before it (${span}): ${isClear ? 'another trend' : 'no clear change of trend'}.`;
}

function altOf({ expected, title, direction }: EventEffect, event: string): string {
  const [first] = expected;
  const last = expected.at(-1);
  if (!first || !last) return `${title} before and after ${event}: ${VERDICTS[direction]}.`;
  const observed = expected.map((one) => one.observed);
  const range = `${formatShortRate(Math.min(...observed))} to ${formatShortRate(Math.max(...observed))} per 30 days`;
  return `Line of ${title}. After ${event} it lies at ${range}, where about ${formatShortRate(last.expected)} (${formatShortRate(last.low)} to ${formatShortRate(last.high)}) would have been expected without it.`;
}
