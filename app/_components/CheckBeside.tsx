import { formatPeriod } from '@/lib/format/dates';
import { formatCount, formatShortRate } from '@/lib/format/numbers';
import { AREA_NAMES, BASIS_NAMES, MEASURE_NAMES } from '@/lib/format/terms';
import { writeCheckQuery } from '@/lib/query/writeCheckQuery';
import type { CheckQuery, CountedBeside, CountedWindow, HeadlineCheck } from '@/lib/types/check';

interface CheckBesideProps {
  readonly query: CheckQuery;
  readonly check: HeadlineCheck;
}

/** What the other series of the record say of the two windows, in rows that stand side by side. */
export function CheckBeside({ query, check: { countedBeside, comparison } }: CheckBesideProps) {
  const asked = [comparison.a.measure, comparison.b.measure];
  const same = countedBeside.filter((row) => asked.includes(row.measure));
  const others = countedBeside.filter((row) => !asked.includes(row.measure));
  if (countedBeside.length === 0) return <p>Nobody else in the record has figures for half of either time or more.</p>;
  return (
    <>
      <p>Each row is one series with its own rules: read down, rows are never divided by each other. The last column checks a series against itself.</p>
      {same.length > 0 ? <Rows rows={same} query={query} name="Others who counted the same" /> : <p>Nobody else in the record counted the same at that time.</p>}
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
    <div className="table-box whole check-beside" tabIndex={0} role="region" aria-label={name}>
      <table>
        <thead>
          <tr>
            <th scope="col">Who counts what</th>
            <th scope="col">Area</th>
            <th scope="col">First time: {formatPeriod(query.a.period)}</th>
            <th scope="col">Second time: {formatPeriod(query.b.period)}</th>
            <th scope="col">Against itself</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.seriesId} data-beside={row.seriesId}>
              <th scope="row">
                <a href={`/sources#${row.sourceId}`}>{row.title}</a>, {MEASURE_NAMES[row.measure]} {BASIS_NAMES[row.basis]}
              </th>
              <td>{AREA_NAMES[row.area]}</td>
              <td>{cell(row.a)}</td>
              <td>{cell(row.b)}</td>
              <td>{row.a && row.b && <a href={ofItself(row, query)} aria-label={`Check ${row.title} against itself`}>Check</a>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cell(window: CountedWindow | null): string {
  if (!window) return 'not known';
  const rate = `${formatShortRate(window.ratePer30Days)} per 30 days`;
  if (window.count !== null) return `${rate} (${formatCount(window.count)} in ${formatCount(window.days)} days)`;
  return window.ratePerMonth === null ? `${rate} (averages)` : `${rate} (${window.ratePerMonth} a month published, ${formatCount(window.days)} days)`;
}

function ofItself({ seriesId }: CountedBeside, { a, b }: CheckQuery): string {
  return `/check${writeCheckQuery({ a: { kind: 'series', seriesId, period: a.period }, b: { kind: 'series', seriesId, period: b.period } })}`;
}
