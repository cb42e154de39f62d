import fc from 'fast-check';
import { type LabelRequest, placeLabels } from '@/lib/annotations/placeLabels';

const label = (id: string, x: number, width: number, importance = 1): LabelRequest => ({ id, x, width, importance });
const lanesOf = (requests: LabelRequest[], lanes: number) => Object.fromEntries(placeLabels(requests, lanes));

describe('a few labels by hand', () => {
  test('labels far apart are all next to the plot', () => {
    expect(lanesOf([label('a', 0, 80), label('b', 100, 80), label('c', 300, 80)], 3)).toEqual({ a: 0, b: 0, c: 0 });
  });

  test('a label that would run over the next one goes above it', () => {
    expect(lanesOf([label('a', 0, 80), label('b', 50, 80)], 3)).toEqual({ a: 1, b: 0 });
  });

  test('a label close to the next rule counts as touching it: 8 pixels are kept free', () => {
    expect(lanesOf([label('a', 0, 80), label('b', 88, 80)], 3)).toEqual({ a: 0, b: 0 });
    expect(lanesOf([label('a', 0, 80), label('b', 87, 80)], 3)).toEqual({ a: 1, b: 0 });
  });

  test('a long label goes above every rule that it would cross', () => {
    expect(lanesOf([label('a', 0, 200), label('b', 50, 60), label('c', 100, 60)], 3)).toEqual({ a: 2, b: 1, c: 0 });
    expect(lanesOf([label('a', 0, 200), label('b', 50, 30), label('c', 100, 60)], 3)).toEqual({ a: 1, b: 0, c: 0 });
  });

  test('two events of one day stand one above the other', () => {
    expect(Object.values(lanesOf([label('a', 10, 80), label('b', 10, 80)], 2)).toSorted()).toEqual([0, 1]);
  });

  test('the least important goes where there is no room, of two equals the later one', () => {
    expect(lanesOf([label('a', 0, 80, 2), label('b', 20, 80, 1), label('c', 40, 80, 1)], 2)).toEqual({ b: 1, c: 0 });
    expect(lanesOf([label('a', 0, 80, 1), label('b', 20, 80, 1), label('c', 40, 80, 1)], 2)).toEqual({ a: 1, b: 0 });
  });

  test('without a lane there is no label', () => {
    expect(lanesOf([label('a', 0, 80)], 0)).toEqual({});
  });
});

const someLabels = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 1000 }),
      width: fc.integer({ min: 8, max: 160 }),
      importance: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((labels): LabelRequest[] => labels.map((each, index) => ({ ...each, id: `event-${index}` })));
const someLanes = fc.integer({ min: 1, max: 5 });

/** The placed labels with their lanes. */
function place(requests: readonly LabelRequest[], lanes: number) {
  const placed = placeLabels(requests, lanes);
  return requests.flatMap((request) =>
    placed.has(request.id) ? [{ ...request, lane: placed.get(request.id)!, right: request.x + request.width }] : [],
  );
}

const always = (holds: (requests: LabelRequest[], lanes: number) => void) =>
  fc.assert(fc.property(someLabels, someLanes, holds), { numRuns: 400 });

test('no two labels overlap', () => {
  always((requests, lanes) => {
    const placed = place(requests, lanes);
    const overlapping = placed.flatMap((a) =>
      placed.filter((b) => a.id < b.id && a.lane === b.lane && a.x < b.right && b.x < a.right).map((b) => [a, b]),
    );
    expect(overlapping).toEqual([]);
  });
});

test('no rule of another labelled event runs through a label: a rule goes from its own lane down to the plot', () => {
  always((requests, lanes) => {
    const placed = place(requests, lanes);
    const crossed = placed.flatMap((a) =>
      placed.filter((b) => b.id !== a.id && b.lane >= a.lane && b.x > a.x && b.x < a.right).map((b) => [a, b]),
    );
    expect(crossed).toEqual([]);
  });
});

test('there are never more lanes than were given', () => {
  always((requests, lanes) => {
    expect(place(requests, lanes).every(({ lane }) => Number.isInteger(lane) && lane >= 0 && lane < lanes)).toBe(true);
  });
});

test('the most important are kept first: of the most important labels at least the first in time always has one', () => {
  always((requests, lanes) => {
    if (requests.length === 0) return;
    const first = requests.toSorted((a, b) => a.importance - b.importance || a.x - b.x)[0]!;
    const equals = requests
      .filter(({ importance, x }) => importance === first.importance && x === first.x)
      .map(({ id }) => id);
    const placed = placeLabels(requests, lanes);
    expect(equals.some((id) => placed.has(id))).toBe(true);
  });
});

test('a label is only left out for others that are at least as important', () => {
  always((requests, lanes) => {
    const placed = placeLabels(requests, lanes);
    for (const request of requests.filter(({ id }) => !placed.has(id))) {
      const others = requests.filter(({ id, importance }) => id !== request.id && importance <= request.importance);
      expect(others.length).toBeGreaterThanOrEqual(lanes);
    }
  });
});

test('nothing is left out where there are as many lanes as labels', () => {
  fc.assert(fc.property(someLabels, (requests) => placeLabels(requests, requests.length).size === requests.length));
});

test('the order in which events of different days are given does not matter', () => {
  always((requests, lanes) => {
    const distinct = requests.filter(({ x }, index) => requests.findIndex((other) => other.x === x) === index);
    expect(lanesOf(distinct.toReversed(), lanes)).toEqual(lanesOf(distinct, lanes));
  });
});
