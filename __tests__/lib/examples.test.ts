import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writeFigureQuery } from '@/lib/site/figureAddress';
import { aligned } from '../fixtures/aligned';
import { figureState } from '../fixtures/figureState';
import { record } from '../fixtures/record';

// Every `@example` is run, so that no docstring promises what the code does not do. Its last line is `expression // value`; lines before it
// may lay something out, each ended by a semicolon, and the first may be a comment.

const LIB = join(process.cwd(), 'lib');
const EXAMPLE = /@example\n((?:\s*\* ?.*\n)+?)\s*\*\//g;

interface Example {
  readonly file: string;
  readonly setUp: string;
  readonly expression: string;
  readonly value: string;
}

function examplesIn(file: string): Example[] {
  return [...readFileSync(join(LIB, file), 'utf8').matchAll(EXAMPLE)].map(([, block]) => {
    const lines = block!
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''))
      .filter((line, index) => index > 0 || !line.startsWith('//'));
    const isSetUp = (line: string) => line.endsWith(';');
    const [expression, value] = lines
      .filter((line) => !isSetUp(line))
      .join(' ')
      .trim()
      .split(/\s+\/\/\s+/);
    return {
      file,
      setUp: lines.filter(isSetUp).join(' '),
      expression: expression!,
      value: (value ?? '').replace(/, to one decimal$/, ''),
    };
  });
}

const files = readdirSync(LIB, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('node_modules'))
  .map((entry) => relative(LIB, join(entry.parentPath, entry.name)));
const examples = files.flatMap(examplesIn);

/** Leaves out what is default of a figure's state; has a test of its own below. */
const LEAVES_OUT = 'site/figureAddress.ts';
const run = examples.filter(({ file }) => file !== LEAVES_OUT);

/** Names that examples take from the record. */
const FROM_RECORD = {
  record,
  sohr: aligned('sohr-northeast-syria'),
  ric: aligned('ric-northeast-syria-isil').definition,
};

test('there are examples, and each says what comes out', () => {
  expect(run.length).toBeGreaterThan(90);
  expect(run.filter(({ value }) => value === '')).toEqual([]);
});

test.each(run.map((example) => [example.expression, example.value, example] as const))(
  '%s is %s',
  async (expression, value, { file, setUp }) => {
    const names = { ...FROM_RECORD, ...(await neighboursOf(file)) };
    const evaluate = (code: string): unknown =>
      new Function(...Object.keys(names), `${setUp} return (${code});`)(...Object.values(names));
    expect(plain(evaluate(expression))).toEqual(asWritten(evaluate(value), value));
  },
);

/** What a file exports; a statistic may be shown beside others. */
async function neighboursOf(file: string): Promise<Record<string, unknown>> {
  const beside = file.startsWith('stats/') ? files.filter((other) => other.startsWith('stats/')) : [file];
  const exported = await Promise.all(
    beside.map((other) => import(join(LIB, other)) as Promise<Record<string, unknown>>),
  );
  return Object.assign({}, ...exported) as Record<string, unknown>;
}

/** Typed arrays as plain ones. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as Float64Array);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
  return value;
}

/** Numbers of an example are rounded as they are written; one that is worked out is not. */
function asWritten(value: unknown, text: string): unknown {
  if (typeof value === 'number' && Number.isFinite(value)) {
    const written = [...text.matchAll(/-?\d+(?:\.(\d+))?/g)].find(([digits]) => Number(digits) === value);
    if (!written) return expect.closeTo(value, 12);
    return written[1] === undefined ? value : expect.closeTo(value, written[1].length);
  }
  if (Array.isArray(value)) return value.map((one) => asWritten(one, text));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asWritten(one, text)]));
  return value;
}

test('the example of writeFigureQuery, which leaves out what is default', () => {
  expect(examples.find(({ file }) => file === LEAVES_OUT)).toMatchObject({ value: "'?from=2022-01&to=2025-04'" });
  expect(writeFigureQuery(figureState('attacks', { range: { start: '2022-01-01', end: '2025-05-01' } }))).toBe(
    '?from=2022-01&to=2025-04',
  );
});
