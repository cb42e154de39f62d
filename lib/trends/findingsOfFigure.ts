import type { Finding } from '../types/finding';
import type { FigureContent } from '../types/figureContent';
import type { FigureFindings } from '../types/figureFindings';
import type { AgreementFinding } from '../types/seriesFinding';
import type { CountSeries } from '../types/series';
import { agreement } from './agreement/agreement';
import { comparisonsMade } from './comparisonsMade';
import { isAnswer } from './effects/isAnswer';
import { countTheSame } from './agreement/countTheSame';
import { inTurns } from './inTurns';
import { trendOfSeries } from './trendOfSeries';

/**
 * What tests say of the series on screen.
 *
 * @remarks
 * Shape: content -> a trend of each series over the chosen range, effects and breaks where the figure shows them, how sources of
 * one measure and area agree, and what provisional months are expected to become. Series are taken on their own periods, whatever interval is shown. Missing: provisional periods are in no
 * test; pairs that know no time in common are left out; strength has no findings.
 */
export async function findingsOfFigure(content: FigureContent): Promise<FigureFindings> {
  if (content.kind === 'strength')
    return { trends: [], effects: [], breaks: [], agreements: [], nowcasts: [], comparisons: comparisonsMade([]) };
  const trends = await inTurns(content.whole, (series) => trendOfSeries(series, content.range));
  const effects = content.effect?.series ?? [];
  const breaks = content.breaks ?? [];
  const tests: Finding[] = [...trends, ...breaks, ...effects.filter(isAnswer).map(({ finding }) => finding)];
  return {
    trends,
    effects,
    breaks,
    agreements: agreementsOf(content.whole),
    nowcasts: content.nowcasts,
    comparisons: comparisonsMade(tests),
  };
}

function agreementsOf(whole: readonly CountSeries[]): AgreementFinding[] {
  return whole
    .flatMap((first, index) =>
      whole
        .slice(index + 1)
        .filter((second) => isComparable(first, second))
        .map((second) => agreement(first, second)),
    )
    .filter((finding) => finding.refusal === null);
}

/** Two series of one source may hold the same incidents, so that their agreement would say nothing. */
function isComparable({ definition: a }: CountSeries, { definition: b }: CountSeries): boolean {
  return a.sourceId !== b.sourceId && countTheSame(a, b);
}
