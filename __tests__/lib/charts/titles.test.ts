import { buildFigureSpec } from '@/lib/charts/buildFigureSpec';
import { selectFigure } from '@/lib/charts/selectFigure';
import { sourceLine } from '@/lib/charts/sourceLine';
import { embedPage } from '@/lib/export/embed/embedPage';
import { figureOf } from '@/__tests__/fixtures/figures';
import { figureState } from '@/__tests__/fixtures/figureState';
import { record } from '@/__tests__/fixtures/record';

const LONG =
  'A title that takes more than one line of a narrow picture because it goes on and on and says everything twice';
async function framed(query: string) {
  const { content, title } = await figureOf('attacks', query && `title=${query}`);
  return buildFigureSpec(content, { width: 500, framed: true, title });
}

describe('figures that differ in their title alone', () => {
  test('bear their own in picture and description, whichever was asked for first', async () => {
    for (const title of ['One', 'Two', 'One']) {
      const spec = await framed(title);
      expect(spec.title).toBe(title);
      expect(spec.texts[0]).toMatchObject({ text: title });
      expect(spec.description.startsWith(`${title}, `)).toBe(true);
      expect((await framed('')).description.startsWith('Attacks, as each source counts them, ')).toBe(true);
    }
  });

  test('make room for a title of several lines, and only for that', async () => {
    const [short, long, again] = [await framed('One'), await framed(LONG), await framed('Two')];
    const lines = long.texts.filter(({ weight }) => weight === 'semibold').length;
    expect(lines).toBeGreaterThan(1);
    expect(long.height - short.height).toBe((lines - 1) * 23);
    expect(long.panels.map(({ plot }) => plot.top - (lines - 1) * 23)).toEqual(
      short.panels.map(({ plot }) => plot.top),
    );
    expect(again.panels).toEqual(short.panels);
  });

  test('have their own theme and address in a frame', async () => {
    const frame = async (query: string) =>
      embedPage(await figureOf('attacks', query), `https://example.org/?${query}`).toString();
    const [dark, plain] = [await frame('title=One&theme=dark'), await frame('title=Two')];
    expect([
      /<h1[^>]*>([^<]*)/.exec(dark!)![1],
      dark!.includes('color-scheme:light dark'),
      dark!.includes('example.org/?title=One'),
    ]).toEqual(['One', false, true]);
    expect([
      /<h1[^>]*>([^<]*)/.exec(plain!)![1],
      plain!.includes('color-scheme:light dark'),
      plain!.includes('example.org/?title=Two'),
    ]).toEqual(['Two', true, true]);
  });
});

test('a figure says where there are newer data from when there are', async () => {
  const state = figureState('attacks', { release: record.release });
  const newer = { id: 'ffffffffff', madeOn: '2030-01-02' };
  expect(sourceLine((await selectFigure(state, record)).content)).not.toContain('newer data');
  expect(sourceLine((await selectFigure(state, record, newer)).content)).toContain('newer data: version ffffffffff');
});
