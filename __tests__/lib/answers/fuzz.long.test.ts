import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { address, encode, HOSTILE, UNESCAPED } from '@/__tests__/fixtures/hostileAddresses';
import { repetitions } from '@/__tests__/fixtures/repetitions';
import { parseXml } from '@/__tests__/fixtures/xml';
import { answerTo } from './answerTo';

/** Runs with the same seed are the same; FUZZ_SEED and FUZZ_RUNS try others and more. */
const RUNS = {
  seed: Number(process.env.FUZZ_SEED ?? 20260731),
  numRuns: Number(process.env.FUZZ_RUNS ?? repetitions(500, 5000)),
};
const MOST_BYTES = 6_000_000;

async function checkBody(answer: Response, where: string): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  const type = answer.headers.get('content-type') ?? '';
  const words = body.toString();
  expect([where, body.length < MOST_BYTES]).toEqual([where, true]);
  expect([where, /root:.*:0:0:|node_modules|\bat \w+.*\(.*:\d+:\d+\)/.test(words)]).toEqual([where, false]);
  if (/html|svg|xml/.test(type)) expect([where, UNESCAPED.exec(words)]).toEqual([where, null]);
  if (/svg|xml/.test(type)) expect(() => parseXml(words)).not.toThrow();
  if (/\bjson\b/.test(type)) expect(() => JSON.parse(words)).not.toThrow();
  if (/text\/csv/.test(type)) checkCells(words, where);
  if (/x-bibtex/.test(type))
    expect([where, words.split('\n').filter((line) => line.startsWith('@')).length, /\\input/.test(words)]).toEqual([
      where,
      1,
      false,
    ]);
  if (/research-info/.test(type))
    expect([where, words.split('\r\n').filter((line) => /^(TY|ER) /.test(line)).length]).toEqual([where, 2]);
  if (answer.status >= 400) expect([where, body.length > 0 && body.length < 60_000]).toEqual([where, true]);
}

/** A cell that a spreadsheet would run begins with one of these and is no number. */
function checkCells(words: string, where: string): void {
  const risky = (parse(words, { bom: true }) as string[][])
    .flat()
    .filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?[\d.]+$/.test(cell));
  expect([where, risky]).toEqual([where, []]);
}

it('answers every address without a fault, and gives back no text as anything but text', async () => {
  const seen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(address, async (where) => {
      const answer = await answerTo(where);
      if (!answer) return;
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      expect([where, answer.status < 500 || (answer.status === 501 && where.startsWith('/oembed'))]).toEqual([
        where,
        true,
      ]);
      expect(answer.headers.get('location') ?? '/').toMatch(/^(http:\/\/localhost)?\/(?!\/)/);
      await checkBody(answer, where);
    }),
    RUNS,
  );
  // The addresses are of all kinds: a fuzzer whose every request is refused would find nothing.
  expect([200, 307, 400, 404].filter((status) => (seen.get(status) ?? 0) < RUNS.numRuns / 250)).toEqual([]);
});

it.each(['pdf', 'png', 'card.png', 'zip'])(
  'paints hostile titles into a .%s as letters, or says that it cannot',
  async (ending) => {
    for (const words of HOSTILE.filter((one) => one.includes('zq')).slice(0, repetitions(5, HOSTILE.length))) {
      const answer = (await answerTo(`/figures/strength.${ending}?title=${encode(words)}`))!;
      const body = Buffer.from(await answer.arrayBuffer()).toString('latin1');
      expect([words, [200, 400].includes(answer.status)]).toEqual([words, true]);
      expect([words, body.length < MOST_BYTES]).toEqual([words, true]);
      // Commands and links of a PDF; ours has neither.
      expect([words, /\/(JavaScript|JS|Launch|URI|SubmitForm|OpenAction)\b/.exec(body)]).toEqual([words, null]);
    }
  },
);
