import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { annotationsCsv } from '@/lib/export/tables/annotationsCsv';
import { bibTex, escapeTex, plainCitation, ris } from '@/lib/export/words/citation';
import { COUNT_COLUMNS } from '@/lib/export/tables/countRows';
import { COUNT_DESCRIPTIONS, STRENGTH_DESCRIPTIONS } from '@/lib/export/tables/columnDescriptions';
import { figureCsv } from '@/lib/export/tables/figureCsv';
import { FILE_WRITERS, type FileRequest } from '@/lib/export/figureFile';
import { STRENGTH_COLUMNS } from '@/lib/export/tables/strengthRows';
import { FILE_ENDINGS, type FileEnding } from '@/lib/site/fileFormats';
import type { FigureId, ImageOptions } from '@/lib/types/figure';
import type { Figure } from '@/lib/types/figureContent';
import { figureOf, FIGURES } from '@/__tests__/fixtures/figures';

const ADDRESSES = {
  page: 'https://example.org/figures/attacks?from=2024',
  csv: 'https://example.org/figures/attacks.csv?from=2024',
};
const request = async (figure: FigureId, query = '', options: Partial<ImageOptions> = {}): Promise<FileRequest> => ({
  figure: await figureOf(figure, query),
  options: { width: null, height: null, scale: 1, ...options },
  addresses: ADDRESSES,
});

const file = async (ending: FileEnding, ...what: Parameters<typeof request>) => ({
  body: await FILE_WRITERS[ending](await request(...what)),
});

const pixels = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** The words of a PDF as a reader of PDF finds them; in a process of its own, as that reader comes as a module only. */
function wordsOf(pdf: Uint8Array): string {
  const script =
    "import { extractText } from 'unpdf'; const chunks = []; for await (const chunk of process.stdin) chunks.push(chunk); const { text } = await extractText(new Uint8Array(Buffer.concat(chunks)), { mergePages: true }); process.stdout.write(text);";
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { input: pdf, encoding: 'utf8' });
}

test.each(FILE_ENDINGS)('the same request gives the same bytes: .%s', async (format) => {
  const [first, second] = [await file(format, 'attacks', 'from=2024'), await file(format, 'attacks', 'from=2024')];
  expect(Buffer.from(first.body as string).equals(Buffer.from(second.body as string))).toBe(true);
});

describe('PNG', () => {
  test.each([
    [{ width: 600 }, 600],
    [{ width: 600, scale: 3 }, 1800],
    [{ width: 280, scale: 4 }, 1120],
  ])('%j is %i pixels wide', async (options, expected) => {
    const png = (await file('png', 'operations', '', options)).body as Buffer;
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(pixels(png)[0]).toBe(expected);
  });

  test('has the height that was asked for', async () => {
    expect(pixels((await file('png', 'operations', '', { width: 800, height: 700 })).body as Buffer)).toEqual([
      800, 700,
    ]);
  });

  test('is refused over 12 million pixels, below the least height, and with letters that no face has', async () => {
    await expect(file('png', 'attacks', '', { width: 2400, scale: 4 })).rejects.toThrow(/^scale: “4” .*12 million/);
    await expect(file('png', 'attacks', '', { height: 200 })).rejects.toThrow(/^height: “200” is not possible/);
    await expect(file('png', 'attacks', 'title=日本')).rejects.toThrow(/^title: “日本” is not possible/);
  });
});

test.each(FIGURES)(
  '%s: what a browser draws it from is the picture of its JSON, without the findings',
  async (figure) => {
    const { chart } = JSON.parse((await file('json', figure, '', { width: 680 })).body as string);
    expect(JSON.parse((await file('chart.json', figure, '', { width: 680 })).body as string)).toEqual(chart);
  },
);

describe('PDF', () => {
  test.each(FIGURES)('%s: title, panels, names and source are text that can be found', async (figure) => {
    const { content, title } = await figureOf(figure);
    const words = wordsOf((await file('pdf', figure)).body as Buffer).replace(/\s+/g, ' ');
    expect(words).toContain(title);
    expect(words).toContain(`version ${content.release}`);
    for (const event of content.events.slice(0, 1)) expect(words).toContain(event.title.split(' ')[0]);
  });

  test('carries its faces and no clock', async () => {
    const pdf = ((await file('pdf', 'attacks')).body as Buffer).toString('latin1');
    expect(pdf).toMatch(/\/FontFile[23]/);
    expect(pdf.slice(0, 8)).toBe('%PDF-1.5');
    expect(pdf).not.toContain(
      `D:${new Date().getUTCFullYear()}${String(new Date().getUTCMonth() + 1).padStart(2, '0')}${String(new Date().getUTCDate()).padStart(2, '0')}`,
    );
  });
});

describe('SVG that stands alone', () => {
  test('carries the letters it uses, as a face, and keeps text as text', async () => {
    const svg = (await file('svg', 'attacks', 'title=هجمات 2024')).body.toString();
    expect(svg.match(/@font-face/g)?.length).toBeGreaterThanOrEqual(3);
    expect(svg).toContain('هجمات 2024</text>');
    expect(svg.length).toBeLessThan(120_000);
  });
});

test('a PDF says in which language it is and who made it', async () => {
  const { body } = await file('pdf', 'attacks');
  const pdf = Buffer.from(body as Uint8Array).toString('latin1');
  expect(pdf).toMatch(/\/Type \/Catalog[^>]*\/Lang \(en\)/);
  const [, author] = /\/Author (\d+) 0 R/.exec(pdf)!;
  expect(pdf).toContain(`\n${author} 0 obj\n(isil-trends)\n`);
});

test('the ZIP holds the CSV, the events, their meaning and the image', async () => {
  const files = unzipSync((await file('zip', 'attacks')).body as Uint8Array);
  const { content } = await figureOf('attacks');
  expect(strFromU8(files['isil-trends-attacks.csv']!)).toBe(figureCsv(content));
  expect(strFromU8(files['annotations.csv']!)).toBe(annotationsCsv(content.events, content.release));
  expect(JSON.parse(strFromU8(files['datapackage.json']!)).resources[0].path).toBe('isil-trends-attacks.csv');
  expect(strFromU8(files['isil-trends-attacks.svg']!)).toContain('</svg>');
  expect(strFromU8(files['README.txt']!)).toContain('two count the same thing');
});

test('the ZIP tells what tests say, in words and in numbers', async () => {
  const files = unzipSync((await file('zip', 'attacks', 'effect=assad-falls')).body as Uint8Array);
  const { findings } = JSON.parse(strFromU8(files['findings.json']!)) as {
    findings: { refusal: { reason: string } | null; sentences?: { paragraph: string } }[];
  };
  const words = strFromU8(files['findings.txt']!);
  expect(findings.some((one) => one.refusal === null) && findings.some((one) => one.refusal !== null)).toBe(true);
  for (const { refusal, sentences } of findings)
    expect(words).toContain(refusal ? refusal.reason : sentences!.paragraph);
  const strength = unzipSync((await file('zip', 'strength')).body as Uint8Array);
  expect(strFromU8(strength['findings.txt']!)).toContain('No test is made');
});

describe('metadata', () => {
  test('describes every column, in the order of the CSV', async () => {
    expect(Object.keys(COUNT_DESCRIPTIONS)).toEqual([...COUNT_COLUMNS]);
    expect(Object.keys(STRENGTH_DESCRIPTIONS)).toEqual([...STRENGTH_COLUMNS]);
    const { resources, csvw } = JSON.parse((await file('metadata.json', 'attacks')).body as string);
    expect(resources[0].schema.fields.map((field: { name: string }) => field.name)).toEqual([...COUNT_COLUMNS]);
    expect(csvw.tableSchema.columns).toHaveLength(COUNT_COLUMNS.length);
  });

  test('has the findings of the figure', async () => {
    const { findings } = JSON.parse((await file('metadata.json', 'deaths', 'breaks=on')).body as string);
    const { content } = await figureOf('deaths');
    const ids = content.kind === 'counts' ? content.whole.map(({ definition }) => definition.id) : [];
    expect(findings.map((one: { kind: string; seriesId: string }) => `${one.kind} ${one.seriesId}`)).toEqual(
      expect.arrayContaining(ids.flatMap((id) => [`trend ${id}`, `break ${id}`])),
    );
  });

  test('names every source with its licence, and asks to be asked', async () => {
    const metadata = JSON.parse((await file('metadata.json', 'attacks')).body as string);
    expect(metadata.sources.map((source: { id: string }) => source.id)).toEqual(
      (await figureOf('attacks')).content.sources.map((source) => source.id),
    );
    expect(metadata.conditions).toContain('Ask before republishing');
  });
});

describe('citations', () => {
  let figure: Figure;
  beforeAll(async () => {
    figure = await figureOf('attacks', 'title=50% of {what} %26 why_not');
  });

  test('LaTeX finds no command in a title', () => {
    expect(escapeTex('50% {a} & b_c \\ #1\n<x>')).toBe(
      '50\\% \\textbraceleft{}a\\textbraceright{} \\& b\\_c \\textbackslash{} \\#1 \\textless{}x\\textgreater{}',
    );
    expect(bibTex(figure, ADDRESSES.page)).toContain('50\\% of \\textbraceleft{}what\\textbraceright{} \\& why\\_not');
  });

  test.each(['{', '}', '}}{', '\\', '{a', 'a}, url = {b', '@misc{x,'])(
    'a title with %s leaves an entry whole',
    async (title) => {
      const query = `title=${encodeURIComponent(title)}`;
      const entry = bibTex(await figureOf('attacks', query), `${ADDRESSES.page}?${query}`);
      // As BibTeX reads: a brace counts whatever stands before it.
      let depth = 0;
      const ends = [...entry].flatMap((letter, at) => {
        if (letter === '{') depth += 1;
        if (letter === '}') depth -= 1;
        return letter === '}' && depth === 0 ? [at] : [];
      });
      expect(ends).toEqual([entry.length - 2]);
    },
  );

  test('figures that differ have keys that differ, wherever they are served', () => {
    const keyOf = (query: string, site = 'https://example.org') =>
      /@misc\{([^,{}\s]+),/.exec(
        bibTex(figure, `${site}/figures/attacks?${query}release=${figure.content.release}`),
      )![1]!;
    const queries = [
      '',
      'series=cep-central-syria&',
      'series=joel-wing-iraq&',
      'from=2022-01&to=2024-11&',
      'breaks=on&',
    ];
    expect(new Set(queries.map((query) => keyOf(query))).size).toBe(queries.length);
    expect(keyOf(queries[1]!, 'http://localhost:3000')).toBe(keyOf(queries[1]!));
    expect(keyOf(`theme=dark&`)).toBe(keyOf(''));
  });

  test('each names version, sources and address', () => {
    for (const words of [
      plainCitation(figure, ADDRESSES.page),
      bibTex(figure, ADDRESSES.page),
      ris(figure, ADDRESSES.page),
    ]) {
      for (const needed of [figure.content.release, 'Counter Extremism Project', ADDRESSES.page])
        expect(words).toContain(needed);
    }
  });

  test('RIS begins with its type and ends with its end, one tag a line', () => {
    const lines = ris(figure, ADDRESSES.page).split('\r\n').slice(0, -1);
    expect(lines[0]).toBe('TY  - DATA');
    expect(lines.at(-1)).toBe('ER  - ');
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    const broken = ris({ ...figure, title: 'One\r\nER  - \u2028two' }, ADDRESSES.page);
    expect(broken.match(/^ER {2}-/gm)).toHaveLength(1);
    expect(broken).toContain('TI  - One ER - two, ');
  });
});
