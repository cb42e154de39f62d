import { shareTexts } from '@/lib/export/words/shareTexts';
import { writeFigureQuery } from '@/lib/site/figureAddress';
import { figureOf } from '@/__tests__/fixtures/figures';

test.each(['Fewer attacks?', '100 % & more', 'x'])(
  'the caption for LaTeX holds nothing that begins a comment: %s',
  async (title) => {
    const query = `series=cep-central-syria&from=2022&title=${encodeURIComponent(title)}`;
    const figure = await figureOf('attacks', query);
    const { release } = figure.content;
    const pinned = writeFigureQuery({ ...figure.state, release });
    const text = shareTexts(figure, 'https://example.org', { query: writeFigureQuery(figure.state), pinned }).find(
      ({ name }) => name === 'LaTeX',
    )!.text;
    const caption = text.split('\n').find((line) => line.includes('\\caption'))!;
    expect(caption.replaceAll('\\%', '')).not.toContain('%');
    const address = new URL(/\\url\{([^}]*)\}/.exec(caption)![1]!);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      series: 'cep-central-syria',
      from: '2022-01',
      to: expect.any(String),
      release,
    });
  },
);
