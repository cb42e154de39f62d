import type { CheckQuery, CheckSide } from '../types/check';
import type { QueryProblem } from '../types/figure';
import type { Measure, PublishedRecord } from '../types/record';
import type { Period } from '../types/time';
import { MEASURES } from '../format/terms';
import { parseDateParameter } from './parseDateParameter';
import { QueryReader } from './queryReader';

export type CheckQueryResult =
  /** null where nothing was asked. */
  | { readonly check: CheckQuery | null; readonly problems: readonly [] }
  | { readonly check: null; readonly problems: readonly QueryProblem[] };

export const WINDOW_FORM = '2024-01-01..2024-11-30 (first and last day; 2024-03 and 2024 also do)';
const COUNT_FORM =
  'a count with its window such as 660/2024-01-01..2024-11-30, or a monthly average such as 63pm/2024-01-01..2024-12-31';
const NUMBER_FORM = 'a whole number up to 999999, or a monthly average up to 99999 such as 63pm, before the slash';

/** The value of a parameter that is missing, in the words of a problem. */
export const NOTHING_GIVEN = '(nothing)';

const COUNT = /^\d{1,6}$/;
const AVERAGE = /^(\d{1,5}(?:\.\d{1,4})?)pm$/;
const PARAMETERS = ['a', 'b', 'aSeries', 'bSeries', 'aMeasure', 'bMeasure'];

/**
 * Reads what the headline checker is asked from the query of its URL.
 *
 * @remarks
 * A side is `a=660/2024-01-01..2024-11-30` (a count), `a=63pm/2024` (a monthly average) or, with `aSeries`, the window alone; dates
 * are inclusive. `aMeasure` says what is counted, attacks where it is left out. Likewise `b`. All problems are told at once;
 * unknown parameters are ignored; no parameter at all is no question.
 */
export function parseCheckQuery(query: URLSearchParams, record: Pick<PublishedRecord, 'series'>): CheckQueryResult {
  const read = new QueryReader(query);
  if (PARAMETERS.every((name) => read.values(name).length === 0)) return { check: null, problems: [] };
  const a = readSide('a', read, record);
  const b = readSide('b', read, record);
  return a && b && read.problems.length === 0
    ? { check: { a, b }, problems: [] }
    : { check: null, problems: read.problems };
}

function readSide(side: 'a' | 'b', read: QueryReader, record: Pick<PublishedRecord, 'series'>): CheckSide | null {
  const [value, seriesId, measureText] = [read.text(side), read.text(`${side}Series`), read.text(`${side}Measure`)];
  const measure = MEASURES.find((name) => name === (measureText ?? 'attacks'));
  if (!measure) read.refuse(`${side}Measure`, measureText!, MEASURES.join(', '));
  if (seriesId !== null) {
    const series = record.series.find((candidate) => candidate.id === seriesId);
    if (!series)
      read.refuse(
        `${side}Series`,
        seriesId,
        `a series of the record: ${record.series.map((candidate) => candidate.id).join(', ')}`,
      );
    else if (measureText !== null && measure && measure !== series.measure)
      read.refuse(
        `${side}Measure`,
        measureText,
        `${series.measure}, which is what the series ${seriesId} counts, or nothing`,
      );
    if (value === null) return read.refuse(side, NOTHING_GIVEN, `the window of the series, such as ${WINDOW_FORM}`);
    const period = readWindow(side, value, value, read);
    return series && period ? { kind: 'series', seriesId, period } : null;
  }
  return value === null
    ? read.refuse(side, NOTHING_GIVEN, `${COUNT_FORM}; or ${side}Series with a window`)
    : readTyped(side, value, measure ?? 'attacks', read);
}

function readTyped(side: string, value: string, measure: Measure, read: QueryReader): CheckSide | null {
  const slash = value.indexOf('/');
  if (slash < 0) return read.refuse(side, value, COUNT_FORM);
  const number = value.slice(0, slash);
  const average = AVERAGE.exec(number)?.[1];
  const isNumber = average !== undefined || COUNT.test(number);
  if (!isNumber) read.refuse(side, value, NUMBER_FORM);
  const period = readWindow(side, value, value.slice(slash + 1), read);
  if (!period || !isNumber) return null;
  return average === undefined
    ? { kind: 'count', count: Number(number), period, measure }
    : { kind: 'average', ratePerMonth: Number(average), period, measure };
}

function readWindow(side: string, value: string, text: string, read: QueryReader): Period | null {
  const [from = '', to = from, ...more] = text.split('..');
  const [first, last] = [parseDateParameter(from), parseDateParameter(to)];
  if (!first || !last || more.length > 0)
    return read.refuse(side, value, `a window with dates from 2000 to 2099, such as ${WINDOW_FORM}`);
  if (first.first >= last.after) return read.refuse(side, value, 'a window whose last day is not before its first');
  return { start: first.first, end: last.after };
}
