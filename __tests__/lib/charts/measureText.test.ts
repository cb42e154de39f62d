import fc from 'fast-check';
import { measureText, wrapText } from '@/lib/charts/measureText';

test('the width of a line is that of its letters, in proportion to its size', () => {
  expect(measureText('', 13)).toBe(0);
  expect(measureText('Syria', 26)).toBeCloseTo(2 * measureText('Syria', 13), 9);
  expect(measureText('Syria', 13)).toBeCloseTo(measureText('Syr', 13) + measureText('ia', 13), 9);
  expect(measureText('WWW', 12)).toBeGreaterThan(measureText('iii', 12));
  expect(measureText('attacks', 12, 'semibold')).toBeGreaterThan(measureText('attacks', 12));
});

test('a letter that was not measured gets more room than any that was, never less', () => {
  expect(measureText('ن', 10)).toBe(10);
  expect(measureText('m', 10)).toBeLessThan(10);
});

describe('wrapText', () => {
  const text = 'Attacks fell after the fall of the government in December 2024';

  test('lines fit, and hold all words in order', () => {
    const lines = wrapText(text, 140, 12);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every((line) => measureText(line, 12) <= 140)).toBe(true);
    expect(lines.join(' ')).toBe(text);
  });

  test('a short text is one line', () => {
    expect(wrapText('Assad falls', 140, 12)).toEqual(['Assad falls']);
  });

  test('a word wider than the room is cut with an ellipsis', () => {
    const [line, ...more] = wrapText('Counterextremismprojectandfriends', 80, 12);
    expect(more).toEqual([]);
    expect(line).toMatch(/^Counter\w*…$/);
    expect(measureText(line!, 12)).toBeLessThanOrEqual(80);
  });

  test('where lines are few, the last one says that more would follow', () => {
    const lines = wrapText(text, 140, 12, 'regular', 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(lines[1]).not.toMatch(/……$/);
  });

  test('no line is ever wider than its room, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.integer({ min: 30, max: 400 }),
        fc.constantFrom(1, 2, 3, Infinity),
        (any, width, most) => {
          const lines = wrapText(any, width, 12, 'regular', most);
          expect(lines.length >= 1 && lines.length <= most).toBe(true);
          expect(lines.every((line) => measureText(line, 12) <= width)).toBe(true);
        },
      ),
    );
  });
});
