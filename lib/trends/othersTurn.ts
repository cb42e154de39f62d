/** Lets other requests go on: awaited between two long computations. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
