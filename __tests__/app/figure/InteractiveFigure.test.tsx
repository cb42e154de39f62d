import { act, fireEvent, render, screen } from '@testing-library/react';
import { InteractiveFigure } from '@/app/_components/figure/InteractiveFigure';

jest.mock('@/app/_components/figure/RechartsFigure', () => ({
  RechartsFigure: ({ spec }: { spec: { words: string } }) => <p>{spec.words}</p>,
}));

let resize: () => void;
let shownWidth: string;
const answers = jest.fn<Promise<unknown>, [string]>();

beforeEach(() => {
  shownWidth = '900';
  answers.mockReset();
  answers.mockImplementation(async (address) => ({
    ok: true,
    json: async () => ({ width: 900, words: `live ${address}` }),
  }));
  global.fetch = answers as unknown as typeof fetch;
  global.ResizeObserver = class {
    constructor(callback: ResizeObserverCallback) {
      resize = () => callback([], this);
    }
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  // Without a layout every element seems hidden.
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
    configurable: true,
    get(this: HTMLElement) {
      return this.dataset.px === shownWidth ? document.body : null;
    },
  });
});

const figure = (address: string) => (
  <InteractiveFigure address={address} specs={null} title="A figure">
    <div className="figure-variant" data-px="900" />
    <div className="figure-variant" data-px="360" />
  </InteractiveFigure>
);

async function pointAt() {
  await act(async () => {
    fireEvent.pointerEnter(screen.getByRole('group'));
    await new Promise((resolve) => setTimeout(resolve));
  });
}

it('is there again for the other width after a phone was turned', async () => {
  render(figure('/a.json'));
  await pointAt();
  expect(screen.getByText('live /a.json?width=900')).toBeVisible();
  await pointAt();
  expect(answers).toHaveBeenCalledTimes(1);
  shownWidth = '360';
  act(() => resize());
  expect(screen.queryByText(/^live/)).toBeNull();
  await pointAt();
  expect(screen.getByText('live /a.json?width=360')).toBeInTheDocument();
});

it.each([
  ['the connection fails', () => Promise.reject(new Error('offline'))],
  ['the answer is a refusal', () => Promise.resolve({ ok: false })],
])('is asked for again where %s once', async (_, failed) => {
  answers.mockImplementationOnce(failed);
  render(figure('/a.json'));
  await pointAt();
  expect(screen.queryByText(/^live/)).toBeNull();
  await pointAt();
  expect(screen.getByText('live /a.json?width=900')).toBeInTheDocument();
});

it('does not lay the marks of one address over the picture of another', async () => {
  const { rerender } = render(figure('/a.json'));
  await pointAt();
  rerender(figure('/b.json'));
  expect(screen.queryByText(/^live/)).toBeNull();
  await pointAt();
  expect(screen.getByText('live /b.json?width=900')).toBeInTheDocument();
});

it('shows the picture of a new choice, painted while the old one was read off', async () => {
  const painted = (words: string) => (
    <InteractiveFigure address={`/${words}.json`} specs={null} title="A figure">
      <div className="figure-variant" data-px="900" dangerouslySetInnerHTML={{ __html: `<p>painted ${words}</p>` }} />
    </InteractiveFigure>
  );
  const { rerender } = render(painted('before'));
  await pointAt();
  expect(screen.getByText(/^live/)).toBeVisible();
  rerender(painted('after'));
  expect(screen.getByText('painted after')).toBeVisible();
  expect(screen.queryByText(/^live/)).toBeNull();
});
