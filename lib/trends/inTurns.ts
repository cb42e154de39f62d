/** Lets other requests go on: awaited between two long computations. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/** What is worked out for each of some things, in their order; between two of them other requests get their turn. */
export async function inTurns<One, Result>(all: readonly One[], workOut: (one: One) => Result): Promise<Result[]> {
  const results: Result[] = [];
  for (const one of all) {
    results.push(workOut(one));
    await othersTurn();
  }
  return results;
}
