/** A label that stands to the right of its rule. */
export interface LabelRequest {
  readonly id: string;
  /** Of the rule, in pixels. */
  readonly x: number;
  readonly width: number;
  /** 1 is the most important. */
  readonly importance: number;
}

const GAP = 8;

/**
 * Gives each event label a lane above the plot, so that no label touches another label or another event's rule.
 *
 * @remarks
 * Lane 0 is next to the plot. A label stands right of its rule; it must be above every labelled event whose rule its text
 * would cross. Where that needs too many lanes, the least important label of the longest stack is left out, the later one
 * of two equals; its event keeps its rule.
 *
 * @param lanes - how many lanes there are
 * @returns lane by id; ids without room are absent
 */
export function placeLabels(requests: readonly LabelRequest[], lanes: number): Map<string, number> {
  let kept = requests.toSorted((a, b) => b.x - a.x || b.importance - a.importance);
  for (;;) {
    const placed = stack(kept);
    const tooHigh = kept.filter((request) => placed.get(request.id)!.lane >= lanes);
    if (tooHigh.length === 0) return new Map([...placed].map(([id, { lane }]) => [id, lane]));
    const column = columnUnder(tooHigh[0]!.id, placed);
    const least = kept
      .filter((request) => column.has(request.id))
      .reduce((a, b) => (b.importance > a.importance ? b : a));
    kept = kept.filter((request) => request.id !== least.id);
  }
}

interface Place {
  readonly lane: number;
  /** The label that forced this one up. */
  readonly restsOn: string | null;
}

/** From right to left, each label one lane above the highest that it would cover. */
function stack(requests: readonly LabelRequest[]): Map<string, Place> {
  const placed = new Map<string, Place>();
  requests.forEach((request, index) => {
    let place: Place = { lane: 0, restsOn: null };
    for (const right of requests.slice(0, index)) {
      const under = placed.get(right.id)!;
      if (right.x < request.x + request.width + GAP && under.lane >= place.lane)
        place = { lane: under.lane + 1, restsOn: right.id };
    }
    placed.set(request.id, place);
  });
  return placed;
}

function columnUnder(id: string, placed: ReadonlyMap<string, Place>): Set<string> {
  const column = new Set<string>();
  for (let next: string | null = id; next !== null; next = placed.get(next)!.restsOn) column.add(next);
  return column;
}
