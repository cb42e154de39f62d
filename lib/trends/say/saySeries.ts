import type { SaidFinding } from '../../types/finding';
import type { AgreementFinding, BreakFinding, TrendFinding } from '../../types/seriesFinding';
import type { Day } from '../../types/time';
import { formatMonth, formatPeriod } from '../../format/dates';
import { formatPValue, formatShortRate } from '../../format/numbers';
import { MEASURE_NAMES, seriesLabel } from '../../format/terms';
import { monthOf } from '../../time/calendar';
import { shorten } from './shorten';

/** A break, or that there is none, in words. */
export function sayBreak(finding: BreakFinding): SaidFinding {
  const { likeliest, title } = finding;
  if (finding.refusal || !likeliest)
    return all(
      `${title}: no break can be looked for. ${finding.refusal?.reason ?? ''}`.trim(),
      `No break is drawn for ${title}.`,
    );
  const altText = likeliest.isClear
    ? `${title} with the mean levels before and after a break about ${month(likeliest.day)}${timeOf(likeliest)}.`
    : `No break is drawn for ${title}: none is clear.`;
  return all(`${title}: ${breakInWords(likeliest)}.`, altText);
}

/** A break by itself, for where its series is named beside it. */
export function breakInWords(likeliest: NonNullable<BreakFinding['likeliest']>): string {
  const { day, isClear, pValue } = likeliest;
  const rates = `from ${formatShortRate(likeliest.ratePer30DaysBefore)} to ${formatShortRate(likeliest.ratePer30DaysAfter)} per 30 days`;
  const sureness = `(p ${formatPValue(pValue)}, every date allowed for)`;
  if (!isClear) return `no clear break; the likeliest would be ${month(day)}, ${rates} ${sureness}`;
  return `the rate changed about ${month(day)}${timeOf(likeliest)}, ${rates} ${sureness}`;
}

function timeOf({ earliest, latest }: NonNullable<BreakFinding['likeliest']>): string {
  return earliest === latest ? '' : `, somewhere from ${month(earliest)} to ${month(latest)}`;
}

/** A direction over a window in words. */
export function sayTrend(finding: TrendFinding): SaidFinding {
  const { title, slopePerYear, pValue } = finding;
  const when = formatPeriod(finding.period);
  if (finding.refusal || !slopePerYear || pValue === null)
    return all(`${title}, ${when}: ${finding.refusal?.reason ?? 'no direction.'}`, `No trend is drawn for ${title}.`);
  const direction = {
    down: 'downward',
    up: 'upward',
    noClearTrend: 'no clear direction',
    unknown: 'no clear direction',
  }[finding.direction];
  const slope = `${signed(slopePerYear.slope)} per 30 days each year, ${endsOf(slopePerYear)}`;
  return all(
    `${title}, ${when}: ${direction} (${slope}; p ${formatPValue(pValue)}, ${finding.periods} periods).`,
    `${title} from ${when}: ${direction}.`,
  );
}

/** How two counters relate in words. */
export function sayAgreement(finding: AgreementFinding): SaidFinding {
  const [first, second] = finding.titles.map(seriesLabel);
  if (finding.refusal || !finding.ratio)
    return all(
      `${first} and ${second}: ${finding.refusal?.reason ?? 'both counted none.'}`,
      `No comparison is drawn for ${first} and ${second}.`,
    );
  const { ratio, concordance } = finding;
  const ten = (value: number) => formatShortRate(value * 10);
  const ends = ratio.high === null ? `at least ${ten(ratio.low)}` : `${ten(ratio.low)} to ${ten(ratio.high)}`;
  const amount =
    ratio.ratio === null
      ? `${second} counted ${MEASURE_NAMES[finding.measure]} where ${first} counted none`
      : `for every ten that ${first} counted, ${second} counted ${ten(ratio.ratio)}`;
  const moved = concordance ? ` They moved the same way in ${concordance.same} of ${concordance.of} steps.` : '';
  const interval = ` (${ends}; ${finding.days} days)`;
  return all(
    `In the time that both know, ${amount}${interval}.${moved} This compares counters, not times.`,
    `Rates of ${first} and ${second} side by side.`,
  );
}

function all(caption: string, altText: string): SaidFinding {
  return { caption, social: shorten(caption), paragraph: caption, altText };
}

function endsOf({ low, high }: NonNullable<TrendFinding['slopePerYear']>): string {
  if (low === null) return high === null ? 'or anything else' : `${signed(high)} or less`;
  return high === null ? `${signed(low)} or more` : `${signed(low)} to ${signed(high)}`;
}

const month = (day: Day) => formatMonth(monthOf(day));
const signed = (value: number) => (value === 0 ? '0' : `${value < 0 ? '−' : '+'}${formatShortRate(Math.abs(value))}`);
