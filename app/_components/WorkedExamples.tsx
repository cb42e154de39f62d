import { writeCheckQuery } from '@/lib/query/writeCheckQuery';
import { checkHeadline } from '@/lib/trends/checkHeadline';
import { workedExamples } from '@/lib/trends/workedExamples';
import type { WorkedExample } from '@/lib/types/check';
import type { Claim, PublishedRecord } from '@/lib/types/record';
import { ClaimTrail } from './ClaimTrail';
import { PageLink } from './PageLink';

const AGREEMENT_NAMES: Record<Claim['agreement'], string> = {
  agrees: 'The record agrees.',
  differs: 'The record differs.',
  partly: 'The record agrees in part.',
  'not-found': 'No origin was found.',
};

/** The statements of the article that this project began with: what the record says of each, and where each was traced to. */
export function WorkedExamples({ record }: { record: PublishedRecord }) {
  return (
    <section aria-labelledby="examples" className="examples">
      <h2 id="examples">Worked examples: the article that this project began with</h2>
      <p className="prose">“Analysis: ISIL Attacks May Threaten US-Syria Security Cooperation”, statement by statement, each with where it was traced to.</p>
      <ul className="entries">
        {workedExamples(record.claims).map((example) => (
          <li key={example.title} id={example.claims[0]!.id}>
            <h3>{example.title}</h3>
            {example.query && <Checked example={example} record={record} />}
            {example.claims.map((claim) => (
              <div key={claim.id} className="claim">
                {example.query && <p>“{claim.statement}”</p>}
                <p>
                  <strong>{AGREEMENT_NAMES[claim.agreement]}</strong> {claim.explanation}
                </p>
                <ClaimTrail claim={claim} record={record} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Checked({ example: { query }, record }: { example: WorkedExample; record: PublishedRecord }) {
  return (
    <>
      <p className="prose">{checkHeadline(query!, record).verdict}</p>
      <p>
        <PageLink href={`/check${writeCheckQuery(query!)}`}>Check this sentence, number by number</PageLink>
      </p>
    </>
  );
}
