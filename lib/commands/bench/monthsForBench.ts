import { drawCounts } from '../../stats/drawCounts';
import { randomStream } from '../../stats/randomStream';

/** Simulated months with the scatter that attack counts have: mean 20, theta 5, latent correlation 0.4, halved after two thirds. */
export function monthsForBench(months: number): number[] {
  const means = Float64Array.from({ length: months }, (_, i) => (i < (2 * months) / 3 ? 20 : 10));
  const counts = new Float64Array(months);
  drawCounts(means, [...counts.keys()], { variance: Math.log(1.2), correlation: 0.4 })(randomStream(1), counts);
  return [...counts];
}

/** Poisson counts whose rate changes every so often, as pelt likes them and as it does not. */
export function longCounts(length: number, everyCounts: number | null): number[] {
  const stream = randomStream(2);
  return Array.from({ length }, (_, i) => stream.poisson(everyCounts && Math.floor(i / everyCounts) % 2 ? 40 : 20));
}
