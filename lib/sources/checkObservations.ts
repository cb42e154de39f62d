import type { Problem } from '../types/problem';
import type { NumberedRow } from './readTable';

const FILE = 'observations.csv';

/** What holds between the cells of an observation, and between those of one series, wherever they come from. */
export function checkObservations(rows: readonly NumberedRow[]): Problem[] {
  return [...rows.flatMap(checkRow), ...observationsBySeries(rows).flatMap(checkOverlaps)];
}

/** The observations of each series, in order. */
export function observationsBySeries(rows: readonly NumberedRow[]): NumberedRow[][] {
  const found = new Map<string, NumberedRow[]>();
  for (const row of rows) {
    const others = found.get(row.cells.series_id!);
    if (others) others.push(row);
    else found.set(row.cells.series_id!, [row]);
  }
  return [...found.values()].map((own) => own.toSorted((a, b) => (a.cells.start! < b.cells.start! ? -1 : 1)));
}

/** What is wrong with a cell of an observation, and what would be right. */
export function observationProblem(
  { cells, line }: NumberedRow,
  column: string,
  rule: string,
  expected: string,
): Problem {
  return { file: FILE, line, column, value: cells[column] ?? '', rule, expected };
}

function checkRow(row: NumberedRow): Problem[] {
  const { start, end, count, low, high, count_kind, rate_per_month } = row.cells;
  const problems: Problem[] = [];
  const broken = (column: string, rule: string, expected: string) =>
    problems.push(observationProblem(row, column, rule, expected));
  if (end! < start!) broken('end', 'ends before it begins', `${start} or later`);
  if (low && high && Number(low) > Number(high)) broken('low', 'low is above high', `${high} or less`);
  if (count && low && Number(low) > Number(count))
    broken('low', 'low is above the count', `${count} or less, or empty`);
  if (count && high && Number(high) < Number(count))
    broken('high', 'high is below the count', `${count} or more, or empty`);
  if (count_kind === 'rate_only') {
    if (count) broken('count', 'a row of kind rate_only has a count', 'an empty cell, or another count_kind');
    if (!rate_per_month) broken('rate_per_month', 'a row of kind rate_only has no rate', 'the published average');
  } else if (!count) {
    broken('count', 'no count', 'the count, or count_kind rate_only with a rate_per_month');
  }
  return problems;
}

/** Windows of a series never share a day. */
function checkOverlaps(ordered: readonly NumberedRow[]): Problem[] {
  let reached = '';
  return ordered.flatMap((row, index) => {
    const previous =
      row.cells.start! <= reached
        ? ordered.slice(0, index).findLast((earlier) => row.cells.start! <= earlier.cells.end!)
        : undefined;
    if (row.cells.end! > reached) reached = row.cells.end!;
    return previous
      ? [
          observationProblem(
            row,
            'start',
            `overlaps the window in line ${previous.line} of the same series`,
            `a day after ${previous.cells.end}`,
          ),
        ]
      : [];
  });
}
