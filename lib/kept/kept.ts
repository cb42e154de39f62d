import { LRUCache } from 'lru-cache';

type Make<Value> = () => Value;

/**
 * Memoizes by key.
 *
 * @param most - how many values are kept; the one that was asked for longest ago goes first
 * @returns a function that gives the value of a key, made where it is not kept
 */
export function kept<Value extends NonNullable<unknown>>(most: number): (key: string, make: Make<Value>) => Value {
  const values = new LRUCache<string, Value>({ max: most });
  return (key, make) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = make();
    values.set(key, value);
    return value;
  };
}

/**
 * Memoizes by object: what was worked out from a record, a series or a figure is kept as long as that is there itself, and no longer.
 *
 * @param most - how many values are kept for one object
 * @returns a function that gives the value of a key, as `kept` does; where there is only one value it needs no key
 */
export function keptBeside<Origin extends object, Value extends NonNullable<unknown>>(
  most = 1,
): (origin: Origin, make: Make<Value>, key?: string) => Value {
  const all = new WeakMap<Origin, ReturnType<typeof kept<Value>>>();
  return (origin, make, key = '') => {
    const beside = all.get(origin) ?? kept<Value>(most);
    all.set(origin, beside);
    return beside(key, make);
  };
}
