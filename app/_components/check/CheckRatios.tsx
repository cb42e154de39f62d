import { formatSmallNumber } from '@/lib/format/numbers';
import { MEASURE_NAMES } from '@/lib/format/terms';
import type { RatioInterval } from '@/lib/types/findingBase';
import type { RateComparison, Sensitivity } from '@/lib/types/rateComparison';
import { DataTable } from '../DataTable';

interface RatioRow extends RatioInterval {
  readonly name: string;
}

/** The ratio with its interval under each view of how much the numbers vary; why there is none where there is none. */
export function CheckRatios({ comparison }: { comparison: RateComparison }) {
  const { ratio, refusal } = comparison;
  if (!ratio) return <p>No ratio is given. {refusal?.reason}</p>;
  const size = ratio.ratio === null ? 'infinite, as the first number is zero' : ratioText(ratio.ratio);
  if (ratio.low === null) {
    return (
      <p>
        Second rate over first: <strong className="figures">{size}</strong>, without an interval. {ratio.whyNoInterval}
      </p>
    );
  }
  return (
    <>
      <p>
        Second rate over first: <strong className="figures">{size}</strong>. How sure that is depends on how much the
        numbers vary:
      </p>
      <DataTable
        name="How sure the ratio is"
        rows={rowsOf({ low: ratio.low, high: ratio.high }, comparison)}
        columns={[
          ['If the numbers vary', (row) => row.name, 'row-head'],
          ['95 % interval of the ratio', intervalOf],
          ['Then', answer],
        ]}
      />
      <p className="small quiet">{scatterWords(comparison)}</p>
    </>
  );
}

function rowsOf(exact: RatioInterval, { sensitivity, widened }: RateComparison): RatioRow[] {
  return [
    { name: 'as chance alone makes counts vary (exact)', ...exact },
    ...sensitivity.map((one) => ({ name: variedWords(one), ...one })),
    ...(widened ? [{ name: `as the ${widened.periods} figures of this source do`, ...widened }] : []),
  ];
}

function scatterWords({ dispersion, autocorrelation, widened, a }: RateComparison): string {
  if (!widened || dispersion === null) {
    return a.seriesId === null
      ? `How much typed numbers vary cannot be known; ${MEASURE_NAMES[a.measure]} come in waves, so hold the second and third line against the first.`
      : 'This series has too few figures to know how much it varies; hold the second and third line against the first.';
  }
  const correlation =
    autocorrelation === null ? '' : `, and the correlation from one figure to the next ${autocorrelation.toFixed(2)}`;
  return `In this source’s own figures the variance is ${dispersion.toFixed(1)} times the mean${correlation}. The verdict goes by that line.`;
}

const intervalOf = ({ low, high }: RatioInterval) =>
  `${ratioText(low)} to ${high === null ? 'no upper end' : ratioText(high)}`;
const answer = ({ low, high }: RatioInterval) =>
  high !== null && high < 1 ? 'second lower' : low > 1 ? 'second higher' : 'cannot tell';
const variedWords = ({ varianceOverMean: ratio }: Sensitivity) =>
  `${times(ratio)} as much (variance ${formatSmallNumber(ratio)} times the mean)`;
const times = (factor: number) => (factor === 2 ? 'twice' : `${formatSmallNumber(factor)} times`);
/** Two digits that carry something, three below a tenth of one and near it. */
const ratioText = (ratio: number) => (ratio < 1 ? ratio.toFixed(3) : ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(1));
