import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDatapackage, TABLE_NAMES } from '@/lib/sources/readDatapackage';
import { readRecord } from '@/lib/sources/readRecord';
import { DATA } from '@/__tests__/fixtures/record';
import { editText, inDataCopy } from '@/__tests__/fixtures/dataCopy';

interface Package {
  resources: {
    name: string;
    path?: string;
    schema: {
      fields: { constraints?: { pattern?: string } }[];
      primaryKey?: string[];
      foreignKeys?: { reference: { resource: string } }[];
    };
  }[];
}

const problemsWith = (datapackage: string | ((content: Package) => void)) =>
  inDataCopy((folder) => {
    if (typeof datapackage === 'string') writeFileSync(join(folder, 'datapackage.json'), datapackage);
    else
      editText(folder, 'datapackage.json', (text) => {
        const content = JSON.parse(text) as Package;
        datapackage(content);
        return JSON.stringify(content);
      });
    return readRecord(folder).problems;
  });

test('describes the tables, in the order in which they point to each other', () => {
  const { tables, problems } = readDatapackage(DATA);
  expect(problems).toEqual([]);
  expect(tables.map((table) => table.name)).toEqual(TABLE_NAMES);
  expect(tables.map((table) => table.path)).toEqual(TABLE_NAMES.map((name) => `${name}.csv`));
});

test('a folder without it, or no folder at all', () => {
  const [problem, ...more] = inDataCopy((folder) => {
    rmSync(join(folder, 'datapackage.json'));
    return readRecord(folder).problems;
  });
  expect(more).toEqual([]);
  expect(problem).toMatchObject({
    file: 'datapackage.json',
    rule: 'cannot be read (ENOENT)',
    expected: expect.stringContaining('a readable file'),
  });
  expect(readRecord(join(DATA, 'nowhere')).problems).toMatchObject([
    { file: 'datapackage.json', rule: 'cannot be read (ENOENT)' },
  ]);
});

test('text that is not JSON', () => {
  expect(problemsWith('{ "resources": [')).toMatchObject([
    { file: 'datapackage.json', line: null, rule: 'is not JSON' },
  ]);
});

test('tables that are not described are named', () => {
  expect(
    problemsWith(
      (content) =>
        void (content.resources = content.resources.filter(({ name }) => name !== 'events' && name !== 'claims')),
    ),
  ).toMatchObject([
    {
      file: 'datapackage.json',
      rule: 'does not describe events, claims',
      expected:
        'a resource with a schema for each of sources, series, observations, strength, events, claims, analyses, revisions',
    },
  ]);
  expect(problemsWith((content) => void (content.resources[0]!.schema.fields = []))).toMatchObject([
    { rule: 'does not describe sources' },
  ]);
  expect(problemsWith('{}')).toMatchObject([
    { rule: 'does not describe sources, series, observations, strength, events, claims, analyses' },
  ]);
});

describe('a description of the wrong shape is told, not thrown', () => {
  test.each(['null', '[]', '"text"', '{"resources": null}', '{"resources": {}}', '{"resources": [null]}'])(
    '%s',
    (content) => {
      expect(problemsWith(content)).toMatchObject([{ file: 'datapackage.json' }]);
    },
  );

  test.each<[string, (content: Package) => void]>([
    ['no primary key', ({ resources }) => void delete resources[0]!.schema.primaryKey],
    ['no path', ({ resources }) => void delete resources[0]!.path],
    [
      'a foreign key into a table that does not exist',
      ({ resources }) => void (resources[1]!.schema.foreignKeys![0]!.reference.resource = 'nowhere'),
    ],
  ])('%s', (_, change) => {
    expect(problemsWith(change).length).toBeGreaterThan(0);
  });

  test('a pattern that is none', () => {
    expect(
      problemsWith(({ resources }) => void (resources[0]!.schema.fields[0]!.constraints!.pattern = '[a-z')),
    ).toMatchObject([{ file: 'datapackage.json' }]);
  });
});
