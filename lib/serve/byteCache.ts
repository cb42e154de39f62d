/** What was used last stays; what was not used longest goes, once all together weighs too much. */
export interface ByteCache<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value, bytes: number) => void;
  readonly clear: () => void;
  readonly bytes: () => number;
}

/** A single value may take this part of the whole; larger ones are not kept. */
const LARGEST_PART = 1 / 8;

/** @param most - bytes of all values together */
export function byteCache<Value>(most: number): ByteCache<Value> {
  // A Map keeps the order in which keys came.
  const kept = new Map<string, { value: Value; bytes: number }>();
  let total = 0;
  const remove = (key: string) => {
    total -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  return {
    get: (key) => {
      const found = kept.get(key);
      if (!found) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    },
    set: (key, value, bytes) => {
      remove(key);
      if (bytes > most * LARGEST_PART) return;
      kept.set(key, { value, bytes });
      total += bytes;
      while (total > most) remove(kept.keys().next().value!);
    },
    clear: () => {
      kept.clear();
      total = 0;
    },
    bytes: () => total,
  };
}
