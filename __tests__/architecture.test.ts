import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = process.cwd();
const TESTED = ['app', 'lib'];

interface Import {
  readonly file: string;
  /** As written. */
  readonly specifier: string;
  /** The file of ours that it means, or the package. */
  readonly target: string;
  /** Only types: gone when the program runs. */
  readonly onlyTypes: boolean;
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

const files = [...TESTED.flatMap(filesUnder), ...readdirSync(ROOT).filter((name) => name === 'proxy.ts')].filter(
  (file) => /\.tsx?$/.test(file),
);
const textOf = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));

/** What was written and whether it is `import type`: `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')` and `require('x')`. */
const IMPORT =
  /^\s*(?:import|export)\s(type\s)?[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/gm;

function importsIn(text: string): { specifier: string; onlyTypes: boolean }[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(IMPORT)].map(([, type, from, bare, called]) => ({
    specifier: (from ?? bare ?? called)!,
    onlyTypes: type !== undefined,
  }));
}

function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith('.') && !specifier.startsWith('@/')) return specifier;
  const path = specifier.startsWith('@/') ? specifier.slice(2) : relative(ROOT, join(ROOT, dirname(file), specifier));
  return (
    ['', '.ts', '.tsx', '/index.ts']
      .map((end) => path + end)
      .find((candidate) => /\.\w+$/.test(candidate) && existsSync(join(ROOT, candidate))) ?? path
  );
}

const imports = files.flatMap((file) =>
  importsIn(textOf.get(file)!).map((one): Import => ({ file, ...one, target: resolve(file, one.specifier) })),
);
const inWords = ({ file, specifier }: Import) => `${file} imports ${specifier}`;
const breaking = (isBroken: (one: Import) => boolean) => imports.filter(isBroken).map(inWords);
const isPackage = (target: string, ...names: string[]) =>
  names.some((name) => target === name || target.startsWith(`${name}/`));

/** `lib/charts` for a file in it or below it; the file itself for one directly in lib. */
const layerOf = (path: string) => path.split('/').slice(0, 2).join('/');

/** What each folder of lib may import of the others. A new folder needs a line here before anything in it passes. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  types: [],
  kept: [],
  time: ['types', 'kept'],
  stats: [],
  sources: ['types', 'time', 'series', 'kept'],
  series: ['types', 'time', 'stats', 'kept'],
  // Findings are sentences, so that they need the words for numbers and dates.
  trends: ['types', 'time', 'series', 'stats', 'format', 'kept'],
  methods: ['types', 'time', 'stats', 'trends', 'charts', 'format'],
  annotations: ['types', 'time'],
  format: ['types', 'time'],
  charts: ['types', 'time', 'series', 'trends', 'annotations', 'format', 'kept'],
  // Painters on the server and in the browser have it in common.
  marks: ['types'],
  export: ['types', 'time', 'series', 'trends', 'charts', 'marks', 'format', 'kept'],
  site: ['types', 'time', 'format'],
  answers: ['types', 'site', 'trends', 'charts', 'export', 'releases'],
  // Plain bytes in front of the pages: it knows nothing of what they say.
  serve: [],
  releases: ['types', 'time', 'sources', 'kept'],
  // Titles of the series that rules make name their place.
  imports: ['types', 'time', 'format', 'sources', 'releases'],
};

/** Single files that a folder may import although it may not import the rest of theirs. */
const ALLOWED_FILES: Readonly<Record<string, readonly string[]>> = {
  site: ['lib/charts/figureCatalogue.ts', 'lib/series/spanOfRecord.ts'],
  // The endings of files, and why one cannot be made.
  export: ['lib/site/fileFormats.ts', 'lib/site/refusal.ts'],
  // What the front wants to know of an address, how it has files made, and the header that both know.
  answers: ['lib/serve/asked.ts', 'lib/serve/workerPool.ts', 'lib/serve/versionHeader.ts'],
};

describe('reading imports', () => {
  test.each([
    ["import { a } from './a';", ['./a']],
    ["import type { A } from '../types/a';", ['../types/a']],
    ["import {\n  a,\n  b,\n} from 'date-fns';", ['date-fns']],
    ["import 'server-only';", ['server-only']],
    ['export { a } from "./a";', ['./a']],
    ["export * from './a';", ['./a']],
    ["const a = await import('recharts');", ['recharts']],
    ["const a = require('recharts');", ['recharts']],
    ["import a, { type B } from 'a';\nimport c from 'c';", ['a', 'c']],
    ["// import { a } from 'a';\n/* import 'b';\n */", []],
    ["const text = 'words from the record';", []],
  ])('%j', (text, expected) => {
    expect(importsIn(text).map(({ specifier }) => specifier)).toEqual(expected);
  });

  test('finds the files and imports of the project', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(imports.map(inWords)).toContain('lib/series/alignSeries.ts imports ../time/calendar');
    expect(imports.some(({ target }) => target === 'lib/time/calendar.ts')).toBe(true);
  });

  test('every import of ours leads to a file', () => {
    expect(breaking(({ specifier, target }) => /^(\.|@\/)/.test(specifier) && !existsSync(join(ROOT, target)))).toEqual(
      [],
    );
  });
});

describe('the folders of lib', () => {
  test('each has a rule', () => {
    const folders = [...new Set(files.filter((file) => file.startsWith('lib/')).map((file) => file.split('/')[1]!))];
    expect(folders.filter((folder) => folder !== 'commands' && !(folder in ALLOWED))).toEqual([]);
  });

  test.each(Object.entries(ALLOWED))('lib/%s imports of ours only %j', (folder, allowed) => {
    const mayImport = (target: string) =>
      layerOf(target) === `lib/${folder}` ||
      allowed.some((other) => layerOf(target) === `lib/${other}`) ||
      (ALLOWED_FILES[folder]?.includes(target) ?? false);
    expect(
      breaking(
        ({ file, target }) => layerOf(file) === `lib/${folder}` && /^(lib|app)\//.test(target) && !mayImport(target),
      ),
    ).toEqual([]);
  });

  test('no two files import each other in a ring, types aside', () => {
    const next = new Map(
      files.map((file) => [
        file,
        imports
          .filter((one) => one.file === file && !one.onlyTypes && textOf.has(one.target))
          .map(({ target }) => target),
      ]),
    );
    const done = new Set<string>();
    const rings: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) rings.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      else if (!done.has(file)) {
        next.get(file)!.forEach((target) => visit(target, [...path, file]));
        done.add(file);
      }
    };
    files.forEach((file) => visit(file, []));
    expect(rings).toEqual([]);
  });
});

describe('packages have one place', () => {
  test('nothing in lib imports app, React, Next or Recharts', () => {
    expect(
      breaking(
        ({ file, target }) =>
          file.startsWith('lib/') &&
          !file.startsWith('lib/commands/') &&
          (target.startsWith('app/') || isPackage(target, 'react', 'react-dom', 'recharts', 'next')),
      ),
    ).toEqual([]);
  });

  test('only lib/time imports date-fns', () => {
    expect(
      breaking(({ file, target }) => isPackage(target, 'date-fns', '@date-fns') && layerOf(file) !== 'lib/time'),
    ).toEqual([]);
  });

  test('only lib/time takes a date from parts or text, or apart', () => {
    const beyondNow =
      /new Date\((?!\))|\bDate\.(parse|UTC)\b|\b[gs]et(UTC)?(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)\(|\bto(Locale)?(Date|Time)String\b|\bDateTimeFormat\b/;
    // A PDF names the day of the data by its milliseconds, an entry of a ZIP has local time, and a benchmark makes up days.
    const others = ['lib/export/pdf/pdfPage.ts', 'lib/export/zipFiles.ts', 'lib/commands/bench/importRows.ts'];
    expect(
      files.filter((file) => layerOf(file) !== 'lib/time' && beyondNow.test(textOf.get(file)!)).toSorted(),
    ).toEqual(others.toSorted());
  });

  test('only lib/stats imports the libraries of statistics', () => {
    expect(
      breaking(
        ({ file, target }) =>
          (isPackage(target, 'simple-statistics', 'ml-matrix') || target.startsWith('@stdlib/')) &&
          layerOf(file) !== 'lib/stats',
      ),
    ).toEqual([]);
  });

  test('lib/stats imports nothing but them', () => {
    expect(
      breaking(
        ({ file, target }) =>
          layerOf(file) === 'lib/stats' &&
          layerOf(target) !== 'lib/stats' &&
          !isPackage(target, 'simple-statistics', 'ml-matrix') &&
          !target.startsWith('@stdlib/'),
      ),
    ).toEqual([]);
  });

  test('only lib/sources imports csv-parse, only lib/export and lib/releases d3-dsv, commands aside', () => {
    expect(
      breaking(
        ({ file, target }) =>
          isPackage(target, 'csv-parse') && !['lib/sources', 'lib/commands'].includes(layerOf(file)),
      ),
    ).toEqual([]);
    expect(
      breaking(
        ({ file, target }) =>
          isPackage(target, 'd3-dsv') && !['lib/export', 'lib/releases', 'lib/commands'].includes(layerOf(file)),
      ),
    ).toEqual([]);
  });

  test('only lib/imports/engine imports the database, and the benchmark that times it', () => {
    expect(
      breaking(
        ({ file, target }) => target.startsWith('@duckdb/') && !/^lib\/(imports\/engine|commands\/bench)\//.test(file),
      ),
    ).toEqual([]);
  });

  test('what is computed does not touch the disk', () => {
    const mayRead = [
      'lib/sources',
      'lib/export',
      'lib/releases',
      'lib/imports',
      'lib/answers',
      'lib/serve',
      'lib/commands',
    ];
    expect(
      breaking(
        ({ file, target }) => file.startsWith('lib/') && target.startsWith('node:') && !mayRead.includes(layerOf(file)),
      ),
    ).toEqual([]);
  });
});

test('nothing imports lib/commands but lib/commands', () => {
  expect(
    breaking(({ file, target }) => layerOf(target) === 'lib/commands' && layerOf(file) !== 'lib/commands'),
  ).toEqual([]);
});

test('nothing in the program imports its tests', () => {
  expect(breaking(({ target }) => target.startsWith('__tests__'))).toEqual([]);
});

test('the record can only be loaded on the server', () => {
  expect(textOf.get('lib/releases/loadRecord.ts')!.startsWith("import 'server-only';\n")).toBe(true);
  expect(breaking(({ file, target }) => target === 'lib/releases/loadRecord.ts' && isClient(file))).toEqual([]);
});

test('whatever leaves as a file or frame asks whether it may', () => {
  const answers = files.filter(
    (file) => /^lib\/answers\/answer[A-Z]/.test(file) && !/answer(Address|Calibration|EmbedScript)\.ts$/.test(file),
  );
  expect(answers.length).toBeGreaterThan(4);
  expect(
    answers.filter((file) => !imports.some((one) => one.file === file && one.target === 'lib/answers/licence.ts')),
  ).toEqual([]);
  expect(files.filter((file) => file.startsWith('app/') && file.endsWith('/route.ts'))).toEqual([
    'app/healthz/route.ts',
  ]);
});

test('links within the site keep the version of the data that a page pins: PageLink makes them', () => {
  // A source has an address elsewhere; who reads that there are newer data leaves the pinned version.
  const others = ['PageLink', 'SourceLink', 'versions/PinNotice'].map((name) => `app/_components/${name}.tsx`);
  const pages = files.filter((file) => file.startsWith('app/') && file.endsWith('.tsx') && !others.includes(file));
  const links = pages.flatMap((file) =>
    [...textOf.get(file)!.matchAll(/<a\b[^>]*>/g)].map(([tag]) => `${file}: ${tag}`),
  );
  const bare = links.filter((link) => !/\shref=(?:"|\{`)#/.test(link));
  expect(bare).toEqual([]);
  expect(breaking(({ file, target }) => file.startsWith('app/') && target === 'next/link')).toEqual([]);
});

function isClient(file: string): boolean {
  return /^\s*(['"])use client\1/.test(textOf.get(file)!.replace(/^(\s*(\/\/.*|\/\*[\s\S]*?\*\/))*/, ''));
}

describe('what runs in the browser', () => {
  const clients = files.filter(isClient);

  test('there is something that does', () => {
    expect(clients.length).toBeGreaterThan(0);
  });

  test('stands in app/_components; only the error pages of the App Router must be elsewhere', () => {
    expect(
      clients.filter((file) => !file.startsWith('app/_components/') && !/\/(error|global-error)\.tsx$/.test(file)),
    ).toEqual([]);
  });

  test('and all that it brings along import only types, words, outlines of marks, React, Recharts, Next and each other', () => {
    const reached = new Set(clients);
    for (const file of reached)
      imports
        .filter((one) => one.file === file && one.target.startsWith('app/_components/') && textOf.has(one.target))
        .forEach(({ target }) => reached.add(target));
    const mayImport = (target: string) =>
      ['lib/types', 'lib/format', 'lib/marks', 'app/_components'].includes(layerOf(target)) ||
      isPackage(target, 'react', 'react-dom', 'recharts', 'next');
    expect(breaking(({ file, target }) => reached.has(file) && !mayImport(target))).toEqual([]);
  });
});

describe('names', () => {
  test('no file is called what any file could be called', () => {
    expect(
      files.filter((file) => /(^|\/)(\w*(utils?|helpers?|common|manager|misc|shared))(\.tsx?|\/)/i.test(file)),
    ).toEqual([]);
  });

  test('no file only passes on what others export', () => {
    expect(files.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  });

  test('files of lib are named in camelCase', () => {
    expect(
      files.filter((file) => file.startsWith('lib/') && !/^lib(\/[a-z][a-zA-Z0-9]*)+(\.d)?\.ts$/.test(file)),
    ).toEqual([]);
  });

  test('components are named in PascalCase', () => {
    expect(
      files.filter((file) => /^app\/_components\/.*\.tsx$/.test(file) && !/\/[A-Z][a-zA-Z0-9]*\.tsx$/.test(file)),
    ).toEqual([]);
  });

  test('nothing in lib is exported as default', () => {
    expect(files.filter((file) => file.startsWith('lib/') && /^export default /m.test(textOf.get(file)!))).toEqual([]);
  });
});
