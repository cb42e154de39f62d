import type { Slot, SymbolShape, TextMark } from './chart';

/** In pixels. */
export type Point = readonly [x: number, y: number];

/** A mark of a small picture, in pixels. */
export type PictureMark =
  | {
      readonly kind: 'line';
      readonly look: Slot | 'rule' | 'base' | 'event';
      readonly dashed?: boolean;
      readonly points: readonly Point[];
    }
  | { readonly kind: 'band'; readonly slot: Slot; readonly points: readonly Point[] }
  | {
      readonly kind: 'dot';
      readonly slot: Slot;
      readonly shape: SymbolShape;
      readonly hollow?: boolean;
      readonly at: Point;
      readonly area?: number;
    };

/** A small picture with everything decided: its painter adds nothing. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What it shows, for readers who do not see it. */
  readonly description: string;
  readonly marks: readonly PictureMark[];
  readonly texts: readonly TextMark[];
}
