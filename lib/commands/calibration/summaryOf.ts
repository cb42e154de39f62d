import type { Cell } from './cells';
import type { Tally } from './tally';

interface Found {
  readonly cell: Cell;
  readonly tallies: readonly Tally[];
}

/** Which end of a rate is the bad one. */
const WORST = { 'false alarm': Math.max, coverage: Math.min, power: Math.min };

const percent = (share: number) => (share * 100).toFixed(1).padStart(6);

/** Mean and worst cell of every quantity by latent correlation, in percent, for the terminal. */
export function summaryOf(found: readonly Found[]): string {
  const correlations = [...new Set(found.map(({ cell }) => cell.correlation))].sort((a, b) => a - b);
  const names = [...new Set(found.flatMap(({ tallies }) => tallies.map(nameOf)))].sort();
  const width = Math.max(...names.map((name) => name.length));
  const lines = names.map((name) => {
    const shown = correlations.map((correlation) =>
      meanAndWorst(
        found.filter(({ cell }) => cell.correlation === correlation),
        name,
      ),
    );
    return `${name.padEnd(width)} ${shown.join(' ')}`;
  });
  const head = correlations.map((correlation) => `AR ${correlation}`.padStart(15)).join(' ');
  return [`${'mean and worst cell, %'.padEnd(width)} ${head}`, ...lines].join('\n');
}

const nameOf = ({ truth, measure, quantity }: Tally) => `${measure}, ${truth}: ${quantity}`;

function meanAndWorst(found: readonly Found[], name: string): string {
  const tallies = found.flatMap((one) => one.tallies.filter((tally) => nameOf(tally) === name));
  if (tallies.length === 0) return ' '.repeat(15);
  const shares = tallies.map(({ hits, runs }) => hits / runs);
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return ` ${percent(mean)} ${percent(WORST[tallies[0]!.measure](...shares)).padStart(7)}`;
}
