import type { Row } from '../types/record';
import type { Day } from '../types/time';
import { addDays } from '../time/day';

/** First and last day of an observation, as the record writes them. */
export interface Window {
  readonly start: string;
  readonly end: string;
}

export const windowOf = (row: Row): Window => ({ start: row.start!, end: row.end! });

export function shareADay(a: Row, b: Row): boolean {
  return a.start! <= b.end! && b.start! <= a.end!;
}

/** Windows in order, those without a day between them put together. */
export function runsOf(windows: readonly Window[]): Window[] {
  const runs: Window[] = [];
  for (const { start, end } of windows) {
    const last = runs.at(-1);
    if (last && addDays(last.end as Day, 1) === start) runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start, end });
  }
  return runs;
}

/** Periods of one series, in order. */
export interface PeriodsOfSeries {
  readonly seriesId: string;
  readonly periods: readonly Window[];
}

/** `desk-syria (2025-01-01 to 2025-02-28); …`: neighbouring periods as one. */
export function periodsInWords(series: readonly PeriodsOfSeries[]): string {
  return series
    .map(
      ({ seriesId, periods }) =>
        `${seriesId} (${runsOf(periods)
          .map(({ start, end }) => `${start} to ${end}`)
          .join(', ')})`,
    )
    .join('; ');
}

/** What `series.csv` says of a series whose observations these are, in order. */
export function coverageOfRows(rows: readonly Row[]): {
  coverage_start: string;
  coverage_end: string;
  exhaustive: 'yes' | 'no';
} {
  const runs = runsOf(rows.map(windowOf));
  return {
    coverage_start: runs[0]?.start ?? '',
    coverage_end: runs.at(-1)?.end ?? '',
    exhaustive: runs.length <= 1 ? 'yes' : 'no',
  };
}
