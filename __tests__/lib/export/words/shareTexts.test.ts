import { shareTexts } from '@/lib/export/words/shareTexts';
import { writeFigureQuery } from '@/lib/site/figureAddress';
import { contentOf } from '@/__tests__/fixtures/figures';

test.each(['Fewer attacks?', '100 % & more', 'x'])(
  'the caption for LaTeX holds nothing that begins a comment: %s',
  (title) => {
    const content = contentOf('attacks', `series=cep-central-syria&from=2022&title=${encodeURIComponent(title)}`);
    const pinned = writeFigureQuery({ ...content.state, release: content.release });
    const text = shareTexts(content, 'https://example.org', { query: writeFigureQuery(content.state), pinned }).find(
      ({ name }) => name === 'LaTeX',
    )!.text;
    const caption = text.split('\n').find((line) => line.includes('\\caption'))!;
    expect(caption.replaceAll('\\%', '')).not.toContain('%');
    const address = new URL(/\\url\{([^}]*)\}/.exec(caption)![1]!);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      series: 'cep-central-syria',
      from: '2022-01',
      to: expect.any(String),
      release: content.release,
    });
  },
);
