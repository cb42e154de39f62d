import type { RuleSeries } from '../types/incidentRule';
import type { Row } from '../types/record';
import type { CubeSum } from './engine/incidentCube';

/** Incidents of a time and place, with sums of what is known of them. */
export type Sum = Pick<CubeSum, 'incidents' | 'unsure' | 'deaths' | 'ofDeaths' | 'low' | 'ofLow' | 'high' | 'ofHigh'>;

export const NOTHING: Sum = {
  incidents: 0,
  unsure: 0,
  deaths: null,
  ofDeaths: 0,
  low: null,
  ofLow: 0,
  high: null,
  ofHigh: 0,
};

export function addSums(a: Sum, b: Sum): Sum {
  const keys = Object.keys(NOTHING) as (keyof Sum)[];
  return Object.fromEntries(
    keys.map((key) => [key, a[key] === null ? b[key] : a[key] + (b[key] ?? 0)]),
  ) as unknown as Sum;
}

/**
 * The figure that a sum makes, as cells of an observation; null where nothing is known of it.
 *
 * @remarks
 * Exact where every incident is counted and has its number; a minimum where some are not sure to count or have none. A minimum of zero
 * says nothing, and is none. Low and high are sums of what every incident gives, where they enclose the count.
 *
 * @param hasRange - whether the source gives low and high, so that no incidents are zero in these, too
 */
export function figureOfSum({ sum: measure }: Pick<RuleSeries, 'sum'>, sum: Sum, hasRange: boolean): Row | null {
  const { incidents, unsure, deaths, ofDeaths, low, ofLow, high, ofHigh } = sum;
  const count = measure === 'incidents' ? incidents : Math.round(deaths ?? 0);
  const isWhole = unsure === 0 && (measure === 'incidents' || ofDeaths === incidents);
  if (!isWhole && count === 0) return null;
  const figure = { count: String(count), low: '', high: '', count_kind: isWhole ? 'exact' : 'at_least', note: '' };
  if (measure === 'incidents' || !hasRange || !isWhole || ofLow < incidents || ofHigh < incidents) return figure;
  const [from, to] = [low ?? 0, high ?? 0];
  if (from <= count && count <= to) return { ...figure, low: String(from), high: String(to) };
  return {
    ...figure,
    note: `Low and high left out: their sums (${from}, ${to}) do not enclose the best estimate.`,
  };
}
