import { localRegression } from './localRegression';
import { loessDegreesOfFreedom } from './loessDegreesOfFreedom';
import { loessVertices } from './loessVertices';

interface LoessInput {
  x: readonly number[];
  y: readonly (number | null)[];
  span?: number | undefined;
  degree?: 1 | 2 | undefined;
}

interface Prediction {
  fit: number;
  standardError: number;
}

interface LoessFit {
  fitted: (number | null)[];
  standardErrors: (number | null)[];
  residualScale: number;
  equivalentParameters: number;
  degreesOfFreedom: number;
  predict: (x: number) => Prediction | null;
}

/**
 * Smooth curve by local regression, with standard errors.
 *
 * No figure draws it: between two months nobody counted. It is for looking at a long series, and to compare with R.
 *
 * @remarks
 * Units: those of y. Shape: n x, n y -> n fitted values and standard errors, residualScale, and predict(x).
 * An interval is fit ± t(degreesOfFreedom) × standardError.
 * Missing: y null is left out; the curve is still given there. Outside the x of present values: null, no extrapolation.
 * Method: Cleveland and Devlin (1988) as R loess(family = "gaussian") with its defaults: local fits at the vertices of a k-d
 * tree (cell 0.2), cubic blending between them, exact trace, approximate degrees of freedom.
 * Assumes: independent errors of one variance. A guide for the eye: never beyond the last complete period, and no proof
 * of a turn.
 *
 * @param input - x (any order), y, span (> 0, share of the points in each local fit, default 0.75), degree (1 or 2, default 2)
 * @throws RangeError if lengths differ, a value is not finite, span or degree is out of range, span takes in too few points or
 * points of one x only, or no degrees of freedom are left
 * @example
 * loess({ x: [1, 2, 3, 4, 5, 6], y: [1, 3, 2, 5, 4, 6], span: 1, degree: 1 }).fitted[0] // 1.2682024299640962
 */
export function loess({ x, y, span = 0.75, degree = 2 }: LoessInput): LoessFit {
  check(x, y, span, degree);
  const points = x.flatMap((value, i) => (y[i] === null ? [] : [{ x: value, y: y[i]! }])).sort((a, b) => a.x - b.x);
  const n = points.length;
  const nearest = Math.min(n, Math.floor(n * span + 1e-5));
  if (nearest < degree + 2)
    throw new RangeError(`loess requires at least ${degree + 2} points in the span, got ${nearest}`);
  const cells = fitCells(points, { nearest, span, degree });
  const at = (place: number) =>
    evaluate(
      place,
      cells.find(({ high }) => place <= high)!,
    );
  const trace = points.reduce((total, point, i) => total + at(point.x).leverage(i), 0);
  const squares = points.reduce((total, point) => total + (point.y - at(point.x).fit) ** 2, 0);
  const { one, two } = loessDegreesOfFreedom(n, trace, degree);
  if (!(one > 1e-9 * n && two > 0)) throw new RangeError(`loess leaves no degrees of freedom for ${n} points`);
  const residualScale = Math.sqrt(squares / one);
  const predict = (place: number) => {
    if (!(place >= points[0]!.x && place <= points.at(-1)!.x)) return null;
    const { fit, norm } = at(place);
    return { fit, standardError: residualScale * norm };
  };
  const predictions = x.map(predict);
  return {
    fitted: predictions.map((prediction) => prediction?.fit ?? null),
    standardErrors: predictions.map((prediction) => prediction?.standardError ?? null),
    residualScale,
    equivalentParameters: one + 2 * trace - n,
    degreesOfFreedom: one ** 2 / two,
    predict,
  };
}

interface Point {
  x: number;
  y: number;
}

/** A stretch of x between two vertices: weights of value and slope at either end, what they give, and their products. */
interface Cell {
  low: number;
  high: number;
  rows: Float64Array[];
  ends: number[];
  products: number[][];
}

function check(x: readonly number[], y: readonly (number | null)[], span: number, degree: number): void {
  if (x.length !== y.length) throw new RangeError(`loess requires as many x as y, got ${x.length} and ${y.length}`);
  if (!(span > 0 && span < Infinity)) throw new RangeError(`loess requires a positive span, got ${span}`);
  if (degree !== 1 && degree !== 2) throw new RangeError(`loess requires degree 1 or 2, got ${degree}`);
  const bad = [...x, ...y].find((value) => value !== null && !Number.isFinite(value));
  if (bad !== undefined) throw new RangeError(`loess requires finite x and y, got ${bad}`);
}

function fitCells(points: readonly Point[], how: { nearest: number; span: number; degree: 1 | 2 }): Cell[] {
  const x = points.map((point) => point.x);
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((total, value, i) => total + value * b[i]!, 0);
  const y = Float64Array.from(points, (point) => point.y);
  // R's expression: the product of span and cell comes first, and rounding decides at whole numbers.
  const vertices = loessVertices(x, Math.floor(x.length * (how.span * 0.2)));
  const fits = vertices.map((vertex) => localRegression(x, vertex, how));
  return vertices.slice(1).map((high, i) => {
    const rows = [fits[i]!, fits[i + 1]!].flatMap(({ value, slope }) => [value, slope]);
    return {
      low: vertices[i]!,
      high,
      rows,
      ends: rows.map((row) => dot(row, y)),
      products: rows.map((row) => rows.map((other) => dot(row, other))),
    };
  });
}

/** Cubic Hermite blend of the two ends of a cell: the fit, one weight of it, and the length of all its weights. */
function evaluate(place: number, { low, high, rows, ends, products }: Cell) {
  const width = high - low;
  const h = (place - low) / width;
  const basis = [(1 - h) ** 2 * (1 + 2 * h), h * (1 - h) ** 2 * width, h ** 2 * (3 - 2 * h), h ** 2 * (h - 1) * width];
  const sum = (values: readonly number[]) => values.reduce((total, value, i) => total + value * basis[i]!, 0);
  return {
    fit: sum(ends),
    leverage: (i: number) => sum(rows.map((row) => row[i]!)),
    norm: Math.sqrt(Math.max(0, sum(products.map(sum)))),
  };
}
