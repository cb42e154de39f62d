import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writeFigureQuery } from '../../lib/query/writeFigureQuery';
import { figureState } from '../fixtures/figureState';

// Every `@example` of the form `expression // value` is run, so that no docstring promises what the code does not do.
// lib/stats has its own. An example that only shows what comes out is not run.

const LIB = join(process.cwd(), 'lib');
const EXAMPLE = /@example\n((?:\s*\* ?.*\n)+?)\s*\*\//g;

interface Example {
  readonly file: string;
  readonly expression: string;
  readonly value: string;
}

function examplesIn(file: string): Example[] {
  return [...readFileSync(join(LIB, file), 'utf8').matchAll(EXAMPLE)].map(([, block]) => {
    const code = block!.split('\n').map((line) => line.replace(/^\s*\* ?/, '')).join(' ').trim();
    const [expression, value] = code.split(/\s+\/\/\s+/);
    return { file, expression: expression!, value: (value ?? '').replace(/, to one decimal$/, '') };
  });
}

const files = readdirSync(LIB, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(LIB, join(entry.parentPath, entry.name)))
  .filter((file) => !file.startsWith('stats/') && !file.startsWith('commands/'));
const examples = files.flatMap(examplesIn);

/** Names that an example takes from nowhere, and parts that it leaves out. */
const NOT_RUN = /…|\b(record|ric|sohr|cep|series|content|spec)\b(?=\s*[,).])/;
const run = examples.filter(({ expression, value }) => value !== '' && !NOT_RUN.test(expression));

test('there are examples, and most can be run', () => {
  expect(run.length).toBeGreaterThan(10);
  expect(run.length / examples.length).toBeGreaterThan(0.6);
});

test.each(run.map((example) => [example.expression, example.value, example.file] as const))('%s is %s', async (expression, value, file) => {
  const exported = (await import(join(LIB, file))) as Record<string, unknown>;
  const evaluate = (code: string): unknown => new Function(...Object.keys(exported), `return (${code});`)(...Object.values(exported));
  expect(evaluate(expression)).toEqual(asWritten(evaluate(value), value));
});

/** Numbers of an example are rounded as they are written. */
function asWritten(value: unknown, text: string): unknown {
  if (typeof value === 'number') {
    const decimals = [...text.matchAll(/-?\d+(?:\.(\d+))?/g)].find(([written]) => Number(written) === value)?.[1]?.length ?? 0;
    return decimals > 0 ? expect.closeTo(value, decimals) : value;
  }
  if (Array.isArray(value)) return value.map((one) => asWritten(one, text));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asWritten(one, text)]));
  return value;
}

test('the example of writeFigureQuery, which leaves out what is default', () => {
  expect(examples.find(({ file }) => file === 'query/writeFigureQuery.ts')).toMatchObject({ value: "'?from=2022-01&to=2025-04'" });
  expect(writeFigureQuery(figureState('attacks', { range: { start: '2022-01-01', end: '2025-05-01' } }))).toBe('?from=2022-01&to=2025-04');
});
