import type { Problem } from '../types/problem';
import type { ImportReport } from '../types/importReport';
import type { FailedRow, StagedRows } from './engine/stageFile';
import { locateRows, type LocatedRow } from './csv/locateRows';
import type { ImportableFile } from './readImportFile';

/** Rows that fail a question, told by file, line, column and value: faults in the order of the file, and one example of each remark. */
export async function problemsOfRows(
  file: ImportableFile,
  staged: StagedRows,
  most = 20,
): Promise<{ faults: Problem[]; remarks: ImportReport['remarks'][number][] }> {
  const faults = staged.listed
    .filter(({ question }) => question.kind === 'fault')
    .toSorted((a, b) => a.row - b.row)
    .slice(0, most);
  const remarks = [...staged.failing]
    .filter(([question]) => question.kind === 'remark')
    .map(([question, count]) => ({ count, first: staged.listed.find((one) => one.question === question)! }));
  const offset = file.staged.secondHeader ? 1 : 0;
  const broken = new Set(file.scan.broken.map(({ start }) => start));
  const located = await locateRows(
    file.file.path,
    [...faults, ...remarks.map(({ first }) => first)].map(({ row }) => row + offset),
    broken,
  );
  const problem = (failed: FailedRow) => problemOf(file, failed, located.get(failed.row + offset));
  return {
    faults: faults.map(problem),
    remarks: remarks.map(({ count, first }) => ({ count, example: problem(first) })),
  };
}

function problemOf(
  { file, staged, header }: ImportableFile,
  { question }: FailedRow,
  row: LocatedRow | undefined,
): Problem {
  const index = staged.columns.indexOf(question.column);
  const value = row?.cells[index] ?? '';
  const rule = value.trim() === '' && question.id.startsWith('cell_') ? 'must not be empty' : question.rule;
  return {
    file: file.name,
    line: row?.line ?? null,
    column: header[index] ?? question.column,
    value: value.slice(0, 100),
    rule,
    expected: question.expected,
  };
}
