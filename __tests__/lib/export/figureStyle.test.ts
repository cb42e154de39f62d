import { DARK, LIGHT, PAGE_VARIABLES, type Palette, paletteDeclarations, PRINT } from '@/lib/charts/palette';
import { figureStyle, standaloneStyle } from '@/lib/export/figureStyle';

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

test('the measure of contrast: black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
});

describe.each<[string, Palette]>([
  ['light', LIGHT],
  ['dark', DARK],
  ['print', PRINT],
])('%s', (_, palette) => {
  test.each(['text', 'quiet', 'event', 'accent'] as const)('%s can be read: 4.5 to 1', (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('so can every name in the colour of its series', () => {
    for (const slot of palette.slots) expect(contrast(slot, palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(new Set(palette.slots).size).toBe(6);
  });

  test('labels of events can be read on a shaded span', () => {
    expect(contrast(palette.event, palette.span)).toBeGreaterThanOrEqual(4.5);
  });
});

test('an image that travels alone carries the theme that was asked for', () => {
  expect(standaloneStyle('light')).toBe(figureStyle(LIGHT));
  expect(standaloneStyle('dark')).toBe(figureStyle(DARK));
  expect(standaloneStyle('print')).toBe(figureStyle(PRINT));
  expect(standaloneStyle('auto')).toBe(
    `${figureStyle(LIGHT)}@media screen and (prefers-color-scheme:dark){${figureStyle(DARK)}}`,
  );
});

test('a page sets every colour that its figures use', () => {
  const used = new Set(figureStyle(PAGE_VARIABLES).match(/var\(--[\w-]+\)/g));
  const set = new Set(
    paletteDeclarations(LIGHT)
      .split(';')
      .map((declaration) => `var(${declaration.split(':')[0]})`),
  );
  expect([...used].filter((name) => !set.has(name))).toEqual([]);
});
