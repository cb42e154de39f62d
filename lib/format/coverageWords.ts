import type { CountSeries } from '../types/series';
import { formatShortPeriod } from './dates';
import { BASIS_NAMES, MEASURE_NAMES } from './terms';

/** What a series counts, on what basis, for which time, and whether parts of it are unknown: for beside its strip. */
export function coverageWords({ definition, periods }: Pick<CountSeries, 'definition' | 'periods'>): string {
  const gaps = periods.filter((period) => period.state === 'gap').length;
  const missing =
    gaps === 0
      ? 'without gaps'
      : definition.cadence === 'window'
        ? 'with gaps'
        : `${gaps} ${definition.cadence}${gaps > 1 ? 's' : ''} not known`;
  return `${MEASURE_NAMES[definition.measure]}, ${BASIS_NAMES[definition.basis]}; ${formatShortPeriod(definition.coverage)}; ${missing}`;
}
