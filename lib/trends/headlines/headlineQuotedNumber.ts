import type { Headline } from '../../types/finding';
import type { Claim, Observation, PublishedRecord, SeriesDefinition } from '../../types/record';
import type { Period } from '../../types/time';
import { formatPeriod } from '../../format/dates';
import { formatShortRate } from '../../format/numbers';
import { AREA_IN_SENTENCE, MEASURE_NAMES } from '../../format/terms';
import { calendarPeriodOf } from '../../time/calendar';
import { daysIn, overlap } from '../../time/period';
import { headlineQuery } from './headlineQuery';
import { numberOfClaim, type TypedAverage } from '../check/numberOfClaim';
import { sourceInSentence } from '../say/sourceInSentence';

/** A claim that gives a monthly number of something. */
interface QuotedNumber extends TypedAverage {
  readonly claim: Claim;
  readonly cited: readonly { readonly definition: SeriesDefinition; readonly observation: Observation }[];
}

/**
 * A number that is often quoted and is something else: a claim that differs from the record, whose number a cited series gives
 * for another measure; and, beside it, one that the same source gives for a shorter time.
 */
export function headlineQuotedNumber(record: PublishedRecord): Headline | null {
  const quoted = record.claims
    .filter((claim) => claim.agreement === 'differs')
    .flatMap((claim) => quotedNumber(record, claim));
  for (const one of quoted) {
    const other = one.cited.find(
      (cite) => cite.definition.measure !== one.measure && cite.observation.ratePerMonth === one.ratePerMonth,
    );
    const own =
      other &&
      one.cited.find(
        (cite) =>
          sameSourceAndArea(cite.definition, other.definition) &&
          cite.definition.measure === one.measure &&
          cite.observation.ratePerMonth !== null,
      );
    if (!other || !own) continue;
    const shorter = quoted.find((two) => two !== one && shorterTime(two, own.definition) !== null);
    const tail = shorter
      ? `; the ${formatShortRate(shorter.ratePerMonth)} a month quoted for ${formatPeriod(yearOf(shorter.period))} is its average for ${formatPeriod(shorterTime(shorter, own.definition)!)} alone`
      : '';
    const claimed = `The ${formatShortRate(one.ratePerMonth)} ${MEASURE_NAMES[one.measure]} a month often quoted for ${AREA_IN_SENTENCE[own.definition.area].replace('all of ', '')} in ${formatPeriod(one.period)}`;
    const given = `${sourceInSentence(record, own.definition)} gives ${formatShortRate(own.observation.ratePerMonth!)} ${MEASURE_NAMES[one.measure]} and ${formatShortRate(one.ratePerMonth)} ${MEASURE_NAMES[other.definition.measure]} a month`;
    const end = shorter ? shorter.period.end : one.period.end;
    return {
      id: `quoted-${one.claim.id}`,
      sentence: `${claimed} are in all likelihood ${MEASURE_NAMES[other.definition.measure]}: ${given}${tail}.`,
      figureQuery: headlineQuery([own.definition.id], { start: one.period.start, end }, null),
      findings: [],
      claims: [one.claim.id, ...(shorter ? [shorter.claim.id] : [])],
    };
  }
  return null;
}

const sameSourceAndArea = (a: SeriesDefinition, b: SeriesDefinition) => a.sourceId === b.sourceId && a.area === b.area;

function quotedNumber(record: PublishedRecord, claim: Claim): QuotedNumber[] {
  const number = numberOfClaim(claim);
  if (!number) return [];
  const cited = claim.answeredBy.flatMap((id) => {
    const definition = record.series.find((one) => one.id === id);
    const inPeriod = record.observations.filter((one) => one.seriesId === id && overlap(one.period, number.period));
    return definition ? inPeriod.map((observation) => ({ definition, observation })) : [];
  });
  return [{ ...number, claim, cited }];
}

/** The window for which the same series gives the quoted number, where it is less than half of the time that is claimed. */
function shorterTime(quoted: QuotedNumber, definition: SeriesDefinition): Period | null {
  const same = quoted.cited.find(
    (cite) =>
      cite.definition.id === definition.id &&
      cite.definition.measure === quoted.measure &&
      cite.observation.ratePerMonth === quoted.ratePerMonth,
  );
  return same && daysIn(same.observation.period) < daysIn(quoted.period) / 2 ? same.observation.period : null;
}

/** A claim about a year that is cut off at the day of writing is a claim about that year. */
function yearOf(period: Period): Period {
  const whole = calendarPeriodOf('year', period.start);
  return period.start === whole.start && daysIn(period) > 330 ? whole : period;
}
