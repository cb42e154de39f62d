// When an effect is estimated, and with which model. Declared here so that the methods page can print them.

/** From this many months before the event on, the trend-adjusted answer comes first. */
export const TREND_FROM_MONTHS = 24;
/** Fewest periods and months before an event, and fewest periods after it. */
export const FEWEST_BEFORE = 6;
export const FEWEST_MONTHS_BEFORE = 6;
export const FEWEST_AFTER = 3;
/** Fewest periods in all for a trend beside a step. */
export const FEWEST_FOR_TREND = 10;
/** Largest share of unknown days between the first and the last known one of a side. */
export const MOST_UNKNOWN = 0.6;
