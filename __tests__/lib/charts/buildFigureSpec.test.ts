import { buildFigureSpec } from '@/lib/charts/buildFigureSpec';
import { xOf } from '@/lib/charts/axes';
import { shownPeriods } from '@/lib/export/tables/countRows';
import type { ChartSpec } from '@/lib/types/chart';
import type { Figure, FigureContent } from '@/lib/types/figureContent';
import type { FigureId } from '@/lib/types/figure';
import { figureOf, FIGURES, queriesOf, WIDTHS } from '@/__tests__/fixtures/figures';
import { outside, overlaps, type TextBox, textBoxes } from '@/__tests__/fixtures/textBoxes';
import { record } from '@/__tests__/fixtures/record';

// Effects and breaks take simulations.
jest.setTimeout(60_000);

interface Drawn {
  readonly name: string;
  readonly title: string;
  readonly content: FigureContent;
  readonly spec: ChartSpec;
  readonly boxes: readonly TextBox[];
}

const allEvents = record.events.map(({ id }) => id).join(',');

function drawFigure(name: string, { content, title }: Figure, width: number, framed: boolean): Drawn {
  const spec = buildFigureSpec(content, { width, framed, title });
  return { name: `${name.slice(0, 70)} at ${width}`, title, content, spec, boxes: textBoxes(spec) };
}

const draw = async (figure: FigureId, query: string, width: number, framed = true) =>
  drawFigure(`/${figure}?${query}`, await figureOf(figure, query), width, framed);

/** Each figure in each state at each width: every test of 'every figure' below looks at all of them. */
const drawn: Drawn[] = [];
beforeAll(async () => {
  for (const figure of FIGURES)
    for (const query of [...queriesOf(figure), `from=2013&to=2026&events=${allEvents}`]) {
      const shown = await figureOf(figure, query);
      drawn.push(...WIDTHS.map((width) => drawFigure(`/${figure}?${query}`, shown, width, true)));
    }
});

/** What is wrong with any figure, as `state: fault`. */
const faults = (find: (drawn: Drawn) => readonly string[], among: readonly Drawn[] = drawn) =>
  among.flatMap((one) => find(one).map((fault) => `${one.name}: ${fault}`));

test('there are figures to look at', () => {
  expect(drawn.length).toBeGreaterThan(200);
  expect(drawn.some(({ spec }) => spec.panels.length > 3)).toBe(true);
});

describe('every figure, in every state, at every width', () => {
  test('is plain JSON: nothing is lost on the way to a browser', () => {
    expect(
      faults(({ spec }) =>
        JSON.stringify(JSON.parse(JSON.stringify(spec))) === JSON.stringify(spec) && isPlain(spec)
          ? []
          : ['is not plain'],
      ),
    ).toEqual([]);
  });

  test('has one mark for each row of its table that has a figure', () => {
    expect(
      faults(({ content, spec }) => {
        const marks = spec.panels.flatMap((panel) =>
          panel.series.flatMap((series) =>
            [...series.dots, ...series.bars].map(({ start }) => `${series.seriesId} ${start}`),
          ),
        );
        const statements = spec.panels.flatMap((panel) =>
          panel.series.flatMap((series) => series.ranges.map(({ id }) => id)),
        );
        if (content.kind === 'strength')
          return same(
            statements,
            content.panels.flatMap((panel) => panel.estimates.map(({ id }) => id)),
          );
        const rows = shownPeriods(content).filter(
          ({ row }) => (content.state.value === 'count' ? row.count : row.rate_per_30_days) !== null,
        );
        return [
          ...statements,
          ...same(
            marks,
            rows.map(({ row }) => `${row.series_id} ${row.period_start}`),
          ),
        ];
      }),
    ).toEqual([]);
  });

  test('keeps every mark inside its plot', () => {
    expect(
      faults(({ spec }) =>
        spec.panels.flatMap(({ id, y, series }) => {
          const [from, to] = spec.x.domain;
          const inTime = series
            .flatMap(({ dots, bars, ranges, lines }) => [
              ...[...dots, ...ranges].map(({ ms }) => ms),
              ...bars.flatMap(({ fromMs, toMs }) => [fromMs, toMs]),
              ...lines.flatMap(({ points }) => points.map(({ ms }) => ms)),
            ])
            .every((ms) => ms >= from && ms <= to);
          const inValue = series
            .flatMap(({ dots, bars, bands, ranges }) => [
              ...[...dots, ...bars].map(({ value }) => value),
              ...bars.flatMap(({ span }) => (span ? [span.low, span.high] : [])),
              ...bands.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high])),
              ...ranges.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null),
            ])
            .every((value) => value >= y.domain[0] && value <= y.domain[1]);
          return inTime && inValue ? [] : [`${id} has a mark outside its plot`];
        }),
      ),
    ).toEqual([]);
  });

  test('puts its panels one under the other, inside its height', () => {
    expect(
      faults(({ spec }) => {
        const boxes = spec.panels.map(({ plot }) => plot);
        const stacked = boxes.slice(1).every((box, index) => box.top >= boxes[index]!.top + boxes[index]!.height);
        const inside = boxes.every(
          ({ left, top, width, height }) =>
            left >= 0 && top >= 0 && width > 100 && left + width <= spec.width && top + height <= spec.height,
        );
        return stacked && inside ? [] : ['has a panel out of place'];
      }),
    ).toEqual([]);
  });

  test('writes the time under its last panel, and only there', () => {
    expect(
      faults(({ spec }) =>
        spec.panels.every(({ showsTime }, index) => showsTime === (index === spec.panels.length - 1))
          ? []
          : ['repeats or lacks the time axis'],
      ),
    ).toEqual([]);
  });

  test('keeps its texts inside its width and height, numbers at the value axis aside', () => {
    expect(
      faults(({ spec, boxes }) =>
        outside(
          boxes.filter(({ where }) => !where.startsWith('value tick')),
          spec,
        ),
      ),
    ).toEqual([]);
  });

  test('keeps its texts apart, the numbers beside bars aside', () => {
    const isBarNumber = ({ where, text }: { where: string; text: string }) =>
      where.startsWith('panel') && /^[\d,.]+$/.test(text);
    expect(faults(({ boxes }) => overlaps(boxes.filter((box) => !isBarNumber(box))))).toEqual([]);
  });

  test('keeps the numbers beside bars apart from each other and from everything but event labels', () => {
    expect(faults(({ boxes }) => overlaps(boxes.filter(({ where }) => !where.startsWith('event'))))).toEqual([]);
  });

  test('marks its events in their order, labelled or not, and none outside its range', () => {
    expect(
      faults(({ content, spec }) => {
        if (spec.panels.length === 0) return [];
        const [from, to] = spec.x.domain;
        const inside = spec.events.every(
          ({ fromMs, toMs }) => fromMs >= from && fromMs < to && (toMs === null || (toMs > fromMs && toMs <= to)),
        );
        const numbered = spec.events.every(({ number }, index) => number === index + 1);
        return [
          ...same(
            spec.events.map(({ id }) => id),
            content.events.map(({ id }) => id),
          ),
          ...(inside && numbered ? [] : ['has an event out of place']),
        ];
      }),
    ).toEqual([]);
  });

  test('lets no rule of an event run through the label of another', () => {
    expect(
      faults(({ spec, boxes }) => {
        const plot = spec.panels[0]?.plot;
        const labels = boxes.filter(({ where }) => where.startsWith('event'));
        return spec.events
          .filter(({ label }) => label.length > 0 && plot)
          .flatMap((event) => {
            const x = xOf(spec.x, plot!, event.fromMs);
            return labels
              .filter(
                ({ where, left, right, bottom }) =>
                  where !== `event ${event.id}` && x > left && x < right && bottom > event.top,
              )
              .map(({ text }) => `${event.id} runs through "${text}"`);
          });
      }),
    ).toEqual([]);
  });

  test('says what it shows to readers who do not see it', () => {
    expect(
      faults(({ title, spec }) =>
        spec.description.startsWith(`${title}, `) && spec.description.length > title.length + 40
          ? []
          : [spec.description],
      ),
    ).toEqual([]);
  });
});

const same = (found: readonly string[], expected: readonly string[]) =>
  JSON.stringify(found.toSorted()) === JSON.stringify(expected.toSorted())
    ? []
    : [`${found.length} marks for ${expected.length} rows`];

/** Only objects, lists, texts, finite numbers, booleans and null. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  return (
    typeof value === 'object' &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every(isPlain)
  );
}

describe('texts that once were out of place', () => {
  test.each([
    ['strength', '', 360],
    ['deaths', '', 360],
    ['strength', 'outliers=on', 1080],
  ] as const)('the numbers at the value axis of /%s?%s at %i are inside the figure', async (figure, query, width) => {
    const { spec, boxes } = await draw(figure, query, width);
    expect(outside(boxes, spec)).toEqual([]);
  });

  test('the number of a bar does not touch the number of an event: /attacks in December 2024 at 360', async () => {
    expect(overlaps((await draw('attacks', 'from=2024-12-01&to=2024-12-31', 360)).boxes)).toEqual([]);
  });

  test('the sentence of an empty figure fits a phone', async () => {
    const { spec, boxes } = await draw('strength', 'from=2024-03-05&to=2024-03-20', 320);
    expect(outside(boxes, spec)).toEqual([]);
  });

  test('a range inside one month has a date on its time axis', async () => {
    expect((await draw('attacks', 'from=2024-03-05&to=2024-03-20', 1080)).spec.x.ticks).not.toEqual([]);
  });

  test('a logarithmic axis has at least two numbers', async () => {
    const { spec } = await draw('strength', 'from=2022&to=2023&outliers=on&axis=log', 1080);
    expect(spec.panels.filter(({ y }) => y.ticks.length < 2).map(({ id, y }) => `${id}: ${y.ticks.length}`)).toEqual(
      [],
    );
  });
});

describe('an empty range gives words, not an empty picture', () => {
  test('strength: no statement in the range', async () => {
    const { spec } = await draw('strength', 'from=2024-03-05&to=2024-03-20', 1080);
    expect([spec.panels, spec.events]).toEqual([[], []]);
    expect(spec.texts.map(({ text }) => text)).toContain('Nothing in the record falls in 5 March to 20 March 2024.');
    expect(spec.description).toContain('No statement on strength falls in this range.');
  });

  test('counts: a panel that no source covers says so, and is hatched from end to end', async () => {
    const { spec } = await draw('attacks', 'from=2025-02&to=2025-03&series=mei-lister-syria', 680);
    expect(spec.panels).toHaveLength(1);
    expect(spec.panels[0]!.notCovered).toEqual([{ fromMs: Date.UTC(2025, 1, 1), toMs: Date.UTC(2025, 3, 1) }]);
    expect(spec.description).toContain('All of Syria: no source on screen covers this range.');
    expect(spec.panels[0]!.legend.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')).toContain(
      'nothing in this range',
    );
  });
});

describe('a figure that travels alone', () => {
  let [framed, bare]: Drawn[] = [];
  beforeAll(async () => {
    framed = await draw('attacks', 'title=Attacks%20in%20Syria%20%3C2024%3E&from=2024&to=2024', 680);
    bare = await draw('attacks', 'from=2024&to=2024', 680, false);
  });
  const words = ({ spec }: Drawn) => spec.texts.map(({ text }) => text).join(' ');

  test('has its title, its range, its sources, the basis and the version inside', () => {
    expect(words(framed!)).toContain('Attacks in Syria <2024>');
    expect(words(framed!)).toMatch(/ 2024 /);
    expect(words(framed!)).toMatch(/Source: .*Counter Extremism Project/);
    expect(words(framed!)).toContain(`version ${record.release}`);
    expect(words(framed!)).toMatch(/Basis: .*not comparable with one another/);
  });

  test('on a page, the page has them', () => {
    expect(bare!.spec.texts).toEqual([]);
    expect(bare!.spec.height).toBeLessThan(framed!.spec.height);
  });
});

test('labels of events are left out before they overlap; every event stays marked', async () => {
  const { spec } = await draw('attacks', `from=2013&to=2026&events=${allEvents}`, 680);
  const labelled = spec.events.filter(({ label }) => label.length > 0);
  expect(spec.events.length).toBe(record.events.length);
  expect(labelled.length).toBeGreaterThan(3);
  expect(labelled.length).toBeLessThan(spec.events.length);
});

test('narrow figures show the number of an event instead of its title', async () => {
  const { spec } = await draw('attacks', 'from=2024&to=2025', 360);
  const labels = spec.events
    .filter(({ label }) => label.length > 0)
    .map(({ number, label }) => [String(number), ...label.map(({ text }) => text)]);
  expect(labels.length).toBeGreaterThan(2);
  expect(labels.every(([number, text, ...more]) => number === text && more.length === 0)).toBe(true);
});

test('the same content and width give the same figure', async () => {
  expect(await draw('attacks', 'from=2024', 680)).toEqual(await draw('attacks', 'from=2024', 680));
});

test.each([279, 2401, 0, -680, NaN, Infinity])('a width of %d is refused', async (width) => {
  await expect(draw('attacks', '', width)).rejects.toThrow(
    new RangeError(`buildFigureSpec requires a width from 280 to 2400, got ${width}`),
  );
});
