import { render, screen, within } from '@testing-library/react';
import { DataTable } from '@/app/_components/DataTable';

const FRUIT = [
  { name: 'apple', kind: 'Pome', weight: 150 },
  { name: 'plum', kind: 'Stone', weight: 66 },
  { name: 'pear', kind: 'Pome', weight: 178 },
];

const show = (isGrouped: boolean) =>
  render(
    <DataTable
      name="Fruit by weight"
      caption="In grams."
      rows={FRUIT}
      groupOf={isGrouped ? ({ kind }) => kind : undefined}
      columns={[
        ['', ({ name }) => name, 'row-head'],
        ['Weight', ({ weight }) => weight, 'number'],
      ]}
    />,
  );

const namesIn = (part: HTMLElement) =>
  within(part)
    .queryAllByRole('rowheader')
    .map((head) => head.textContent);

it('is reached by the keyboard under its name, and each cell is heard with the heads of its row and column', () => {
  show(false);
  const box = screen.getByRole('region', { name: 'Fruit by weight' });
  expect(box).toHaveAttribute('tabindex', '0');
  expect(within(box).getByRole('table', { name: 'In grams.' })).toBeVisible();
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['Weight']);
  expect(namesIn(box)).toEqual(['apple', 'plum', 'pear']);
  expect(within(screen.getByRole('row', { name: /plum/ })).getByRole('cell')).toHaveTextContent('66');
});

it('puts rows under the title of their group, wherever they stood, and leaves none out', () => {
  show(true);
  const groups = screen.getAllByRole('rowgroup').slice(1);
  expect(groups.map(namesIn)).toEqual([
    ['Pome', 'apple', 'pear'],
    ['Stone', 'plum'],
  ]);
});
