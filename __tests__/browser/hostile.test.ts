import { Script } from 'node:vm';
import fc from 'fast-check';
import { askServer } from '../fixtures/askServer';
import { pageAddress, UNESCAPED_ON_PAGE } from '../fixtures/hostileAddresses';

const RUNS = { seed: Number(process.env.FUZZ_SEED ?? 20260731), numRuns: Number(process.env.FUZZ_PAGES ?? 100) };
const MOST_BYTES = 3_000_000;

/** What a page starts later is a sound script, whatever the address of the page. */
async function readsLater(where: string, page: string): Promise<void> {
  const address = /src:("\/_late\/(?:[^"\\]|\\.)*")/.exec(page)?.[1];
  if (address === undefined) return;
  const { status, headers, body } = await askServer(process.env.SHARED_SITE!, JSON.parse(address) as string);
  expect([where, status, headers['content-type']]).toEqual([where, 200, 'text/javascript; charset=utf-8']);
  const text = body.toString();
  expect(() => new Script(text)).not.toThrow();
  expect([where, text.includes('self.__next_f')]).toEqual([where, true]);
}

it('draws or refuses pages at hostile addresses without a fault, and gives back no text as anything but text', async () => {
  const seen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(pageAddress, async (where) => {
      const { status, headers, body: bytes } = await askServer(process.env.SHARED_SITE!, where);
      const body = bytes.toString();
      seen.set(status, (seen.get(status) ?? 0) + 1);
      expect([where, status < 500]).toEqual([where, true]);
      expect([where, UNESCAPED_ON_PAGE.exec(body)]).toEqual([where, null]);
      expect([where, body.length < MOST_BYTES, /root:.*:0:0:|node_modules/.test(body)]).toEqual([where, true, false]);
      expect([where, headers.location ?? '/']).toEqual([where, expect.stringMatching(/^\/(?!\/)/)]);
      await readsLater(where, body);
    }),
    RUNS,
  );
  expect([200, 400].filter((status) => (seen.get(status) ?? 0) < RUNS.numRuns / 20)).toEqual([]);
});
