import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { CopyText } from '@/app/_components/CopyText';

it('copies the text and says so', async () => {
  const user = userEvent.setup();
  render(<CopyText label="Link to this view" text="http://example.org/figures/attacks" />);
  await user.click(screen.getByRole('button', { name: 'Copy: Link to this view' }));
  expect(await navigator.clipboard.readText()).toBe('http://example.org/figures/attacks');
  expect(screen.getByRole('status')).toHaveTextContent('Copied.');
});

it('says what to do where copying is not allowed', async () => {
  const user = userEvent.setup();
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  render(<CopyText label="Citation" text="x" />);
  await user.click(screen.getByRole('button'));
  expect(screen.getByRole('status')).toHaveTextContent('select the text instead');
});

it('offers a button only where a script can copy', () => {
  expect(renderToString(<CopyText label="Citation" text="x" />)).toContain('disabled=""');
  render(<CopyText label="Citation" text="x" />);
  expect(screen.getByRole('button')).toBeEnabled();
});
