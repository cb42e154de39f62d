import { spawn } from 'node:child_process';

// npm run check: what keeps one processor busy, beside the unit tests, which also wait for the disk; then the tests of what was built.

void check([[['types', 'lint', 'formatted', 'test:build'], ['unit']], [['test:browser']]]);

type Line = readonly string[];

/** Scripts of a line run one after the other, lines beside each other; the next lines begin when all before them are well. */
async function check(steps: readonly (readonly Line[])[]): Promise<void> {
  for (const lines of steps) {
    const failed = (await Promise.all(lines.map(firstFailed))).filter((script) => script !== null);
    if (failed.length > 0) {
      console.error(`\nFailed: ${failed.map((script) => `npm run ${script}`).join(' and ')}.`);
      process.exit(1);
    }
  }
}

async function firstFailed(line: Line): Promise<string | null> {
  for (const script of line) if ((await exitCodeOf(script)) !== 0) return script;
  return null;
}

function exitCodeOf(script: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', ['run', script], { stdio: 'inherit', shell: process.platform === 'win32' });
    npm.on('error', reject);
    npm.on('exit', (code) => resolve(code ?? 1));
  });
}
