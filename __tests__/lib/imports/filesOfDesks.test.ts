import { crc32, deflateRawSync } from 'node:zlib';
import { openEngine } from '@/lib/imports/engine/openEngine';
import { governorateOf } from '@/lib/imports/governorateOf';
import { fileErrorInWords, ReleaseError } from '@/lib/releases/releaseError';
import { atDesk, countsOf, type Desk } from '@/__tests__/fixtures/importing';
import { ACLED_COLUMNS, ACLED_USUAL, csvOf, GTD_COLUMNS, GTD_USUAL } from '@/__tests__/fixtures/syntheticEvents';

// Files as spreadsheets, R and pandas leave them: what they mean is read, and what was taken otherwise than it stands is told.

const acled = csvOf(
  ACLED_COLUMNS,
  [
    { event_id_cnty: 'SYR1', event_date: '2024-03-01', latitude: '34.5', notes: 'one, with a comma', fatalities: 2 },
    { event_id_cnty: 'SYR2', event_date: '2024-03-31', latitude: '34.25', notes: 'two', fatalities: 1 },
  ],
  ACLED_USUAL,
);
/** A table without commas or quotes in its cells. */
const simple = acled.replace('"one, with a comma"', 'one');
const seriesOf = (desk: Desk, release: string | null) =>
  ['acled-syria', 'acled-syria-deaths', 'acled-syria-deir-ez-zor'].map((id) => countsOf(desk.recordOf(release), id));
const READ = [{ '2024-03': 2 }, { '2024-03': 3 }, { '2024-03': 2 }];

describe('cells set apart by other signs than commas', () => {
  const german = `\ufeff${simple
    .replaceAll(',', ';')
    .replace(/(\d{4})-(\d\d)-(\d\d)/g, '$3.$2.$1')
    .replace(/\b(\d\d)\.(\d+);(\d\d)\.(\d+)/g, '$1,$2;$3,$4')
    .replaceAll('\n', '\r\n')}`;
  test.each([
    ['semicolons', simple.replaceAll(',', ';'), ['own.csv is read with ; between the cells.']],
    [
      'tabs, and a comma in a cell',
      acled.replaceAll(/,(?! )/g, '\t'),
      ['own.csv is read with tabs between the cells.'],
    ],
    ['bars', simple.replaceAll(',', '|'), ['own.csv is read with | between the cells.']],
    [
      'Excel’s first line',
      `sep=;\r\n${simple.replaceAll(',', ';').replaceAll('\n', '\r\n')}`,
      ['own.csv is read with ; between the cells, as its first line, sep=, says; Excel writes it.'],
    ],
    [
      'a German Excel',
      german,
      [
        'own.csv is read with ; between the cells.',
        '2 rows of own.csv with decimal commas, read as points: 34,5 as 34.5.',
        '2 rows of own.csv with days read as day, month, year: 02.01.2024 as 2024-01-02.',
      ],
    ],
  ])('%s', async (_name, content, told) => {
    await atDesk(async (desk) => {
      const { release, notes } = await desk.import(desk.write('own.csv', content));
      expect(seriesOf(desk, release)).toEqual(READ);
      expect(notes).toEqual(told);
    });
  });

  test('a fault keeps its line, column and value', async () => {
    await atDesk(async (desk) => {
      const text = `sep=;\n${simple.replaceAll(',', ';')}`.replace('34.25', '3x');
      expect(await desk.refusal(desk.write('own.csv', text))).toMatchObject([
        { line: 4, column: 'latitude', value: '3x' },
      ]);
      const wide = `sep=;\n${simple.replaceAll(',', ';')}`.replace('Made-up place', 'Made-up; place');
      expect(await desk.refusal(desk.write('wide.csv', wide))).toMatchObject([
        { line: 3, rule: 'has 32 cells', expected: expect.stringContaining('a semicolon inside a cell') },
      ]);
    });
  });

  test('a comma that may stand for thousands is refused', async () => {
    await atDesk(async (desk) => {
      const file = (nkill: string) => csvOf(GTD_COLUMNS, [{ eventid: 201506030001, nkill }], GTD_USUAL);
      expect((await desk.refusal(desk.write('gtd.csv', file('1,500'))))[0]).toMatchObject({
        column: 'nkill',
        value: '1,500',
      });
      const { release } = await desk.import(desk.write('gtd.csv', file('1,5')));
      // 1.5 deaths are rounded to 2.
      expect(countsOf(desk.recordOf(release), 'gtd-syria-deaths')).toEqual({ '2015-06': 2 });
    });
  });

  test('plain observations', async () => {
    await atDesk(async (desk) => {
      const text =
        'sep=;\n;series_id;title;measure;area;start;end;count;low;rate_per_month;note\n1;desk;Desk;attacks;syria;01.01.2025;31.01.2025 00:00;12;NA;12,5;NA\n;;;;;;;;;;\n2;desk;;;;2025-03-01;2025-03-31;0;-;;\n';
      const { release, notes } = await desk.import(desk.write('own.csv', text), { source: 'Desk' });
      const record = desk.recordOf(release);
      expect(countsOf(record, 'desk')).toEqual({ '2025-01': 12, '2025-03': 0 });
      expect(record.observations.find(({ seriesId }) => seriesId === 'desk')).toMatchObject({
        low: null,
        ratePerMonth: 12.5,
        note: 'NA',
      });
      expect(notes).toEqual([
        'own.csv is read with ; between the cells, as its first line, sep=, says; Excel writes it.',
        expect.stringContaining('The first column of own.csv has no name'),
        '1 empty row of own.csv passed over.',
        '2 rows of own.csv with cells that say NA or the like, read as empty.',
        '1 row of own.csv with decimal commas, read as points: 34,5 as 34.5.',
        '1 row of own.csv with days read as day, month, year: 02.01.2024 as 2024-01-02.',
      ]);
      const faulty = text.replace(';0;-', ';many;-');
      expect(await desk.refusal(desk.write('own.csv', faulty))).toMatchObject([
        { file: 'own.csv', line: 5, column: 'count', value: 'many' },
      ]);
    });
  });
});

describe('names of rows', () => {
  const numbered = (text: string, first: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line, index) => (index === 0 ? first + line : `${index},${line}`))
      .join('\n');
  test.each([
    ['pandas, whose header has an empty name', numbered(acled, ',')],
    ['R’s write.csv', numbered(acled, '"",')],
    ['R’s write.table, whose header is one name short', numbered(acled, '')],
  ])('%s', async (_name, content) => {
    await atDesk(async (desk) => {
      const { release, notes } = await desk.import(desk.write('own.csv', `${content}\n`));
      expect(seriesOf(desk, release)).toEqual(READ);
      expect(notes).toEqual([
        'The first column of own.csv has no name: it is taken for names of rows, as pandas and R write them, and left out.',
      ]);
      const [problem] = await desk.refusal(desk.write('own.csv', `${content.replace('34.25', 'x')}\n`));
      expect(problem).toMatchObject({ line: 3, column: 'latitude', value: 'x' });
    });
  });
});

describe('cells without a value', () => {
  test('NA and its like are empty, in actors and numbers, and still missing where something must stand', async () => {
    await atDesk(async (desk) => {
      const rows = ['NA', 'n/a', 'NULL', 'nan', '.', '-'].map((none, index) => ({
        event_id_cnty: `SYR${index}`,
        event_date: '2024-03-31',
        assoc_actor_1: none,
        admin2: none,
        latitude: none,
        notes: none,
      }));
      const text = csvOf(ACLED_COLUMNS, rows, ACLED_USUAL);
      const { release, notes } = await desk.import(desk.write('own.csv', text));
      expect(countsOf(desk.recordOf(release), 'acled-syria')).toEqual({ '2024-03': 6 });
      expect(notes).toContain('6 rows of own.csv with cells that say NA or the like, read as empty.');
      const lacking = csvOf(ACLED_COLUMNS, [{ ...rows[0], event_date: 'NA' }], ACLED_USUAL);
      expect(await desk.refusal(desk.write('own.csv', lacking))).toMatchObject([
        { line: 2, column: 'event_date', value: 'NA', rule: 'must not be empty' },
      ]);
    });
  });

  test('words that hold such letters stay', async () => {
    await atDesk(async (desk) => {
      const text = 'incident_id,date,country,governorate,actors\nNA-1,2025-01-31,Syria,Nanuh,Nan brigade\n';
      const { notes } = await desk.import(desk.write('own.csv', text));
      expect(notes.join()).not.toContain('read as empty');
      expect(notes.join()).toContain('“Nanuh”');
    });
  });
});

test('rows of separators alone are passed over and counted, wherever they stand', async () => {
  await atDesk(async (desk) => {
    const [header, first, second] = acled.trimEnd().split('\n');
    const blank = ','.repeat(30);
    const text = [header, blank, first, blank, blank, second, blank, ',,', ''].join('\n');
    const { release, notes, files } = await desk.import(desk.write('own.csv', text));
    expect(seriesOf(desk, release)).toEqual(READ);
    expect(notes).toEqual(['5 empty rows of own.csv passed over.']);
    expect(files[0]).toMatchObject({ rowsRead: 2, rowsSkipped: 0 });
    expect(await desk.refusal(desk.write('own.csv', text.replace('34.25', 'x')))).toMatchObject([
      { line: 6, column: 'latitude', value: 'x' },
    ]);
    expect((await desk.refusal(desk.write('own.csv', `${header}\n${blank}\n`)))[0]!.rule).toBe(
      'has a header and no rows',
    );
  });
});

describe('days', () => {
  test('midnight in the spellings of other programs is a day', async () => {
    await atDesk(async (desk) => {
      const midnights = [
        ' 00:00',
        ' 00:00:00+00:00',
        ' 00:00:00 UTC',
        'T00:00:00Z',
        'T00:00',
        ' 00:00:00.000000',
        ' 00:00:00+00',
        'T00:00:00.000+0000',
        ' 0:00',
        ' 12:00:00 AM',
      ];
      const rows = midnights.map((midnight, index) => ({
        event_id_cnty: `SYR${index}`,
        event_date: `2024-03-31${midnight}`,
      }));
      const { release } = await desk.import(desk.write('own.csv', csvOf(ACLED_COLUMNS, rows, ACLED_USUAL)));
      expect(countsOf(desk.recordOf(release), 'acled-syria')).toEqual({ '2024-03': midnights.length });
      const others = [' 13:00', ' 00:30:00 UTC', ' 00:00:00+03:00', ' 12:00', 'x'];
      const refused = await desk.refusal(
        desk.write(
          'own.csv',
          csvOf(
            ACLED_COLUMNS,
            others.map((time, index) => ({ event_id_cnty: `SYR${index}`, event_date: `2024-03-31${time}` })),
            ACLED_USUAL,
          ),
        ),
      );
      expect(refused.map(({ value }) => value)).toEqual(others.map((time) => `2024-03-31${time}`));
    });
  });

  test('days with points that are none are refused', async () => {
    await atDesk(async (desk) => {
      const text = 'incident_id,date,country\n1,31.02.2024,Syria\n2,2024.01.02,Syria\n3,1.2.24,Syria\n';
      expect((await desk.refusal(desk.write('own.csv', text))).map(({ line }) => line)).toEqual([2, 3, 4]);
    });
  });
});

test('ids that a spreadsheet shortened are told with what helps', async () => {
  await atDesk(async (desk) => {
    const gtd = csvOf(GTD_COLUMNS, [{ eventid: '2.01501E+11' }, { eventid: '2,01501E+11' }], GTD_USUAL);
    const own = 'incident_id,date,country\n2.01501E+11,2024-03-05,Syria\n';
    for (const [text, column] of [
      [gtd, 'eventid'],
      [own, 'incident_id'],
    ] as const) {
      const [problem] = await desk.refusal(desk.write('own.csv', text));
      expect(problem).toMatchObject({
        line: 2,
        column,
        value: '2.01501E+11',
        rule: expect.stringContaining('shortened by a spreadsheet'),
        expected: expect.stringContaining('export again'),
      });
    }
  });
});

describe('headers', () => {
  const OLD_UCDP =
    'id,relid,year,active_year,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,source_article,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob,isocc,gwno,gwab';
  const old = csvOf(OLD_UCDP, [
    {
      id: 800,
      year: 2014,
      type_of_violence: 1,
      side_a: 'Government of Syria',
      side_b: 'IS',
      where_prec: 1,
      adm_1: 'Homs governorate',
      latitude: 34.5,
      longitude: 38.2,
      geom_wkt: 'POINT (38.2 34.5)',
      country: 'Syria',
      date_prec: 1,
      date_start: '2014-01-31 00:00:00.000',
      date_end: '2014-01-31 00:00:00.000',
      deaths_a: 0,
      deaths_b: 3,
      deaths_civilians: 0,
      deaths_unknown: 0,
      best: 3,
      high: 3,
      low: 3,
    },
  ]);

  test('an old release of UCDP is read, under its number', async () => {
    await atDesk(async (desk) => {
      const { files } = await desk.import(desk.write('ged50.csv', old));
      expect(files).toMatchObject([{ vintage: 'GED 5.0', rowsKept: 1 }]);
      const { release } = await desk.import(desk.write('events.csv', old), { as: 'ucdp@5.0' });
      expect(countsOf(desk.recordOf(release), 'ucdp-ged-5-0-syria')).toEqual({ '2014-01': 1 });
    });
  });

  test('where a column is unknown and another missing, the option that takes the file as it is is named', async () => {
    await atDesk(async (desk) => {
      const [problem] = await desk.refusal(desk.write('ged50.csv', old.replace('gwab', 'new_column')));
      expect(problem).toMatchObject({ value: 'new_column', expected: expect.stringContaining('--as ucdp') });
    });
  });

  test('a file without a header is told as such', async () => {
    await atDesk(async (desk) => {
      const rows = old.split('\n').slice(1).join('\n');
      expect((await desk.refusal(desk.write('ged50.csv', rows)))[0]!.rule).toBe(
        'is a row of UCDP events and not a header',
      );
      expect((await desk.refusal(desk.write('own.csv', '1,2024-03-05,Syria\n2,2024-03-05,Syria\n')))[0]!.rule).toBe(
        'is a row and not a header',
      );
    });
  });

  test('a column is named by its place, where it has no name or shares one', async () => {
    await atDesk(async (desk) => {
      const text = 'Nr,date,,country,n,n\n1,2024-03-31,4,Syria,7,Homs\n';
      const map = { Nr: 'incident_id', '#3': 'deaths', '#6': 'governorate', '#5': 'district' };
      const { release } = await desk.import(desk.write('own.csv', text), { map });
      expect(countsOf(desk.recordOf(release), 'own-data-syria-homs-deaths')).toEqual({ '2024-03': 4 });
      const [problem] = await desk.refusal(desk.write('own.csv', text), { map: { ...map, Kiled: 'deaths_low' } });
      expect(problem).toMatchObject({
        file: '--map',
        value: 'Kiled',
        rule: 'is no column of the file',
        expected: 'Nr, date, #3, country, n, n',
      });
    });
  });
});

describe('governorates by other spellings', () => {
  test.each([
    ['iraq', 'Wassit', 'iraq-wasit'],
    ['iraq', 'Dihok', 'iraq-dahuk'],
    ['iraq', 'Al-Sulaymaniyyah', 'iraq-sulaymaniyah'],
    ['syria', 'Dair Alzour', 'syria-deir-ez-zor'],
    // As near to Homs as to Hama, or nearly; too short to tell; of the other country.
    ['syria', 'Homa', null],
    ['syria', 'Hims', 'syria-homs'],
    ['syria', 'Haims', null],
    ['syria', 'Dera', null],
    ['syria', 'Wassit', null],
    ['syria', 'Damascus Rural', null],
    ['iraq', 'Mosul', null],
  ] as const)('%s: %s', (country, name, area) => expect(governorateOf(country, name)).toBe(area));

  test('are told', async () => {
    await atDesk(async (desk) => {
      const text =
        'incident_id,date,country,governorate\n1,2024-03-05,Iraq,Wassit\n2,2024-03-31,Iraq,Wassit province\n3,2024-03-31,Iraq,Dihok\n4,2024-03-31,Iraq,Nowhere\n';
      const { release, notes } = await desk.import(desk.write('own.csv', text));
      expect(countsOf(desk.recordOf(release), 'own-data-iraq-wasit')).toEqual({ '2024-03': 2 });
      expect(notes).toContain(
        '3 governorates by another spelling: Dihok → Dahuk, Wassit → Wasit, Wassit province → Wasit.',
      );
      expect(notes.join()).toContain('1 incidents name a governorate by an unknown name');
    });
  });
});

describe('Windows-1252', () => {
  test('where a format is in UTF-8, the first row that is not is quoted, with its letters', async () => {
    await atDesk(async (desk) => {
      const text =
        'incident_id,date,country,district\n1,2024-03-05,Syria,Homs\nß2,2024-03-05,Syria,Café\n3,2024-03-05,Syria,x\n';
      expect(await desk.refusal(desk.write('own.csv', Buffer.from(text, 'latin1')))).toMatchObject([
        { line: 3, value: 'ß2,2024-03-05,Syria,Café', rule: 'is not UTF-8' },
      ]);
    });
  });

  test('GTD is read, which is told, and a fault quotes its own row', async () => {
    await atDesk(async (desk) => {
      const rows = [
        { eventid: 201506030001, city: 'Caf\u00e9' },
        { eventid: 201506300002, iday: 30, city: 'Se\u00f1or', nkill: '\u00bd' },
      ];
      const write = (of: typeof rows) =>
        desk.write('gtd.csv', Buffer.from(csvOf(GTD_COLUMNS, of, GTD_USUAL), 'latin1'));
      expect(await desk.refusal(write(rows))).toMatchObject([{ line: 3, column: 'nkill', value: '½' }]);
      expect((await desk.import(write(rows.slice(0, 1)))).notes).toContain(
        'gtd.csv is not UTF-8 and is read as Windows-1252.',
      );
    });
  });
});

test('twenty problems are listed and all are counted, of rows and of cells', async () => {
  await atDesk(async (desk) => {
    // Thirty rows with two faults each, and one with a cell too many.
    const rows = Array.from({ length: 30 }, (_, index) => `${index},1/2/2024,Syria,x`);
    const text = `incident_id,date,country,latitude\n${rows.join('\n')}\n31,2024-03-05,Syria,34,5\n`;
    const file = desk.write('own.csv', text);
    expect(await desk.refusal(file)).toHaveLength(20);
    await expect(desk.import(file)).rejects.toThrow(/^61 problems in the file:[\s\S]*and 41 more$/);
  });
});

/** A zip archive whose entries all share the same packed bytes. */
function overlapping(entries: number, content: Buffer): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const name = (index: number) => Buffer.from(`${String(index).padStart(3, '0')}.csv`);
  const fields = (index: number) => {
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt16LE(name(index).length, 22);
    return header;
  };
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields(0), name(0), packed]);
  const directory = Array.from({ length: entries }, (_, index) =>
    Buffer.concat([
      Buffer.from('PK\x01\x02', 'latin1'),
      Buffer.from([20, 0]),
      fields(index),
      Buffer.alloc(14),
      name(index),
    ]),
  );
  const tail = Buffer.alloc(22);
  tail.write('PK\x05\x06', 'latin1');
  tail.writeUInt16LE(entries, 8);
  tail.writeUInt16LE(entries, 10);
  tail.writeUInt32LE(Buffer.concat(directory).length, 12);
  tail.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, ...directory, tail]);
}

test('what an archive may unpack to is limited for all its entries together', async () => {
  await atDesk(async (desk) => {
    // Each entry alone is under 64 MB, within which nothing is taken for a bomb.
    const [problem] = await desk.refusal(desk.write('many.zip', overlapping(100, Buffer.alloc(40 << 20, 'a'))));
    expect(problem!.rule).toMatch(/unpacks to more than \d\d MB from \d+ bytes, as a zip bomb does/);
  });
});

test('a full disk ends an import in words', async () => {
  const engine = await openEngine('/tmp');
  try {
    const error: unknown = await engine
      .run("COPY (SELECT range FROM range(1000000)) TO '/dev/full' (FORMAT csv)")
      .catch((reason: unknown) => reason);
    const told = fileErrorInWords(error, 'import');
    expect(told).toBeInstanceOf(ReleaseError);
    expect(told).toMatchObject({ exitCode: 74, message: expect.stringMatching(/disk is full/) });
  } finally {
    engine.close();
  }
});
