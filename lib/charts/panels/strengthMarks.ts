import type { Range, SeriesMarks, Slot, SymbolShape, Tip } from '../../types/chart';
import type { Source, SourceKind, StrengthEstimate, StrengthMeasure } from '../../types/record';
import { formatDay } from '../../format/dates';
import { SOURCE_KIND_NAMES, STRENGTH_MEASURE_NAMES, capitalise } from '../../format/terms';
import { strengthWords } from '../../format/strengthWords';
import { startMs } from '../../time/day';
import { NO_MARKS } from './noMarks';

/** Colour tells the family of the source; fixed, so that a family looks the same in every view. */
export const FAMILY_SLOTS: Record<SourceKind, Slot> = {
  intergovernmental: 0,
  government: 1,
  research: 2,
  monitor: 3,
  press: 4,
  article: 5,
  'armed-group-claims-tally': 5,
};

/** Shape tells whom the statement counts. */
export const MEASURE_SHAPES: Record<StrengthMeasure, SymbolShape> = {
  fighters: 'diamond',
  members: 'circle',
  members_and_supporters: 'square',
};

/** The marks of one panel, one group for each family of sources; no line ever joins two statements. */
export function strengthMarks(estimates: readonly StrengthEstimate[], sources: readonly Source[]): SeriesMarks[] {
  const families = new Map<SourceKind, StrengthEstimate[]>();
  for (const estimate of estimates) {
    const { kind } = sourceOf(estimate, sources);
    families.set(kind, [...(families.get(kind) ?? []), estimate]);
  }
  return [...families]
    .toSorted(([a], [b]) => FAMILY_SLOTS[a] - FAMILY_SLOTS[b])
    .map(([kind, ofFamily]) => ({
      seriesId: kind,
      label: capitalise(SOURCE_KIND_NAMES[kind]),
      slot: FAMILY_SLOTS[kind],
      shape: 'diamond',
      ...NO_MARKS,
      ranges: ofFamily.map((estimate) => rangeOf(estimate, sourceOf(estimate, sources))),
    }));
}

export function sourceOf(estimate: StrengthEstimate, sources: readonly Source[]): Source {
  return sources.find((source) => source.id === estimate.sourceId)!;
}

function rangeOf(estimate: StrengthEstimate, source: Source): Range {
  return {
    id: estimate.id,
    sourceId: estimate.sourceId,
    start: estimate.asOf,
    ms: startMs(estimate.asOf),
    low: estimate.low,
    high: estimate.high,
    shape: MEASURE_SHAPES[estimate.measure],
    hollow: !estimate.verified,
    tip: tipOf(estimate, source),
  };
}

function tipOf(estimate: StrengthEstimate, source: Source): Tip {
  const lines = [
    source.name,
    `${strengthWords(estimate)} ${STRENGTH_MEASURE_NAMES[estimate.measure]}, as of ${formatDay(estimate.asOf)}`,
    estimate.document,
  ];
  if (!estimate.verified) lines.push('Not seen in the original');
  if (estimate.outlier) lines.push('Far from every other statement of its time');
  return lines;
}
