/**
 * Keeps what was worked out from something beside it, for as long as that is there itself: of each, what was asked for last.
 *
 * @param most - how many values are kept beside one thing
 * @returns the value of that name, made where it is not kept; where there is only one it needs no name
 */
export function keptBeside<Origin extends object, Value>(most = Infinity): (origin: Origin, make: () => Value, name?: string) => Value {
  const all = new WeakMap<Origin, Map<string, Value>>();
  return (origin, make, name = '') => {
    // A Map keeps the order in which names came.
    const kept = all.get(origin) ?? new Map<string, Value>();
    all.set(origin, kept);
    const value = kept.get(name) ?? make();
    kept.delete(name);
    kept.set(name, value);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return value;
  };
}
