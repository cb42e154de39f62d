import { shownPeriods } from '@/lib/export/countRows';
import { formatDay, formatPeriod } from '@/lib/format/dates';
import { formatCount, formatRate } from '@/lib/format/numbers';
import { AREA_NAMES, COUNT_KIND_NAMES, STRENGTH_MEASURE_NAMES } from '@/lib/format/terms';
import type { CountContent, FigureContent, StrengthContent } from '@/lib/types/figureContent';
import type { SeriesPeriod } from '@/lib/types/series';
import { SourceLink } from './SourceLink';

/** The figures on screen as a table, row for row what the CSV holds. */
export function FigureTable({ content }: { content: FigureContent }) {
  return (
    // A box that scrolls must be in reach of the keyboard.
    <div className="table-box" tabIndex={0} role="region" aria-label={`Table: ${content.title}`}>
      {content.kind === 'counts' ? <CountTable content={content} /> : <StrengthTable content={content} />}
    </div>
  );
}

function CountTable({ content }: { content: CountContent }) {
  return (
    <table>
      <caption>Per 30 days; intervals are exact 95 % intervals of each period’s own rate, where there is a count of happenings.</caption>
      <thead>
        <tr>
          <th scope="col">Series</th>
          <th scope="col">Period</th>
          <th scope="col" className="number">Days</th>
          <th scope="col" className="number">Count</th>
          <th scope="col" className="number">Per 30 days</th>
          <th scope="col" className="number">95 % interval</th>
          <th scope="col" className="number">Source’s range</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {shownPeriods(content).map(({ series, period, row }) => (
          <tr key={`${row.series_id} ${row.period_start}`} data-row-series={row.series_id} data-row-start={row.period_start}>
            <td>{series.definition.title}</td>
            <td>{formatPeriod(period.period)}</td>
            <td className="number">{period.days}</td>
            <td className="number">{row.count === null ? '' : formatCount(Number(row.count))}</td>
            <td className="number">{row.rate_per_30_days === null ? '' : formatRate(Number(row.rate_per_30_days))}</td>
            <td className="number">{row.rate_low === null ? '' : `${formatRate(Number(row.rate_low))} to ${formatRate(Number(row.rate_high))}`}</td>
            <td className="number">{row.low === null ? '' : `${formatCount(Number(row.low))} to ${formatCount(Number(row.high))}`}</td>
            <td>{statusWords(period)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function statusWords(period: SeriesPeriod): string {
  if (period.state === 'gap') return `not known: ${period.reason}`;
  if (period.state === 'notCovered') return 'not covered';
  const kind = COUNT_KIND_NAMES[period.countKind];
  return `${period.provisional ? 'provisional' : 'final'}, ${period.state === 'averaged' ? `${formatCount(period.ratePerMonth)} a month; ` : ''}${kind}`;
}

function StrengthTable({ content }: { content: StrengthContent }) {
  const name = (id: string) => content.sources.find((source) => source.id === id)?.name ?? id;
  return (
    <table>
      <caption>Statements as they were made. Fighters, members, and members with supporters are different things.</caption>
      <thead>
        <tr>
          <th scope="col">As of</th>
          <th scope="col">Who says</th>
          <th scope="col">Area</th>
          <th scope="col">Whom it counts</th>
          <th scope="col" className="number">Low</th>
          <th scope="col" className="number">High</th>
          <th scope="col">As given</th>
          <th scope="col">Document</th>
        </tr>
      </thead>
      <tbody>
        {content.panels.flatMap((panel) => panel.estimates).map((one) => (
          <tr key={one.id} data-row-id={one.id} data-row-start={one.asOf}>
            <td>{formatDay(one.asOf)}</td>
            <td>{name(one.sourceId)}</td>
            <td>{AREA_NAMES[one.area]}</td>
            <td>{STRENGTH_MEASURE_NAMES[one.measure]}</td>
            <td className="number">{one.low === null ? '' : formatCount(one.low)}</td>
            <td className="number">{one.high === null ? '' : formatCount(one.high)}</td>
            <td>
              {one.bound.replace('_', ' ')}
              {one.verified ? '' : '; not seen in the original'}
              {one.outlier ? '; far from every other of its time' : ''}
            </td>
            <td>
              <SourceLink title={one.document} url={one.url} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
