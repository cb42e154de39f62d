import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '@/lib/sources/readRecord';
import type { Row, TableName } from '@/lib/types/record';
import { parseDay, addDays } from '@/lib/time/day';
import { DATA, definitionOf, observationsOf, record } from '@/__tests__/fixtures/record';
import { editRows, editText, inDataCopy } from '@/__tests__/fixtures/dataCopy';

describe('the record as it ships', () => {
  test('has no problem', () => {
    expect(readRecord(DATA).problems).toEqual([]);
  });

  test('drops no row: each table has one row for each line after its header', () => {
    const names = Object.keys(record.rows) as TableName[];
    const lines = (name: TableName) =>
      readFileSync(join(DATA, `${name}.csv`), 'utf8')
        .trimEnd()
        .split('\n').length - 1;
    expect(names.map((name) => [name, record.rows[name].length])).toEqual(names.map((name) => [name, lines(name)]));
    expect(
      [
        record.sources,
        record.series,
        record.observations,
        record.strength,
        record.events,
        record.claims,
        record.analyses,
        record.revisions,
      ].map((list) => list.length),
    ).toEqual(
      (['sources', 'series', 'observations', 'strength', 'events', 'claims', 'analyses', 'revisions'] as const).map(
        (name) => record.rows[name].length,
      ),
    );
  });

  test('inclusive dates of the file become half-open periods', () => {
    const [year] = observationsOf('karam-shaar-syria');
    // karam-shaar-syria,2024-01-01,2024-11-30,660,,,60,at_least,final
    expect(year).toMatchObject({
      period: { start: '2024-01-01', end: '2024-12-01' },
      count: 660,
      ratePerMonth: 60,
      countKind: 'at_least',
      status: 'final',
      low: null,
    });
    expect(definitionOf('karam-shaar-syria')).toMatchObject({
      coverage: { start: '2024-01-01', end: '2025-04-01' },
      sourceId: 'karam-shaar',
      measure: 'attacks',
      basis: 'reported',
      area: 'syria',
      cadence: 'window',
      exhaustive: false,
      inDefaultView: true,
      vintage: null,
    });
  });

  test('an event of one day lasts one day', () => {
    const [event] = record.events.filter(({ id }) => id === 'mosul-falls');
    expect(event!.period).toEqual({ start: '2014-06-10', end: '2014-06-11' });
  });

  test('an empty cell is null, and 0 is the number 0', () => {
    for (const [index, observation] of record.observations.entries()) {
      const cells = record.rows.observations[index]!;
      const number = (cell: string) => (cell === '' ? null : Number(cell));
      expect([observation.count, observation.low, observation.high, observation.ratePerMonth]).toEqual(
        [cells.count!, cells.low!, cells.high!, cells.rate_per_month!].map(number),
      );
    }
    expect(record.observations.some((observation) => observation.count === 0)).toBe(true);
  });

  test('the parsed tables say what the rows say', () => {
    const text = (value: string | null) => value ?? '';
    const count = (value: number | null) => (value === null ? '' : String(value));
    const inclusive = (period: { start: string; end: string }) => addDays(parseDay(period.end)!, -1);
    expect(
      record.observations.map((one): Row => ({
        series_id: one.seriesId,
        start: one.period.start,
        end: inclusive(one.period),
        count: count(one.count),
        low: count(one.low),
        high: count(one.high),
        rate_per_month: count(one.ratePerMonth),
        count_kind: one.countKind,
        status: one.status,
        document: one.document,
        url: text(one.url),
        note: text(one.note),
      })),
    ).toEqual(record.rows.observations);
    expect(
      record.series.map((one): Row => ({
        series_id: one.id,
        title: one.title,
        source_id: one.sourceId,
        measure: one.measure,
        basis: one.basis,
        actor_scope: one.actorScope,
        area: one.area,
        cadence: one.cadence,
        coverage_start: one.coverage.start,
        coverage_end: inclusive(one.coverage),
        exhaustive: one.exhaustive ? 'yes' : 'no',
        vintage: text(one.vintage),
        default_view: one.inDefaultView ? 'yes' : '',
        note: one.note,
      })),
    ).toEqual(record.rows.series);
    expect(
      record.strength.map((one): Row => ({
        estimate_id: one.id,
        as_of: one.asOf,
        published: one.publishedOn,
        area: one.area,
        measure: one.measure,
        low: count(one.low),
        high: count(one.high),
        bound: one.bound,
        source_id: one.sourceId,
        document: one.document,
        url: text(one.url),
        note: text(one.note),
        verified: one.verified ? 'yes' : 'no',
        flag: one.outlier ? 'outlier' : '',
      })),
    ).toEqual(record.rows.strength);
    expect(
      record.sources.map((one): Row => ({
        source_id: one.id,
        name: one.name,
        kind: one.kind,
        url: text(one.url),
        licence: one.licence,
        redistribution: one.redistribution,
        note: text(one.note),
      })),
    ).toEqual(record.rows.sources);
    expect(
      record.events.map((one, index): Row => ({
        id: one.id,
        date: one.period.start,
        end: record.rows.events[index]!.end === '' ? '' : inclusive(one.period),
        title: one.title,
        summary: one.summary,
        category: one.category,
        place: one.place,
        country: one.country,
        source_title: one.sourceTitle,
        source_url: text(one.sourceUrl),
        verified: one.verified ? 'yes' : 'no',
        importance: String(one.importance),
        area: one.area,
      })),
    ).toEqual(record.rows.events);
    expect(
      record.claims.map((one): Row => ({
        claim_id: one.id,
        statement: one.statement,
        value: one.value,
        period: text(one.period),
        series_or_estimate_ids: one.answeredBy.join(' '),
        original_source: one.originalSource,
        original_url: text(one.originalUrl),
        agreement: one.agreement,
        explanation: one.explanation,
      })),
    ).toEqual(record.rows.claims);
    expect(
      record.analyses.map((one): Row => ({
        analysis_id: one.id,
        event_id: one.eventId,
        series_id: one.seriesId,
        declared_on: one.declaredOn,
        reason: one.reason,
        caveat: text(one.caveat),
      })),
    ).toEqual(record.rows.analyses);
  });
});

describe('the version', () => {
  test('is ten hexadecimal digits, the same for the same files in another folder', () => {
    expect(record.release).toMatch(/^[0-9a-f]{10}$/);
    expect(inDataCopy((folder) => readRecord(folder).record!.release)).toBe(record.release);
  });

  test('changes with the description too', () => {
    const other = inDataCopy((folder) => {
      editText(folder, 'datapackage.json', (text) => text.replace('"version": "0.1.0"', '"version": "0.1.1"'));
      return readRecord(folder).record!.release;
    });
    expect(other).not.toBe(record.release);
  });
});

describe('the hash of each table', () => {
  test('a sound change of a table asks for npm run record, and names the table', () => {
    const problems = inDataCopy((folder) => {
      editRows(folder, 'observations.csv', (rows) => void (rows[0]!.note = 'Another note.'));
      editRows(folder, 'events.csv', (rows) => void (rows[0]!.title = 'Another title'));
      return readRecord(folder).problems;
    });
    const changed = (value: string) => ({
      file: 'datapackage.json',
      line: null,
      column: 'hash',
      value,
      rule: 'the table has changed since its hash was taken',
      expected: 'run: npm run record',
    });
    expect(problems).toEqual([changed('observations.csv'), changed('events.csv')]);
  });
});
