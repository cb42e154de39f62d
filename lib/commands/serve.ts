import { join } from 'node:path';
import { readAddress } from '../answers/readAddress';
import { openServer } from '../serve/openServer';
import { wantedPort } from './wantedPort';

// Serves what is built, on PORT. LOG=off leaves out the line for each request; with WARM=off nothing is worked out before it is asked for.

const port = wantedPort();

void openServer({
  root: process.cwd(),
  fileWorker: join(process.cwd(), 'lib/answers/worker.ts'),
  read: readAddress,
  port,
  isWarm: process.env.WARM !== 'off',
  write: process.env.LOG === 'off' ? null : (line) => process.stdout.write(`${line}\n`),
  onReady: () => console.error(`isil-trends: http://localhost:${port}`),
});
