import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { deflateRawSync, gzipSync, crc32 } from 'node:zlib';
import { atDesk, countsOf, type Desk, INCIDENTS } from '@/__tests__/fixtures/importing';
import { ACLED_COLUMNS, ACLED_USUAL, csvOf, GTD_COLUMNS, GTD_USUAL } from '@/__tests__/fixtures/syntheticEvents';

const NAME = 'GEDEvent_v26_01_26_06.csv';
const real = readFileSync(join(INCIDENTS, NAME), 'utf8');
const lines = real.split('\n');
const header = lines[0]!.split(',');

/** The real file with one change, imported: what is said of it. */
const saidOf = (content: string | Buffer, name = NAME) => atDesk((desk) => desk.refusal(desk.write(name, content)));
/** The row that begins in a line, with a cell changed. The file has line breaks inside quotes, so rows are found by their line. */
function withCell(line: number, column: string, edit: (cell: string) => string): string {
  const cells = lines[line - 1]!.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const index = header.indexOf(column);
  cells[index] = edit(cells[index]!);
  return [...lines.slice(0, line - 1), cells.join(','), ...lines.slice(line)].join('\n');
}
// Line 4 is a row that stands on one line: 49 cells.
const LINE =
  lines.findIndex(
    (line, index) =>
      index > 1 && /^\d{6},/.test(line) && line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).length === header.length,
  ) + 1;

test('the file itself is fine', async () => {
  await atDesk(async (desk) => expect((await desk.import(join(INCIDENTS, NAME))).files[0]!.rowsKept).toBe(34));
});

describe('what is no table', () => {
  test.each([
    ['an error page saved as CSV', '<!DOCTYPE html>\n<html><body>404 Not Found</body></html>', /web page/],
    ['an error page behind a byte-order mark and a line', '\ufeff\n<html></html>', /web page/],
    ['nothing', '', /empty/],
    ['a header alone', `${lines[0]}\n`, /no rows/],
    ['JSON', '{"error":"token missing"}', /JSON/],
    ['UTF-16 without a mark', Buffer.from(real, 'utf16le'), /UTF-16/],
    ['a gz inside a gz', gzipSync(gzipSync(real)), /packed as gz/],
    ['another packing', Buffer.from('\xfd7zXZ\0', 'latin1'), /packed as xz/],
    ['a line of remarks above the header', `# downloaded on 2 October\n${real}`, /not the header of any format/],
    ['UTF-16', Buffer.from(`\ufeff${real}`, 'utf16le'), /UTF-16/],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /spreadsheet/],
    ['another table', 'a,b,c\n1,2,3\n', /not the header of any format/],
    ['the table without its header', lines.slice(1).join('\n'), /is a row of UCDP events and not a header/],
  ])('%s', async (_name, content, rule) => {
    const [problem] = await saidOf(content);
    expect(problem).toMatchObject({ file: NAME, rule: expect.stringMatching(rule) });
  });
});

describe('wrong encoding', () => {
  test('another encoding is named with its line', async () => {
    const line = lines.findIndex((one) => /[\x80-\xff]/.test(one)) + 1;
    const [problem] = await saidOf(Buffer.from(real, 'latin1'));
    expect(problem).toMatchObject({ line, rule: expect.stringMatching(/not UTF-8/) });
  });

  test('one wrong byte after a megabyte is found in its line', async () => {
    const rows = Array.from({ length: 9000 }, (_, index) => lines[LINE - 1]!.replace(/^\d+/, String(700000 + index)));
    const text = Buffer.from([lines[0], ...rows, ''].join('\n'));
    expect(text.length).toBeGreaterThan(1 << 20);
    text[text.length - 30] = 0xff;
    expect((await saidOf(text))[0]).toMatchObject({ line: 9001, rule: expect.stringMatching(/not UTF-8/) });
  });

  test('a letter that two reads share is one letter', async () => {
    const row = lines[LINE - 1]!;
    const [before, after] = [`${lines[0]}\n`, row.replace(/^\d+/, '')];
    // The row's place name is filled so that its é lies across the first megabyte.
    const rows: string[] = [];
    let size = Buffer.byteLength(before);
    for (let id = 700000; size + Buffer.byteLength(row) + 200 < 1 << 20; id += 1)
      size += Buffer.byteLength(rows[rows.push(`${id}${after}\n`) - 1]!);
    const cells = after.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    const place = header.indexOf('where_coordinates');
    const ahead = size + 6 + Buffer.byteLength(cells.slice(0, place).join(',')) + 1;
    cells[place] = `${'x'.repeat((1 << 20) - 1 - ahead)}é`;
    await atDesk(async (desk) => {
      const file = desk.write(NAME, `${before}${rows.join('')}699999${cells.join(',')}\n`);
      expect(readFileSync(file)[(1 << 20) - 1]).toBe(0xc3);
      expect((await desk.import(file)).files[0]!.rowsRead).toBe(rows.length + 1);
    });
  });

  test('a zero byte', async () => {
    expect((await saidOf(withCell(LINE, 'adm_1', () => 'Homs\0')))[0]).toMatchObject({
      line: LINE,
      rule: expect.stringMatching(/zero byte/),
    });
  });
});

describe('a header that changed', () => {
  test.each([
    ['a column renamed', (text: string) => text.replace(',best,', ',best_est,'), /best .*not found/, 'best_est'],
    [
      'an optional column renamed',
      (text: string) => text.replace(',adm_1,', ',admin_1,'),
      /adm_1 .*not found/,
      'admin_1',
    ],
    ['a side renamed', (text: string) => text.replace(',side_a,', ',cide_a,'), /side_a .*not found/, 'cide_a'],
    ['commas at the end', (text: string) => `${text},,`, /no name for column 50/, null],
    [
      'a column less',
      (text: string) => text.replace(',best', ''),
      /best .*not found/,
      'no other column in their place',
    ],
    ['a column twice', (text: string) => text.replace(',high,', ',low,'), /twice/, 'low'],
  ])('%s', async (_name, edit, rule, value) => {
    const [problem] = await saidOf([edit(lines[0]!), ...lines.slice(1)].join('\n'));
    expect(problem).toMatchObject({ line: 1, value, rule: expect.stringMatching(rule) });
  });

  test.each([
    [ACLED_COLUMNS, ACLED_USUAL, ['assoc_actor_1', 'assoc_actor_2'], 'ACLED events'],
    [ACLED_COLUMNS, ACLED_USUAL, ['actor2', 'assoc_actor_2'], 'ACLED events'],
    [GTD_COLUMNS, GTD_USUAL, ['gname2', 'gname3'], 'Global Terrorism Database'],
  ])('columns of parties that were cut out, %#', async (columns, usual, cut, title) => {
    const kept = columns.split(',').filter((column) => !cut.includes(column));
    const row = { event_id_cnty: 'SYR1', eventid: 201506030001 };
    expect((await saidOf(csvOf(kept.join(), [row], usual), 'export.csv'))[0]).toMatchObject({
      line: 1,
      rule: `lacks ${cut.join(' and ')} of ${title}, where ISIL may be named too: incidents in which it is would be missing`,
      expected: expect.stringContaining('an export with these columns'),
    });
  });

  test('a column that is missing leaves every row too wide', async () => {
    expect((await saidOf([lines[0]!.replace(',high', ''), ...lines.slice(1)].join('\n')))[0]!.rule).toMatch(
      /49 cells|not found/,
    );
  });

  test('columns in another order are read by their name', async () => {
    await atDesk(async (desk) => {
      const order = (line: string) =>
        line
          .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
          .toReversed()
          .join(',');
      const one = [lines[0]!, lines[LINE - 1]!];
      const a = await desk.import(desk.write(NAME, `${one.join('\n')}\n`));
      const b = await desk.import(desk.write(NAME, `${one.map(order).join('\n')}\n`));
      expect(b.release).toBe(a.release);
    });
  });
});

describe('cells', () => {
  test.each([
    ['date_start', '13/14/2024', /not a day/],
    ['date_start', '01/02/2026', /not a day/],
    ['date_start', '2026-02-30', /not a day/],
    ['date_start', '2026-02-06 13:00:00', /not a day/],
    ['date_start', '2126-02-06', /future/],
    ['date_start', '', /must not be empty/],
    ['id', '', /must not be empty/],
    ['id', '6.2E+05', /shortened by a spreadsheet/],
    ['best', '2.5', /not a whole number/],
    ['best', '1e3', /not a whole number/],
    ['best', '-2', /not a whole number/],
    ['best', '99999999999999999999', /not a whole number/],
    ['best', 'two', /not a whole number/],
    ['best', ' ', /must not be empty/],
    ['type_of_violence', '4', /not a whole number/],
    ['latitude', '91', /not a number/],
    ['latitude', 'inf', /not a number/],
    ['longitude', '41,021072', /cells/],
    ['country', '', /must not be empty/],
    ['country', 'Irak', /almost Syria or Iraq/],
    ['country', 'Siria', /almost Syria or Iraq/],
    ['country', '\ufeffSyria', /almost Syria or Iraq/],
    ['country', 'Iraq\u200b', /almost Syria or Iraq/],
    ['date_start', '45000', /not a day/],
    ['date_start', '5-Jul-26', /not a day/],
    ['best', '1\u00a0234', /not a whole number/],
    ['where_prec', '9', /not a whole number/],
  ])('%s “%s” is named by line, column and value', async (column, value, rule) => {
    const [problem] = await saidOf(withCell(LINE, column, () => value));
    expect(problem).toMatchObject({ file: NAME, line: LINE, rule: expect.stringMatching(rule) });
    if (!/cells/.test(rule.source)) expect(problem).toMatchObject({ column, value });
  });

  test('an end before the beginning', async () => {
    expect((await saidOf(withCell(LINE, 'date_end', () => '2025-01-01 00:00:00.000')))[0]).toMatchObject({
      line: LINE,
      column: 'date_end',
      rule: 'ends before it begins',
    });
  });

  test('coordinates that have changed places, with the point beside them and without', async () => {
    const cells = lines[LINE - 1]!.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    const [latitude, longitude] = [cells[header.indexOf('latitude')]!, cells[header.indexOf('longitude')]!];
    const swapped = lines[LINE - 1]!.replace(`${latitude},${longitude}`, `${longitude},${latitude}`);
    const text = [...lines.slice(0, LINE - 1), swapped, ...lines.slice(LINE)].join('\n');
    expect((await saidOf(text))[0]).toMatchObject({
      line: LINE,
      column: 'latitude',
      value: longitude,
      rule: expect.stringMatching(/changed places/),
    });
    const plain = `incident_id,date,country,latitude,longitude\n1,2024-01-01,Syria,40.1,35.2\n`;
    expect((await saidOf(plain, 'mine.csv'))[0]).toMatchObject({
      line: 2,
      column: 'latitude',
      value: '40.1',
      rule: expect.stringMatching(/changed places/),
    });
  });

  test('cells one column to the right', async () => {
    const cells = lines[LINE - 1]!.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    const shifted = [cells[0], '', ...cells.slice(1, -1)].join(',');
    const said = await saidOf([...lines.slice(0, LINE - 1), shifted, ...lines.slice(LINE)].join('\n'));
    expect(said.length).toBeGreaterThan(1);
    expect(new Set(said.map(({ line }) => line))).toEqual(new Set([LINE]));
  });

  test('the same id twice, in the second place', async () => {
    const said = await saidOf([...lines.slice(0, LINE), lines[LINE - 1]!, ...lines.slice(LINE)].join('\n'));
    expect(said).toMatchObject([
      {
        line: LINE + 1,
        column: 'id',
        value: lines[LINE - 1]!.split(',')[0],
        rule: expect.stringMatching(/earlier row/),
      },
    ]);
  });

  test('the header again, where two files were put together', async () => {
    const said = await saidOf(`${real}${real}`);
    expect(said[0]).toMatchObject({ line: lines.length, column: 'id', value: 'id' });
  });

  test('low above high in a file of one’s own', async () => {
    const said = await saidOf(
      'incident_id,date,country,deaths,deaths_low,deaths_high\n1,2024-01-01,Syria,3,5,2\n',
      'mine.csv',
    );
    expect(said).toMatchObject([{ line: 2, column: 'deaths_low', value: '5' }]);
  });

  test('the first twenty are listed and all are counted', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `${index + 1},13/14/2024,Syria`);
    await atDesk(async (desk) => {
      const file = desk.write('mine.csv', `incident_id,date,country\n${rows.join('\n')}\n`);
      expect(await desk.refusal(file)).toHaveLength(20);
      await expect(desk.import(file)).rejects.toThrow(/line 2, column date: "13\/14\/2024"[\s\S]*and 10 more$/);
    });
  });
});

describe('quotes and lines', () => {
  const quoted = lines.findIndex((line, index) => index > 0 && line.includes('"')) + 1;

  test.each([
    ['a quote that never closes', () => `${real}700000,"${'x'.repeat(50)}\n`, /never closes/],
    ['a quote that never closes, with other quotes behind it', () => real.replace(/",/, ','), /quote/],
    ['a quote inside a cell', () => withCell(LINE, 'adm_1', (cell) => `${cell}"x`), /quote stands inside/],
    ['text behind a quote', () => withCell(LINE, 'adm_1', () => '"Homs" x'), /text stands behind/],
    [
      'an error page in the middle',
      () => [...lines.slice(0, LINE), '<html>504</html>', ...lines.slice(LINE)].join('\n'),
      /has 1 cell$/,
    ],
    ['returns alone', () => real.replaceAll('\n', '\r'), /return alone/],
    ['an empty line above the header', () => `\n${real}`, /first line is empty/],
    ['a comma too many', () => withCell(LINE, 'adm_1', () => 'Homs, Syria'), /has 50 cells/],
    [
      'a cell too few',
      () => [...lines.slice(0, LINE - 1), lines[LINE - 1]!.replace(/,[^,]*$/, ''), ...lines.slice(LINE)].join('\n'),
      /has 48 cells/,
    ],
    ['a file cut off', () => real.slice(0, -90), /cells|quote/],
    ['two kinds of line end', () => real.replace('\n', '\r\n'), /do not all end alike/],
    ['returns alone', () => lines.filter((_line, index) => index === 0 || index === LINE - 1).join('\r'), /return/],
  ])('%s', async (_name, content, rule) => {
    const [problem] = await saidOf(content());
    expect(problem).toMatchObject({ file: NAME, rule: expect.stringMatching(rule) });
    expect(problem!.line).toBeGreaterThan(0);
    expect(quoted).toBeGreaterThan(1);
  });

  test('a line that goes on and on is refused without being held in memory', async () => {
    expect((await saidOf(`${real}${'x'.repeat(3 << 20)}\n`))[0]!.rule).toMatch(/megabyte/);
    expect((await saidOf('x'.repeat(3 << 20)))[0]!.rule).toMatch(/megabyte/);
  });

  test('returns with line feeds, a byte-order mark and a line of tags are read', async () => {
    await atDesk(async (desk) => {
      const { release } = await desk.import(join(INCIDENTS, NAME));
      const windows = await desk.import(desk.write(NAME, `\ufeff${real.replaceAll('\n', '\r\n')}`));
      expect(countsOf(desk.recordOf(windows.release), 'ucdp-candidate-2026-syria')).toEqual(
        countsOf(desk.recordOf(release), 'ucdp-candidate-2026-syria'),
      );
      const tags = header.map((name) => `#event+${name}`).join(',');
      const tagged = desk.write(NAME, [lines[0], tags, ...lines.slice(1)].join('\n'));
      expect((await desk.import(tagged)).release).toBe(release);
      const faulty = desk.write(
        NAME,
        [
          lines[0],
          tags,
          ...withCell(LINE, 'best', () => 'x')
            .split('\n')
            .slice(1),
        ].join('\n'),
      );
      expect((await desk.refusal(faulty))[0]).toMatchObject({ line: LINE + 1, column: 'best', value: 'x' });
    });
  });
});

describe('what would not be counted', () => {
  test('a file of other countries is refused, with their names', async () => {
    const [problem] = await saidOf(real.replaceAll(',Syria,', ',Nigeria,').replaceAll(',Iraq,', ',Chad,'));
    expect(problem).toMatchObject({
      column: 'country',
      value: 'Chad, Nigeria',
      rule: expect.stringMatching(/no incident lies in Syria or Iraq/),
    });
  });

  test('files in which ISIL may stand under other names alone are refused: every zero would be false', async () => {
    expect((await saidOf(real.replaceAll(',IS,', ',Islamic State,')))[0]).toMatchObject({
      column: 'side_a',
      value: 'Islamic State',
      // Rows of the file with a side IS, by spreadsheet: all 34.
      rule: expect.stringContaining('may be ISIL in 34 incidents by names that no rule counts'),
      expected: expect.stringMatching(/“IS”; or these names among the actors of data\/incident-rules\.json/),
    });
  });

  test.each(['Islamic State', 'ISIS', 'Daesh', 'Da’esh', 'داعش'])(
    'where %s stands beside the name that counts, its months are a minimum or a gap and never zero',
    async (name) => {
      await atDesk(async (desk) => {
        const row = (id: number, day: string, side: string) => `${id},3,${side},Civilians,Iraq,34,43,${day},1,2,2,2`;
        const file = desk.write(
          'GEDEvent_v20_01_20_04.csv',
          [
            'id,type_of_violence,side_a,side_b,country,latitude,longitude,date_start,date_prec,best,low,high',
            row(1, '2020-01-05', 'IS'),
            row(2, '2020-02-05', 'IS'),
            row(3, '2020-02-06', name),
            row(4, '2020-03-05', name),
            row(5, '2020-04-05', 'Somebody'),
            '',
          ].join('\n'),
        );
        const { release, notes } = await desk.import(file);
        const { observations } = desk.recordOf(release);
        const said = (id: string) =>
          observations
            .filter(({ seriesId }) => seriesId === id)
            .map(({ period, countKind, count }) => `${period.start.slice(0, 7)}: ${countKind} ${count}`);
        expect(said('ucdp-candidate-2020-iraq')).toEqual([
          '2020-01: exact 1',
          '2020-02: at_least 1',
          '2020-04: exact 0',
        ]);
        expect(said('ucdp-candidate-2020-iraq-deaths')).toEqual([
          '2020-01: exact 2',
          '2020-02: at_least 2',
          '2020-04: exact 0',
        ]);
        expect(notes.join()).toContain(
          `2 incidents of an actor that may be ISIL by another name, “${name}”, are not counted`,
        );
      });
    },
  );

  test('the two countries by other names are the two countries', async () => {
    await atDesk(async (desk) => {
      const { release } = await desk.import(join(INCIDENTS, NAME));
      const then = await desk.import(
        desk.write(NAME, real.replaceAll(',Syria,', ',Syrian Arab Republic,').replaceAll(',Iraq,', ',IRAQ,')),
      );
      for (const id of ['ucdp-candidate-2026-syria', 'ucdp-candidate-2026-iraq-deaths'])
        expect(countsOf(desk.recordOf(then.release), id)).toEqual(countsOf(desk.recordOf(release), id));
    });
  });
});

describe('a file that changes while it is read', () => {
  test.each([
    ['grows', (path: string) => appendFileSync(path, `${lines[LINE - 1]!.replace(/^\d+/, '700000')}\n`)],
    ['is written anew with as many rows', (path: string) => writeFileSync(path, real.replaceAll(',Syria,', ',Chad,'))],
    ['is cut off', (path: string) => truncateSync(path, 2000)],
    ['is removed', (path: string) => rmSync(path)],
  ])('%s', async (_name, change) => {
    await atDesk(async (desk) => {
      const path = desk.write(NAME, real);
      const [problem] = await desk.refusal(path, {}, (step) => void (step.startsWith('Reading') && change(path)));
      expect(problem).toMatchObject({ file: NAME, rule: 'was changed or removed while it was read' });
    });
  });
});

describe('going on without faulty rows', () => {
  test('passes over as many as were allowed, and the release says so', async () => {
    await atDesk(async (desk) => {
      const text = `incident_id,date,country\n1,2024-01-01,Syria\n2,13/14/2024,Syria\n3,2024-01-05,Syria,extra\n3,2024-01-31,Syria\n3,2024-01-31,Syria\n`;
      const file = desk.write('mine.csv', text);
      for (const skipBadRows of [0, 2])
        expect(await desk.refusal(file, { skipBadRows })).toMatchObject([
          { line: 3, column: 'date' },
          { line: 4, column: null },
          { line: 6, column: 'incident_id' },
        ]);
      const { release, files } = await desk.import(file, { skipBadRows: 3 });
      expect(files).toMatchObject([{ rowsRead: 5, rowsKept: 2, rowsSkipped: 3 }]);
      expect(countsOf(desk.recordOf(release), 'own-data-syria')).toEqual({ '2024-01': 2 });
      const said = JSON.parse(readFileSync(join(desk.dataDir, 'releases', release!, 'release.json'), 'utf8')) as {
        imports: { files: unknown[] }[];
      };
      expect(said.imports.at(-1)!.files).toMatchObject([{ name: 'mine.csv', rowsSkipped: 3 }]);
    });
  });
});

/** A zip archive of stored or deflated entries, with whatever names and sizes a test wants to claim. */
function zipOf(entries: readonly { name: string; content: Buffer; sum?: number }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, sum } of entries) {
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(sum ?? crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), fields, end, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const tail = Buffer.alloc(22);
  tail.write('PK\x05\x06', 'latin1');
  tail.writeUInt16LE(entries.length, 8);
  tail.writeUInt16LE(entries.length, 10);
  tail.writeUInt32LE(size, 12);
  tail.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, tail]);
}

describe('archives', () => {
  const july = readFileSync(join(INCIDENTS, 'GEDEvent_v26_0_7.csv'));

  test('a zip, a gz and a folder give what the files give', async () => {
    await atDesk(async (desk) => {
      const { release } = await desk.import([join(INCIDENTS, NAME), join(INCIDENTS, 'GEDEvent_v26_0_7.csv')]);
      const zip = desk.write(
        'ucdp.zip',
        zipOf([
          { name: `folder/${NAME}`, content: Buffer.from(real) },
          { name: 'readme.txt', content: Buffer.from('x') },
        ]),
      );
      const gz = desk.write('GEDEvent_v26_0_7.csv.gz', gzipSync(july));
      expect((await desk.import([zip, gz])).release).toBe(release);
      expect((await desk.import(desk.folder)).release).toBe(release);
    });
  });

  test.each([
    ['a path that climbs out', () => zipOf([{ name: '../../evil.csv', content: july }]), /outside the archive/],
    ['an absolute path', () => zipOf([{ name: '/etc/evil.csv', content: july }]), /outside the archive/],
    ['a spreadsheet', () => zipOf([{ name: '[Content_Types].xml', content: july }]), /spreadsheet/],
    [
      'an archive in an archive',
      () => zipOf([{ name: 'inner.zip', content: zipOf([{ name: NAME, content: july }]) }]),
      /holds no \.csv file, only inner\.zip/,
    ],
    ['nothing in it', () => zipOf([]), /is empty/],
    ['no table', () => zipOf([{ name: 'readme.txt', content: july }]), /no \.csv/],
    ['a bomb', () => zipOf([{ name: 'a.csv', content: Buffer.alloc(80 << 20, 'a') }]), /zip bomb/],
    ['a content that is not what was packed', () => zipOf([{ name: 'a.csv', content: july, sum: 1 }]), /damaged/],
    ['half an archive', () => zipOf([{ name: 'a.csv', content: july }]).subarray(0, 600), /damaged/],
  ])('%s', async (_name, archive, rule) => {
    await atDesk(async (desk) => {
      const [problem] = await desk.refusal(desk.write('ucdp.zip', archive()));
      expect(problem!.rule).toMatch(rule);
      expect(existsSync(join(desk.folder, '..', '..', 'evil.csv'))).toBe(false);
    });
  });

  test('a gz that was cut off, and one that is a bomb', async () => {
    await atDesk(async (desk) => {
      expect((await desk.refusal(desk.write('a.csv.gz', gzipSync(july).subarray(0, 500))))[0]!.rule).toMatch(/damaged/);
      expect((await desk.refusal(desk.write('b.csv.gz', gzipSync(Buffer.alloc(80 << 20, 'a')))))[0]!.rule).toMatch(
        /zip bomb/,
      );
    });
  });
});

describe('addresses and paths', () => {
  async function served<Seen>(
    answer: (path: string) => { status: number; body: Buffer | string; length?: number },
    look: (origin: string, desk: Desk) => Promise<Seen>,
  ): Promise<Seen> {
    const server = createServer((request, response) => {
      const { status, body, length } = answer(request.url!);
      response.writeHead(status, { 'content-length': length ?? Buffer.byteLength(body) });
      if (length === undefined) response.end(body);
      else response.write(body, () => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      return await atDesk((desk) => look(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, desk));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test('an address is imported under the name of its file', async () => {
    await served(
      () => ({ status: 200, body: real }),
      async (origin, desk) => {
        expect((await desk.import(`${origin}/candidates/${NAME}`)).files).toMatchObject([
          { name: NAME, vintage: 'Candidate 26.01.26.06', rowsKept: 34 },
        ]);
      },
    );
  });

  test.each([
    ['an error', { status: 404, body: 'no' }, /answered 404/],
    ['an error page with status 200', { status: 200, body: '<html>Sorry</html>' }, /web page/],
    [
      'half a file',
      { status: 200, body: real.slice(0, 2000), length: real.length },
      /damaged or was not downloaded whole|sent/,
    ],
  ])('%s', async (_name, answer, rule) => {
    await served(
      () => answer,
      async (origin, desk) => expect((await desk.refusal(`${origin}/${NAME}`))[0]!.rule).toMatch(rule),
    );
  });

  test('a server that is not there, a file that is not there, a folder without files', async () => {
    await atDesk(async (desk) => {
      expect((await desk.refusal('http://127.0.0.1:9/x.csv'))[0]!.rule).toMatch(/cannot be reached/);
      expect((await desk.refusal(join(desk.folder, 'missing.csv')))[0]!.rule).toBe('is not there');
      expect((await desk.refusal(desk.folder))[0]!.rule).toMatch(/without/);
      symlinkSync('nowhere.csv', join(desk.folder, 'link.csv'));
      expect((await desk.refusal(desk.folder))[0]).toMatchObject({
        file: expect.stringContaining('link.csv'),
        rule: 'cannot be opened (ENOENT)',
      });
      expect((await desk.refusal('/dev/null'))[0]!.rule).toBe('is a pipe or a device');
    });
  });
});

test('a refusal leaves everything as it was', async () => {
  await atDesk(async (desk) => {
    const { release } = await desk.import(join(INCIDENTS, NAME));
    const held = () => [
      readdirSync(join(desk.dataDir, 'releases')).toSorted(),
      readdirSync(desk.dataDir).filter((name) => name.startsWith('isil-import')),
    ];
    const before = held();
    await desk.refusal([
      join(INCIDENTS, 'GEDEvent_v26_0_7.csv'),
      desk.write(
        'bad_v26_0_8.csv',
        withCell(LINE, 'best', () => 'x'),
      ),
    ]);
    expect(readFileSync(join(desk.dataDir, 'current'), 'utf8').trim()).toBe(release);
    expect(held()).toEqual(before);
  });
});
