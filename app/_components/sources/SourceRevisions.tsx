import { formatPeriod } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { MEASURE_NAMES, AREA_IN_SENTENCE } from '@/lib/format/terms';
import type { Observation, PublishedRecord, SeriesDefinition } from '@/lib/types/record';
import type { Revision } from '@/lib/types/sourceRelations';
import { DataTable } from '../DataTable';
import { PageLink } from '../PageLink';

interface SourceRevisionsProps {
  readonly record: PublishedRecord;
  readonly series: readonly SeriesDefinition[];
  readonly revisions: readonly Revision[];
}

/** How releases of one count differ, what is still provisional, and what was remarked on single figures. */
export function SourceRevisions({ record, series, revisions }: SourceRevisionsProps) {
  const titles = new Map(series.map(({ id, title }) => [id, title]));
  const own = record.observations.filter((one) => titles.has(one.seriesId));
  const remarked = own.filter((one) => one.note !== null);
  const provisional = own.filter((one) => one.status === 'provisional').length;
  const versions = new Set(record.revisions.filter((one) => titles.has(one.seriesId)).map((one) => one.asOf)).size;
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">Revisions and remarks</h2>
      <p className="prose">
        {provisional === 0
          ? 'No figure here is marked as still being revised.'
          : `${formatCount(provisional)} of ${formatCount(own.length)} figures are still being revised; they are drawn hollow and stay out of every test.`}{' '}
        {revisions.length === 0 && versions === 0 && 'The record holds one release of each count.'}
        {versions > 1 && (
          <>
            What {formatCount(versions)} versions of its data said is in{' '}
            <PageLink href="/revisions.csv">revisions.csv</PageLink>.
          </>
        )}
      </p>
      {revisions.length > 0 && (
        <ul>
          {revisions.map((revision) => (
            <li key={`${revision.first.id} ${revision.second.id}`}>{revisionWords(revision)}</li>
          ))}
        </ul>
      )}
      {remarked.length > 0 && (
        <details className="fold-table">
          <summary>Remarks on single figures ({formatCount(remarked.length)})</summary>
          <DataTable
            name="Remarks on single figures"
            isLong
            className="wide-end"
            rows={remarked}
            columns={[
              ['Series', (one) => titles.get(one.seriesId), 'row-head'],
              ['Window', (one) => formatPeriod(one.period)],
              ['Figure', figureOf, 'number'],
              ['Remark', (one) => one.note],
            ]}
          />
        </details>
      )}
    </section>
  );
}

function revisionWords({ first, second, stretches, changed, counts }: Revision): string {
  const what = `${MEASURE_NAMES[first.measure]} in ${AREA_IN_SENTENCE[first.area]}`;
  return `${first.vintage} and ${second.vintage}, ${what}: they know ${formatCount(stretches)} stretches in common and differ in ${formatCount(changed)}; ${formatCount(counts[0])} and ${formatCount(counts[1])} in all.`;
}

const figureOf = (one: Observation) => (one.count === null ? `${one.ratePerMonth} a month` : formatCount(one.count));
