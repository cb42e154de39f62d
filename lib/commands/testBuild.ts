import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// npm run test:build: the production build that end-to-end tests look at, in a folder of its own.

const { status } = spawnSync(process.execPath, [join(process.cwd(), 'node_modules/next/dist/bin/next'), 'build'], {
  stdio: 'inherit',
  env: { ...process.env, NEXT_DIST_DIR: '.next-test', NEXT_TELEMETRY_DISABLED: '1' },
});
process.exitCode = status ?? 1;
