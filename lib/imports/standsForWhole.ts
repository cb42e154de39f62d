import { formatCount } from '../format/numbers';
import type { ImportRequest } from '../types/importReport';
import { countryOf } from './countryOf';
import type { Absence, AbsentMonth } from './engine/absentIncidents';
import type { Withdrawals } from './engine/mergeIncidents';
import { governorateOf } from './governorateOf';

/** Of so many incidents in a month at least half stay in a correction. */
const ENOUGH = 4;

/**
 * Why a file cannot be taken to stand for the whole of its days, in words; null where it can.
 *
 * @remarks
 * A file of changed rows alone, or one that a desk has filtered, has few of the incidents that are held, or none of a type or
 * governorate of them. The same release again is a correction by its name, and few incidents of a month speak not against that.
 */
export function whyPart({ isCorrection, months, types, places, placesOfLater }: Absence): string | null {
  const lowest = months
    .flatMap(({ country, month, held, kept, heldCounted, keptCounted }) => [
      { country, month, held, kept },
      { country, month, held: heldCounted, kept: keptCounted },
    ])
    .filter(({ held, kept }) => kept * 2 < held && (!isCorrection || held >= ENOUGH))
    .toSorted((a, b) => a.kept / a.held - b.kept / b.held)[0];
  if (lowest)
    return `it has ${formatCount(lowest.kept)} of the ${formatCount(lowest.held)} held of ${lowest.country} ${lowest.month}, under half`;
  if (types.length > 0) return `it has none of the type ${types.map((type) => `“${type}”`).join(', ')}`;
  const later = new Set(placesOfLater.map(areaOf));
  const lacking = places.filter((place) => !later.has(areaOf(place)));
  return lacking.length === 0
    ? null
    : `it has none in ${[...new Set(lacking.map(({ governorate }) => governorate))].slice(0, 5).join(', ')}`;
}

function areaOf({ country, governorate }: Absence['places'][number]): string {
  const known = countryOf(country);
  return (known && governorateOf(known, governorate)) ?? `${country} ${governorate}`;
}

export function isWhole(absence: Absence, standing: ImportRequest['standing']): boolean {
  return standing === null ? whyPart(absence) === null : standing === 'whole';
}

/** What was taken out and what was not, in words, number first. */
export function notesOfWithdrawals(
  { absences, outdated, deleted, deletedRows, contradicted }: Withdrawals,
  { names, list, standing }: { names: readonly string[]; list: string; standing: ImportRequest['standing'] },
): string[] {
  return [
    ...absences.map(({ file, absence, isWhole: isTaken }) =>
      isTaken
        ? `${incidents(absence.absent)} held ${absence.absent === 1 ? 'is' : 'are'} not in ${names[file]!} any more and went${monthsInWords(absence.months)}; ${list} lists ${absence.absent === 1 ? 'it' : 'them'}. --part keeps them.`
        : `${incidents(absence.absent)} held ${absence.absent === 1 ? 'is' : 'are'} not in ${names[file]!} and ${absence.absent === 1 ? 'stays' : 'stay'}: ${standing === 'part' ? 'it is taken as a part' : `${whyPart(absence)}, so that it changes only the ids it names. Say --whole if the source has withdrawn the others, --part if the file is a part`}. Days that no other file covers are not counted unless --covers names them.`,
    ),
    ...outdated.map(
      ({ file, later, rows }) =>
        `${incidents(rows)} of ${names[file]!} ${rows === 1 ? 'is' : 'are'} not in the later ${later} any more and ${rows === 1 ? 'was' : 'were'} left out; ${list} lists ${rows === 1 ? 'it' : 'them'}.`,
    ),
    ...deletedRows.map(
      ({ file, rows }) =>
        `${incidents(rows)} of ${names[file]!} ${rows === 1 ? 'is' : 'are'} among those that the source has deleted and ${rows === 1 ? 'was' : 'were'} left out.`,
    ),
    ...(contradicted
      ? [
          `${incidents(contradicted.incidents)}, ${contradicted.example} for one, ${contradicted.incidents === 1 ? 'says' : 'say'} otherwise than an earlier file although ${contradicted.incidents === 1 ? 'it was' : 'they were'} last changed at the same time; the later file counts.`,
        ]
      : []),
    ...(deleted > 0
      ? [`${incidents(deleted)} that the source has deleted went; ${list} lists ${deleted === 1 ? 'it' : 'them'}.`]
      : []),
  ];
}

const incidents = (count: number) => `${formatCount(count)} ${count === 1 ? 'incident' : 'incidents'}`;

/** ` (Syria 2024-01: 4)`: where most went. */
function monthsInWords(months: readonly AbsentMonth[]): string {
  const lost = months.filter(({ held, kept }) => kept < held).toSorted((a, b) => b.held - b.kept - (a.held - a.kept));
  if (lost.length === 0) return '';
  return ` (${lost
    .slice(0, 6)
    .map(({ country, month, held, kept }) => `${country} ${month}: ${formatCount(held - kept)} of ${formatCount(held)}`)
    .join(', ')}${lost.length > 6 ? ', …' : ''})`;
}
