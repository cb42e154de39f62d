// Ways in which programs write a cell, beside that of its format. What was read in one of them is told.

/** How cells are read that are written in another way than their column asks for. */
export const ADAPTED = ['without_value', 'decimal_comma', 'dotted_day'] as const;
export type Adapted = (typeof ADAPTED)[number];

/** What stands for a cell without a value, in lower case: in R, pandas, Excel, SQL, Stata, and by hand. */
export const NO_VALUE = ['na', 'n/a', '#n/a', '<na>', 'nan', 'nat', 'null', 'none', '.', '-', '--'] as const;

/** Whether a cell only says that it has no value. */
export function saysNoValue(cell: string): boolean {
  return NO_VALUE.includes(cell.trim().toLowerCase() as (typeof NO_VALUE)[number]);
}

/** Midnight behind a day, as a regular expression; a time zone is that of Greenwich. */
export const MIDNIGHT = '[ T](0?0:00(:00([.,]0+)?)?|12:00(:00)? ?AM)( ?(Z|UTC|GMT|[+-]00(:?00)?))?';

/** A number with a decimal comma, as a regular expression. With three digits behind it the comma may stand for thousands. */
export const decimalComma = (mayBeThousands: boolean) =>
  `-?[0-9]+,${mayBeThousands ? '([0-9]{1,2}|[0-9]{4,})' : '[0-9]+'}`;

/** A long number that a spreadsheet shortened, as in 2.01501E+11: its last digits are lost. */
export const SHORTENED = '[0-9][.,][0-9]+E[+][0-9]+';
