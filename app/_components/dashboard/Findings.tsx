import { keepTogether } from '@/lib/format/keepTogether';
import { pinAddress } from '@/lib/site/pinAddress';
import { writeCheckQuery } from '@/lib/site/writeCheckQuery';
import { workedExamples } from '@/lib/trends/check/workedExamples';
import { sayHeadline } from '@/lib/trends/say/sayHeadline';
import type { Claim, PublishedRecord } from '@/lib/types/record';
import type { Headline, SaidFinding } from '@/lib/types/finding';
import { FindingDetails } from '../FindingDetails';
import { PageLink } from '../PageLink';
import { Sentences } from '../Sentences';
import { SaidTexts } from '../SaidTexts';
import { SourceLink } from '../SourceLink';

interface FindingsProps {
  readonly headlines: readonly Headline[];
  readonly record: PublishedRecord;
  readonly origin: string;
}

/** What the record says, in sentences; each leads to its figure, and to why it is said. */
export function Findings({ headlines, record, origin }: FindingsProps) {
  return (
    <ul className="findings" aria-label="Findings">
      {headlines.map((headline, index) => (
        <li key={headline.id} data-finding={headline.id}>
          <p className="prose">{keepTogether(headline.sentence)}</p>
          <div className="finding-tools small">
            <PageLink href={`/figures/attacks${headline.figureQuery}`}>See the figure</PageLink>
            {checksOf(headline, record).map((query) => (
              <PageLink key={query} href={`/check${query}`}>
                Check the quoted sentence
              </PageLink>
            ))}
            <details>
              <summary>Why we say this</summary>
              {headline.findings.map((finding, place) => (
                <FindingDetails key={place} finding={finding} />
              ))}
              {headline.claims.map((id) => (
                <QuotedClaim key={id} claim={record.claims.find((claim) => claim.id === id)} />
              ))}
              <Sentences
                lead="All of this assumes:"
                sentences={[...new Set(headline.findings.flatMap((finding) => finding.assumptions))]}
              />
            </details>
            <details>
              <summary>Words to copy</summary>
              <SaidTexts said={wordsOf(headline, origin, record.release)} of={`finding ${index + 1}`} />
            </details>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Where the headline checker answers the claims behind a sentence. */
function checksOf({ claims }: Headline, record: PublishedRecord): string[] {
  return workedExamples(record.claims).flatMap(({ claims: own, query }) =>
    query && own.some((claim) => claims.includes(claim.id)) ? [writeCheckQuery(query)] : [],
  );
}

/** One sentence of the dashboard in words for each use, to take along. */
function wordsOf(headline: Headline, origin: string, release: string): SaidFinding {
  const address = pinAddress(`/figures/attacks${headline.figureQuery}`, release);
  return sayHeadline(headline, `${origin}${address}`, release);
}

function QuotedClaim({ claim }: { claim: Claim | undefined }) {
  if (!claim) return null;
  return (
    <p>
      The statement: “{claim.statement}” Traced to <SourceLink title={claim.originalSource} url={claim.originalUrl} />.{' '}
      {claim.explanation}
    </p>
  );
}
