import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadRecord } from '../../../lib/releases/loadRecord';
import { record } from '../../fixtures/record';
import { editRows, inDataCopy } from '../../fixtures/dataCopy';

test('gives the record in data/, and reads it once', () => {
  const loaded = loadRecord();
  expect(loaded.release).toBe(record.release);
  expect(loaded.observations).toEqual(record.observations);
  expect(loadRecord()).toBe(loaded);
});

test('a broken record is told in words when it is loaded', () => {
  const folder = jest.spyOn(process, 'cwd');
  try {
    inDataCopy((copy) => {
      editRows(copy, 'observations.csv', (rows) => void (rows[0]!.count = 'many'));
      folder.mockReturnValue(dirname(copy));
      jest.isolateModules(() => {
        const fresh = jest.requireActual<typeof import('../../../lib/releases/loadRecord')>('../../../lib/releases/loadRecord');
        expect(() => fresh.loadRecord()).toThrow('One problem in the record:\n  observations.csv, line 2, column count: "many" not a whole number. Expected: digits only, like 660');
      });
    });
  } finally {
    folder.mockRestore();
  }
});

test('the file that loads it can only be imported on the server', () => {
  expect(readFileSync(join(process.cwd(), 'lib/releases/loadRecord.ts'), 'utf8')).toMatch(/^import 'server-only';\n/);
});
