import type { Direction } from '../../types/findingBase';

/** Said first: what goes against the others. */
const ORDER: readonly Direction[] = ['aboutAsMany', 'higher', 'lower', 'cannotTell', 'noInterval'];

/** Compares two directions by the order in which they are said. */
export function inOrderOfSaying(a: Direction, b: Direction): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}
