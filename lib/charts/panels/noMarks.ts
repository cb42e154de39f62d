import type { SeriesMarks } from '../../types/chart';

type Marks = Pick<SeriesMarks, 'bands' | 'lines' | 'dots' | 'bars' | 'predictions' | 'ranges'>;

/** The marks of a series of which nothing is drawn. */
export const NO_MARKS: Marks = { bands: [], lines: [], dots: [], bars: [], predictions: [], ranges: [] };
