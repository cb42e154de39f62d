const WIDTH = 24;
const WAIT_MS = 1000;

/** A bar on the last line of a terminal, for whatever takes longer than a second; plain lines, one a step, where there is no terminal. */
export function progressBar(stream: NodeJS.WriteStream = process.stderr) {
  const begun = Date.now();
  let [lastShown, lastStep] = [0, ''];
  const show = (step: string, share: number | null) => {
    const now = Date.now();
    if (now - begun < WAIT_MS) return;
    if (!stream.isTTY) {
      if (step !== lastStep) stream.write(`${step} …\n`);
      lastStep = step;
    } else if (step !== lastStep || now - lastShown > 100) {
      const done = share === null ? null : Math.min(WIDTH, Math.round(share * WIDTH));
      const picture =
        done === null ? '…' : `${'█'.repeat(done)}${'░'.repeat(WIDTH - done)} ${Math.round(share! * 100)} %`;
      stream.write(`\r\u001b[K${step} ${picture}`);
      [lastShown, lastStep] = [now, step];
    }
  };
  return { show, clear: () => void (stream.isTTY && stream.write('\r\u001b[K')) };
}
