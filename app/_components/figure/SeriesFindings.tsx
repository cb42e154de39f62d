import { type FindingLine, findingLines } from '@/lib/charts/findingSentences';
import { isAnswer } from '@/lib/trends/effects/isAnswer';
import { formatPeriod } from '@/lib/format/dates';
import { keepTogether } from '@/lib/format/keepTogether';
import { formatSmallNumber } from '@/lib/format/numbers';
import { capitalise } from '@/lib/format/terms';
import { findingsOfFigure } from '@/lib/trends/findingsOfFigure';
import { sayFinding } from '@/lib/trends/say/sayFinding';
import type { CountContent } from '@/lib/types/figureContent';
import type { FigureFindings } from '@/lib/types/figureFindings';
import type { NowcastFinding, TrendFinding } from '@/lib/types/seriesFinding';
import { SeriesFinding } from './SeriesFinding';

/** What tests say of the series of a figure, a sentence each; where they cannot tell, that is the sentence. */
export async function SeriesFindings({ content }: { content: CountContent }) {
  const findings = await findingsOfFigure(content);
  const lines = findingLines(content);
  return (
    <section className="series-findings" aria-labelledby="series-findings">
      <h2 id="series-findings">What these series show</h2>
      {lines.length > 0 && (
        <ul data-asked>
          {lines.map((line) => (
            <Line key={line.words} line={line} findings={findings} />
          ))}
        </ul>
      )}
      {lines.length > 0 && <h3>Which way each series went, {formatPeriod(content.range)}</h3>}
      <Trends trends={findings.trends} />
      <Refused findings={findings.nowcasts} what="how much provisional figures still grow" />
      <p className="quiet small">
        Each series is tested on its own periods, whatever interval is shown; provisional ones are in no test.{' '}
        {findings.comparisons.sentence}
      </p>
    </section>
  );
}

function Line({ line: { words, about }, findings }: { line: FindingLine; findings: FigureFindings }) {
  const finding = about && findingOf(about, findings);
  if (finding) return <SeriesFinding finding={finding} words={words} />;
  return <li className="small">{keepTogether(words)}</li>;
}

function findingOf(
  { kind, seriesId }: NonNullable<FindingLine['about']>,
  { effects, breaks, nowcasts }: FigureFindings,
) {
  if (kind === 'nowcast') return nowcasts.find((one) => one.seriesId === seriesId);
  if (kind === 'break') return breaks.find((one) => one.seriesId === seriesId);
  return effects.filter(isAnswer).find(({ definition }) => definition.id === seriesId)?.finding;
}

/** Series with too few periods stand together: there is nothing to ask of them. */
function Trends({ trends }: { trends: readonly TrendFinding[] }) {
  return (
    <>
      <ul data-trends>
        {trends
          .filter((one) => one.refusal === null)
          .map((finding) => (
            <SeriesFinding key={finding.seriesId} finding={finding} words={sayFinding(finding).caption} />
          ))}
      </ul>
      <Refused findings={trends} what="a direction" />
    </>
  );
}

function Refused({ findings, what }: { findings: readonly (TrendFinding | NowcastFinding)[]; what: string }) {
  const refused = findings.filter((one) => one.refusal !== null);
  if (refused.length === 0) return null;
  return (
    <details>
      <summary>
        {capitalise(formatSmallNumber(refused.length))} series cannot tell {what}
      </summary>
      <ul className="small">
        {refused.map((finding) => (
          <li key={finding.seriesId}>{keepTogether(sayFinding(finding).caption)}</li>
        ))}
      </ul>
    </details>
  );
}
