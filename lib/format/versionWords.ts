import type { DatedRelease } from '../types/release';
import type { Day } from '../types/time';
import { formatDay } from './dates';

/**
 * A version of the data as words; the date only where there is one.
 *
 * @example
 * versionWords({ id: '84c7d898c5', madeOn: '2026-03-04T10:00:00.000Z' }) // '84c7d898c5 of 4 March 2026'
 */
export function versionWords({ id, madeOn }: DatedRelease): string {
  return madeOn === null ? id : `${id} of ${formatDay(madeOn.slice(0, 10) as Day)}`;
}
