import type { Problem } from '../types/problem';
import type { ImportReport } from '../types/importReport';
import type { FailedRow, StagedRows } from './engine/stageFile';
import { unnumberedRows } from './csv/csvScanner';
import { locateRows, type LocatedRow } from './csv/locateRows';
import { saysNoValue, SHORTENED } from './formats/spellings';
import type { RowQuestion } from './engine/rowQuestions';
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
  const located = await locateRows(
    file.file.path,
    file.scan.dialect,
    [...faults, ...remarks.map(({ first }) => first)].map(({ row }) => row),
    unnumberedRows(file.scan),
  );
  const problem = (failed: FailedRow) => problemOf(file, failed, located.get(failed.row));
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
  const { rule, expected } = question.id.startsWith('cell_') ? ruleOfCell(value, question) : question;
  return {
    file: file.name,
    line: row?.line ?? null,
    column: header[index] ?? question.column,
    value: value.slice(0, 100),
    rule,
    expected,
  };
}

function ruleOfCell(value: string, { rule, expected }: RowQuestion): Pick<RowQuestion, 'rule' | 'expected'> {
  if (value.trim() === '' || saysNoValue(value)) return { rule: 'must not be empty', expected };
  if (!new RegExp(`^${SHORTENED}$`).test(value.trim())) return { rule, expected };
  return {
    rule: 'was shortened by a spreadsheet, and its last digits are lost',
    expected: 'the whole number: format the column as a number without decimals, or as text, and export again',
  };
}
