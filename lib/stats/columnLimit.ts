import { interpolateLinearly, type KnownValue } from './interpolateLinearly';

/** A test of one coefficient after another: its statistic at once, its cut-off at the price of a simulation. */
export interface CoefficientTest {
  /** Square root of the statistic; null where the restricted fit has no answer. */
  rootStatistic(coefficient: number): number | null;
  /** Square root of the simulated critical value. */
  rootCritical(coefficient: number): number;
}

const MAX_SIMULATIONS = 2;
const MAX_STEPS = 40;

/** In square-root units, where a limit lies at about 2: less than the simulations themselves leave open. */
const NEAR_ENOUGH = 0.08;
const SOLVED = 0.015;

/** Farther than this a ratio is beyond 1 to 160,000: as good as open. */
const FARTHEST = 12;

/** Regula falsi with the Illinois rule between a place kept and a place refused. */
function crossing(excess: (at: number) => number | null, kept: KnownValue, refused: KnownValue): number {
  let inside = kept;
  let outside = refused;
  let at = refused.at;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    at = inside.at + (inside.value / (inside.value - outside.value)) * (outside.at - inside.at);
    const value = excess(at);
    if (value === null || Math.abs(value) <= SOLVED) return at;
    if (value > 0) {
      outside = { at, value };
      inside = { at: inside.at, value: inside.value / 2 };
    } else {
      inside = { at, value };
      outside = { at: outside.at, value: outside.value / 2 };
    }
  }
  return at;
}

/** Steps outward from a place that is kept until one is refused; null if none is. */
function bracket(
  excess: (at: number) => number | null,
  from: KnownValue,
  width: number,
): [KnownValue, KnownValue] | null {
  let inside = from;
  let reach = width;
  while (Math.abs(reach) <= FARTHEST) {
    const at = from.at + reach;
    const value = excess(at);
    if (value === null) return null;
    if (value > 0) return [inside, { at, value }];
    inside = { at, value };
    reach *= 1.6;
  }
  return null;
}

/**
 * One end of the set of coefficients that a test does not refuse.
 *
 * @remarks
 * Units: of the log of the mean, by the column. Shape: a test, a place inside the set, a first step -> one end.
 * Missing: where no place as far as 12 away is refused, or the test has no answer, the end is open -> null.
 * Method: the interval is the test turned round. The statistic is cheap and the cut-off dear, so the end is
 * solved for with the cut-offs known so far, the cut-off simulated there, and both repeated until they
 * agree (at most two simulations). The cut-off at 0 is known from the p-value and keeps its place, so that
 * the interval holds 1 exactly where the p-value says so.
 * Assumes: the statistic grows away from the centre.
 *
 * @param test - statistic and cut-off
 * @param centre - a coefficient that is not refused
 * @param width - a first step towards the end, signed
 * @param rootCriticalAtZero - the cut-off at 0
 * @example
 * columnLimit({ rootStatistic: (x) => Math.abs(x - 1), rootCritical: () => 2 }, 1, 1, 2) // 3
 */
export function columnLimit(
  test: CoefficientTest,
  centre: number,
  width: number,
  rootCriticalAtZero: number,
): number | null {
  const points: KnownValue[] = [{ at: 0, value: rootCriticalAtZero }];
  const isZeroOnThisSide = width > 0 ? centre < 0 : centre > 0;
  const excess = (at: number) => {
    const root = test.rootStatistic(at);
    return root === null ? null : root - interpolateLinearly(points, at);
  };
  const solve = (): number | null => {
    const inside = { at: centre, value: -interpolateLinearly(points, centre) };
    const atZero = isZeroOnThisSide ? excess(0) : null;
    if (atZero !== null && atZero > 0) return crossing(excess, inside, { at: 0, value: atZero });
    const from = atZero === null ? inside : { at: 0, value: Math.min(atZero, -1e-6) };
    const ends = bracket(excess, from, width);
    return ends && crossing(excess, ends[0], ends[1]);
  };
  let end = solve();
  for (let simulation = 0; end !== null && simulation < MAX_SIMULATIONS; simulation += 1) {
    const value = test.rootCritical(end);
    const isAgreed = Math.abs(value - interpolateLinearly(points, end)) <= NEAR_ENOUGH;
    points.push({ at: end, value });
    end = solve();
    if (isAgreed) break;
  }
  return end;
}
