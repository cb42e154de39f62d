import { INCIDENTS, atDesk } from '../../fixtures/importing';
import { join } from 'node:path';
const [H,J] = ['GEDEvent_v26_01_26_06.csv','GEDEvent_v26_0_7.csv'].map((n)=>join(INCIDENTS,n)) as [string,string];
test('x', async () => {
  await atDesk(async (desk) => {
    const r = await desk.import([H, J]);
    const rec = desk.recordOf(r.release);
    console.error(rec.rows.revisions.filter((x)=>!x.series_id!.includes('deaths')).map((x)=>Object.values(x).join(',')).join('\n'), rec.rows.revisions.length, r.notes);
  });
});
