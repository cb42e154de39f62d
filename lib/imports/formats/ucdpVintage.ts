import type { FileVintage } from '../../types/incidentFormat';

/** Country, first and last month: 652.1601.1911. */
const SPECIAL = /(?:^|\D)(\d{3})[._-](\d{2})(\d{2})[._-](\d{2})(\d{2})(?!\d)/;
/** Year and edition 26.1, written 261 behind the letters ged; year, 0 and month 26.0.7; first and last month 26.01.26.06. */
const NUMBERED = /(?:^|[^0-9]|ged)(1[7-9]|[2-4]\d)[._-]?(\d{1,2})(?:[._-](\d{1,2})(?:[._-](\d{2}))?)?(?!\d)/i;

/** The releases before they were called by their year, 1.0 to 5.0: alone, and written 50 behind the letters ged. */
const OLD = /(?:^(?=\d\.\d$)|ged(?:event)?[ _-]?v?)([1-5])[._-]?(\d)(?![._-]?\d)/i;

/**
 * Which UCDP release a file is, from its name or from a version as UCDP writes it; null where neither says.
 *
 * @remarks
 * `26.1`, `GEDEvent_v26_1.csv` and `ged261-csv.zip`: a yearly release, which ends with the year before. `26.0.7`: candidate events of
 * one month. `26.01.26.06`: candidate events of several. Of the candidate releases of a year the one that reaches further wins, and
 * where two reach equally far, that of the single month. `652.1601.1911`: a special release for one country.
 *
 * @example
 * ucdpVintage('GEDEvent_v26_0_7.csv') // { name: 'Candidate 26.0.7', family: 'candidate-2026', precedence: 72, provisional: true, months: { first: '2026-07', last: '2026-07' } }
 */
export function ucdpVintage(name: string): FileVintage | null {
  const special = SPECIAL.exec(name);
  if (special) return specialRelease(special.slice(1));
  const [year, second, third, fourth] = NUMBERED.exec(name)?.slice(1) ?? [];
  if (year === undefined || second === undefined) return oldRelease(name);
  if (fourth !== undefined)
    return third === year
      ? candidates(year, Number(second), Number(fourth), `${year}.${second}.${third}.${fourth}`)
      : null;
  if (third !== undefined)
    return Number(second) === 0 ? candidates(year, Number(third), Number(third), `${year}.0.${Number(third)}`) : null;
  return /^[1-9]$/.test(second) ? yearly(Number(year), Number(second)) : null;
}

function yearly(year: number, edition: number): FileVintage {
  return {
    name: `GED ${year}.${edition}`,
    family: `ged-${year}-${edition}`,
    precedence: 0,
    provisional: false,
    months: { first: '1989-01', last: `20${year - 1}-12` },
  };
}

/** Its last year is not in its number. */
function oldRelease(name: string): FileVintage | null {
  const [, version, edition] = OLD.exec(name) ?? [];
  if (version === undefined) return null;
  return {
    name: `GED ${version}.${edition}`,
    family: `ged-${version}-${edition}`,
    precedence: 0,
    provisional: false,
    months: null,
  };
}

function candidates(year: string, first: number, last: number, version: string): FileVintage | null {
  if (first < 1 || last > 12 || first > last) return null;
  const month = (number: number) => `20${year}-${String(number).padStart(2, '0')}`;
  return {
    name: `Candidate ${version}`,
    family: `candidate-20${year}`,
    precedence: last * 10 + (first === last ? 2 : 1),
    provisional: true,
    months: { first: month(first), last: month(last) },
  };
}

function specialRelease([country, firstYear, firstMonth, lastYear, lastMonth]: readonly string[]): FileVintage {
  const version = `${country}.${firstYear}${firstMonth}.${lastYear}${lastMonth}`;
  const months = { first: `20${firstYear}-${firstMonth}`, last: `20${lastYear}-${lastMonth}` };
  return {
    name: `GED special release ${version}`,
    family: `ged-${version.replaceAll('.', '-')}`,
    precedence: 0,
    provisional: false,
    months,
  };
}
