import type { Slot, SymbolShape } from '../../types/chart';
import type { AnsweredEffect } from '../../types/eventAnswer';
import type { SeriesDefinition } from '../../types/record';
import { assignColours, symbolFor } from '../panels/assignColours';

export interface EffectLook {
  readonly slot: Slot;
  readonly shape: SymbolShape;
}

/** Colour and symbol of every series that answers for an event: one colour a source, as in the figures. */
export function effectLooks(
  all: readonly SeriesDefinition[],
  answered: readonly AnsweredEffect[],
): ReadonlyMap<string, EffectLook> {
  const shown = answered.map((one) => one.definition);
  const colours = assignColours(all, shown);
  return new Map(
    shown.map((definition, index) => {
      const slot = colours.get(definition.sourceId)!;
      const earlier = shown.slice(0, index).filter((other) => other.sourceId === definition.sourceId).length;
      return [definition.id, { slot, shape: symbolFor(slot, earlier) }];
    }),
  );
}
