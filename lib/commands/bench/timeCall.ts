const WARM_UP_MS = 300;
const MEASURE_MS = 700;
const FEWEST = 5;

/** Milliseconds of one call once the compiler has settled, over many; quick calls are timed by the hundred. */
export function timeCall(call: () => unknown): { median: number; quickest: number } {
  const warmUntil = performance.now() + WARM_UP_MS;
  let calls = 0;
  do {
    call();
    calls += 1;
  } while (performance.now() < warmUntil);
  const together = Math.max(1, Math.min(100, Math.floor(calls / WARM_UP_MS)));
  const times: number[] = [];
  const until = performance.now() + MEASURE_MS;
  while (times.length < FEWEST || performance.now() < until) {
    const begun = performance.now();
    for (let i = 0; i < together; i += 1) call();
    times.push((performance.now() - begun) / together);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)]!, quickest: times[0]! };
}
