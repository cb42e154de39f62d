import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseXml } from '../../fixtures/xml';
import { answerTo } from './answerTo';

jest.mock('next/headers', () => ({ headers: async () => new Headers({ host: 'localhost' }) }));
jest.setTimeout(240_000);

/** Runs with the same seed are the same; FUZZ_SEED and FUZZ_RUNS try others and more. */
const RUNS = { seed: Number(process.env.FUZZ_SEED ?? 20260731), numRuns: Number(process.env.FUZZ_RUNS ?? 5000) };
const MOST_BYTES = 6_000_000;

/** Texts that break something where they are taken for more than text. `zq` marks them. */
const HOSTILE = [
  '',
  'zq<script>alert(1)</script>',
  'zq"><svg onload=alert(1)>',
  "zq' onmouseover='alert(1)",
  'zq]]><x>&amp;&#0;</title></svg>',
  'zq</script><!--',
  '=zq+HYPERLINK("http://elsewhere.example")',
  '@zq', '+zq', '-zq', '\tzq', '\rzq\nzq',
  'zq}\\input{/etc/passwd}%',
  'zq\r\nER  - \r\nTY  - JOUR',
  '../../../../etc/passwd', '..%2f..%2fetc%2fpasswd', '%00', '%', '%E0%A4%A', '\u0000zq\u0008', '\u202ezq\u2066', '\ud800zq', '\uffff', 'داعش zq', '🙂zq',
  'javascript:alert(1)', 'http://elsewhere.example/figures/attacks', '//elsewhere.example', '__proto__', 'constructor', 'toString',
  'z'.repeat(121), 'z'.repeat(6000), Array(200).fill('cep-central-syria').join(), Array.from({ length: 100 }, (_, index) => `s${index}`).join(),
  'NaN', 'Infinity', '-1', '1e9', '0x10', '９９', '9'.repeat(400),
  '2024-02-29', '2023-02-29', '2024-13', '0000-00', '9999-12-31', '1900', '2099-12-31', '-2024-01',
];

const VALUES: Readonly<Record<string, readonly string[]>> = {
  series: ['cep-central-syria', 'ric-northeast-syria-isil', 'karam-shaar-syria,cep-central-syria', 'none'],
  from: ['2014-01', '2022-01-15', '2019', '2025-12'],
  to: ['2024-11', '2026-07-31', '2013', '2014-01'],
  interval: ['month', 'quarter', 'year'],
  value: ['rate', 'count'],
  events: ['none', 'assad-falls', 'assad-falls,syria-joins-coalition'],
  effect: ['assad-falls', 'baghouz-falls', 'none'],
  breaks: ['on', 'off'],
  axis: ['linear', 'log'],
  outliers: ['on', 'off'],
  theme: ['auto', 'light', 'dark', 'print'],
  title: ['Attacks, by counter', 'A “title” & more', 'x'],
  release: ['0123456789', 'latest'],
  width: ['280', '600', '2400', '279', '2401'],
  height: ['100', '700', '4000'],
  scale: ['1', '4', '5'],
  a: ['660/2024-01-01..2024-11-30', '63pm/2024-01-01..2024-12-31', '2024-01-01..2024-11-30'],
  b: ['30/2025-01-01..2025-03-31', '10pm/2025-01-01..2025-03-31'],
  aSeries: ['karam-shaar-syria'],
  aMeasure: ['attacks', 'deaths'],
  bMeasure: ['attacks'],
  url: ['http://localhost/figures/attacks', 'http://localhost/?from=2020', 'http://localhost/embed/strength?theme=dark'],
  format: ['json', 'xml', 'csv'],
  maxwidth: ['400', '0', '99999'],
  maxheight: ['300'],
  utm_source: ['newsletter'],
};

const hostile = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...HOSTILE) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) });
const parameter = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...Object.keys(VALUES)) }, { weight: 1, arbitrary: hostile });
const pair = parameter.chain((name) => {
  const known = Object.hasOwn(VALUES, name) ? VALUES[name]! : [];
  const value = known.length > 0 ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: hostile }) : hostile;
  return fc.tuple(fc.constant(name), value);
});
const title = fc.tuple(fc.constant('title'), fc.constantFrom(...HOSTILE.filter((text) => text.includes('zq'))));
const query = fc
  .tuple(fc.array(pair, { maxLength: 4 }), fc.option(title))
  .map(([pairs, last]) => (last ? [...pairs.filter(([name]) => name !== 'title'), last] : pairs))
  .map((pairs) => pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&'));

/** Half a letter cannot be written into an address; this is what stands for it. */
const wellFormed = (text: string) => Buffer.from(text).toString();
const encode = (text: string) => encodeURIComponent(wellFormed(text));
const segment = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...HOSTILE).map(encode) }, { weight: 1, arbitrary: fc.constantFrom(...HOSTILE).map((text) => wellFormed(text).replace(/[\s?#]/g, '')) });

const figure = fc.constantFrom('attacks', 'incidents', 'deaths', 'operations', 'strength');
const text = fc.constantFrom('csv', 'json', 'metadata.json', 'bib', 'ris');
const path = fc.oneof(
  { weight: 14, arbitrary: fc.tuple(figure, text).map(([name, ending]) => `/figures/${name}.${ending}`) },
  { weight: 1, arbitrary: figure.map((name) => `/figures/${name}.svg`) },
  { weight: 1, arbitrary: figure.map((name) => `/embed/${name}`) },
  { weight: 3, arbitrary: fc.constant('/oembed') },
  { weight: 6, arbitrary: fc.constant('/check.json') },
  { weight: 12, arbitrary: fc.constantFrom('/', '/figures/attacks', '/check', '/events', '/sources', '/data', '/methods', '/healthz', '/embed.js') },
  { weight: 2, arbitrary: fc.constantFrom('events', 'series', 'observations', 'sources', 'strength', 'claims', 'analyses', 'revisions').map((table) => `/${table}.csv`) },
  { weight: 1, arbitrary: fc.constantFrom('/events/us-leaves-al-tanf.json', '/events/hawkeye-strike-2.json') },
  { weight: 12, arbitrary: fc.tuple(fc.constantFrom('/figures/', '/embed/', '/events/', '/sources/', '/', '/downloads/tables/', '/downloads/figures/attacks/', '/downloads/events/', '/downloads/figures/'), segment, fc.constantFrom('', '.csv', '.json', '.svg', '.png/..', '/x')).map((parts) => parts.join('')) },
);
/** What a form sends where no script runs: every field, filled or not. */
const form = fc
  .tuple(fc.constantFrom('/', '/figures/attacks', '/figures/deaths', '/figures/strength'), fc.constantFrom('month', 'quarter', 'year'), fc.constantFrom('', '2022-01'), fc.constantFrom('', 'none'))
  .map(([where, interval, from, events]) => `${where}?interval=${interval}&from=${from}&to=&events=none&events=${events}`);
const free = fc.tuple(path, query).map(([where, asked]) => (asked ? `${where}?${asked}` : where));
const address = fc.oneof({ weight: 30, arbitrary: free }, { weight: 1, arbitrary: form });

/** What the hostile texts bring along, and no page of ours has. */
const UNESCAPED = /<script>alert|<svg onload|' onmouseover='|<x>|zq<\/script/;

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
  if (/x-bibtex/.test(type)) expect([where, words.split('\n').filter((line) => line.startsWith('@')).length, /\\input/.test(words)]).toEqual([where, 1, false]);
  if (/research-info/.test(type)) expect([where, words.split('\r\n').filter((line) => /^(TY|ER) /.test(line)).length]).toEqual([where, 2]);
  if (answer.status >= 400) expect([where, body.length > 0 && body.length < 60_000]).toEqual([where, true]);
}

/** A cell that a spreadsheet would run begins with one of these and is no number. */
function checkCells(words: string, where: string): void {
  const risky = (parse(words, { bom: true }) as string[][]).flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-?[\d.]+$/.test(cell));
  expect([where, risky]).toEqual([where, []]);
}

it('answers every address without a fault, and gives back no text as anything but text', async () => {
  const seen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(address, async (where) => {
      const answer = await answerTo(where);
      if (!answer) return;
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      expect([where, answer.status < 500 || (answer.status === 501 && where.startsWith('/oembed'))]).toEqual([where, true]);
      expect(answer.headers.get('location') ?? '/').toMatch(/^(http:\/\/localhost)?\/(?!\/)/);
      await checkBody(answer, where);
    }),
    RUNS,
  );
  // The addresses are of all kinds: a fuzzer whose every request is refused would find nothing.
  expect([200, 307, 400, 404].filter((status) => (seen.get(status) ?? 0) < 20)).toEqual([]);
});

it.each(['pdf', 'png', 'card.png', 'zip'])('paints hostile titles into a .%s as letters, or says that it cannot', async (ending) => {
  for (const words of HOSTILE.filter((one) => one.includes('zq'))) {
    const answer = (await answerTo(`/figures/strength.${ending}?title=${encode(words)}`))!;
    const body = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    expect([words, [200, 400].includes(answer.status)]).toEqual([words, true]);
    expect([words, body.length < MOST_BYTES]).toEqual([words, true]);
    // Commands and links of a PDF; ours has neither.
    expect([words, /\/(JavaScript|JS|Launch|URI|SubmitForm|OpenAction)\b/.exec(body)]).toEqual([words, null]);
  }
});
