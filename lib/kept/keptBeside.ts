/**
 * Memoizes by object: what was worked out from a record, a series or a figure is kept as long as that is there itself, and no longer.
 *
 * @param most - how many values are kept for one object; what was asked for longest ago goes first
 * @returns a function that gives the value of a name, made where it is not kept; where there is only one value it needs no name. Null is
 *   kept like any value, undefined is made anew
 */
export function keptBeside<Origin extends object, Value>(
  most = Infinity,
): (origin: Origin, make: () => Value, name?: string) => Value {
  const all = new WeakMap<Origin, Map<string, Value>>();
  return (origin, make, name = '') => {
    // A Map keeps the order in which names came.
    const kept = all.get(origin) ?? new Map<string, Value>();
    all.set(origin, kept);
    const known = kept.get(name);
    const value = known === undefined ? make() : known;
    kept.delete(name);
    kept.set(name, value);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return value;
  };
}
