import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { currentReleaseIn, releasesFolder } from '@/lib/releases/heldReleases';
import { openReleaseStore } from '@/lib/releases/openReleaseStore';
import { readRecord } from '@/lib/sources/readRecord';
import { inDataFolder, publishVariant, writeSmallRecord } from '@/__tests__/fixtures/dataFolder';
import { repetitions } from '@/__tests__/fixtures/repetitions';

const KILLS = repetitions(10, 50);
const VARIANTS = [1, 2, 3];

/** The writer as one plain file, which starts fast enough to be killed many times. */
function buildWriter(folder: string): string {
  const outfile = join(folder, 'publishForEver.cjs');
  buildSync({
    entryPoints: [join(process.cwd(), '__tests__/fixtures/publishForEver.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    logLevel: 'error',
  });
  return outfile;
}

/** Lets a writer work and kills it that long after its first word; gives all that it said. Without a time it ends with its second release. */
function killAfter(writer: readonly string[], lifeMs: number | null): Promise<{ said: string; livedMs: number }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, writer, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let begunAt = 0;
    let complaint = '';
    child.stdout.on('data', (bytes: Buffer) => {
      if (said === '') begunAt = performance.now();
      if (said === '' && lifeMs !== null) setTimeout(() => child.kill('SIGKILL'), lifeMs);
      said += bytes.toString();
      if (lifeMs === null && said.includes('end 2')) child.kill('SIGKILL');
    });
    child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
    child
      .on('error', reject)
      .on('close', (_code, signal) =>
        signal === 'SIGKILL'
          ? resolve({ said, livedMs: performance.now() - begunAt })
          : reject(new Error(`the writer stopped by itself: ${complaint}`)),
      );
  });
}

test(`after each of ${KILLS} kills the old or the new release is current, and every release held is whole`, async () => {
  await inDataFolder(async (dataDir) => {
    await inDataFolder(async (program) => {
      const small = join(program, 'record');
      writeSmallRecord(small);
      const writer = [buildWriter(program), dataDir, small];
      const store = openReleaseStore(dataDir);
      const idOf = new Map(
        VARIANTS.map((variant) => [String(variant), publishVariant(store, variant, { from: small })]),
      );
      // About as long as four releases take on this machine, so that a kill may come at any moment of one and some are finished.
      const longestLifeMs = 2 * (await killAfter(writer, null).then(({ livedMs }) => livedMs));
      let old = store.currentId()!;
      let unfinished = 0;
      let switched = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        // Half of the kills find an empty shelf, so that whole releases are written and not only switched to.
        if (kill % 2 === 0) for (const { id } of store.list()) if (id !== old) store.remove(id);
        const { said } = await killAfter(writer, ((kill + Math.random()) / KILLS) * longestLifeMs);
        const begun = [...said.matchAll(/^begin (\d)$/gm)].map(([, variant]) => idOf.get(variant!)!);
        const ended = [...said.matchAll(/^end \d (\w+)$/gm)].map(([, id]) => id!);
        const allowed = [ended.at(-1) ?? old, begun.at(-1) ?? old];
        const current = currentReleaseIn(dataDir)!;
        expect(allowed).toContain(current);
        for (const id of readdirSync(releasesFolder(dataDir)))
          expect(readRecord(join(releasesFolder(dataDir), id)).record?.release).toBe(id);
        if (existsSync(join(dataDir, 'unfinished')) && readdirSync(join(dataDir, 'unfinished')).length > 0)
          unfinished++;
        if (current !== old) switched++;
        openReleaseStore(dataDir);
        expect(existsSync(join(dataDir, 'unfinished'))).toBe(false);
        old = current;
      }
      // The kills did come in the middle of the work, and the work did go on in between.
      expect(unfinished).toBeGreaterThan(0);
      expect(switched).toBeGreaterThan(0);
    });
  });
});
