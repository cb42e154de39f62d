import type { Metadata } from 'next';
import { ClaimTrail } from '@/app/_components/ClaimTrail';
import { SeriesProfile } from '@/app/_components/sources/SeriesProfile';
import { SourceBeside } from '@/app/_components/sources/SourceBeside';
import { SourceFiles } from '@/app/_components/sources/SourceFiles';
import { SourceHead } from '@/app/_components/sources/SourceHead';
import { SourceRevisions } from '@/app/_components/sources/SourceRevisions';
import { StrengthStatements } from '@/app/_components/sources/StrengthStatements';
import { formatPeriod } from '@/lib/format/dates';
import { rowsOfSource } from '@/lib/series/rowsOfSource';
import { sourceRelations } from '@/lib/trends/agreement/sourceRelations';
import type { SeriesDefinition, Source } from '@/lib/types/record';
import type { Period } from '@/lib/types/time';
import { PageLink } from '@/app/_components/PageLink';
import { requestOf } from '@/app/_request/request';

/** Up to this many, the series of a source stand open. */
const FEW = 2;

/** The name of the source, and what its page tells. */
export async function generateMetadata(): Promise<Metadata> {
  const source = await sourceOfRequest();
  return {
    title: source.name,
    description: `What ${source.name} counts, since when, with which gaps, and how it relates to others who count the same.`,
  };
}

async function sourceOfRequest(): Promise<Source> {
  const { asked, record } = await requestOf('source');
  return record.sources.find((one) => one.id === asked.id)!;
}

/** One source: what it counts and what that means, what is missing, how it was revised, and how it stands beside the others. */
export default async function SourcePage() {
  const { asked, record } = await requestOf('source');
  const { id } = asked;
  const source = await sourceOfRequest();
  const counts = record.counts.filter(({ definition }) => definition.sourceId === id);
  const series = counts.map(({ definition }) => definition);
  const { strength, claims } = rowsOfSource(record, id);
  const relations = sourceRelations(record, id);
  return (
    <>
      <SourceHead source={source} series={series.length} statements={strength.length} />
      {series.length > 0 && (
        <section aria-labelledby="counts">
          <h2 id="counts">What it counts</h2>
          <p className="quiet small">
            Filled: a figure is known. Open: the source covers the time, but the figure is not known here. All strips:{' '}
            {formatPeriod(spanOf(series))}.
          </p>
          {counts.map((one) => (
            <SeriesProfile
              key={one.definition.id}
              series={one}
              record={record}
              range={spanOf(series)}
              open={series.length <= FEW}
            />
          ))}
        </section>
      )}
      <SourceRevisions record={record} series={series} revisions={relations.revisions} />
      {series.length > 0 && <SourceBeside relations={relations} record={record} />}
      {strength.length > 0 && <StrengthStatements estimates={strength} />}
      {claims.length > 0 && (
        <section aria-labelledby="claims">
          <h2 id="claims">Claims of the founding article that it speaks to</h2>
          <ul className="entries">
            {claims.map((claim) => (
              <li key={claim.id}>
                <p>“{claim.statement}”</p>
                <p>{claim.explanation}</p>
                <ClaimTrail claim={claim} record={record} />
              </li>
            ))}
          </ul>
          <p>
            <PageLink href="/check#examples">All claims, checked</PageLink>
          </p>
        </section>
      )}
      <SourceFiles series={series} hasStrength={strength.length > 0} />
    </>
  );
}

/** From the first to the last day that any of its series covers; there is one at least. */
function spanOf(series: readonly SeriesDefinition[]): Period {
  return series
    .map(({ coverage }) => coverage)
    .reduce((span, { start, end }) => ({
      start: start < span.start ? start : span.start,
      end: end > span.end ? end : span.end,
    }));
}
