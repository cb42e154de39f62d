import { formatPeriod } from '@/lib/format/dates';
import { formatCount, formatRate } from '@/lib/format/numbers';
import { capitalise, COUNT_KIND_NAMES, MEASURE_NAMES } from '@/lib/format/terms';
import { daysIn } from '@/lib/time/period';
import type { RateComparison, RateWindow } from '@/lib/types/rateComparison';
import { DataTable } from '../DataTable';

/** The two numbers beside each other, each as a rate per 30 days of its own window. */
export function CheckNumbers({ comparison: { a, b } }: { comparison: RateComparison }) {
  const rows: readonly (readonly [string, (window: RateWindow) => string])[] = [
    ['Counted', (window) => capitalise(MEASURE_NAMES[window.measure])],
    ['Who counts', (window) => window.title ?? 'Not known: the number was typed'],
    ['When', whenOf],
    ['Number', numberOf],
    ['Per 30 days', (window) => (window.ratePer30Days === null ? 'no figure' : formatRate(window.ratePer30Days))],
    ['By counting noise alone, 95 %', intervalOf],
  ];
  return (
    <DataTable
      name="The two numbers"
      rows={rows}
      columns={[
        ['', ([name]) => name, 'row-head'],
        ['First', ([, cell]) => cell(a)],
        ['Second', ([, cell]) => cell(b)],
      ]}
    />
  );
}

function whenOf({ period, days }: RateWindow): string {
  if (!period) return `${formatCount(days)} days`;
  const all = daysIn(period);
  return `${formatPeriod(period)}, ${days === all ? `${formatCount(all)} days` : `${formatCount(days)} of ${formatCount(all)} days known`}`;
}

function numberOf({ count, ratePerMonth, countKind }: RateWindow): string {
  if (count !== null)
    return `${formatCount(count)}${countKind && countKind !== 'exact' ? ` (${COUNT_KIND_NAMES[countKind]})` : ''}`;
  return ratePerMonth === null ? 'not known as a count' : `${ratePerMonth} a month, on average`;
}

function intervalOf({ low, high, count, ratePer30Days }: RateWindow): string {
  if (low !== null && high !== null) return `${formatRate(low)} to ${formatRate(high)}`;
  if (ratePer30Days === null) return 'none';
  return count === null
    ? 'none: an average without the count behind it'
    : 'none: people are counted, several at a time';
}
