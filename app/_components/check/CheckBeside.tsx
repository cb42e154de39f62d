import { formatPeriod } from '@/lib/format/dates';
import { formatCount, formatShortRate } from '@/lib/format/numbers';
import { AREA_NAMES, BASIS_NAMES, capitalise, MEASURE_NAMES } from '@/lib/format/terms';
import { writeCheckQuery } from '@/lib/site/writeCheckQuery';
import type { CheckQuery, CountedBeside, CountedWindow, HeadlineCheck } from '@/lib/types/check';
import type { Source } from '@/lib/types/record';
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
  const groups = new Map<string, CountedBeside[]>();
  for (const row of rows) {
    const group = `${capitalise(MEASURE_NAMES[row.measure])}, ${AREA_NAMES[row.area]}`;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={name}>
      <table>
        <thead>
          <tr>
            <th scope="col">Who counts</th>
            <th scope="col">First: {formatPeriod(query.a.period)}</th>
            <th scope="col">Second: {formatPeriod(query.b.period)}</th>
          </tr>
        </thead>
        {[...groups].map(([group, members]) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                <strong>{group}</strong>
              </th>
            </tr>
            {members.map((row) => (
              <Row key={row.seriesId} row={row} query={query} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ row, query }: { row: CountedBeside; query: CheckQuery }) {
  return (
    <tr data-beside={row.seriesId}>
      <th scope="row">
        <PageLink href={`/sources/${row.sourceId}`}>{row.title}</PageLink>, {BASIS_NAMES[row.basis]}
        {row.a && row.b && (
          <>
            .{' '}
            <PageLink href={ofItself(row, query)} aria-label={`Check against itself: ${row.title}`}>
              Check against itself
            </PageLink>
          </>
        )}
      </th>
      <td>{cell(row.a)}</td>
      <td>{cell(row.b)}</td>
    </tr>
  );
}

function cell(window: CountedWindow | null): string {
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
