import { cardSpec } from '@/lib/export/cardSpec';
import type { FigureId } from '@/lib/types/figure';
import { figureOf, FIGURES } from '@/__tests__/fixtures/figures';
import { record } from '@/__tests__/fixtures/record';
import { outside, overlaps, textBoxes } from '@/__tests__/fixtures/textBoxes';

// Effects and breaks take simulations.
jest.setTimeout(60_000);

const CASES: [FigureId, string][] = [
  ...FIGURES.flatMap((figure): [FigureId, string][] => [
    [figure, ''],
    [figure, 'from=2022&to=2025&theme=dark'],
  ]),
  ['attacks', 'effect=assad-falls'],
  ['attacks', 'effect=syria-joins-coalition'],
  ['deaths', 'breaks=on&effect=assad-falls'],
  ['attacks', `from=2014&events=${record.events.map(({ id }) => id).join(',')}`],
  ['operations', `title=${'A title of the greatest length, '.repeat(3)}`],
];

test.each(CASES)(
  'the card of %s?%s is 1000 by 525, and no text leaves it or touches another',
  async (figure, query) => {
    const spec = cardSpec(await figureOf(figure, query));
    expect([spec.width, spec.height]).toEqual([1000, 525]);
    expect(outside(textBoxes(spec), spec)).toEqual([]);
    expect(overlaps(textBoxes(spec))).toEqual([]);
  },
);

test('the card of the default view has every panel of the figure', async () => {
  expect(cardSpec(await figureOf('attacks')).panels.map((panel) => panel.area)).toEqual([
    'syria',
    'central-syria',
    'northeast-syria',
    'iraq',
  ]);
});

test('every rule on a card of several panels has its number, and every number its name', async () => {
  const spec = cardSpec(await figureOf('attacks', `from=2014&events=${record.events.map(({ id }) => id).join(',')}`));
  const key = spec.texts
    .filter((text) => text.tone === 'event')
    .map((text) => text.text)
    .join(' ');
  expect(spec.events.length).toBeGreaterThan(3);
  spec.events.forEach((event, index) => {
    expect(key).toContain(`${index + 1} ${event.title}`);
    expect(spec.texts.filter((text) => text.text === String(index + 1))).toHaveLength(2);
  });
});

test('with an effect the card has the panels that can tell, and what they tell', async () => {
  const spec = cardSpec(await figureOf('attacks', 'effect=assad-falls'));
  const words = spec.texts.map((text) => text.text).join(' ');
  expect(spec.panels.map((panel) => panel.area)).toEqual(['northeast-syria']);
  expect(words).toMatch(/RIC in north-east Syria: .*ratio/);
  expect(words).not.toContain('No answer from');
});
