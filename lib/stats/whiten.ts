import type { SerialTransform } from './serialTransforms';

/**
 * Innovations of a column: each value less what the one before it foretells, over their standard deviation.
 *
 * @remarks
 * Units: as given. Shape: n values -> n values. Missing: none.
 * Method: see serialTransforms. Assumes: the transform belongs to the same times.
 *
 * @param values - in order of time
 * @param transform - of one correlation
 * @param into - filled and returned; a new array when left out
 * @example
 * whiten(Float64Array.of(2, 3), serialTransforms([0, 1])[0]) // [2, 3]
 */
export function whiten(
  values: Float64Array,
  { decay, spread }: Pick<SerialTransform, 'decay' | 'spread'>,
  into: Float64Array = new Float64Array(values.length),
): Float64Array {
  if (values.length > 0) into[0] = values[0]!;
  for (let i = 1; i < values.length; i += 1) into[i] = (values[i]! - decay[i]! * values[i - 1]!) / spread[i]!;
  return into;
}
