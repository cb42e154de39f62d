/**
 * Takes earlier columns out of a column and scales the rest to length one, in place.
 *
 * @remarks
 * Units: none left. Shape: a column, columns of length one at right angles -> the log of the squared length that
 * was left, −Infinity where the column depends on the earlier ones (it is then all zero).
 * Missing: none.
 * Method: modified Gram-Schmidt, twice over for the digits where there are more than two earlier columns.
 * Assumes: the earlier columns come from this function.
 *
 * @param column - changed in place
 * @param earlier - columns of length one at right angles to each other
 * @example
 * orthonormalise(Float64Array.of(3, 4), []) // Math.log(25)
 */
export function orthonormalise(column: Float64Array, earlier: readonly Float64Array[]): number {
  for (let pass = 0; pass < (earlier.length > 2 ? 2 : 1); pass += 1) {
    for (const other of earlier) {
      let shared = 0;
      for (let i = 0; i < column.length; i += 1) shared += column[i]! * other[i]!;
      for (let i = 0; i < column.length; i += 1) column[i] = column[i]! - shared * other[i]!;
    }
  }
  let square = 0;
  for (const value of column) square += value * value;
  const length = Math.sqrt(square);
  for (let i = 0; i < column.length; i += 1) column[i] = length > 0 ? column[i]! / length : 0;
  return Math.log(square);
}
