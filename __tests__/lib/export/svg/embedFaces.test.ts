import { buildFigureSpec } from '@/lib/charts/buildFigureSpec';
import { embedFaces, lettersInFigure, lettersOf } from '@/lib/export/svg/embedFaces';
import { figureOf } from '@/__tests__/fixtures/figures';

const facesOf = async (title: string, range = 'from=2024-01&to=2025-03') => {
  const { content } = await figureOf('attacks', range);
  const spec = buildFigureSpec(content, { width: 680, framed: true, title });
  return embedFaces(lettersOf(spec.texts, lettersInFigure(spec)));
};
const families = (rules: string) =>
  [...rules.matchAll(/font-family:"([^"]+)";font-weight:(\d+)/g)].map(([, family, weight]) => `${family} ${weight}`);

test('figures in usual letters carry the same faces, whatever their titles and dates', async () => {
  const first = await facesOf('Attacks by month');
  expect(families(first)).toEqual(['Inter 400', 'Inter 600']);
  expect(await facesOf('Zebra & quiz (2024–2026)', 'from=2020-05&to=2022-02')).toBe(first);
});

test('a letter that is not usual is taken along, where it stands', async () => {
  const [usual, unusual] = (await Promise.all(['Attacks', 'Attacks Ω'].map((title) => facesOf(title)))).map((rules) =>
    rules.split('@font-face').filter(Boolean),
  );
  expect(unusual!.map((rule, index) => rule === usual![index])).toEqual([true, false]);
});

test('Arabic letters come in a face of their own', async () => {
  expect(families(await facesOf('داعش'))).toEqual(expect.arrayContaining([expect.stringMatching(/Arabic.* 600/)]));
});
