import { distance } from 'fastest-levenshtein';
import type { Governorate } from '../types/record';
import { countryOfGovernorate, GOVERNORATE_NAMES, GOVERNORATES } from '../format/governorates';

/** Spellings met in UCDP, ACLED and GTD beyond the name itself, as `plainOf` leaves them. */
const SPELLINGS: Readonly<Partial<Record<Governorate, readonly string[]>>> = {
  'syria-aleppo': ['halab'],
  'syria-damascus': ['damascus', 'dimashq'],
  'syria-daraa': ['dara', 'deraa', 'darah'],
  'syria-deir-ez-zor': ['dayrazzawr', 'deirezzour', 'deirazzour', 'deirazzor', 'dayralzawr', 'deiralzour'],
  'syria-hama': ['hamah'],
  'syria-hasakah': ['hasakeh', 'hassakeh', 'hassakah', 'hasaka', 'hassaka'],
  'syria-homs': ['hims'],
  'syria-idlib': ['idleb'],
  'syria-latakia': ['lattakia', 'ladhiqiyah'],
  'syria-quneitra': ['qunaytirah', 'kuneitra'],
  'syria-raqqa': ['raqqah', 'rakka', 'raqa'],
  'syria-rif-dimashq': ['ruraldamascus', 'rifdamascus', 'damascuscountryside'],
  'syria-suwayda': ['sweida', 'suweida', 'suwaida', 'suwaydah', 'suwayda'],
  'syria-tartus': ['tartous', 'tartoos'],
  'iraq-babil': ['babylon'],
  'iraq-basra': ['basrah'],
  'iraq-dahuk': ['dohuk', 'duhok'],
  'iraq-diyala': ['diyalah'],
  'iraq-erbil': ['arbil', 'irbil'],
  'iraq-karbala': ['kerbala'],
  'iraq-kirkuk': ['tamim', 'attamim', 'tameem'],
  'iraq-maysan': ['missan', 'misan'],
  'iraq-muthanna': ['muthana'],
  'iraq-nineveh': ['ninawa', 'ninewa', 'ninevah'],
  'iraq-qadisiyyah': ['qadisiyah', 'qadissiya', 'diwaniyah', 'diwaniya', 'qadisiya'],
  'iraq-salah-al-din': ['salahaddin', 'saladin', 'salahuddin', 'salahaldeen'],
  'iraq-sulaymaniyah': ['sulaimaniyah', 'sulaymaniya', 'sulaimaniya', 'slemani', 'sulaimani'],
  'iraq-thi-qar': ['dhiqar', 'dhigar', 'nasiriyah'],
};

const BY_SPELLING: Readonly<Record<'syria' | 'iraq', ReadonlyMap<string, Governorate>>> = {
  syria: spellingsOf('syria'),
  iraq: spellingsOf('iraq'),
};

function spellingsOf(country: 'syria' | 'iraq'): ReadonlyMap<string, Governorate> {
  const own = GOVERNORATES.filter((area) => countryOfGovernorate(area) === country);
  return new Map(
    own.flatMap((area) =>
      [GOVERNORATE_NAMES[area], ...(SPELLINGS[area] ?? [])].map((name) => [plainOf(name), area] as const),
    ),
  );
}

/**
 * The governorate that a data set names, or null where the name is none of the two countries'.
 *
 * @remarks
 * A spelling that is not known is that of the nearest one, a letter or two away in a long enough name, unless another governorate is
 * nearly as near.
 *
 * @example
 * governorateOf('iraq', 'Şalāḩ ad Dīn province') // 'iraq-salah-al-din'
 */
export function governorateOf(country: 'syria' | 'iraq', name: string): Governorate | null {
  const plain = plainOf(name);
  return BY_SPELLING[country].get(plain) ?? nearest(plain, BY_SPELLING[country]);
}

/** Whether a name was not met before, so that its governorate is only the nearest. */
export function isNewSpelling(country: 'syria' | 'iraq', name: string): boolean {
  return !BY_SPELLING[country].has(plainOf(name));
}

function nearest(plain: string, spellings: ReadonlyMap<string, Governorate>): Governorate | null {
  const near = [...spellings]
    .map(([spelling, area]) => ({ area, away: distance(plain, spelling) }))
    .toSorted((a, b) => a.away - b.away);
  const [first] = near;
  const allowed = plain.length < 5 ? 0 : plain.length < 8 ? 1 : 2;
  const next = near.find(({ area }) => area !== first!.area)!;
  return first!.away <= allowed && next.away > first!.away + 1 ? first!.area : null;
}

/** Letters alone: without marks, without the article, without the word for a governorate. */
function plainOf(name: string): string {
  const words = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\b(governorate|province|muhafazat|muhafaza|city)\b/g, ' ');
  return words
    .trim()
    .replace(/^(al|ar|as|at|an|ad|ash)[\s-]+/, '')
    .replaceAll(/[^a-z]/g, '');
}
