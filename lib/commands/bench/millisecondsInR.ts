import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = join(process.cwd(), 'lib/commands/bench/stats.R');

/** Milliseconds a call in R by name, or why there are none. */
export function millisecondsInR(months: readonly number[]): {
  times: ReadonlyMap<string, number>;
  problem: string | null;
} {
  const { status, stdout, stderr, error } = spawnSync('Rscript', [SCRIPT, months.join(',')], { encoding: 'utf8' });
  if (error) return { times: new Map(), problem: 'Rscript is not installed: no ratios.' };
  if (status !== 0) return { times: new Map(), problem: `R stopped, so there are no ratios: ${stderr.trim()}` };
  const pairs = stdout
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  return { times: new Map(pairs.map(([name, ms]) => [name!, Number(ms)])), problem: null };
}
