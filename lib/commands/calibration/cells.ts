/** One way the world could be while nothing happens: the series that a cell of the calibration simulates. */
export interface Cell {
  /** Made of the values below; names the cell in the table and in --cells. */
  readonly id: string;
  readonly months: number;
  /** Expected count a month. */
  readonly mean: number;
  /** Of the negative binomial; null = Poisson. */
  readonly theta: number | null;
  /** Of the latent series, one month apart. */
  readonly correlation: number;
  /** Months before the event. */
  readonly at: number;
  readonly event: Event;
  /** Share of the months that are missing. */
  readonly gaps: number;
}

type Event = 'half' | 'two-thirds';
type Row = readonly [
  months: number,
  mean: number,
  theta: number | null,
  correlation: number,
  event: Event,
  gaps: number,
];

// Correlation has nothing to live in where counts are Poisson. Short series and strong correlation come more often than a
// balanced design would have them: there tests fail first.
const DESIGN: readonly Row[] = [
  [24, 2, null, 0, 'half', 0],
  [24, 20, null, 0, 'two-thirds', 0.2],
  [24, 10, 20, 0, 'half', 0],
  [24, 20, 5, 0, 'two-thirds', 0],
  [24, 2, 5, 0, 'half', 0.2],
  [24, 60, 5, 0.4, 'two-thirds', 0.2],
  [24, 20, 20, 0.4, 'half', 0],
  [24, 2, 5, 0.6, 'two-thirds', 0],
  [24, 60, 20, 0.6, 'half', 0.2],
  [24, 20, 5, 0.6, 'two-thirds', 0],
  [24, 60, 5, 0.8, 'half', 0],
  [24, 10, 20, 0.8, 'two-thirds', 0.2],
  [36, 10, null, 0, 'two-thirds', 0],
  [36, 20, 5, 0, 'two-thirds', 0],
  [36, 20, 5, 0.4, 'two-thirds', 0],
  [36, 20, 5, 0.6, 'two-thirds', 0],
  [36, 20, 5, 0.8, 'two-thirds', 0],
  [36, 2, 20, 0, 'half', 0.2],
  [36, 60, 5, 0, 'half', 0.2],
  [36, 60, 20, 0.4, 'half', 0],
  [36, 2, 5, 0.4, 'two-thirds', 0.2],
  [36, 60, 5, 0.6, 'half', 0],
  [36, 10, 20, 0.6, 'two-thirds', 0.2],
  [36, 60, 20, 0.8, 'half', 0.2],
  [60, 60, null, 0, 'half', 0],
  [60, 2, null, 0, 'two-thirds', 0.2],
  [60, 20, 5, 0, 'two-thirds', 0],
  [60, 10, 20, 0, 'half', 0.2],
  [60, 2, 5, 0.4, 'half', 0],
  [60, 60, 5, 0.4, 'two-thirds', 0.2],
  [60, 20, 5, 0.6, 'two-thirds', 0],
  [60, 60, 20, 0.6, 'half', 0.2],
  [60, 60, 5, 0.8, 'two-thirds', 0],
  [60, 10, 5, 0.8, 'half', 0.2],
  [120, 2, null, 0, 'half', 0],
  [120, 60, 5, 0, 'two-thirds', 0.2],
  [120, 20, 5, 0.4, 'two-thirds', 0],
  [120, 10, 20, 0.6, 'half', 0.2],
  [120, 60, 5, 0.6, 'half', 0],
  [120, 20, 5, 0.8, 'two-thirds', 0],
];

function cellOf([months, mean, theta, correlation, event, gaps]: Row): Cell {
  const noise = theta === null ? 'poisson' : `theta${theta}`;
  const id = `n${months}-mean${mean}-${noise}-ar${correlation}-${event}-gaps${gaps * 100}`;
  return { id, months, mean, theta, correlation, at: months * (event === 'half' ? 1 / 2 : 2 / 3), event, gaps };
}

/** The design of the calibration. */
export const CELLS: readonly Cell[] = DESIGN.map(cellOf);
