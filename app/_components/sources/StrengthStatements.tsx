import { formatDay } from '@/lib/format/dates';
import { strengthWords } from '@/lib/format/strengthWords';
import { AREA_NAMES, STRENGTH_MEASURE_NAMES } from '@/lib/format/terms';
import type { StrengthEstimate } from '@/lib/types/record';
import { DataTable } from '../DataTable';
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
      <DataTable
        name="Statements on strength"
        className="wide-end"
        rows={estimates}
        columns={[
          ['As of', ({ asOf }) => formatDay(asOf)],
          ['Stated', statedWords],
          ['Area', ({ area }) => AREA_NAMES[area]],
          [
            'Read in',
            ({ document, url, verified, note }) => (
              <>
                <SourceLink title={document} url={url} />
                {!verified && ' (not seen in the original)'}. {note}
              </>
            ),
          ],
        ]}
      />
    </section>
  );
}

const statedWords = (one: StrengthEstimate) =>
  `${strengthWords(one)} ${STRENGTH_MEASURE_NAMES[one.measure]}${one.outlier ? ' (far from every other statement of its time)' : ''}`;
