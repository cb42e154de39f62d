import { spawn } from 'node:child_process';

// npm run check: types, lint and format beside each other, as each keeps one core busy; then the tests, which keep all of them busy.

void check([['types', 'lint', 'formatted'], ['unit'], ['browser']]);

/** Scripts of a step run beside each other; the next step begins when all of them are well. */
async function check(steps: readonly (readonly string[])[]): Promise<void> {
  for (const scripts of steps) {
    const codes = await Promise.all(scripts.map(exitCodeOf));
    const failed = scripts.filter((_, index) => codes[index] !== 0);
    if (failed.length > 0) {
      console.error(`\nFailed: ${failed.map((script) => `npm run ${script}`).join(' and ')}.`);
      process.exit(1);
    }
  }
}

function exitCodeOf(script: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', ['run', script], { stdio: 'inherit', shell: process.platform === 'win32' });
    npm.on('error', reject);
    npm.on('exit', (code) => resolve(code ?? 1));
  });
}
