import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { atDesk, countsOf } from '@/__tests__/fixtures/importing';
import type { ImportRequest } from '@/lib/types/importReport';

// What lib/imports/README.md shows is done as it stands there.

const text = readFileSync('lib/imports/README.md', 'utf8');
const files = [...text.matchAll(/Save as `([^`]+)`:\n\n((?: {4}.*\n)+)/g)].map(([, name, body]) => ({
  name: name!,
  body: body!.replaceAll(/^ {4}/gm, ''),
}));

/** The command in the text that names a file, as the program reads it. */
function optionsFor(name: string): Partial<ImportRequest> {
  const command = new RegExp(`\`npm run import -- ([^\`]*${name})\``).exec(text)![1]!;
  const { values } = parseArgs({
    args: [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!),
    allowPositionals: true,
    options: { source: { type: 'string' }, licence: { type: 'string' }, share: { type: 'string' } },
  });
  return { ...values } as Partial<ImportRequest>;
}

test.each([
  ['desk.csv', 'desk-syria-deaths', { '2024-01': 4, '2024-03': 2 }],
  ['years.csv', 'years-iraq-deaths-yearly', { '2024-01': 12 }],
  ['figures.csv', 'our-attacks', { '2025-01': 12, '2025-03': 0 }],
])('%s', async (name, series, counts) => {
  expect(files.map((file) => file.name)).toContain(name);
  await atDesk(async (desk) => {
    const path = desk.write(name, files.find((file) => file.name === name)!.body);
    expect(basename(path)).toBe(name);
    const { release, notes } = await desk.import(path, optionsFor(name));
    const record = desk.recordOf(release);
    expect(countsOf(record, series)).toEqual(counts);
    const said = [
      ...notes,
      ...record.observations.filter((one) => one.seriesId === series).map(({ note }) => note ?? ''),
    ];
    const inText = text.replaceAll(/\s+/g, ' ');
    for (const words of said.filter((one) => /do not say|Known to the year/.test(one))) expect(inText).toContain(words);
  });
});
