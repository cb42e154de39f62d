/** Work that is taken up in order, a few at a time. */
export interface WaitingLine {
  /** Runs the work when its turn comes; null, at once, where the line is full. */
  readonly run: <Result>(work: () => Promise<Result>) => Promise<Result> | null;
}

/**
 * @param atOnce - how many run side by side
 * @param waiting - how many more may wait
 */
export function waitingLine(atOnce: number, waiting: number): WaitingLine {
  const line: (() => void)[] = [];
  let running = 0;
  const turn = (): Promise<void> => {
    if (running >= atOnce) return new Promise((resolve) => line.push(resolve));
    running++;
    return Promise.resolve();
  };
  const handOn = () => {
    const next = line.shift();
    if (next) next();
    else running--;
  };
  return { run: (work) => (running >= atOnce && line.length >= waiting ? null : turn().then(work).finally(handOn)) };
}
