/** Counts in order of time. */
export interface CountSeriesInput {
  /** null = missing. */
  readonly counts: readonly (number | null)[];
  /** Time or population observed, > 0; 1 each when left out. */
  readonly exposures?: readonly number[] | undefined;
  /** Increasing places in time, in periods; 0, 1, 2, … when left out. */
  readonly times?: readonly number[] | undefined;
}

/** How an answer is found by simulation. */
export interface SimulationInput {
  /** Between 0 and 1; 0.95 when left out. */
  readonly confidence?: number | undefined;
  /** Simulated series a hypothesis; 499 when left out, 199 beyond 500 periods. */
  readonly replicates?: number | undefined;
  /** The same seed gives the same answer; 1 when left out. */
  readonly seed?: number | undefined;
}

/** Beyond this length a simulation is dear and the answer hardly depends on it. */
const LONG_SERIES = 500;

/** How many series are simulated where the caller does not say. */
export function usualReplicates(periods: number): number {
  return periods > LONG_SERIES ? 199 : 499;
}

/** @throws RangeError, in the caller's name, if there is not one value for each count */
export function requireSameLength(
  caller: string,
  counts: readonly unknown[],
  others: Readonly<Record<string, readonly unknown[] | undefined>>,
): void {
  for (const [name, values] of Object.entries(others)) {
    if (values !== undefined && values.length !== counts.length) {
      throw new RangeError(`${caller} requires as many ${name} as counts, got ${values.length} for ${counts.length}`);
    }
  }
}

/** @throws RangeError, in the caller's name, if a count is neither null nor a finite number of 0 or more */
export function requireCounts(caller: string, counts: readonly (number | null)[]): void {
  for (const count of counts) {
    if (count !== null && !(Number.isFinite(count) && count >= 0))
      throw new RangeError(`${caller} requires counts of 0 or more or null, got ${count}`);
  }
}

/** @throws RangeError, in the caller's name, if an exposure is not positive or times do not increase */
export function requirePlaces(caller: string, { exposures, times }: CountSeriesInput): void {
  for (const exposure of exposures ?? []) {
    if (!(exposure > 0 && Number.isFinite(exposure)))
      throw new RangeError(`${caller} requires positive exposures, got ${exposure}`);
  }
  times?.forEach((time, i) => {
    const isLater = i === 0 || time > times[i - 1]!;
    if (!Number.isFinite(time) || !isLater)
      throw new RangeError(`${caller} requires times that increase, got ${time} at place ${i}`);
  });
}

/** @throws RangeError, in the caller's name, if lengths differ or a value is out of range; counts must be whole */
export function requireWholeCounts(caller: string, input: CountSeriesInput): void {
  requireSameLength(caller, input.counts, { exposures: input.exposures, times: input.times });
  const bad = input.counts.find((count) => count !== null && !(Number.isInteger(count) && count >= 0));
  if (bad !== undefined) throw new RangeError(`${caller} requires whole counts of 0 or more or null, got ${bad}`);
  requirePlaces(caller, input);
}

/** @throws RangeError, in the caller's name, if the confidence or the number of simulated series is out of range */
export function requireSimulation(caller: string, { confidence = 0.95, replicates = 499 }: SimulationInput): void {
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`${caller} requires a confidence between 0 and 1, got ${confidence}`);
  if (!(Number.isInteger(replicates) && replicates >= 19))
    throw new RangeError(`${caller} requires at least 19 replicates, got ${replicates}`);
}
