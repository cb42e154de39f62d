import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded before a server: on SIGUSR2 writes how long its event loop was held up since the last time, in milliseconds.

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('SIGUSR2', () => {
  writeFileSync(
    join(process.env.LOOP_DELAY_FOLDER, String(process.pid)),
    JSON.stringify({ most: delay.max / 1e6, p99: delay.percentile(99) / 1e6 }),
  );
  delay.reset();
});
