import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToString } from 'react-dom/server';
import { ControlForm, queryOfFields } from '@/app/_components/controls/ControlForm';

const push = jest.fn();
jest.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

beforeEach(() => push.mockClear());

const DEFAULTS = { interval: 'month', series: 'a,b', events: 'x' };

describe('queryOfFields', () => {
  const form = (...fields: [string, string][]) => {
    const data = new FormData();
    for (const [name, value] of fields) data.append(name, value);
    return data;
  };

  it.each([
    [
      'defaults and empty fields are left out',
      form(['interval', 'month'], ['series', 'b'], ['series', 'a'], ['from', '']),
      '',
    ],
    ['lists are joined by commas', form(['series', 'a'], ['series', 'c']), '?series=a,c'],
    ['a choice of no event is said', form(['events', 'none']), '?events=none'],
    [
      'the hidden none gives way to ticked events',
      form(['events', 'none'], ['events', 'y'], ['events', 'z']),
      '?events=y,z',
    ],
    ['ticking the usual events again is the default', form(['events', 'none'], ['events', 'x']), ''],
    ['other letters are escaped', form(['title', 'a&b']), '?title=a%26b'],
  ])('%s', (_name, data, query) => {
    expect(queryOfFields(data, DEFAULTS)).toBe(query);
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

describe('when the script comes to a form that is there already', () => {
  const comesAfter = (choose: (form: HTMLElement) => void) => {
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = renderToString(<Form />);
    choose(container);
    render(<Form />, { container, hydrate: true });
  };
  const year = (form: HTMLElement) => form.querySelector<HTMLInputElement>('[value=year]')!;
  const from = (form: HTMLElement) => form.querySelector<HTMLInputElement>('[name=from]')!;

  it('takes a choice that was made before', () => {
    comesAfter((form) => (year(form).checked = true));
    expect(push).toHaveBeenCalledWith('/figures/attacks?interval=year', { scroll: false });
  });

  it('takes a date that was typed before', () => {
    comesAfter((form) => (from(form).value = '2024'));
    expect(push).toHaveBeenCalledWith('/figures/attacks?from=2024', { scroll: false });
  });

  it.each<[string, (form: HTMLElement) => void]>([
    ['nothing was chosen', () => undefined],
    ['a date is half typed', (form) => (from(form).value = '20')],
    [
      'a date is being typed',
      (form) => {
        from(form).value = '2024';
        from(form).focus();
      },
    ],
  ])('takes nothing where %s', (_words, choose) => {
    comesAfter(choose);
    expect(push).not.toHaveBeenCalled();
  });
});
