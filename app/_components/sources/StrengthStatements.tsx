import { formatDay } from '@/lib/format/dates';
import { strengthWords } from '@/lib/format/strengthWords';
import { AREA_NAMES, STRENGTH_MEASURE_NAMES } from '@/lib/format/terms';
import type { StrengthEstimate } from '@/lib/types/record';
import { SourceLink } from '../SourceLink';
import { PageLink } from '../PageLink';

/** What one source has said on the size of the group, statement by statement. */
export function StrengthStatements({ estimates }: { estimates: readonly StrengthEstimate[] }) {
  return (
    <section aria-labelledby="strength">
      <h2 id="strength">What it said on strength</h2>
      <p className="quiet small">
        Statements, not counts; different measures are not comparable.{' '}
        <PageLink href="/figures/strength">Beside all others</PageLink>.
      </p>
      <div className="table-box whole" tabIndex={0} role="region" aria-label="Statements on strength">
        <table className="wide-end">
          <thead>
            <tr>
              <th scope="col">As of</th>
              <th scope="col">Stated</th>
              <th scope="col">Area</th>
              <th scope="col">Read in</th>
            </tr>
          </thead>
          <tbody>
            {estimates.map((one) => (
              <tr key={one.id}>
                <td>{formatDay(one.asOf)}</td>
                <td>
                  {strengthWords(one)} {STRENGTH_MEASURE_NAMES[one.measure]}
                  {one.outlier && ' (far from every other statement of its time)'}
                </td>
                <td>{AREA_NAMES[one.area]}</td>
                <td>
                  <SourceLink title={one.document} url={one.url} />
                  {!one.verified && ' (not seen in the original)'}. {one.note}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
