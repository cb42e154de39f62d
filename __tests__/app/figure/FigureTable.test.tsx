import { render, screen, within } from '@testing-library/react';
import { join } from 'node:path';
import { EventList } from '@/app/_components/figure/EventList';
import { SeriesChoices } from '@/app/_components/controls/SeriesChoices';
import { selectFigure } from '@/lib/charts/selectFigure';
import { figureTable } from '@/lib/export/tables/figureTable';
import { parseFigureQuery } from '@/__tests__/fixtures/parseQuery';
import { readRecord } from '@/lib/sources/readRecord';
import type { FigureId } from '@/lib/types/figure';
import type { FigureContent } from '@/lib/types/figureContent';

const { record } = readRecord(join(process.cwd(), 'data'));

async function content(figure: FigureId, query: string) {
  const { state } = parseFigureQuery(figure, new URLSearchParams(query), record!);
  return (await selectFigure(state!, record!)).content;
}

const show = (figure: FigureContent) => {
  document.body.innerHTML = figureTable(figure);
};

const cells = (text: string) => {
  const row = screen.getAllByRole('row').find((one) => within(one).queryByText(text));
  return within(row!)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
};

it('says a count, its exposure, its rate and its interval', async () => {
  show(await content('attacks', 'series=cep-central-syria&from=2024-01&to=2024-04'));
  // poisson.test(69, 31/30): 66.774 (51.954 to 84.507)
  expect(cells('March 2024')).toEqual(['March 2024', '31', '69', '66.8', '52.0 to 84.5', '', 'final, at least']);
});

it('puts the rows of each series under its name, and those of each area', async () => {
  const groups = () =>
    screen
      .getAllByRole('rowgroup')
      .slice(1)
      .map((group) => [within(group).getByRole('rowheader').textContent, within(group).getAllByRole('row').length - 1]);
  show(await content('attacks', 'series=cep-central-syria,ric-northeast-syria-isil&from=2024-01&to=2024-02'));
  expect(groups()).toEqual([
    ['Confirmed ISIL attacks, central Syria (CEP)', 2],
    ['Confirmed ISIL attacks, north-east Syria (RIC)', 2],
  ]);
  show(await content('strength', 'from=2020-08&to=2020-08'));
  expect(groups()).toEqual([['Iraq and Syria together', 1]]);
});

it('says a gap, and never a number for it', async () => {
  show(await content('attacks', 'series=cep-central-syria&from=2024-01&to=2024-04'));
  expect(cells('February 2024').slice(2)).toEqual(['', '', '', '', 'not known: no figure found for this period']);
});

it('says how many months are known where a quarter is not', async () => {
  show(await content('attacks', 'series=cep-central-syria&from=2024-01&to=2024-03&interval=quarter'));
  expect(cells('January to March 2024').at(-1)).toBe('not known: 2 of 3 months known');
});

it('quotes a published average as it was published, without an interval', async () => {
  show(await content('attacks', 'series=karam-shaar-syria&from=2025-01&to=2025-03'));
  expect(cells('January to March 2025').slice(1)).toEqual([
    '90',
    '',
    '10.0',
    '',
    '',
    'final, 10 a month; only an average was published',
  ]);
});

it('says a statement on strength as it was made', async () => {
  show(await content('strength', 'from=2020-08&to=2020-08'));
  expect(cells('24 August 2020').slice(2, 6)).toEqual(['fighters', '10,000', '', 'at least']);
});

it('lists the marked events with date and source, and says so where there is none', async () => {
  const marked = await content('attacks', 'events=assad-falls');
  const { rerender } = render(<EventList figure="attacks" events={marked.events} />);
  expect(screen.getByRole('listitem')).toHaveTextContent('Fall of Assad, 8 December 2024');
  expect(screen.getByRole('link', { name: 'AFP via CNA' })).toHaveAttribute(
    'href',
    expect.stringContaining('https://'),
  );
  rerender(<EventList figure="attacks" events={[]} />);
  expect(screen.getByText('No event is marked.')).toBeInTheDocument();
});

it('offers each series with its basis, and ticks those on screen', async () => {
  const shown = await content('attacks', 'series=ric-northeast-syria-isil');
  if (shown.kind !== 'counts') throw new Error('attacks is a figure of counts');
  render(<SeriesChoices content={shown} />);
  const ticked = screen.getAllByRole<HTMLInputElement>('checkbox', { hidden: true }).filter((box) => box.checked);
  expect(ticked.map((box) => box.value)).toEqual(['ric-northeast-syria-isil']);
  expect(screen.getByLabelText(/^Karam Shaar Advisory reported; windows/, { selector: 'input' })).not.toBeChecked();
});
