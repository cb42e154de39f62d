import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { writeCsv } from '@/lib/export/tables/writeCsv';

const columns = ['name', 'value'];
const body = (name: string | number | null | undefined) =>
  writeCsv(columns, [{ name, value: 1 }])
    .split('\r\n')
    .slice(1)
    .join('\r\n');

describe('RFC 4180', () => {
  test('a header, commas, and CRLF after every line, the last included', () => {
    expect(
      writeCsv(columns, [
        { name: 'a', value: 1 },
        { name: 'b', value: 2 },
      ]),
    ).toBe('name,value\r\na,1\r\nb,2\r\n');
  });

  test('no row still has a header', () => {
    expect(writeCsv(columns, [])).toBe('name,value\r\n');
  });

  test.each([
    ['Syria, all', '"Syria, all",1\r\n'],
    ['the "caliphate"', '"the ""caliphate""",1\r\n'],
    ['two\r\nlines', '"two\r\nlines",1\r\n'],
    ['North-east Syria', 'North-east Syria,1\r\n'],
    ['60–63', '60–63,1\r\n'],
    ['سوريا', 'سوريا,1\r\n'],
  ])('%j', (name, line) => {
    expect(body(name)).toBe(line);
  });

  test('a cell with a lone line feed or return is quoted too', () => {
    expect(body('two\nlines')).toBe('"two\nlines",1\r\n');
    expect(body('two\rlines')).toBe('"two\rlines",1\r\n');
  });

  test('what is missing is an empty cell, and 0 is 0', () => {
    expect([body(null), body(undefined), body(''), body(0)]).toEqual([',1\r\n', ',1\r\n', ',1\r\n', '0,1\r\n']);
  });

  test('a column that a row does not have is empty, one that is not asked for is left out', () => {
    expect(writeCsv(['name', 'more'], [{ name: 'a', value: 1 }])).toBe('name,more\r\na,\r\n');
  });
});

describe('a cell that a spreadsheet would run as a formula is neutralised', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '=HYPERLINK("http://example.org","x")',
    "=cmd|' /C calc'!A0",
  ])('%j begins with an apostrophe', (name) => {
    const [, [cell]] = parse(writeCsv(columns, [{ name, value: 1 }])) as [string[], [string]];
    expect(cell).toBe(`'${name}`);
  });

  test('numbers are numbers, negative ones too', () => {
    expect(
      writeCsv(columns, [
        { name: -5, value: 0.5 },
        { name: 1e21, value: -0.25 },
      ]),
    ).toBe('name,value\r\n-5,0.5\r\n1e+21,-0.25\r\n');
  });

  test('signs inside a text stay', () => {
    expect(body('low - high')).toBe('low - high,1\r\n');
    expect(body('iraq+syria')).toBe('iraq+syria,1\r\n');
  });
});

test('what is written is read again as it was, for any text', () => {
  const cell = fc
    .oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'a', ';', '=') }),
    )
    .filter((text) => !text.startsWith('\ufeff'));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = writeCsv(
        columns,
        rows.map(([name, value]) => ({ name, value })),
      );
      const read = parse(text, { record_delimiter: ['\r\n', '\n', '\r'] }) as string[][];
      const plain = read.slice(1).map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '')));
      expect(read[0]).toEqual(columns);
      expect(plain).toEqual(rows.map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, ''))));
    }),
    { numRuns: 100 },
  );
});
