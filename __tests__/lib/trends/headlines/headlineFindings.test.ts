import { headlineFindings } from '@/lib/trends/headlines/headlineFindings';
import { parseFigureQuery } from '@/__tests__/fixtures/parseQuery';
import type { Headline } from '@/lib/types/finding';
import { changedRecord, record } from '@/__tests__/fixtures/record';

const headlines = headlineFindings(record);
const sentence = (start: string, from: readonly Headline[] = headlines) =>
  from.find((one) => one.id.startsWith(start))?.sentence;
const changed = (changes: Parameters<typeof changedRecord>[0]) => headlineFindings(changedRecord(changes));

test('three to five sentences, each with a figure that the grammar of addresses knows', () => {
  expect(headlines.length).toBeGreaterThanOrEqual(3);
  expect(headlines.length).toBeLessThanOrEqual(5);
  for (const { figureQuery } of headlines) {
    const { state, problems } = parseFigureQuery('attacks', new URLSearchParams(figureQuery), record);
    expect(problems).toEqual([]);
    expect(state!.series!.length).toBeGreaterThan(0);
  }
});

test('what is said of all of Syria is what its most cited source printed', () => {
  // observations.csv: 660 (60 a month) in eleven months of 2024, an average of 10 for January to March 2025
  expect(sentence('syria-attacks')).toMatch(
    /Karam Shaar Advisory gives at least 60 attacks a month in January to November 2024 and 10 a month in January to March 2025, 83 % fewer;.*no interval can be given/,
  );
});

test('in the north-east the three counters differ on the direction', () => {
  const said = sentence('northeast-syria-disagreement')!;
  expect(said).toMatch(/disagree even on the direction from 2024 to 2025/);
  expect(said).toMatch(/Syrian Observatory for Human Rights counted about as many attacks \(10 % fewer/);
  expect(said).toMatch(/Syrian Democratic Forces .* counted more to August 2025 \(2\.4 times as many/);
  expect(said).toMatch(/Rojava Information Center cannot tell to April 2025 \(35 % fewer; anything from/);
});

test('the other country is told by its last two whole years', () => {
  // Joel Wing: 135 in 2023, 65 in 2024; √(2 (1/65 + 1/135)) widens 0.480 to 0.316-0.730
  expect(sentence('iraq')).toMatch(
    /gives 135 attacks in 2023 and 65 in 2024, 52 % fewer \(27 to 68 % fewer if attacks vary twice as much as chance alone\)/,
  );
});

test('the quoted number is named for what it is', () => {
  expect(sentence('quoted')).toMatch(
    /The 63 attacks a month often quoted for Syria in 2024 are in all likelihood deaths: Karam Shaar Advisory gives 60 attacks and 63 deaths a month; the 10 .* is its average for January to March 2025 alone/,
  );
});

test('coalition membership cannot be told yet, and the month is the one its finding names', () => {
  const headline = headlines.find((one) => one.id === 'not-yet-syria-joins-coalition')!;
  const months = headline.findings
    .flatMap((finding) => (finding.kind === 'event' && finding.power.firstMonth ? [finding.power.firstMonth] : []))
    .toSorted();
  expect(headline.sentence).toMatch(/cannot be told yet/);
  expect(headline.sentence).toContain(months[0]!.slice(0, 4));
});

describe('the sentences follow the record', () => {
  test('without the claims no number is called quoted', () => {
    expect(sentence('quoted', changed({ claims: [] }))).toBeUndefined();
  });

  test('a claim that agrees is not called something else', () => {
    const claims = record.claims.map((claim) => ({ ...claim, agreement: 'agrees' as const }));
    expect(sentence('quoted', changed({ claims }))).toBeUndefined();
  });

  test('another count is another sentence', () => {
    const observations = record.observations.map((one) =>
      one.seriesId === 'joel-wing-iraq-isil-yearly' && one.count === 65 ? { ...one, count: 130 } : one,
    );
    expect(sentence('iraq', changed({ observations }))).toMatch(
      /135 attacks in 2023 and 130 in 2024, 4 % fewer \(anything from/,
    );
  });

  test('a series out of the default view is out of the sentences', () => {
    const series = record.series.map((one) =>
      one.id === 'sdf-wsj-northeast-syria' ? { ...one, inDefaultView: false } : one,
    );
    expect(sentence('northeast', changed({ series }))).not.toMatch(/Syrian Democratic Forces/);
  });

  test('an empty record has nothing to say', () => {
    expect(changed({ series: [], observations: [], events: [], claims: [] })).toEqual([]);
  });
});

test('no sentence says significant or caused', () => {
  for (const headline of headlines) expect(headline.sentence).not.toMatch(/significan|caus/i);
});
