import type { COUNT_COLUMNS } from './countRows';
import type { STRENGTH_COLUMNS } from './strengthRows';

// What each public column means, for table descriptions (Frictionless, CSVW) and readers.

export interface ColumnDescription {
  readonly type: 'string' | 'integer' | 'number' | 'date';
  readonly description: string;
}

const text = (description: string): ColumnDescription => ({ type: 'string', description });
const date = (description: string): ColumnDescription => ({ type: 'date', description });
const number = (description: string): ColumnDescription => ({ type: 'number', description });
const whole = (description: string): ColumnDescription => ({ type: 'integer', description });

const RELEASE = text('Version of the data: a short hash of its content.');

export const COUNT_DESCRIPTIONS: Record<(typeof COUNT_COLUMNS)[number], ColumnDescription> = {
  series_id: text('The series. Figures of two series do not count the same thing and must not be joined.'),
  source_id: text('Who counts.'),
  measure: text('What is counted: attacks, lethal_incidents, deaths, raids or arrests.'),
  basis: text('claimed, confirmed, reported or coded.'),
  actor_scope: text('Whose actions are counted.'),
  area: text('Where.'),
  period_start: date('First day of the period.'),
  period_end: date('Last day of the period, inclusive.'),
  days: whole('Length of the period, the exposure.'),
  count: number('The count; empty where only an average was published, and where none is known.'),
  count_kind: text('exact, at_least, approx, derived or rate_only.'),
  rate_per_30_days: number('Rate per 30 days of the period itself; a published monthly average is converted.'),
  rate_low: number(
    'Lower end of the exact 95 % (Garwood) interval for the rate; empty where counting noise does not describe the count.',
  ),
  rate_high: number('Upper end of the same interval.'),
  low: number('What the source itself printed as its low; not a confidence interval.'),
  high: number('What the source itself printed as its high.'),
  status: text('final, provisional, gap (not known) or not_covered. A zero is final or provisional with a count of 0.'),
  vintage: text('Release of the source that was read.'),
  licence: text('Licence of the source, as far as stated.'),
  url: text('Where the figure was read.'),
  release: RELEASE,
  nowcast_low: whole(
    'Lower end of the 95 % prediction interval for the count of a provisional month once later reports are in; empty where versions of the data cannot tell it.',
  ),
  nowcast_high: whole('Upper end of the same interval.'),
};

export const STRENGTH_DESCRIPTIONS: Record<(typeof STRENGTH_COLUMNS)[number], ColumnDescription> = {
  estimate_id: text('The statement.'),
  as_of: date('The date that it describes.'),
  published: date('The date on which it was published.'),
  area: text('Where.'),
  measure: text('fighters, members, or members_and_supporters: three different things.'),
  low: whole('Low end of the statement; empty for at_most.'),
  high: whole('High end of the statement; empty for at_least.'),
  bound: text('point, range, at_least or at_most.'),
  source_id: text('Who says it.'),
  document: text('Where it stands.'),
  url: text('Where it was read.'),
  note: text('Remarks.'),
  verified: text('yes where the original was seen.'),
  flag: text('outlier where it is far from every other statement of its time.'),
  release: RELEASE,
};
