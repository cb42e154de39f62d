import { keepTogether } from '@/lib/format/keepTogether';
import { seriesLabel } from '@/lib/format/terms';
import { sayFinding } from '@/lib/trends/say/sayFinding';
import type { EventEffect } from '@/lib/types/eventEffect';
import type { BreakFinding, NowcastFinding, TrendFinding } from '@/lib/types/seriesFinding';
import { FindingDetails } from '../FindingDetails';
import { SaidTexts } from '../SaidTexts';

interface SeriesFindingProps {
  readonly finding: EventEffect | BreakFinding | TrendFinding | NowcastFinding;
  readonly words: string;
}

/** One sentence on one series; why it is said, and its words to take along, are one click away. */
export function SeriesFinding({ finding, words }: SeriesFindingProps) {
  return (
    <li data-finding={`${finding.kind} ${finding.seriesId}`}>
      <p>{keepTogether(words)}</p>
      {/* What a series shows is short; how it was reached is not, and is for those who ask. */}
      <details className="small">
        <summary>Why we say this, and words to copy</summary>
        <FindingDetails finding={finding} />
        <p>This assumes: {finding.assumptions.join(' ')}</p>
        <SaidTexts said={sayFinding(finding)} of={seriesLabel(finding.title)} isJoined />
      </details>
    </li>
  );
}
