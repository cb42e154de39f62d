import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { join } from 'node:path';
import { Controls } from '@/app/_components/controls/Controls';
import { selectFigure } from '@/lib/charts/selectFigure';
import { parseFigureQuery } from '@/__tests__/fixtures/parseQuery';
import { readRecord } from '@/lib/sources/readRecord';

const push = jest.fn();
jest.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

const record = readRecord(join(process.cwd(), 'data')).record!;

async function show(query: string) {
  const { state } = parseFigureQuery('attacks', new URLSearchParams(query), record);
  render(
    <Controls action="/figures/attacks" figures={[await selectFigure(state!, record)]} allEvents={record.events} />,
  );
}

it.each([
  ['2024-03-15', '2025-04-10'],
  ['2024-03', '2025-04'],
  ['2024-03', '2025-04-29'],
])('another choice leaves the range from %s to %s as it was', async (from, to) => {
  push.mockClear();
  await show(`from=${from}&to=${to}`);
  for (const [label, text] of [
    [/^from/, from],
    [/^to/, to],
  ] as const) {
    const field = screen.getByLabelText<HTMLInputElement>(label);
    expect(field).toHaveValue(text);
    expect(field).toBeValid();
  }
  await userEvent.click(screen.getByLabelText('quarter'));
  expect(push).toHaveBeenCalledWith(`/figures/attacks?from=${from}&to=${to}&interval=quarter`, { scroll: false });
});
