import { join } from 'node:path';
import { readAddress } from '../answers/readAddress';
import { openServer } from '../serve/openServer';
import { wantedPort } from './wantedPort';

// Serves what is built, on PORT. LOG=off leaves out the line for each request; with WARM=off nothing is worked out before it is asked for;
// with TRUST_PROXY=1 a proxy in front says under which host and protocol.

const port = wantedPort();
if (!['1', '0', '', undefined].includes(process.env.TRUST_PROXY)) {
  console.error(`TRUST_PROXY must be 1, or be left out, got “${process.env.TRUST_PROXY}”.`);
  process.exit(1);
}
// A full disk, or a reader of the log that is gone, costs lines of the log and nothing else.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

void openServer({
  root: process.cwd(),
  fileWorker: join(process.cwd(), 'lib/answers/worker.ts'),
  read: readAddress,
  port,
  isWarm: process.env.WARM !== 'off',
  write: process.env.LOG === 'off' ? null : (line) => process.stdout.write(`${line}\n`),
  onReady: () => console.error(`isil-trends: http://localhost:${port}`),
});
