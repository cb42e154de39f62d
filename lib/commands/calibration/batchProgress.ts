const WIDTH = 40;

/** A bar on the error stream: redrawn in a terminal, one line a tenth elsewhere. */
export function batchProgress(total: number): (done: number) => void {
  const begunMs = Date.now();
  let lastTenth = 0;
  return (done) => {
    const share = done / total;
    const leftMinutes = ((Date.now() - begunMs) * (1 - share)) / share / 60_000;
    const bar = '#'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '.');
    const line = `[${bar}] ${Math.floor(share * 100)} %, about ${Math.ceil(leftMinutes)} min left`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line} ${done === total ? '\n' : ''}`);
    else if (Math.floor(share * 10) > lastTenth) {
      lastTenth = Math.floor(share * 10);
      console.error(line);
    }
  };
}
