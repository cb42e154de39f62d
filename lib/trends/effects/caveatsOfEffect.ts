import type { EventEffect } from '../../types/eventEffect';
import type { DeclaredAnalysis, SeriesDefinition } from '../../types/record';
import { formatMonth } from '../../format/dates';
import { lastMonthOf } from '../../time/calendar';
import { daysBetween } from '../../time/day';

/** A series that ends so soon after an event says little of what lasted. */
const SOON_DAYS = 365;

/**
 * What to keep in mind with one pair of event and series: the warnings of the finding, an end of the series soon after the
 * event, what was noted when the pair was declared, and what the series is.
 */
export function caveatsOfEffect(
  finding: EventEffect,
  { coverage, note }: SeriesDefinition,
  analysis: DeclaredAnalysis | null,
): string[] {
  const after = daysBetween(finding.eventPeriod.end, coverage.end);
  const lastMonth = formatMonth(lastMonthOf(coverage));
  return [
    ...finding.warnings,
    ...(finding.refusal === null && after > 0 && after < SOON_DAYS
      ? [`The series ends with ${lastMonth}: it says nothing of what came later.`]
      : []),
    ...(analysis?.caveat ? [analysis.caveat] : []),
    note,
  ];
}
