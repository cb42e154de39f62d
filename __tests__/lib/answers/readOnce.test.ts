import { answerAddress } from '@/lib/answers/answerAddress';
import { readAddress } from '@/lib/answers/readAddress';
import { FIGURE_PARAMETERS } from '@/lib/site/parameters';
import { ROUTES } from '@/lib/site/routes';
import type { Address } from '@/lib/site/matchAddress';

test.each(['/figures/attacks.csv', '/figures/attacks.svg', '/figures/attacks.chart.json'])(
  'from the socket to the bytes of %s its path is matched once and its query read once',
  async (path) => {
    const matched = jest.spyOn(ROUTES.figureFile.pattern, 'exec');
    const read = Object.values(FIGURE_PARAMETERS).map((parameter) => jest.spyOn(parameter, 'read'));
    const { question } = readAddress(`${path}?series=cep-central-syria&from=2022&utm_source=mail`, {
      host: 'a.example',
    });
    const { address, site } = question as { address: Address; site: string };
    // A thread is told a copy.
    const outcome = await answerAddress(structuredClone(address), site);
    expect(outcome).toMatchObject({ answer: { status: 200 } });
    expect(matched).toHaveBeenCalledTimes(1);
    expect(read.map((one) => one.mock.calls.length)).toEqual(read.map(() => 1));
    jest.restoreAllMocks();
  },
);
