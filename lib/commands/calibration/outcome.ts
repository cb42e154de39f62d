/** What is counted over the runs of a cell. */
export type Measure = 'false alarm' | 'power' | 'coverage';

/** Whether one rule raised an alarm, or one interval held the truth, in one run. */
export interface Outcome {
  readonly quantity: string;
  readonly kind: 'alarm' | 'cover';
  readonly isHit: boolean;
}

interface Interval {
  readonly low: number;
  /** null = infinite. */
  readonly high: number | null;
}

export const holds = ({ low, high }: Interval, value: number): boolean =>
  low <= value && (high === null || value <= high);

export const alarm = (quantity: string, isHit: boolean): Outcome => ({ quantity, kind: 'alarm', isHit });
export const cover = (quantity: string, isHit: boolean): Outcome => ({ quantity, kind: 'cover', isHit });
