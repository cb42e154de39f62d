interface ChainLadderResult {
  factors: number[];
  ultimates: number[];
  reserves: number[];
  standardErrors: number[];
  reserve: number;
  standardError: number;
}

type Triangle = readonly (readonly (number | null)[])[];

/**
 * What is still to be reported: chain ladder with the standard error of Mack (1993).
 *
 * No finding rests on it: its standard error is that of amounts in large triangles. nowcastCounts, which answers for counts, has the
 * same factors.
 *
 * @remarks
 * Units: those of the triangle (counts or amounts). Shape: n rows (origin periods, oldest first), n columns (age of the
 * report), cumulative; row i has n − i known values. Gives n − 1 factors, n ultimates, reserves and standard errors by
 * row, and both for the total.
 * Missing: null, or a shorter row, for ages not reached; no other gap.
 * Method: factor k = Σ C(i,k+1)/Σ C(i,k); recursive mean squared error, Mack (1999); last variance by Mack's rule
 * min(σ⁴ₙ₋₂/σ²ₙ₋₃, σ²ₙ₋₃, σ²ₙ₋₂); with three rows the one variance there is. As R ChainLadder MackChainLadder(est.sigma = "Mack").
 * Assumes: rows independent; growth depends on age alone; variance proportional to what is known. A change in how fast
 * a source reports breaks it.
 *
 * @param triangle - cumulative values > 0 (values after the first column >= 0), n >= 3
 * @throws RangeError if the triangle has fewer than three rows, is not a triangle, or a value that is divided by is not positive
 * @example
 * chainLadder([[100, 150, 165], [110, 168], [120]]).reserve // 96.68571428571431
 */
export function chainLadder(triangle: Triangle): ChainLadderResult {
  const rows = read(triangle);
  const n = rows.length;
  const factors = rows.slice(1).map((_, k) => column(rows, k + 1, n - 1 - k) / column(rows, k, n - 1 - k));
  const variances = developmentVariances(rows, factors);
  const full = rows.map((row) => {
    const completed = [...row];
    for (let k = row.length - 1; k < n - 1; k++) completed.push(completed[k]! * factors[k]!);
    return completed;
  });
  const ultimates = full.map((row) => row[n - 1]!);
  const reserves = full.map((row, i) => row[n - 1]! - rows[i]!.at(-1)!);
  let total = 0;
  const errors = new Array<number>(n).fill(0);
  for (let k = 0; k < n - 1; k++) {
    const factorError = variances[k]! / column(rows, k, n - 1 - k);
    const open = full.map((row, i) => (i >= n - 1 - k ? row[k]! : 0));
    const known = open.reduce((sum, value) => sum + value, 0);
    open.forEach((value, i) => {
      errors[i] = errors[i]! * factors[k]! ** 2 + value * variances[k]! + value ** 2 * factorError;
    });
    total = total * factors[k]! ** 2 + known * variances[k]! + known ** 2 * factorError;
  }
  return {
    factors,
    ultimates,
    reserves,
    standardErrors: errors.map(Math.sqrt),
    reserve: reserves.reduce((sum, value) => sum + value, 0),
    standardError: Math.sqrt(total),
  };
}

/** Known values of each row; all are checked. */
function read(triangle: Triangle): number[][] {
  const n = triangle.length;
  if (n < 3) throw new RangeError(`chainLadder requires at least three rows, got ${n}`);
  return triangle.map((row, i) => {
    const known = row.slice(0, n - i);
    if (known.length < n - i || row.slice(n - i).some((value) => value !== null)) {
      throw new RangeError(`chainLadder requires ${n - i} values in row ${i + 1} of ${n}`);
    }
    return known.map((value) => {
      if (value === null || !Number.isFinite(value) || value <= 0) {
        throw new RangeError(`chainLadder requires positive values, got ${value} in row ${i + 1}`);
      }
      return value;
    });
  });
}

/** Sum of the first `size` rows at age k. */
function column(rows: readonly number[][], k: number, size: number): number {
  return rows.slice(0, size).reduce((sum, row) => sum + row[k]!, 0);
}

/** σ² of each step of age; one ratio says nothing of its variance, so the last one is Mack's extrapolation. */
function developmentVariances(rows: readonly number[][], factors: readonly number[]): number[] {
  const n = rows.length;
  const variances = factors.slice(0, -1).map((factor, k) => {
    const from = rows.slice(0, n - 1 - k);
    return from.reduce((sum, row) => sum + row[k]! * (row[k + 1]! / row[k]! - factor) ** 2, 0) / (n - 2 - k);
  });
  const [before, last] = [variances.at(-2), variances.at(-1)!];
  if (before === undefined) return [...variances, last];
  return [...variances, before === 0 ? 0 : Math.min(last ** 2 / before, before, last)];
}
