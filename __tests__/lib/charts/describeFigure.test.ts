import { describeFigure, noteOnPanel } from '@/lib/charts/describeFigure';
import { sourceLine } from '@/lib/charts/sourceLine';
import type { CountContent } from '@/lib/types/figureContent';
import { contentOf } from '@/__tests__/fixtures/figures';
import { record } from '@/__tests__/fixtures/record';

const sentences = async (figure: Parameters<typeof contentOf>[0], query = '') =>
  describeFigure(await contentOf(figure, query));

describe('what a figure shows, in sentences made from its data', () => {
  test('a monthly series: first, most and last, and what is not known', async () => {
    // cep-central-syria 2024: January 33 (31.9 per 30 days), March 69 (66.8), November 6 (6.0); February and August not found
    expect(await sentences('attacks', 'series=cep-central-syria&from=2024-01&to=2024-11')).toEqual([
      'Central Syria, attacks per 30 days: CEP first 32 (January 2024), highest 67 (March 2024), last 6 (November 2024), two months not known.',
    ]);
  });

  test('windows: each with its own time', async () => {
    expect(await sentences('attacks', 'series=karam-shaar-syria&from=2024&to=2025')).toEqual([
      'All of Syria, attacks per 30 days: Karam Shaar Advisory first 59 (January to November 2024), last 10 (January to March 2025).',
    ]);
  });

  test('a single figure', async () => {
    // mei-lister-syria,2024-01-01,2024-06-30,551: 551 * 30 / 182 = 90.8
    expect(await sentences('attacks', 'series=mei-lister-syria&from=2024&to=2024')).toEqual([
      'All of Syria, attacks per 30 days: Lister, Middle East Institute 91 (January to June 2024).',
    ]);
  });

  test('a provisional end is said to be one', async () => {
    // claims-tracker-syria,2026-04-01,2026-04-30,4,…,provisional
    expect((await sentences('attacks', 'series=claims-tracker-syria&from=2025-10&to=2026-04'))[0]).toMatch(
      /, last 4 \(April 2026, provisional\)\.$/,
    );
  });

  test('a panel without any figure in the range', async () => {
    expect(await sentences('attacks', 'series=mei-lister-syria&from=2025&to=2025')).toEqual([
      'All of Syria: no source on screen covers this range.',
    ]);
  });

  // October 2025 ends with its 30th day: the 31st is a gap of one day.
  test('a day at the end of a month is not a month that is not known', async () => {
    // sohr-northeast-syria-monthly: January, February, March, October (to the 30th), November and December (to the 27th) are known; April to September are not.
    expect((await sentences('attacks', 'series=sohr-northeast-syria-monthly&from=2025&to=2025'))[0]).toContain(
      'six months not known',
    );
  });

  test('strength: how many statements, the latest with its source and what it counts', async () => {
    const [first] = await sentences('strength', 'from=2024&to=2026');
    expect(first).toMatch(
      /^Iraq and Syria together: \w+ statements; the latest: .+ said .*[\d,]+ (fighters|members|members and supporters) as of \d+ \w+ 20\d\d\.$/,
    );
    expect((await sentences('strength')).at(-1)).toBe(
      'Fighters, members, and members with supporters are different things; no line joins them.',
    );
    expect((await sentences('strength')).join(' ')).toMatch(/Not shown: \w+ far from every other of its time\./);
  });
});

describe('what sets the lines of one panel apart', () => {
  const note = async (query: string) => noteOnPanel(((await contentOf('attacks', query)) as CountContent).panels[0]!);

  test('one series needs no note', async () => {
    expect(await note('series=karam-shaar-syria')).toBeNull();
  });

  test('another basis, another scope, another source', async () => {
    expect(await note('series=ric-northeast-syria-isil,sohr-northeast-syria')).toBe(
      'Different kinds of count (confirmed, reported): read each against itself only.',
    );
    expect(await note('series=ric-northeast-syria-all-cells,sohr-northeast-syria')).toMatch(
      /^Different kinds of count \(.*all sleeper cells, whoever they belong to.*\): read each against itself only\.$/,
    );
    expect(await note('series=karam-shaar-syria,sohr-syria-yearly')).toBe(
      'Sources count differently: read each against itself only.',
    );
  });
});

describe('the line that stays with a figure wherever it goes', () => {
  test('names sources, basis, version and licence', async () => {
    expect(sourceLine(await contentOf('attacks', 'series=cep-central-syria'))).toBe(
      `Source: Counter Extremism Project, ISIS Redux (Gregory Waters). Basis: confirmed by an analyst. isil-trends, version ${record.release}. Figures: ${record.sources.find(({ id }) => id === 'cep')!.licence}.`,
    );
  });

  test('warns where the bases differ, and of strength', async () => {
    expect(sourceLine(await contentOf('attacks', 'series=cep-central-syria,sohr-northeast-syria'))).toContain(
      'Basis: confirmed by an analyst; reported by a monitor or the press, not comparable with one another.',
    );
    expect(sourceLine(await contentOf('strength'))).toMatch(
      /Statements on fighters; on .*: not comparable with one another\./,
    );
  });
});
