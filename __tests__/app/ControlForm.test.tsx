import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ControlForm, queryOf } from '@/app/_components/ControlForm';

const push = jest.fn();
jest.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

beforeEach(() => push.mockClear());

const DEFAULTS = { interval: 'month', series: 'a,b', events: 'x' };

describe('queryOf', () => {
  const form = (...fields: [string, string][]) => {
    const data = new FormData();
    for (const [name, value] of fields) data.append(name, value);
    return data;
  };

  it.each([
    ['defaults and empty fields are left out', form(['interval', 'month'], ['series', 'b'], ['series', 'a'], ['from', '']), ''],
    ['lists are joined by commas', form(['series', 'a'], ['series', 'c']), '?series=a,c'],
    ['a choice of no event is said', form(['events', 'none']), '?events=none'],
    ['the hidden none gives way to ticked events', form(['events', 'none'], ['events', 'y'], ['events', 'z']), '?events=y,z'],
    ['ticking the usual events again is the default', form(['events', 'none'], ['events', 'x']), ''],
    ['other letters are escaped', form(['title', 'a&b']), '?title=a%26b'],
  ])('%s', (_name, data, query) => {
    expect(queryOf(data, DEFAULTS)).toBe(query);
  });
});

function Form() {
  return (
    <ControlForm action="/figures/attacks" name="Choices" defaults={DEFAULTS}>
      <label>
        <input type="radio" name="interval" value="month" defaultChecked /> month
      </label>
      <label>
        <input type="radio" name="interval" value="year" /> year
      </label>
      <label>
        from <input type="text" name="from" pattern="20\d\d" />
      </label>
      <button type="submit">Apply</button>
    </ControlForm>
  );
}

it('takes a choice at once and keeps the place on the page', async () => {
  render(<Form />);
  await userEvent.click(screen.getByLabelText('year'));
  expect(push).toHaveBeenCalledWith('/figures/attacks?interval=year', { scroll: false });
});

it('waits with a date until it is whole, and takes none that the grammar refuses', async () => {
  render(<Form />);
  const from = screen.getByLabelText('from');
  await userEvent.type(from, '20');
  fireEvent.blur(from);
  expect(push).not.toHaveBeenCalled();
  await userEvent.type(from, '24');
  fireEvent.blur(from);
  expect(push).toHaveBeenCalledWith('/figures/attacks?from=2024', { scroll: false });
});
