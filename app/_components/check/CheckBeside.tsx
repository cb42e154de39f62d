import { formatPeriod } from '@/lib/format/dates';
import { formatCount, formatShortRate } from '@/lib/format/numbers';
import { AREA_NAMES, BASIS_NAMES, capitalise, MEASURE_NAMES } from '@/lib/format/terms';
import { writeCheckQuery } from '@/lib/site/writeCheckQuery';
import type { CheckQuery, CountedBeside, CountedWindow, HeadlineCheck } from '@/lib/types/check';
import type { Source } from '@/lib/types/record';
import { DataTable } from '../DataTable';
import { LicenceMark } from '../LicenceMark';
import { PageLink } from '../PageLink';

interface CheckBesideProps {
  readonly query: CheckQuery;
  readonly check: HeadlineCheck;
  /** Of the record. */
  readonly sources: readonly Source[];
}

/** What the other series of the record say of the two windows, in rows that stand side by side. */
export function CheckBeside({ query, check: { countedBeside, comparison }, sources }: CheckBesideProps) {
  const asked = [comparison.a.measure, comparison.b.measure];
  const same = countedBeside.filter((row) => asked.includes(row.measure));
  const others = countedBeside.filter((row) => !asked.includes(row.measure));
  if (countedBeside.length === 0) return <p>Nobody else in the record has figures for half of either time or more.</p>;
  return (
    <>
      <LicenceMark sources={sources.filter(({ id }) => countedBeside.some((row) => row.sourceId === id))} />
      <p>
        Each row is one series with its own rules: read down, rows are never divided by each other. Where one knows both
        times, it can be checked against itself.
      </p>
      {same.length > 0 ? (
        <Rows rows={same} query={query} name="Others who counted the same" />
      ) : (
        <p>Nobody else in the record counted the same at that time.</p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{others.length} more that count something else</summary>
          <Rows rows={others} query={query} name="Others who counted something else" />
        </details>
      )}
    </>
  );
}

function Rows({ rows, query, name }: { rows: readonly CountedBeside[]; query: CheckQuery; name: string }) {
  return (
    <DataTable
      name={name}
      isLong
      rows={rows}
      groupOf={({ measure, area }) => `${capitalise(MEASURE_NAMES[measure])}, ${AREA_NAMES[area]}`}
      dataOf={({ seriesId }) => ({ 'data-beside': seriesId })}
      columns={[
        ['Who counts', (row) => <WhoCounts row={row} query={query} />, 'row-head'],
        [`First: ${formatPeriod(query.a.period)}`, ({ a }) => rateWords(a)],
        [`Second: ${formatPeriod(query.b.period)}`, ({ b }) => rateWords(b)],
      ]}
    />
  );
}

function WhoCounts({ row, query }: { row: CountedBeside; query: CheckQuery }) {
  return (
    <>
      <PageLink href={`/sources/${row.sourceId}`}>{row.title}</PageLink>, {BASIS_NAMES[row.basis]}
      {row.a && row.b && (
        <>
          .{' '}
          <PageLink href={ofItself(row, query)} aria-label={`Check against itself: ${row.title}`}>
            Check against itself
          </PageLink>
        </>
      )}
    </>
  );
}

function rateWords(window: CountedWindow | null): string {
  if (!window) return 'not known';
  const rate = `${formatShortRate(window.ratePer30Days)} per 30 days`;
  if (window.count !== null) return `${rate} (${formatCount(window.count)} in ${formatCount(window.days)} days)`;
  return window.ratePerMonth === null
    ? `${rate} (averages)`
    : `${rate} (${window.ratePerMonth} a month published, ${formatCount(window.days)} days)`;
}

function ofItself({ seriesId }: CountedBeside, { a, b }: CheckQuery): string {
  return `/check${writeCheckQuery({ a: { kind: 'series', seriesId, period: a.period }, b: { kind: 'series', seriesId, period: b.period } })}`;
}
