import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// npm run browser: the production build in a folder of its own, then the end-to-end tests against it, three files at a time, as a page
// is mostly waited for.

const bin = (name: string) => join(process.cwd(), 'node_modules', name);
const env = { ...process.env, NEXT_DIST_DIR: '.next-test', NEXT_TELEMETRY_DISABLED: '1' };

function run(script: string, parameters: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...parameters], { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}

run(bin('next/dist/bin/next'), ['build']);
run(bin('jest/bin/jest.js'), ['--selectProjects', 'browser', '--maxWorkers=3']);
