import { xOf, yOf } from '@/lib/charts/axes';
import { buildFigureSpec } from '@/lib/charts/buildFigureSpec';
import { standaloneStyle } from '@/lib/export/figureStyle';
import { paintSvg, type PaintOptions } from '@/lib/export/svg/paintSvg';
import type { ChartSpec } from '@/lib/types/chart';
import type { FigureId } from '@/lib/types/figure';
import { contentOf, figureOf, FIGURES, queriesOf } from '@/__tests__/fixtures/figures';
import { elements, parseXml, type XmlElement } from '@/__tests__/fixtures/xml';

// Effects and breaks take simulations.
jest.setTimeout(60_000);

const OPTIONS: PaintOptions = { id: 'figure', style: null, eventHref: null };
const specOf = async (figure: FigureId, query = '', width = 680) => {
  const { content, title } = await figureOf(figure, query);
  return buildFigureSpec(content, { width, framed: true, title });
};
const paint = (spec: ChartSpec, options: Partial<PaintOptions> = {}) =>
  parseXml(paintSvg(spec, { ...OPTIONS, ...options }));
const withAttribute = (root: XmlElement, name: string) =>
  elements(root).filter(({ attributes }) => attributes[name] !== undefined);
const hasClass =
  (name: string) =>
  ({ attributes }: XmlElement) =>
    attributes.class?.split(' ').includes(name) ?? false;

describe.each(FIGURES.flatMap((figure) => queriesOf(figure).map((query) => [figure, query] as const)))(
  '/%s?%s',
  (figure, query) => {
    let spec: ChartSpec;
    let svg: XmlElement;
    beforeAll(async () => {
      spec = await specOf(figure, query, figure === 'strength' ? 360 : 680);
      svg = paint(spec, { style: standaloneStyle('auto'), eventHref: (id) => `/events/${id}` });
    });

    test('is well-formed, and as large as the figure', () => {
      expect(svg).toMatchObject({
        name: 'svg',
        attributes: {
          xmlns: 'http://www.w3.org/2000/svg',
          width: String(spec.width),
          height: String(spec.height),
          viewBox: `0 0 ${spec.width} ${spec.height}`,
        },
      });
    });

    test('every mark carries its series and its start, each once', () => {
      const painted = withAttribute(svg, 'data-series').map(
        ({ attributes }) => `${attributes['data-series']} ${attributes['data-start']} ${attributes['data-id'] ?? ''}`,
      );
      const marks = spec.panels.flatMap((panel) =>
        panel.series.flatMap((series) => [
          ...[...series.dots, ...series.bars].map(({ start }) => `${series.seriesId} ${start} `),
          ...series.ranges.map(({ sourceId, start, id }) => `${sourceId} ${start} ${id}`),
        ]),
      );
      expect(painted.toSorted()).toEqual(marks.toSorted());
      expect(withAttribute(svg, 'data-start')).toHaveLength(painted.length);
    });

    test('every mark says what it is when pointed at', () => {
      expect(
        withAttribute(svg, 'data-series').every(({ children }) =>
          children.some(({ name, text }) => name === 'title' && text.length > 20),
        ),
      ).toBe(true);
    });

    test('marks are where the axes put them', () => {
      const expected = spec.panels.flatMap((panel) =>
        panel.series.flatMap((series) =>
          series.dots.map((dot) => [xOf(spec.x, panel.plot, dot.ms), yOf(panel.y, panel.plot, dot.value)]),
        ),
      );
      const painted = withAttribute(svg, 'data-series').flatMap(({ name, attributes }) =>
        name === 'path'
          ? [(/translate\((\S+) (\S+)\)/.exec(attributes.transform ?? '') ?? []).slice(1).map(Number)]
          : [],
      );
      expect(painted).toHaveLength(expected.length);
      painted.forEach(([x, y], index) => {
        expect(Math.abs(x! - expected[index]![0]!)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(Math.abs(y! - expected[index]![1]!)).toBeLessThanOrEqual(0.005 + 1e-9);
      });
    });

    test('every label leads to its event', () => {
      const labelled = spec.events.filter(({ label }) => label.length > 0).map(({ id }) => id);
      expect(
        withAttribute(svg, 'data-event-label').map(({ name, attributes }) => [
          name,
          attributes['data-event-label'],
          attributes.href,
        ]),
      ).toEqual(labelled.map((id) => ['a', id, `/events/${id}`]));
    });

    test('no number is broken', () => {
      const values = elements(svg).flatMap(({ attributes }) => Object.values(attributes));
      expect(values.filter((value) => /NaN|Infinity|undefined|null|\de[+-]?\d/.test(value))).toEqual([]);
      expect(
        elements(svg).filter(({ attributes }) => Number(attributes.width) < 0 || Number(attributes.height) < 0),
      ).toEqual([]);
    });

    test('every text of the figure is written', () => {
      const written = elements(svg)
        .filter(({ name }) => name === 'text')
        .map(({ text }) => text);
      const texts = [
        ...spec.texts,
        ...spec.panels.flatMap(({ texts: ofPanel, legend }) => [...ofPanel, ...legend.flatMap(({ words }) => words)]),
        ...spec.events.flatMap(({ label }) => label),
      ].map(({ text }) => text);
      expect(written).toEqual(expect.arrayContaining(texts));
      expect(written).toHaveLength(
        texts.length +
          spec.panels.reduce(
            (sum, { y, showsTime }) => sum + y.ticks.length + (showsTime ? spec.x.ticks.length : 0),
            0,
          ),
      );
    });
  },
);

test('without tips the same marks and labels are drawn', async () => {
  const spec = await specOf('attacks');
  const [tipped, untipped] = [true, false].map((tips) => paint(spec, { tips }));
  const drawn = (svg: XmlElement) =>
    elements(svg)
      .filter(({ name }) => name !== 'title')
      .map(({ name, text, attributes }) => [
        name,
        name === 'text' ? text : '',
        attributes.class,
        attributes['data-series'],
        attributes['data-start'],
      ]);
  expect(drawn(untipped!)).toEqual(drawn(tipped!));
  // The image keeps its own title.
  expect(elements(untipped!).filter(({ name }) => name === 'title')).toHaveLength(1);
});

describe('what is hostile stays text', () => {
  const hostile = '</text><script>alert("1")</script> & \'"<![CDATA[ ]]> &amp; \u0000\u0007 --> é 🔥';
  const shown = '</text><script>alert("1")</script> & \'"<![CDATA[ ]]> &amp;  --> é 🔥';

  test('a title from the address', async () => {
    const svg = paint(await specOf('attacks', `title=${encodeURIComponent(hostile)}`, 2400));
    expect(svg.children[0]).toMatchObject({ name: 'title', text: shown });
    expect(elements(svg).some(({ name }) => name === 'script')).toBe(false);
    expect(
      elements(svg)
        .filter(({ name }) => name === 'text')
        .map(({ text }) => text),
    ).toContain(shown);
  });

  test('ids, names, tips and addresses from the record', async () => {
    const spec = await specOf('attacks', 'series=cep-central-syria&events=assad-falls&from=2024&to=2025');
    const poisoned = JSON.parse(JSON.stringify(spec), (key, value: unknown) =>
      ['id', 'seriesId', 'title', 'text', 'label', 'description'].includes(key) && typeof value === 'string'
        ? hostile
        : key === 'tip'
          ? [hostile]
          : value,
    ) as ChartSpec;
    const svg = paint(poisoned, { eventHref: (id) => `/events/${id}` });
    expect(elements(svg).some(({ name }) => name === 'script')).toBe(false);
    expect(new Set(withAttribute(svg, 'data-series').map(({ attributes }) => attributes['data-series']))).toEqual(
      new Set([shown]),
    );
    expect(withAttribute(svg, 'data-event').map(({ attributes }) => attributes['data-event'])).toEqual([shown]);
    expect(withAttribute(svg, 'data-panel').map(({ attributes }) => attributes['data-panel'])).toEqual([shown]);
    expect(withAttribute(svg, 'href').map(({ attributes }) => attributes.href)).toEqual([`/events/${shown}`]);
  });
});

describe('how marks look', () => {
  let svg: XmlElement;
  beforeAll(async () => {
    const query = 'series=claims-tracker-syria,karam-shaar-syria,sohr-syria-yearly&from=2024&to=2026';
    svg = paint(await specOf('attacks', query));
  });
  const marksOf = (series: string) =>
    withAttribute(svg, 'data-series').filter(({ attributes }) => attributes['data-series'] === series);

  test('a provisional dot is hollow, the final ones are not', () => {
    expect(
      marksOf('claims-tracker-syria').map((mark) => [mark.attributes['data-start'], hasClass('hollow')(mark)]),
    ).toEqual([
      ['2025-10-01', false],
      ['2025-11-01', false],
      ['2025-12-01', false],
      ['2026-01-01', false],
      ['2026-02-01', false],
      ['2026-03-01', false],
      ['2026-04-01', true],
    ]);
  });

  test('a window is a bar as wide as its time', async () => {
    const spec = await specOf('attacks', 'series=karam-shaar-syria&from=2024-01&to=2024-12');
    const [bar] = withAttribute(paint(spec), 'data-series');
    // 335 of 366 days
    expect(bar!.name).toBe('rect');
    expect(Number(bar!.attributes.width) / spec.panels[0]!.plot.width).toBeCloseTo(335 / 366, 3);
  });

  test('a line goes to a provisional dot dashed', () => {
    const lines = elements(svg).filter(hasClass('line'));
    expect(lines.map(hasClass('dash'))).toEqual([false, true]);
  });

  test('an interval of ours and a range that the source printed are drawn differently', async () => {
    const deaths = paint(await specOf('deaths', 'series=ucdp-ged-21-1-syria-deaths&from=2019&to=2019'));
    expect([elements(deaths).some(hasClass('printed')), elements(deaths).some(hasClass('band'))]).toEqual([
      true,
      false,
    ]);
    expect([elements(svg).some(hasClass('printed')), elements(svg).some(hasClass('band'))]).toEqual([false, true]);
  });

  test('a statement with an open end has an arrow and one symbol, one with two ends a line and two', async () => {
    const strength = paint(await specOf('strength', 'outliers=on&from=2013&to=2026', 1080));
    const content = await contentOf('strength', 'outliers=on&from=2013&to=2026');
    const estimates = content.kind === 'strength' ? content.panels.flatMap((panel) => panel.estimates) : [];
    for (const estimate of estimates) {
      const mark = withAttribute(strength, 'data-id').find(({ attributes }) => attributes['data-id'] === estimate.id)!;
      const [reach, symbols] = [
        mark.children.filter(hasClass('reach')),
        mark.children.filter(({ name, attributes }) => name === 'path' && !attributes.class?.includes('reach')),
      ];
      expect([estimate.id, estimate.bound, reach.length, symbols.length]).toEqual([
        estimate.id,
        estimate.bound,
        estimate.bound === 'point' ? 0 : 1,
        estimate.bound === 'range' ? 2 : 1,
      ]);
      expect(reach.every(({ attributes }) => attributes.d!.includes('L0') === (estimate.bound !== 'range'))).toBe(true);
    }
    expect(new Set(estimates.map(({ bound }) => bound))).toEqual(new Set(['point', 'range', 'at_least', 'at_most']));
  });

  test('time that no series covers is hatched, a gap inside the coverage is not', async () => {
    const spec = await specOf('attacks', 'series=cep-central-syria&from=2024-01&to=2025-06');
    const hatches = withAttribute(paint(spec), 'data-layer').filter(
      ({ attributes }) => attributes['data-layer'] === 'not-covered',
    );
    const { plot } = spec.panels[0]!;
    // Covered to 30 November 2024: 335 of 547 days; February and August 2024 are gaps.
    expect(hatches).toHaveLength(1);
    expect((Number(hatches[0]!.attributes.x) - plot.left) / plot.width).toBeCloseTo(335 / 547, 3);
    expect(hatches[0]!.attributes.fill).toBe('url(#figure-hatch)');
  });
});

describe('on a page with others', () => {
  test('ids come from the caller, and titles are told to readers who do not see', async () => {
    const spec = await specOf('attacks');
    const [a, b] = [paint(spec, { id: 'one' }), paint(spec, { id: 'two' })];
    const ids = (root: XmlElement) => withAttribute(root, 'id').map(({ attributes }) => attributes.id!);
    expect(ids(a).some((id) => ids(b).includes(id))).toBe(false);
    expect(ids(a)).toEqual(expect.arrayContaining(['one-title', 'one-desc']));
    expect(
      elements(a)
        .filter(({ name }) => name === 'desc')
        .map(({ text }) => text),
    ).toEqual([spec.description]);
  });

  test('without addresses for events there is no link', async () => {
    const svg = paint(await specOf('attacks'));
    expect(elements(svg).some(({ name }) => name === 'a')).toBe(false);
    expect(withAttribute(svg, 'data-event-label').length).toBeGreaterThan(0);
  });

  test('the same figure gives the same bytes', async () => {
    expect(paintSvg(await specOf('attacks'), OPTIONS)).toBe(paintSvg(await specOf('attacks'), OPTIONS));
  });

  test('nothing is loaded from elsewhere', async () => {
    const svg = paintSvg(await specOf('attacks'), { ...OPTIONS, style: standaloneStyle('dark') });
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /(href|src)="https?:|url\(["']?http|@import/,
    );
  });
});

test('an empty figure is words in a well-formed image', async () => {
  const svg = paint(await specOf('strength', 'from=2024-03-05&to=2024-03-20'));
  expect(
    elements(svg)
      .filter(({ name }) => name === 'text')
      .map(({ text }) => text),
  ).toContain('Nothing in the record falls in 5 March to 20 March 2024.');
  expect(withAttribute(svg, 'data-series')).toEqual([]);
});
