import type { PublishedRecord } from '../types/record';
import type { RequestCheck } from './checkRequest';
import { isCheckForm, parseCheckForm } from './parseCheckForm';
import { pinAddress } from './pinAddress';
import { NOTHING_GIVEN, parseCheckQuery } from './parseCheckQuery';
import { writeCheckQuery } from './writeCheckQuery';

/**
 * Decides whether a request for the headline checker can be answered; null where the request is for something else.
 *
 * @remarks
 * What its form sends is led to the one spelling. The page without a question is the empty form; the file needs a question.
 */
export function checkHeadlineRequest(
  pathname: string,
  query: URLSearchParams,
  record: Pick<PublishedRecord, 'series'>,
): RequestCheck | null {
  if (pathname !== '/check' && pathname !== '/check.json') return null;
  const fromForm = isCheckForm(query);
  const { check, problems } = parseCheckQuery(fromForm ? parseCheckForm(query) : query, record);
  if (problems.length > 0) return { kind: 'refuse', status: 400, problems };
  if (fromForm)
    return { kind: 'redirect', query: pinAddress(check ? writeCheckQuery(check) : '', query.get('release') || null) };
  if (!check && pathname === '/check.json') {
    const allowed = 'a number with its window such as 660/2024-01-01..2024-11-30';
    return {
      kind: 'refuse',
      status: 400,
      problems: ['a', 'b'].map((parameter) => ({ parameter, value: NOTHING_GIVEN, allowed })),
    };
  }
  return { kind: 'pass' };
}
