import type { Slot, SymbolShape } from '../types/chart';
import type { SeriesDefinition } from '../types/record';

export const SYMBOLS: readonly SymbolShape[] = ['circle', 'square', 'triangle', 'diamond', 'down-triangle', 'cross'];
const SLOTS = SYMBOLS.length;

/**
 * Gives each source a colour, the same in every panel.
 *
 * @remarks
 * Two sources of one panel never share a colour while six suffice. The sources of the default view choose first, so that
 * adding a series to a figure recolours none of them; past six in one panel colours repeat, and symbols and names differ.
 *
 * @param all - every series of the figure, in the order of the record
 * @param shown - the series on screen
 */
export function assignColours(all: readonly SeriesDefinition[], shown: readonly SeriesDefinition[]): ReadonlyMap<string, Slot> {
  const colours = new Map<string, Slot>();
  for (const group of [all.filter((series) => series.inDefaultView), shown]) {
    const panelsOf = (sourceId: string) => new Set(group.filter((series) => series.sourceId === sourceId).map(panelKey));
    for (const { sourceId } of group) {
      if (colours.has(sourceId)) continue;
      const panels = panelsOf(sourceId);
      const besides = group.filter((series) => panels.has(panelKey(series))).map((series) => colours.get(series.sourceId));
      colours.set(sourceId, leastUsed(colours, besides));
    }
  }
  return colours;
}

const panelKey = (series: SeriesDefinition) => `${series.measure} ${series.area}`;

function leastUsed(colours: ReadonlyMap<string, Slot>, avoid: readonly (Slot | undefined)[]): Slot {
  const slots = Array.from({ length: SLOTS }, (_, slot) => slot as Slot);
  const uses = (slot: Slot) => [...colours.values()].filter((used) => used === slot).length;
  const free = slots.filter((slot) => !avoid.includes(slot));
  return (free.length > 0 ? free : slots).reduce((a, b) => (uses(b) < uses(a) ? b : a));
}

/** The symbol of a series: its source's own, and the next ones for further series of that source in the same panel. */
export function symbolFor(slot: Slot, earlierOfSameSource: number): SymbolShape {
  return SYMBOLS[(slot + earlierOfSameSource) % SLOTS]!;
}
