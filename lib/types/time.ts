/** A calendar day as people write it in data: `2024-12-08`. Always UTC; never a moment in a reader's time zone. */
export type Day = `${number}-${number}-${number}`;

/** A calendar month: `2024-12`. */
export type Month = `${number}-${number}`;

/** Half-open: `start` is the first day inside, `end` the first day after. Files and URLs are inclusive; see lib/sources and lib/format. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
}

export type Interval = 'month' | 'quarter' | 'year';
