import type { IncidentRule, RuleSeries } from '../types/incidentRule';
import type { Area, Governorate, Row } from '../types/record';
import { AREA_NAMES } from '../format/terms';
import { countryOfGovernorate } from '../format/governorates';
import { formatCount } from '../format/numbers';
import { coverageOfRows } from '../releases/windows';
import { coveredMonths, coveredRuns } from './coveredMonths';
import { type CoveredFile, lastDayOf } from './coverageOf';
import type { CubeSum } from './engine/incidentCube';
import { addSums, figureOfSum, NOTHING, type Sum } from './figureOfSum';

/** A series as rules make it, with an observation for every month that its files cover. */
export interface MadeSeries {
  readonly series: Row;
  readonly observations: readonly Row[];
  /** Nothing that an earlier import said of it stays. */
  readonly isWhole: boolean;
}

export interface DatasetRows {
  readonly isWhole: boolean;
  readonly rules: readonly IncidentRule[];
  readonly sums: readonly CubeSum[];
  readonly files: readonly CoveredFile[];
  readonly source: Row;
  /** What observations name as their document, before the vintage. */
  readonly document: string;
  /** Whether its files have a column for deaths at all, and for their range. */
  readonly knows: { readonly deaths: boolean; readonly range: boolean };
}

/**
 * Turns the sums of a data set into rows of the record.
 *
 * @remarks
 * A month that a file covers and in which nothing was counted is zero, and written so; a month that none covers has no row, nor has one
 * of which the incidents do not tell the number. Where incidents are known to the year alone, a series of years beside the months has
 * them. A governorate in which nothing was ever counted has no series, nor have deaths that no incident tells.
 */
export function seriesOfRules(dataset: DatasetRows): MadeSeries[] {
  const families = [...new Set(dataset.files.map(({ family }) => family))].toSorted();
  return dataset.rules
    .flatMap((rule) =>
      families.flatMap((family) => {
        const files = dataset.files.filter(
          (file) =>
            file.family === family &&
            (rule.releases === 'any' || file.provisional === (rule.releases === 'provisional')),
        );
        const sums = dataset.sums.filter((sum) => sum.rule === rule.id && sum.family === family);
        return areasOf(rule, sums, files).flatMap((area) =>
          rule.series.flatMap((one) =>
            made({ ...dataset, rule, one, family, area, files, sums: sums.filter((sum) => sum.area === area) }),
          ),
        );
      }),
    )
    .filter((one) => one.observations.length > 0);
}

function areasOf(rule: IncidentRule, sums: readonly CubeSum[], files: readonly CoveredFile[]): Area[] {
  if (rule.areas === 'governorate') return [...new Set(sums.map(({ area }) => area))] as Area[];
  return (['syria', 'iraq'] as const).filter((country) => coveredMonths(files, country, rule.from).length > 0);
}

/** One measure of a rule in one area. */
interface Measured extends DatasetRows {
  readonly rule: IncidentRule;
  readonly one: RuleSeries;
  readonly family: string;
  readonly area: Area;
}

/** The months of a measure, and its years where some incidents have no month. */
function made(measured: Measured): MadeSeries[] {
  const { one, sums, knows, rule } = measured;
  if (one.sum === 'deaths' && !(sums.length > 0 ? sums.some(({ ofDeaths }) => ofDeaths > 0) : knows.deaths)) return [];
  const id = fillIn(one.id, measured).replace(/-+$/, '');
  const isYearly = sums.some(({ place, incidents, unsure }) => place === 'year' && incidents + unsure > 0);
  const country = countryOfArea(measured.area);
  const ofMonth = new Map(sums.filter(({ place }) => place === 'month').map((sum) => [sum.period, sum]));
  const months = coveredMonths(measured.files, country, rule.from).map(({ month, first, last }) => ({
    start: first,
    end: last,
    sum: ofMonth.get(month) ?? NOTHING,
    isProvisional: last < lastDayOf(month),
  }));
  const yearly = `${id}-yearly`;
  return [
    seriesOf(measured, { id, cadence: 'month', note: isYearly ? `${NO_YEARS} ${yearly}.` : '' }, months),
    ...(isYearly ? [seriesOf(measured, { id: yearly, cadence: 'year', note: YEARS }, yearsOf(months, measured))] : []),
  ];
}

const NO_YEARS = 'Incidents known to their year and to no month of it are not in here but in';
const YEARS = 'Whole years, with the incidents that are known to their year and to no month of it.';
const sumOf = (sums: readonly Sum[]) => sums.reduce(addSums, NOTHING);
const countryOfArea = (area: Area) =>
  area === 'syria' || area === 'iraq' ? area : countryOfGovernorate(area as Governorate);

interface Counted {
  readonly start: string;
  readonly end: string;
  readonly sum: Sum;
  readonly isProvisional: boolean;
  readonly note?: string;
}

/** Years that are covered without a break, as far as they are covered. */
function yearsOf(months: readonly Counted[], { files, area, sums }: Measured): Counted[] {
  return coveredRuns(files, countryOfArea(area)).flatMap((run) => {
    const own = months.filter(({ start }) => start >= run.first && start <= run.last);
    return [...new Set(own.map(({ start }) => start.slice(0, 4)))].map((year) => {
      const inYear = own.filter(({ start }) => start.startsWith(year));
      const ofYear = sumOf(sums.filter(({ place, period }) => place === 'year' && period === year));
      return {
        start: inYear[0]!.start,
        end: inYear.at(-1)!.end,
        sum: sumOf([...inYear.map(({ sum }) => sum), ofYear]),
        note: ofYear.incidents + ofYear.unsure === 0 ? '' : `Known to the year alone: ${inWordsOf(ofYear)}.`,
        isProvisional: inYear.some(({ isProvisional }) => isProvisional),
      };
    });
  });
}

const inWordsOf = ({ incidents, deaths }: Sum) =>
  `${formatCount(incidents)} ${incidents === 1 ? 'incident' : 'incidents'} with ${formatCount(Math.round(deaths ?? 0))} deaths`;

function seriesOf(
  { rule, one, knows, ...measured }: Measured,
  { id, cadence, note }: { readonly id: string; readonly cadence: 'month' | 'year'; readonly note: string },
  counted: readonly Counted[],
): MadeSeries {
  const { area, files, source, document, isWhole } = measured;
  const vintage = vintageOf(files);
  const provisional = files.some((file) => file.provisional);
  const observations = counted.flatMap(({ start, end, sum, isProvisional, note: more = '' }) => {
    const figure = figureOfSum(one, sum, knows.range);
    return figure === null
      ? []
      : [
          {
            series_id: id,
            start,
            end,
            ...figure,
            note: `${figure.note} ${more}`.trim(),
            rate_per_month: '',
            status: provisional || isProvisional ? 'provisional' : 'final',
            document: `${document} ${vintage}`.trim(),
            url: source.url ?? '',
          },
        ];
  });
  return {
    series: {
      series_id: id,
      title: fillIn(one.title, measured, cadence === 'year' ? ', by year' : ''),
      source_id: source.source_id!,
      measure: one.measure,
      basis: rule.basis,
      actor_scope: rule.actorScope,
      area,
      cadence,
      ...coverageOfRows(observations),
      vintage,
      default_view: one.inDefaultView && cadence === 'month' && source.redistribution !== 'no' ? 'yes' : '',
      note: `${fillIn(one.note, measured)} ${note}`.trim(),
    },
    observations,
    isWhole,
  };
}

function fillIn(
  text: string,
  { family, area, files, source }: Pick<Measured, 'family' | 'area' | 'files' | 'source'>,
  behindPlace = '',
): string {
  return text
    .replaceAll('{family}', family)
    .replaceAll('{area}', area)
    .replaceAll('{source}', source.name!)
    .replaceAll('{place}', `${placeName(area)}${behindPlace}`)
    .replaceAll('{vintage}', vintageOf(files))
    .replaceAll('{year}', family.slice(-4));
}

const vintageOf = (files: readonly CoveredFile[]) => inWords([...new Set(files.map((file) => file.vintage))]);

function placeName(area: Area): string {
  return area === 'syria' ? 'Syria' : area === 'iraq' ? 'Iraq' : AREA_NAMES[area];
}

/** `Candidate 26.01.26.06 and 26.0.7`: the first word once where all share it. */
function inWords(vintages: readonly string[]): string {
  const [first = ''] = vintages[0]?.split(' ') ?? [];
  const rest = vintages
    .slice(1)
    .map((vintage) => (vintage.startsWith(`${first} `) ? vintage.slice(first.length + 1) : vintage));
  const all = [vintages[0] ?? '', ...rest];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
