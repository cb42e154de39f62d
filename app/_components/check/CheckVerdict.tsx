import { pinAddress } from '@/lib/site/pinAddress';
import { keepTogether } from '@/lib/format/keepTogether';
import { writeCheckQuery } from '@/lib/site/writeCheckQuery';
import type { CheckQuery, HeadlineCheck } from '@/lib/types/check';
import type { PublishedRecord } from '@/lib/types/record';
import { CheckBeside } from './CheckBeside';
import { CheckNumbers } from './CheckNumbers';
import { CheckRatios } from './CheckRatios';
import { CheckSameThing } from './CheckSameThing';
import { CopyText } from '../CopyText';
import { Sentences } from '../Sentences';
import { PageLink } from '../PageLink';

interface CheckVerdictProps {
  readonly query: CheckQuery;
  readonly check: HeadlineCheck;
  readonly record: PublishedRecord;
  readonly origin: string;
}

/** What the checker answers: the sentence, the numbers behind it, and each question that the sentence rests on. */
export function CheckVerdict({ query, check, record, origin }: CheckVerdictProps) {
  return (
    <section aria-labelledby="verdict" className="check-verdict" data-verdict>
      <h2 id="verdict">The verdict</h2>
      <p className="prose">{keepTogether(check.verdict)}</p>
      <CheckNumbers comparison={check.comparison} />
      <CheckRatios comparison={check.comparison} />
      <h3>Do the two numbers count the same thing?</h3>
      <CheckSameThing query={query} check={check} />
      <h3>Can the two times be compared?</h3>
      <WindowRemarks check={check} />
      <h3>Who else counted then?</h3>
      <CheckBeside query={query} check={check} sources={record.sources} />
      <TakeAlong query={query} check={check} release={record.release} origin={origin} />
    </section>
  );
}

function WindowRemarks({ check: { comparable, warnings, publishedAs, comparison } }: { check: HeadlineCheck }) {
  const elsewhere = [...publishedAs.map((one) => one.doubt), comparison.ratio?.whyNoInterval];
  const remarks = [...comparable, ...warnings.filter((warning) => !elsewhere.includes(warning))];
  if (comparison.refusal?.kind === 'overlap') remarks.unshift(comparison.refusal.reason);
  if (remarks.length === 0) return <p>Nothing in the dates speaks against it.</p>;
  return <Sentences sentences={remarks} />;
}

function TakeAlong({ query, check, release, origin }: Omit<CheckVerdictProps, 'record'> & { release: string }) {
  const address = `/check${writeCheckQuery(query)}`;
  const from = `Checked with isil-trends, version ${release}: ${origin}${pinAddress(address, release)}`;
  return (
    <details>
      <summary>Take it along: caption, one line, paragraph, JSON</summary>
      <CopyText label="Caption" text={`${check.said.caption} ${from}`} />
      <CopyText label="One line, for a message" text={check.said.social} />
      <CopyText label="Plain paragraph" text={`${check.said.paragraph} ${from}`} />
      <p>
        <PageLink href={address.replace('/check', '/check.json')}>The same as JSON</PageLink>; the address with its
        version always shows this verdict.
      </p>
    </details>
  );
}
