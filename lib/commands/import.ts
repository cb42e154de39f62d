import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { formatCount } from '../format/numbers';
import type { Changes, ImportReport, ImportRequest } from '../types/importReport';
import { dataFolder } from '../releases/dataFolder';
import { fileErrorInWords, ReleaseError } from '../releases/releaseError';
import { importFiles } from '../imports/importFiles';
import { IMPORT_EXIT_CODES, ImportRefusal } from '../imports/importRefusal';
import { FORMATS } from '../imports/recogniseFormat';
import { parseDay } from '../time/day';
import { progressBar } from './progressBar';

// npm run import -- FILE…: makes a new release of the data with what the files say.

const NAMES = [...FORMATS.map(({ id }) => id), 'observations'];
const USAGE = `npm run import -- FILE…

FILE is a path, a folder, a .zip or .gz, or an http(s) address.

  --as FORMAT          read as this format, whatever the header says: ${NAMES.join(', ')};
                       a version behind @ where the file's name does not say it: ucdp@26.1
  --map column=field   a column of the file that the format calls otherwise, or one without a name by its place: #3=deaths;
                       may be given often
  --source NAME        who counts, for files in the plain formats
  --licence TEXT       under which licence figures of your own, in the plain formats, may be passed on; with it
  --share HOW          how far: figures-only, or yes; no takes it back. Files of ACLED and GTD are never passed on
  --covers FIRST..LAST days that the file covers, such as 2023-01-09..2023-12-31; without it, from the day of its
                       first incident to the day of its last
  --whole, --part      whether the files stand for the whole of the months that they cover, so that incidents which
                       they have not are no more, or change only the incidents that they name
  --dry-run            say what would happen, and do nothing; of --whole and --part, what either would do
  --skip-bad-rows N    pass over up to N faulty rows; the release records how many`;

const bar = progressBar();
const request = requestOf(process.argv.slice(2));
importFiles(request, { dataDir: dataFolder(), shippedFolder: join(process.cwd(), 'data') }, bar.show).then(
  (report) => {
    bar.clear();
    console.log(summaryOf(report, request));
  },
  (error: unknown) => {
    bar.clear();
    const told = fileErrorInWords(error, 'import');
    if (!(told instanceof ImportRefusal || told instanceof ReleaseError)) throw told;
    console.error(`${told.message}\nNothing was imported.`);
    process.exitCode = told.exitCode;
  },
);

function requestOf(given: readonly string[]): ImportRequest {
  const { values, positionals } = parsed(given);
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  if (positionals.length === 0) usage('No file was named.');
  const skip = values['skip-bad-rows'] ?? '0';
  if (!/^\d{1,9}$/.test(skip)) usage(`--skip-bad-rows takes a whole number, not “${skip}”.`);
  if (values.whole && values.part) usage('--whole and --part exclude each other.');
  const format = values.as?.split('@')[0];
  if (format !== undefined && !NAMES.includes(format)) usage(`--as takes ${NAMES.join(', ')}, not “${values.as}”.`);
  const map = Object.fromEntries(
    (values.map ?? []).map((pair) => {
      const [, column, field] = /^(.+)=([^=]+)$/.exec(pair) ?? usage(`--map takes column=field, not “${pair}”.`);
      return [column!, field!];
    }),
  );
  return {
    sources: positionals,
    as: values.as ?? null,
    map,
    source: values.source ?? 'Own data',
    licence: values.licence ?? null,
    share: shareOf(values.share, values.licence),
    covers: coversOf(values.covers),
    standing: values.whole ? 'whole' : values.part ? 'part' : null,
    dryRun: values['dry-run'] ?? false,
    skipBadRows: Number(skip),
  };
}

function shareOf(share: string | undefined, licence: string | undefined): ImportRequest['share'] {
  if (share === undefined)
    return licence === undefined ? null : usage('--licence goes with --share figures-only or yes.');
  if (share !== 'yes' && share !== 'figures-only' && share !== 'no')
    usage(`--share takes figures-only, yes or no, not “${share}”.`);
  if (share !== 'no' && !licence?.trim())
    usage(`--share ${share} needs --licence: under which licence others may have the figures.`);
  return share;
}

function coversOf(text: string | undefined): ImportRequest['covers'] {
  if (text === undefined) return null;
  const [first, last, ...more] = text.split('..');
  const isRange =
    more.length === 0 && parseDay(first ?? '') !== null && parseDay(last ?? '') !== null && first! <= last!;
  if (!isRange) usage(`--covers takes two days like 2023-01-01..2023-12-31, not “${text}”.`);
  return { first: first!, last: last! };
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        source: { type: 'string' },
        licence: { type: 'string' },
        share: { type: 'string' },
        covers: { type: 'string' },
        map: { type: 'string', multiple: true },
        whole: { type: 'boolean' },
        part: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        'skip-bad-rows': { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return usage((error as Error).message);
  }
}

function usage(words: string): never {
  console.error(`${words}\n\n${USAGE}`);
  process.exit(IMPORT_EXIT_CODES.usage);
}

function summaryOf(report: ImportReport, { dryRun }: ImportRequest): string {
  const files = report.files.flatMap((file) => [
    `${file.name}: ${file.format}${file.vintage ? `, ${file.vintage}` : ''}`,
    `  ${formatCount(file.rowsRead)} rows read, ${formatCount(file.rowsKept)} kept, ${formatCount(file.rowsSkipped)} refused`,
    ...Object.entries(file.rowsRefused).map(([rule, count]) => `    ${formatCount(count)} × ${rule}`),
  ]);
  const remarks = report.remarks.map(
    ({ example, count }) =>
      `  ${formatCount(count)} × ${example.column} ${example.rule}, first in ${example.file}, line ${example.line}: “${example.value}”. Expected: ${example.expected}.`,
  );
  const notes = report.notes.map((note) => `  ${note}`);
  const { otherwise } = report;
  return [
    ...files,
    ...(remarks.length + notes.length > 0 ? ['To know:', ...remarks, ...notes] : []),
    ...changesInWords(report),
    ...(otherwise === null ? [] : [`With --${otherwise.standing} instead:`, ...changesInWords(otherwise)]),
    dryRun ? 'A dry run: nothing was changed.' : `Release ${report.release} is what readers see now.`,
  ].join('\n');
}

function changesInWords({ series, monthsAdded, monthsRevised, withdrawn }: Changes): string[] {
  const changed = series.filter((one) => one.isNew || one.monthsAdded + one.monthsRevised > 0);
  const shown = changed
    .slice(0, 12)
    .map(
      (one) =>
        `  ${one.id}: ${one.isNew ? 'new, ' : ''}${formatCount(one.monthsAdded)} months added, ${formatCount(one.monthsRevised)} revised`,
    );
  const made = series.filter(({ isNew }) => isNew).length;
  return [
    `${formatCount(series.length)} series made, ${formatCount(made)} of them new; ${formatCount(monthsAdded)} months added, ${formatCount(monthsRevised)} revised; ${formatCount(withdrawn)} incidents gone`,
    ...shown,
    ...(changed.length > shown.length ? [`  and ${formatCount(changed.length - shown.length)} more series`] : []),
  ];
}
