import { formatPeriod } from '@/lib/format/dates';
import { MEASURE_NAMES } from '@/lib/format/terms';
import { writeCheckQuery } from '@/lib/site/writeCheckQuery';
import type { CheckInstead, CheckQuery, HeadlineCheck, PublishedNumber } from '@/lib/types/check';
import type { Measure } from '@/lib/types/record';
import { SourceLink } from '../SourceLink';
import { PageLink } from '../PageLink';

interface CheckSameThingProps {
  readonly query: CheckQuery;
  readonly check: HeadlineCheck;
}

/** Whether the two numbers count the same thing, and where the record has a typed number. */
export function CheckSameThing({ query, check: { comparison, publishedAs, instead } }: CheckSameThingProps) {
  const isTyped = query.a.kind !== 'series' || query.b.kind !== 'series';
  return (
    <>
      <p>{answer(comparison)}</p>
      {publishedAs.length > 0 && (
        <ul>
          {publishedAs.map((one) => (
            <li key={`${one.side} ${one.seriesId} ${one.period.start}`}>
              <Published published={one} measure={comparison[one.side === 'first' ? 'a' : 'b'].measure} />
            </li>
          ))}
        </ul>
      )}
      {instead.length > 0 && <Instead checks={instead} />}
      {isTyped && publishedAs.length === 0 && <p>No source in the record gives a typed number for about that time.</p>}
    </>
  );
}

function Instead({ checks }: { checks: readonly CheckInstead[] }) {
  return (
    <>
      <p>What the same sources say of that measure, each against itself:</p>
      <ul>
        {checks.map(({ seriesId, title, a, b }) => (
          <li key={seriesId}>
            <PageLink
              href={`/check${writeCheckQuery({ a: { kind: 'series', seriesId, period: a }, b: { kind: 'series', seriesId, period: b } })}`}
            >
              {title}: {formatPeriod(a)} against {formatPeriod(b)}
            </PageLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function answer({ sameMeasure, a, b }: HeadlineCheck['comparison']): string {
  if (!sameMeasure)
    return `No. One counts ${MEASURE_NAMES[a.measure]}, the other ${MEASURE_NAMES[b.measure]}; they are never divided here.`;
  const measure = MEASURE_NAMES[a.measure];
  if (a.seriesId !== null && a.seriesId === b.seriesId)
    return `Yes, as far as the source kept to its rules: both are ${measure} of one series.`;
  if (a.seriesId === null && b.seriesId === null)
    return `Both were typed as ${measure}. Whether one source counted both, in one area and by one rule, the checker cannot know.`;
  return `Both are ${measure}, but not of one series: who counts, and what is included, may differ. They are read side by side and never divided here.`;
}

function Published({ published, measure }: { published: PublishedNumber; measure: Measure }) {
  const isOtherTime = published.measure === measure;
  return (
    <>
      The {published.side} number{' '}
      {published.doubt === null
        ? 'is in the record as typed'
        : isOtherTime
          ? 'is in the record for another time'
          : 'is in the record as something else'}
      : <PageLink href={`/sources/${published.sourceId}`}>{published.title}</PageLink>,{' '}
      {MEASURE_NAMES[published.measure]}, {formatPeriod(published.period)}; read in{' '}
      <SourceLink title={published.document} url={published.url} />.
    </>
  );
}
