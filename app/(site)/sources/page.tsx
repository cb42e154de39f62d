import type { Metadata } from 'next';
import { SeriesCoverage } from '@/app/_components/SeriesCoverage';
import { LicenceMark } from '@/app/_components/LicenceMark';
import { SourceLink } from '@/app/_components/SourceLink';
import { SpreadTable } from '@/app/_components/sources/SpreadTable';
import { recordOfRequest } from '@/app/_request/request';
import { SOURCE_KIND_NAMES } from '@/lib/format/terms';
import { spanOfRecord } from '@/lib/series/spanOfRecord';
import { sourcesOfSeries } from '@/lib/series/sourcesOfSeries';
import { spreadByYear } from '@/lib/trends/agreement/spreadByYear';
import { PageLink } from '@/app/_components/PageLink';

export const metadata: Metadata = {
  title: 'Sources',
  description: 'Who counts what, since when, with which gaps, and how far apart the sources are.',
};

/** How far sources are apart where they count the same year and area, then each source with what it knows when. */
export default async function Sources() {
  const record = await recordOfRequest();
  const span = spanOfRecord(record);
  const spreads = spreadByYear(record.counts).filter((spread) => spread.measure === 'attacks');
  const compared = spreads.flatMap(({ rates }) => rates.map((rate) => rate.definition.id));
  return (
    <>
      <div className="page-head">
        <h1>Sources</h1>
        <p className="prose">
          Who counts what, on what basis, where and since when. Filled: a figure is known. Open: the source covers the
          time, but the figure is not known here. <PageLink href="/sources.csv">Download the sources</PageLink> or{' '}
          <PageLink href="/series.csv">the series</PageLink> as CSV.
        </p>
      </div>
      <section aria-labelledby="apart">
        <h2 id="apart">The same year, the same area, different counts</h2>
        <p className="prose">
          Sources that cover the same year side by side, per 30 days. They differ in what they count and in how they
          draw the area, so no one of them is divided by another here; the distance between them is how little is known.
        </p>
        <LicenceMark sources={sourcesOfSeries(record, compared)} />
        <SpreadTable spreads={spreads} />
      </section>
      <section aria-labelledby="all-sources">
        <h2 id="all-sources">All {record.sources.length} sources</h2>
        <ul className="entries">
          {record.sources.map((source) => {
            const series = record.counts.filter(({ definition }) => definition.sourceId === source.id);
            const statements = record.strength.filter((one) => one.sourceId === source.id).length;
            return (
              <li key={source.id} id={source.id}>
                <h3>
                  <PageLink href={`/sources/${source.id}`}>{source.name}</PageLink>
                </h3>
                <p>{source.note}</p>
                <p className="quiet small">
                  {SOURCE_KIND_NAMES[source.kind]}; {source.licence}; passing on: {source.redistribution}.{' '}
                  {source.url && <SourceLink title="Its page" url={source.url} />}
                  {statements > 0 && ` ${statements} ${statements === 1 ? 'statement' : 'statements'} on strength.`}
                </p>
                {series.length > 0 && <SeriesCoverage series={series} range={span} />}
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
