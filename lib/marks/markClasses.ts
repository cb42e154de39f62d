import type { Band, Line, Slot } from '../types/chart';

// The classes by which figureStyle and the style of the site know marks.

/** A computed interval is a pale band; what the source printed is a dotted outline; what a test says is paler still, with a fine outline. */
export function spanClass(style: Band['style'], slot: Slot): string {
  return { interval: `band s${slot}`, sourceRange: `printed l${slot}`, model: `model s${slot} l${slot}` }[style];
}

/** Solid between final points, dashed to provisional ones and where something was expected; finer for a mean level. */
export function lineClass(style: Line['style'], slot: Slot): string {
  return { solid: `line l${slot}`, dashed: `line l${slot} dash`, level: `level l${slot}` }[style];
}

/** Filled, or hollow where provisional or not seen in the original. */
export function symbolClass(hollow: boolean, slot: Slot): string {
  return hollow ? `hollow h${slot}` : `s${slot}`;
}

/** The same for a window, with a dashed outline where it is provisional. */
export function barClass(hollow: boolean, slot: Slot): string {
  return hollow ? `hollow dash h${slot}` : `s${slot}`;
}
