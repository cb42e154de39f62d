import type { SaidFinding } from '../../types/finding';
import type { NowcastFinding, NowcastMonth } from '../../types/seriesFinding';
import { formatDay, formatPeriod } from '../../format/dates';
import { formatCount } from '../../format/numbers';
import { MEASURE_NAMES } from '../../format/terms';
import { shorten } from './shorten';

/** What provisional months are expected to become, or why that cannot be told, in words. */
export function sayNowcast(finding: NowcastFinding): SaidFinding {
  const { title, refusal, months } = finding;
  if (refusal || months.length === 0) {
    const caption = `${title}: ${refusal?.reason ?? 'no provisional month is expected to change.'}`;
    return { caption, social: shorten(caption), paragraph: caption, altText: `No expectation is drawn for ${title}.` };
  }
  const caption = `${title}: ${nowcastInWords(finding)}.`;
  return {
    caption,
    social: shorten(caption),
    paragraph: [
      caption,
      earlierInWords(finding),
      `Expected is what the source will have counted of a month by the time it is ${finding.settledAfterMonths} months old (95 % prediction interval).`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    altText: `Provisional months of ${title} with whiskers over what they are expected to become.`,
  };
}

/** `4 lethal incidents in July 2026 so far, 4 to 9 expected once later reports are in (from 3 versions of the figures, the last to 31 July 2026)` */
export function nowcastInWords({ months, measure, versions, asOf }: NowcastFinding): string {
  const latest = months.at(-1)!;
  return `${formatCount(latest.count)} ${MEASURE_NAMES[measure]} in ${formatPeriod(latest.period)} so far, ${rangeInWords(latest)} expected once later reports are in (from ${formatCount(versions)} versions of the figures, the last to ${formatDay(asOf!)})`;
}

/** The months before the latest, newest first. */
function earlierInWords({ months }: NowcastFinding): string {
  const words = months
    .slice(0, -1)
    .toReversed()
    .map((month) => `${formatCount(month.count)} in ${formatPeriod(month.period)}, ${rangeInWords(month)} expected`);
  return words.length === 0 ? '' : `Before it: ${words.join('; ')}.`;
}

/** `4 to 9`, or `4` where both ends are the same. */
export function rangeInWords({ low, high }: Pick<NowcastMonth, 'low' | 'high'>): string {
  return low === high ? formatCount(low) : `${formatCount(low)} to ${formatCount(high)}`;
}
