import { calendarPeriodOf } from '../time/calendar';
import { addDays } from '../time/day';
import type { Problem } from '../types/problem';
import type { Cadence, TableName } from '../types/record';
import type { Day } from '../types/time';
import { checkObservations, observationProblem, observationsBySeries } from './checkObservations';
import type { NumberedRow } from './readTable';

type Tables = Readonly<Record<TableName, readonly NumberedRow[]>>;
type Broken = (column: string, rule: string, expected: string) => Problem;

/** What datapackage.json cannot say: rules that hold between the cells of a row and between rows. Cells already have their types. */
export function checkDomain(rows: Tables): Problem[] {
  return [
    ...eachRow('series.csv', rows.series, checkSeries),
    ...checkObservations(rows.observations),
    ...checkWindows(rows),
    ...eachRow('strength.csv', rows.strength, checkStrength),
    ...eachRow('events.csv', rows.events, (cells, broken) =>
      cells.end && cells.end < cells.date!
        ? [broken('end', 'ends before it begins', `${cells.date} or later, or empty`)]
        : [],
    ),
    ...checkClaims(rows),
    ...checkAnalyses(rows),
    ...eachRow('revisions.csv', rows.revisions, checkRevision),
  ];
}

function eachRow(
  file: string,
  rows: readonly NumberedRow[],
  check: (cells: NumberedRow['cells'], broken: Broken) => Problem[],
): Problem[] {
  return rows.flatMap(({ cells, line }) =>
    check(cells, (column, rule, expected) => ({ file, line, column, value: cells[column] ?? '', rule, expected })),
  );
}

function checkSeries(cells: NumberedRow['cells'], broken: Broken): Problem[] {
  const problems: Problem[] = [];
  if (cells.coverage_end! < cells.coverage_start!) {
    problems.push(broken('coverage_end', 'coverage ends before it begins', `${cells.coverage_start} or later`));
  }
  if (cells.default_view !== '' && cells.default_view !== 'yes') {
    problems.push(broken('default_view', 'not an allowed value', 'yes, or empty'));
  }
  return problems;
}

/** Windows of a series lie inside its coverage, each in one period of its cadence. */
function checkWindows(rows: Tables): Problem[] {
  const definitions = new Map(rows.series.map(({ cells }) => [cells.series_id, cells]));
  return observationsBySeries(rows.observations).flatMap((ordered) => {
    const series = definitions.get(ordered[0]!.cells.series_id);
    return series
      ? ordered.flatMap((row) => [...checkCoverage(row, series), ...checkCadence(row, series.cadence as Cadence)])
      : [];
  });
}

function checkCoverage(row: NumberedRow, { series_id, coverage_start, coverage_end }: NumberedRow['cells']): Problem[] {
  const isEarly = row.cells.start! < coverage_start!;
  if (!isEarly && row.cells.end! <= coverage_end!) return [];
  return [
    observationProblem(
      row,
      isEarly ? 'start' : 'end',
      `outside the coverage of ${series_id}`,
      `a window inside ${coverage_start} to ${coverage_end}, or a wider coverage in series.csv`,
    ),
  ];
}

/** A month of a monthly series may be cut short, never run on into the next: its rate would be read as one month's. */
function checkCadence(row: NumberedRow, cadence: Cadence): Problem[] {
  const { start, end } = row.cells as { start: Day; end: Day };
  if (cadence === 'window' || end < start) return [];
  const last = addDays(calendarPeriodOf(cadence, start).end, -1);
  return end <= last
    ? []
    : [
        observationProblem(
          row,
          'end',
          `runs past the ${cadence} in which it begins, and its series has the cadence ${cadence}`,
          `${last} or earlier, or cadence window in series.csv`,
        ),
      ];
}

function checkStrength(cells: NumberedRow['cells'], broken: Broken): Problem[] {
  const { low, high, bound } = cells;
  const problems: Problem[] = [];
  if (cells.published! < cells.as_of!)
    problems.push(broken('published', 'published before the date it refers to', `${cells.as_of} or later`));
  if (low && high && Number(low) > Number(high)) problems.push(broken('low', 'low is above high', `${high} or less`));
  if (bound === 'point' && (low === '' || low !== high))
    problems.push(broken('low', 'a point has two different figures', 'low and high the same'));
  if (bound === 'range' && (low === '' || high === ''))
    problems.push(broken('bound', 'a range lacks one end', 'both low and high, or at_least or at_most'));
  if (bound === 'at_least' && (low === '' || high !== ''))
    problems.push(broken('bound', 'at_least has only a low figure', 'low filled, high empty'));
  if (bound === 'at_most' && (high === '' || low !== ''))
    problems.push(broken('bound', 'at_most has only a high figure', 'high filled, low empty'));
  return problems;
}

function checkClaims(rows: Tables): Problem[] {
  const known = new Set([
    ...rows.series.map((row) => row.cells.series_id),
    ...rows.strength.map((row) => row.cells.estimate_id),
    ...rows.events.map((row) => row.cells.id),
  ]);
  return rows.claims.flatMap(({ cells, line }) =>
    cells
      .series_or_estimate_ids!.split(' ')
      .filter((id) => !known.has(id))
      .map((id) => ({
        file: 'claims.csv',
        line,
        column: 'series_or_estimate_ids',
        value: id,
        rule: 'unknown id',
        expected: 'an id from series.csv, strength.csv or events.csv',
      })),
  );
}

/** No version of the data can tell of days after its last. */
function checkRevision(cells: NumberedRow['cells'], broken: Broken): Problem[] {
  return [
    ...(cells.end! < cells.start! ? [broken('end', 'ends before it begins', `${cells.start} or later`)] : []),
    ...(cells.as_of! < cells.end!
      ? [broken('as_of', 'is before the last day of the period', `${cells.end} or later`)]
      : []),
  ];
}

/** A pair is declared once. */
function checkAnalyses(rows: Tables): Problem[] {
  const firstLine = new Map<string, number>();
  return rows.analyses.flatMap(({ cells, line }) => {
    const pair = `${cells.event_id}, ${cells.series_id}`;
    const earlier = firstLine.get(pair);
    if (earlier === undefined) {
      firstLine.set(pair, line);
      return [];
    }
    return [
      {
        file: 'analyses.csv',
        line,
        column: 'event_id, series_id',
        value: pair,
        rule: `already declared in line ${earlier}`,
        expected: 'a pair that no other row has',
      },
    ];
  });
}
