import { formatShortRate } from '@/lib/format/numbers';
import { AREA_NAMES, capitalise, seriesLabel } from '@/lib/format/terms';
import type { YearSpread } from '@/lib/trends/agreement/spreadByYear';

/** One row a year and area: what each source says of it. */
export function SpreadTable({ spreads }: { spreads: readonly YearSpread[] }) {
  return (
    <div className="table-box whole" tabIndex={0} role="region" aria-label="How far apart sources are">
      <table>
        <caption>
          Attacks per 30 days, from the windows of each source inside the year; in brackets the days of the year that
          they cover.
        </caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">Area</th>
            <th scope="col">What each source says, lowest first</th>
          </tr>
        </thead>
        <tbody>
          {spreads.map((spread) => (
            <tr key={`${spread.area} ${spread.year}`}>
              <td>{spread.year}</td>
              <td>{AREA_NAMES[spread.area]}</td>
              <td>
                {spread.rates
                  .map(
                    (rate) =>
                      `${capitalise(seriesLabel(rate.definition.title))}, ${rate.definition.basis}: ${formatShortRate(rate.ratePer30Days)} (${rate.daysKnown} days)`,
                  )
                  .join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
