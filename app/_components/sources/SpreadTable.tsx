import { formatShortRate } from '@/lib/format/numbers';
import { AREA_NAMES, capitalise, seriesLabel } from '@/lib/format/terms';
import type { YearSpread } from '@/lib/trends/agreement/spreadByYear';
import { DataTable } from '../DataTable';

/** One row a year and area: what each source says of it. */
export function SpreadTable({ spreads }: { spreads: readonly YearSpread[] }) {
  return (
    <DataTable
      name="How far apart sources are"
      caption="Attacks per 30 days, from the windows of each source inside the year; in brackets the days of the year that they cover."
      rows={spreads}
      columns={[
        ['Year', ({ year }) => year],
        ['Area', ({ area }) => AREA_NAMES[area]],
        ['What each source says, lowest first', ({ rates }) => rates.map(rateWords).join('; ')],
      ]}
    />
  );
}

const rateWords = ({ definition, ratePer30Days, daysKnown }: YearSpread['rates'][number]) =>
  `${capitalise(seriesLabel(definition.title))}, ${definition.basis}: ${formatShortRate(ratePer30Days)} (${daysKnown} days)`;
