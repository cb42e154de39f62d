import { keepTogether } from '@/lib/format/keepTogether';
import { writeCheckQuery } from '@/lib/site/writeCheckQuery';
import { checkHeadline } from '@/lib/trends/check/checkHeadline';
import { workedExamples } from '@/lib/trends/check/workedExamples';
import type { WorkedExample } from '@/lib/types/check';
import type { Claim, PublishedRecord } from '@/lib/types/record';
import { ClaimTrail } from '../ClaimTrail';
import { PageLink } from '../PageLink';

const AGREEMENT_NAMES: Record<Claim['agreement'], string> = {
  agrees: 'The record agrees.',
  differs: 'The record differs.',
  partly: 'The record agrees in part.',
  'not-found': 'No origin was found.',
};

/** The statements of the article that this project began with: what the record says of each, and where each was traced to. */
export function WorkedExamples({ record, openFirst }: { record: PublishedRecord; openFirst: boolean }) {
  return (
    <section aria-labelledby="examples" className="examples">
      <h2 id="examples">Worked examples: the article that this project began with</h2>
      <p className="prose">
        “Analysis: ISIL Attacks May Threaten US-Syria Security Cooperation”, statement by statement: what the record
        says of each, and where it was traced to.
      </p>
      <ul className="entries">
        {workedExamples(record.claims).map((example, index) => (
          <li key={example.title}>
            <details id={example.claims[0].id} open={openFirst && index === 0}>
              <summary>
                <h3>{example.title}</h3>
                {!example.query && <span className="small quiet">{AGREEMENT_NAMES[example.claims[0].agreement]}</span>}
              </summary>
              <Example example={example} record={record} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Example({ example: { query, claims }, record }: { example: WorkedExample; record: PublishedRecord }) {
  return (
    <>
      {query && (
        <>
          <p className="prose">{keepTogether(checkHeadline(query, record).verdict)}</p>
          <p>
            <PageLink href={`/check${writeCheckQuery(query)}`}>Check this sentence, number by number</PageLink>
          </p>
        </>
      )}
      {claims.map((claim) => (
        <div key={claim.id} className="claim">
          {query && <p>“{claim.statement}”</p>}
          <p>
            <strong>{AGREEMENT_NAMES[claim.agreement]}</strong> {keepTogether(claim.explanation)}
          </p>
          <ClaimTrail claim={claim} record={record} />
        </div>
      ))}
    </>
  );
}
