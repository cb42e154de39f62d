import type { FigureId } from './figure';
import type { Area, Measure } from './record';
import type { Day } from './time';

// A figure with everything decided: plain JSON, pixels for text and boxes, data units for marks. Painters add nothing.

/** Position in the palette and in the list of symbols; colour is never the only difference. */
export type Slot = 0 | 1 | 2 | 3 | 4 | 5;
export type SymbolShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'down-triangle' | 'cross';
export type Tone = 'text' | 'quiet' | 'event' | 'accent' | Slot;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One line of text. `x` and `y` are pixels; `y` is the baseline. */
export interface TextMark {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'semibold';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly tone: Tone;
}

export interface Tick {
  readonly value: number;
  readonly label: string;
}

export interface Axis {
  readonly scale: 'linear' | 'log';
  /** Epoch milliseconds on the time axis, the unit of the panel on the value axis. */
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
}

/** What a mark says when read off: a heading and the lines under it. */
export type Tip = readonly string[];

export interface Band {
  /**
   * `interval`: the exact 95 % interval of a count; `sourceRange`: what the source printed; `model`: what a test says of a level
   * or of a date. Never drawn alike.
   */
  readonly style: 'interval' | 'sourceRange' | 'model';
  readonly points: readonly { readonly ms: number; readonly low: number; readonly high: number }[];
}

export interface Line {
  /** `dashed`: reaches or joins provisional points, or was not counted but expected; `level`: a mean over many periods. */
  readonly style: 'solid' | 'dashed' | 'level';
  readonly points: readonly { readonly ms: number; readonly value: number }[];
}

export interface Dot {
  readonly start: Day;
  readonly ms: number;
  readonly value: number;
  /** Hollow: provisional. */
  readonly hollow: boolean;
  readonly tip: Tip;
}

/** A window at its rate, across its own width, cut at the edges of the plot. */
export interface Bar {
  readonly start: Day;
  readonly fromMs: number;
  readonly toMs: number;
  readonly value: number;
  readonly span: {
    readonly style: Exclude<Band['style'], 'model'>;
    readonly low: number;
    readonly high: number;
  } | null;
  readonly hollow: boolean;
  readonly tip: Tip;
}

/** The 95 % prediction interval of a provisional count: a whisker at its dot. */
export interface Prediction {
  readonly start: Day;
  readonly ms: number;
  readonly low: number;
  readonly high: number;
  /** Reaches above the plot, where no tick ends it. */
  readonly isCut: boolean;
}

/** A statement from low to high; an open end is null. */
export interface Range {
  readonly id: string;
  readonly sourceId: string;
  readonly start: Day;
  readonly ms: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly shape: SymbolShape;
  /** Hollow: not seen in the original. */
  readonly hollow: boolean;
  readonly tip: Tip;
}

export interface SeriesMarks {
  readonly seriesId: string;
  readonly label: string;
  readonly slot: Slot;
  readonly shape: SymbolShape;
  readonly bands: readonly Band[];
  readonly lines: readonly Line[];
  readonly dots: readonly Dot[];
  readonly bars: readonly Bar[];
  readonly predictions: readonly Prediction[];
  readonly ranges: readonly Range[];
}

/** A symbol with the words that say what it stands for. */
export interface LegendItem {
  readonly shape: SymbolShape;
  readonly tone: Tone;
  readonly x: number;
  readonly y: number;
  readonly words: readonly TextMark[];
}

export interface Panel {
  readonly id: string;
  readonly area: Area;
  readonly measure: Measure | 'strength';
  readonly plot: Box;
  readonly y: Axis;
  /** Whether the time ticks are written under this panel. */
  readonly showsTime: boolean;
  /** Stretches of time that no series of the panel covers. */
  readonly notCovered: readonly { readonly fromMs: number; readonly toMs: number }[];
  readonly series: readonly SeriesMarks[];
  readonly texts: readonly TextMark[];
  readonly legend: readonly LegendItem[];
}

export interface EventMark {
  readonly id: string;
  readonly title: string;
  readonly fromMs: number;
  /** null for an event of a single day. */
  readonly toMs: number | null;
  readonly tip: Tip;
  /** The event whose effect is drawn. */
  readonly chosen: boolean;
  /** Its place in the list of events under the figure; narrow figures show it instead of the title. */
  readonly number: number;
  /** Where the rule begins above the first plot; without room for a label it begins at the plot. */
  readonly top: number;
  /** Empty where there was no room; the event is in the list under the figure all the same. */
  readonly label: readonly TextMark[];
  /** Where pointer and finger reach the label; null without a label. */
  readonly reach: Box | null;
}

export interface ChartSpec {
  readonly figure: FigureId;
  readonly width: number;
  readonly height: number;
  readonly x: Axis;
  readonly panels: readonly Panel[];
  readonly events: readonly EventMark[];
  /** Title, unit, source and version, where the figure travels alone. */
  readonly texts: readonly TextMark[];
  readonly title: string;
  /** What the figure shows, for readers who do not see it. */
  readonly description: string;
}
