import type { Headline } from '../../types/finding';
import type { RateComparison } from '../../types/rateComparison';
import type { Area, ContextEvent, PublishedRecord } from '../../types/record';
import type { CountSeries } from '../../types/series';
import { formatPeriod } from '../../format/dates';
import { AREA_IN_SENTENCE, capitalise } from '../../format/terms';
import { compareWindows } from '../compare/compareRates';
import { inOrderOfSaying } from '../say/inOrderOfSaying';
import { headlineQuery } from './headlineQuery';
import { speaksOfBoth, yearsRound } from './headlineSeries';
import { intervalWords, ratioWords } from '../say/ratioWords';
import { sourceInSentence } from '../say/sourceInSentence';

/** Fewest sources that can disagree on a direction. */
const FEWEST = 2;

/** The area in which most sources speak across the main event and differ on the direction. */
export function headlineDisagreement(
  record: PublishedRecord,
  series: readonly CountSeries[],
  event: ContextEvent,
): Headline | null {
  const years = yearsRound(event);
  const speakers = series.filter((one) => speaksOfBoth(one, years));
  const areas = [...new Set(speakers.map((one) => one.definition.area))];
  const compared = areas
    .map((area) => ({ area, speakers: speakers.filter((one) => one.definition.area === area) }))
    .filter((one) => one.speakers.length >= FEWEST)
    .toSorted((a, b) => b.speakers.length - a.speakers.length)
    .map(({ area, speakers: own }) => ({
      area,
      pairs: own.map((one) => ({ series: one, finding: compareWindows(one, years.before, years.after) })),
    }));
  const found = compared.find(({ pairs }) => new Set(pairs.map((pair) => pair.finding.direction)).size > 1);
  if (!found) return null;
  const pairs = found.pairs.toSorted((a, b) => inOrderOfSaying(a.finding.direction, b.finding.direction));
  const ends = pairs.map((pair) => pair.finding.b.covered!.end).toSorted();
  const spoken = pairs.map((pair) => clause(sourceInSentence(record, pair.series.definition), pair.finding));
  return {
    id: `${found.area}-disagreement`,
    sentence: `${opening(
      found.area,
      pairs.map((pair) => pair.finding),
    )} from ${formatPeriod(years.before)} to ${formatPeriod(years.after)}: ${spoken.join('; ')}.`,
    figureQuery: headlineQuery(
      pairs.map((pair) => pair.series.definition.id),
      { start: years.before.start, end: ends.at(-1)! },
      event.id,
    ),
    findings: pairs.map((pair) => pair.finding),
    claims: [],
  };
}

function opening(area: Area, findings: readonly RateComparison[]): string {
  const clear = new Set(
    findings
      .map((finding) => finding.direction)
      .filter((direction) => direction !== 'cannotTell' && direction !== 'noInterval'),
  );
  const what = clear.size > 1 ? 'sources disagree even on the direction' : 'not every source can tell the direction';
  return capitalise(`in ${AREA_IN_SENTENCE[area]}, ${what}`);
}

const VERBS: Record<RateComparison['direction'], string> = {
  aboutAsMany: 'counted about as many attacks',
  higher: 'counted more',
  lower: 'counted fewer',
  cannotTell: 'cannot tell',
  noInterval: 'gives averages only',
};

/** 'the Rojava Information Center cannot tell (35 % fewer; anything from 67 % fewer to 27 % more)'. */
function clause(who: string, finding: RateComparison): string {
  const interval = finding.widened ?? finding.sensitivity[0];
  const noise = finding.widened ? '' : ' at twice the variance of chance';
  const sure = interval ? `; ${intervalWords(interval)}${noise}` : '';
  const months =
    finding.b.period.end === finding.b.covered!.end
      ? ''
      : ` to ${formatPeriod(finding.b.covered!).split(' to ').at(-1)}`;
  return `${who} ${VERBS[finding.direction]}${months} (${ratioWords(finding.ratio!.ratio)}${sure})`;
}
