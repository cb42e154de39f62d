import { render, screen } from '@testing-library/react';
import { SourceFiles } from '@/app/_components/sources/SourceFiles';
import { GOVERNORATES } from '@/lib/format/governorates';
import { parseFigureQuery } from '@/__tests__/fixtures/parseQuery';
import type { PublishedRecord } from '@/lib/types/record';
import { definition } from '@/__tests__/fixtures/smallSeries';

const own = [...GOVERNORATES, 'syria', 'iraq'].map((area) =>
  definition({ id: `own-${area}`, area: area as 'syria', inDefaultView: area === 'iraq-basra' }),
);

const asked = (name: string) =>
  new URL(screen.getByRole('link', { name }).getAttribute('href')!, 'http://localhost').searchParams;

it.each(['Figure', 'CSV', 'ZIP with image and description'])(
  '%s: a source with more series than an address may ask for has a link that can be answered, whole countries in it',
  (kind) => {
    render(<SourceFiles series={own} hasStrength={false} />);
    const record = {
      series: own,
      observations: [],
      strength: [],
      events: [],
      release: '0123456789',
    } as unknown as PublishedRecord;
    const { state, problems } = parseFigureQuery(
      'attacks',
      asked(`${kind}: Attacks, as each source counts them`),
      record,
    );
    expect(problems).toEqual([]);
    expect(state!.series).toEqual(expect.arrayContaining(['own-syria', 'own-iraq', 'own-iraq-basra']));
    expect(screen.getByText(/of its/)).toHaveTextContent(`(${state!.series!.length} of its ${own.length} series`);
  },
);

it('a source with few series has all of them in the link, and nothing is said of others', () => {
  render(<SourceFiles series={own.slice(0, 3)} hasStrength={false} />);
  expect(asked('CSV: Attacks, as each source counts them').get('series')!.split(',')).toHaveLength(3);
  expect(screen.queryByText(/of its/)).toBeNull();
});
