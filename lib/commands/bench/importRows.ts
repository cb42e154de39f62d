import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

// Files in the form of UCDP's georeferenced events, as many rows as asked for. Every number is made up; widths, quotes, line breaks
// inside cells and letters beyond ASCII are as in the real files, where a row takes 655 bytes on average.

const HEADER =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob';

const COUNTRIES = [
  ['Iraq', 645, 33, 43, 'Al Anbār province', 'Government of Iraq', 'IS'],
  ['Syria', 652, 35, 40, 'Deir ez Zor governorate', 'IS', 'Civilians'],
  ['Nigeria', 475, 11, 13, 'Borno state', 'Government of Nigeria', 'Group of that country'],
  ['Mexico', 70, 20, -101, 'Michoacán state', 'One cartel', 'Another cartel'],
  ['Afghanistan', 700, 34, 66, 'Kābul province', 'Government of Afghanistan', 'Opposition'],
] as const;
const DAYS = 36 * 365;
const FIRST_DAY = Date.UTC(1989, 0, 1);

/** Writes the file and gives what the rows of the Islamic State from 2013 on add up to, so that an import can be held against it. */
export async function writeGedRows(
  path: string,
  rows: number,
): Promise<{ bytes: number; incidents: number; deaths: number }> {
  const out = createWriteStream(path, { highWaterMark: 1 << 22 });
  let [bytes, incidents, deaths] = [0, 0, 0];
  const write = async (text: string) => {
    bytes += Buffer.byteLength(text);
    if (!out.write(text)) await once(out, 'drain');
  };
  await write(`${HEADER}\n`);
  for (let start = 0; start < rows; start += 2000) {
    const lines: string[] = [];
    for (let id = start + 1; id <= Math.min(rows, start + 2000); id += 1) {
      const day = new Date(FIRST_DAY + ((id * 7919) % DAYS) * 86_400_000).toISOString().slice(0, 10);
      const best = (id * 31) % 7;
      const [country] = COUNTRIES[id % COUNTRIES.length]!;
      if ((country === 'Iraq' || country === 'Syria') && day >= '2013-01-01')
        [incidents, deaths] = [incidents + 1, deaths + best];
      lines.push(lineOf(id, day, best));
    }
    await write(`${lines.join('\n')}\n`);
  }
  out.end();
  await once(out, 'finish');
  return { bytes, incidents, deaths };
}

const ARTICLE =
  'A press agency,2024-05-01,"A made-up headline, with a comma, of about the length that headlines have when they report an event of this kind"'.replaceAll(
    '"',
    '""',
  );

function lineOf(id: number, day: string, best: number): string {
  const [country, code, south, west, governorate, a, b] = COUNTRIES[id % COUNTRIES.length]!;
  const latitude = (south + (id % 997) / 1000).toFixed(6);
  const longitude = (west + (id % 991) / 1000).toFixed(6);
  const year = day.slice(0, 4);
  const text =
    id % 3 === 0
      ? `"A place near the river, made up\nand told over two lines, north of the road number ${id % 97}"`
      : `A place near the river, made up, number ${id % 97}`.replaceAll(',', '');
  return `${id},XXX-${year}-1-${id % 9999}-${id % 77},${year},true,Clear,${1 + (id % 3)},,${id % 700},${country}: Government,,${id % 900},${a} - ${b},,116,${a},,234,${b},2,"${ARTICLE}",A press agency,2024-05-01,"A made-up headline, with a comma, of about the length that headlines have when they report an event",A made-up office,${1 + (id % 6)},A town,${text},${governorate},A district,${latitude},${longitude},POINT (${longitude} ${latitude}),${170000 + (id % 9000)},${country},${code},A region of the world,1,${1 + (id % 5)},${day} 00:00:00.000,${day} 00:00:00.000,0,0,0,${best},${best},${best + 1},${best},${code},`;
}
