import type { CalibrationRow } from '../../types/method';
import type { Picture } from '../../types/picture';
import { pooledShare } from '../pooledShare';
import { across, axis, dot, frame, line, WIDTH, words } from './frame';

const RULES = [
  { quantity: 'naive: step effect, Poisson', name: 'Poisson', slot: 1 },
  { quantity: 'naive: step effect, quasi-Poisson t', name: 'quasi-Poisson', slot: 4 },
  { quantity: 'step effect', name: 'used here', slot: 0 },
] as const;

/** False alarms of three rules by how strongly months hang together; null where the calibration has none of them. */
export function autocorrelationPicture(rows: readonly CalibrationRow[]): Picture | null {
  const alarms = rows.filter((row) => row.measure === 'false alarm');
  const correlations = [...new Set(alarms.map((row) => row.correlation))].toSorted((a, b) => a - b);
  const lines = RULES.map((rule) => ({
    ...rule,
    shares: correlations.flatMap((correlation) => {
      const pooled = pooledShare(
        alarms.filter((row) => row.quantity === rule.quantity && row.correlation === correlation),
      );
      return pooled ? [{ correlation, percent: 100 * pooled.share }] : [];
    }),
  })).filter((line) => line.shares.length > 1);
  if (lines.length === 0) return null;
  const box = frame({
    x: axis([0, correlations.at(-1)!], correlations),
    y: axis([0, 100], [0, 25, 50, 75, 100]),
    plotHeight: 150,
    head: 'False alarms, %, for a dated event',
    right: 92,
    foot: 'correlation of neighbouring months',
  });
  const goal = box.y(5);
  return {
    width: WIDTH,
    height: box.height,
    title: 'False alarms grow as months hang together',
    description: lines
      .map(
        (line) =>
          `${line.name}: ${line.shares.map(({ correlation, percent }) => `${percent.toFixed(0)} % at ${correlation}`).join(', ')}.`,
      )
      .join(' '),
    marks: [
      ...box.marks,
      across(box, 'event', goal, true),
      ...lines.map(({ slot, shares }) =>
        line(
          slot,
          shares.map(({ correlation, percent }) => [box.x(correlation), box.y(percent)] as const),
        ),
      ),
      ...lines.flatMap(({ slot, shares }) =>
        shares.map(({ correlation, percent }) => dot(slot, [box.x(correlation), box.y(percent)])),
      ),
    ],
    texts: [
      ...box.texts,
      ...lines.map((line) =>
        words(WIDTH - 86, box.y(line.shares.at(-1)!.percent) + 2, line.name, line.slot, 'start', 'semibold'),
      ),
    ],
  };
}
