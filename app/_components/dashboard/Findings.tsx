import { keepTogether } from '@/lib/format/keepTogether';
import { writeCheckQuery } from '@/lib/site/writeCheckQuery';
import { workedExamples } from '@/lib/trends/check/workedExamples';
import type { Claim, PublishedRecord } from '@/lib/types/record';
import type { Headline } from '@/lib/types/finding';
import { FindingDetails } from '../FindingDetails';
import { PageLink } from '../PageLink';
import { Sentences } from '../Sentences';
import { SourceLink } from '../SourceLink';
import { FindingTexts } from './FindingTexts';

/** What the record says, in sentences; each leads to its figure, and to why it is said. */
export function Findings({
  headlines,
  record,
  origin,
}: {
  headlines: readonly Headline[];
  record: PublishedRecord;
  origin: string;
}) {
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
              <Assumptions sentences={[...new Set(headline.findings.flatMap((finding) => finding.assumptions))]} />
            </details>
            <FindingTexts headline={headline} number={index + 1} origin={origin} release={record.release} />
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

function Assumptions({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <p>All of this assumes:</p>
      <Sentences sentences={sentences} />
    </>
  );
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
