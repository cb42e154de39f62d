import type { Slot, SymbolShape } from '../../types/chart';
import type { SeriesDefinition } from '../../types/record';

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
export function assignColours(
  all: readonly SeriesDefinition[],
  shown: readonly SeriesDefinition[],
): ReadonlyMap<string, Slot> {
  const colours = new Map<string, Slot>();
  const usual = neighbours(all.filter((series) => series.inDefaultView));
  for (const [source, beside] of usual) colours.set(source, bestSlot(colours, beside));
  // A source that stands beside many has the fewest colours to choose from, so it chooses before the others.
  const added = [...neighbours(shown)]
    .filter(([source]) => !colours.has(source))
    .toSorted(([, a], [, b]) => b.size - a.size);
  for (const [source, beside] of added) colours.set(source, bestSlot(colours, beside));
  return colours;
}

/** For each source, the others that stand in a panel with it. */
function neighbours(group: readonly SeriesDefinition[]): Map<string, Set<string>> {
  const panel = (series: SeriesDefinition) => `${series.measure} ${series.area}`;
  return new Map(
    group.map(({ sourceId }) => {
      const panels = new Set(group.filter((series) => series.sourceId === sourceId).map(panel));
      const others = group.filter((series) => panels.has(panel(series)) && series.sourceId !== sourceId);
      return [sourceId, new Set(others.map((series) => series.sourceId))];
    }),
  );
}

/** The least used of the colours that no neighbour has; of all, where there is none. */
function bestSlot(colours: ReadonlyMap<string, Slot>, beside: ReadonlySet<string>): Slot {
  const slots = Array.from({ length: SLOTS }, (_, slot) => slot as Slot);
  const uses = (slot: Slot) => [...colours.values()].filter((used) => used === slot).length;
  const free = slots.filter((slot) => ![...beside].some((source) => colours.get(source) === slot));
  return (free.length > 0 ? free : slots).reduce((a, b) => (uses(b) < uses(a) ? b : a));
}

/** The symbol of a series: its source's own, and the next ones for further series of that source in the same panel. */
export function symbolFor(slot: Slot, earlierOfSameSource: number): SymbolShape {
  return SYMBOLS[(slot + earlierOfSameSource) % SLOTS]!;
}
