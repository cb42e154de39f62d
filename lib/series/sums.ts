import type { CountOrZero } from '../types/series';

/** The days of some stretches of time, all together. */
export const daysOf = (parts: readonly { readonly days: number }[]) =>
  parts.reduce((days, part) => days + part.days, 0);

/** What was counted in some periods, all together. */
export const countOf = (parts: readonly Pick<CountOrZero, 'count'>[]) =>
  parts.reduce((count, part) => count + part.count, 0);
