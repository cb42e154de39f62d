import type { Axis, Box, Slot, SymbolShape, TextMark, Tip } from './chart';

/** One series in the picture of all effects; null ends are open, and ends outside the axis are cut there with an arrow. */
export interface EffectRow {
  readonly seriesId: string;
  readonly slot: Slot;
  readonly shape: SymbolShape;
  /** Hollow: not declared beforehand. */
  readonly hollow: boolean;
  readonly y: number;
  /** null where it is infinite or lies outside the axis: no symbol is drawn, only the arrow. */
  readonly ratio: number | null;
  readonly low: number;
  readonly high: number;
  readonly cutLow: boolean;
  readonly cutHigh: boolean;
  readonly tip: Tip;
}

/** All effects of one event: a row a series, on one logarithmic axis of ratios. */
export interface EffectRowsSpec {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly x: Axis;
  readonly plot: Box;
  readonly rows: readonly EffectRow[];
  /** Where the rules of the axis are drawn, from top to bottom; they leave out the lines of text between rows. */
  readonly ruled: readonly { readonly top: number; readonly bottom: number }[];
  readonly texts: readonly TextMark[];
}

/** The ratios of all dates that could have been tried, in bins of equal width on a logarithmic axis. */
export interface PlaceboSpec {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly x: Axis;
  readonly plot: Box;
  readonly most: number;
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  /** Ratio at the event; null where it has none. */
  readonly event: number | null;
  readonly texts: readonly TextMark[];
}
