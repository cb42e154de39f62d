import { FIGURE_IDS } from '@/lib/charts/figureCatalogue';
import { withLeavingDefaults } from '@/lib/answers/licence';
import { FILE_WRITERS } from '@/lib/export/figureFile';
import { copyRelease } from '@/lib/releases/copyRelease';
import { openReleaseStore } from '@/lib/releases/openReleaseStore';
import { refreshHashes } from '@/lib/sources/refreshHashes';
import { editRows } from '@/__tests__/fixtures/dataCopy';
import { atDesk, type Desk } from '@/__tests__/fixtures/importing';
import { record } from '@/__tests__/fixtures/record';
import { ACLED_COLUMNS, ACLED_USUAL, csvOf } from '@/__tests__/fixtures/syntheticEvents';
import { answerTo } from './answerTo';

// Others embed figures and fetch files. One import of figures that may not be passed on must not take from them what they had.

jest.setTimeout(600_000);

const site = (path: string) => encodeURIComponent(`http://localhost${path}`);
const ADDRESSES = [
  ...FIGURE_IDS.flatMap((figure) => [
    ...Object.keys(FILE_WRITERS).map((format) => `/figures/${figure}.${format}`),
    `/figures/${figure}.json?from=2024-01`,
    `/embed/${figure}`,
    `/oembed?url=${site(`/figures/${figure}`)}`,
    `/oembed?format=xml&url=${site(`/embed/${figure}`)}`,
  ]),
  `/oembed?url=${site('/')}`,
  `/figures/attacks.csv?series=${record.series.find(({ measure }) => measure === 'attacks')!.id}`,
  `/figures/attacks.svg?release=${record.release}`,
  '/events/assad-falls.json',
  '/check.json?a=660/2024-01-01..2024-11-30&b=30/2025-01-01..2025-03-31',
  '/calibration.csv',
  ...record.tables.map(({ name }) => `/${name}.csv`),
];

async function statuses(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const address of ADDRESSES) found[address] = (await answerTo(address))!.status;
  return found;
}

const figures = (desk: Desk, name = 'own.csv') =>
  desk.write(
    name,
    `series_id,title,measure,area,start,end,count\n${['attacks', 'deaths', 'raids', 'lethal_incidents'].map((measure) => `own-${measure.replace('_', '-')},"${measure}, Syria (Desk)",${measure},syria,2026-09-01,2026-09-30,12`).join('\n')}\n`,
  );
const inDefault = (desk: Desk, release: string | null, source: string) =>
  desk.recordOf(release).series.filter((one) => one.sourceId === source && one.inDefaultView).length;

test('no file, frame or table that was answered before an import is refused after it', async () => {
  await atDesk(async (desk) => {
    process.env.DATA_DIR = desk.dataDir;
    try {
      const before = await statuses();
      expect(Object.entries(before).filter(([, status]) => status !== 200)).toEqual([]);

      const acled = desk.write(
        'acled.csv',
        csvOf(
          ACLED_COLUMNS,
          [{ event_id_cnty: 'SYR1' }, { event_id_cnty: 'SYR2', event_date: '2026-09-30' }],
          ACLED_USUAL,
        ),
      );
      const { release } = await desk.import([figures(desk), acled], { source: 'Desk' });
      expect(inDefault(desk, release, 'desk') + inDefault(desk, release, 'acled')).toBe(0);
      expect(await statuses()).toEqual(before);
      expect((await answerTo('/figures/attacks.csv?series=own-attacks'))!.status).toBe(403);
      expect(await (await answerTo('/figures/attacks.csv'))!.text()).not.toContain('own-attacks');

      // Earlier versions of the program put what they imported in the default view.
      const store = openReleaseStore(desk.dataDir);
      const staged = store.stage();
      copyRelease(store.folderOf(staged.parent!), staged.folder);
      editRows(staged.folder, 'series.csv', (rows) => {
        for (const row of rows) if (row.source_id === 'desk' || row.source_id === 'acled') row.default_view = 'yes';
      });
      refreshHashes(staged.folder);
      const older = store.publish(staged, { parent: staged.parent, shippedRelease: record.release, imports: [] });
      expect(inDefault(desk, older, 'desk')).toBe(4);
      expect(await statuses()).toEqual(before);
      expect(await (await answerTo('/figures/attacks.csv'))!.text()).not.toContain('own-attacks');
    } finally {
      delete process.env.DATA_DIR;
    }
  });
});

test('on a server of their owners alone they stay in the default view', () => {
  const shown = { ...record, sources: record.sources.map((source) => ({ ...source, redistribution: 'no' as const })) };
  expect(withLeavingDefaults(shown).series.some(({ inDefaultView }) => inDefaultView)).toBe(false);
  process.env.ISIL_TRENDS_PRIVATE = '1';
  try {
    expect(withLeavingDefaults(shown)).toBe(shown);
  } finally {
    delete process.env.ISIL_TRENDS_PRIVATE;
  }
});

describe('what the owner says of figures of their own', () => {
  const licence = 'CC BY 4.0';

  test('they leave under their licence from the import that says so, until one takes it back', async () => {
    await atDesk(async (desk) => {
      process.env.DATA_DIR = desk.dataDir;
      try {
        const status = async () => (await answerTo('/figures/attacks.csv?series=own-attacks'))!.status;
        await desk.import(figures(desk), { source: 'Desk' });
        expect(await status()).toBe(403);
        const shared = await desk.import(figures(desk), { source: 'Desk', share: 'figures-only', licence });
        expect(desk.recordOf(shared.release).sources.find(({ id }) => id === 'desk')).toMatchObject({
          licence,
          redistribution: 'figures-only',
        });
        expect(inDefault(desk, shared.release, 'desk')).toBe(4);
        expect(await status()).toBe(200);
        // The next import need not say it again.
        await desk.import(figures(desk), { source: 'Desk' });
        expect(await status()).toBe(200);
        const back = await desk.import(figures(desk), { source: 'Desk', share: 'no' });
        expect(inDefault(desk, back.release, 'desk')).toBe(0);
        expect(await status()).toBe(403);
      } finally {
        delete process.env.DATA_DIR;
      }
    });
  });

  test.each(['ACLED', 'Our copy of the GTD', 'Global Terrorism Database', record.sources[0]!.name])(
    '%s has a licence that nobody else gives',
    async (source) => {
      await atDesk(async (desk) => {
        const name = record.sources[0]!.id;
        const asked = source === record.sources[0]!.name ? name : source;
        const [problem] = await desk.refusal(figures(desk), { source: asked, share: 'yes', licence });
        expect(problem).toMatchObject({ file: '--share', value: asked });
      });
    },
  );

  test('files of ACLED and UCDP have none to give', async () => {
    await atDesk(async (desk) => {
      const acled = desk.write('acled.csv', csvOf(ACLED_COLUMNS, [{ event_id_cnty: 'SYR1' }], ACLED_USUAL));
      expect((await desk.refusal(acled, { share: 'yes', licence }))[0]!.rule).toContain('none of these files has any');
      // Beside files of one's own ACLED's stay as they are.
      const { release } = await desk.import([acled, figures(desk)], { source: 'Desk', share: 'yes', licence });
      expect(desk.recordOf(release).sources.find(({ id }) => id === 'acled')!.redistribution).toBe('no');
    });
  });
});
