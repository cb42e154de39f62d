import type { CheckQuery, CheckSide } from '../types/check';
import type { Measure, PublishedRecord } from '../types/record';
import type { Period } from '../types/time';
import { MEASURES } from '../format/terms';
import { parseDateParameter } from './parseDateParameter';
import type { Spellings } from './parameters';
import type { QueryReader } from './queryReader';
import { refuseParameters } from './refusal';

const WINDOW_FORM = '2024-01-01..2024-11-30 (first and last day; 2024-03 and 2024 also do)';
const COUNT_FORM =
  'a count with its window such as 660/2024-01-01..2024-11-30, or a monthly average such as 63pm/2024-01-01..2024-12-31';
const NUMBER_FORM = 'a whole number up to 999999, or a monthly average up to 99999 such as 63pm, before the slash';

/** The value of a parameter that is missing, in the words of a problem. */
const NOTHING_GIVEN = '(nothing)';

const COUNT = /^\d{1,6}$/;
const AVERAGE = /^(\d{1,5}(?:\.\d{1,4})?)pm$/;
/** In the order of the one spelling. */
export const CHECK_NAMES: Spellings = { aSeries: {}, a: {}, aMeasure: {}, bSeries: {}, b: {}, bMeasure: {} };

/**
 * Reads what the headline checker is asked; null where nothing is.
 *
 * @remarks
 * A side is `a=660/2024-01-01..2024-11-30` (a count), `a=63pm/2024` (a monthly average) or, with `aSeries`, the window alone; dates
 * are inclusive. `aMeasure` says what is counted, attacks where it is left out. Likewise `b`. All problems are told at once, to the
 * reader of the query.
 */
export function readCheck(read: QueryReader, record: Pick<PublishedRecord, 'series'>): CheckQuery | null {
  if (Object.keys(CHECK_NAMES).every((name) => read.values(name).length === 0)) return null;
  const a = readSide('a', read, record);
  const b = readSide('b', read, record);
  return a && b ? { a, b } : null;
}

/** The file of a check, unlike its page, needs a question. */
export function refuseNoCheck(read: QueryReader): never {
  const allowed = 'a number with its window such as 660/2024-01-01..2024-11-30';
  const missing = ['a', 'b'].map((parameter) => ({ parameter, value: NOTHING_GIVEN, allowed }));
  return refuseParameters(read.problems.length > 0 ? read.problems : missing, '/check.json');
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
