import type { IncidentRule, RuleSeries } from '../types/incidentRule';
import type { Area, Governorate, Row } from '../types/record';
import { AREA_NAMES } from '../format/terms';
import { calendarPeriodOf } from '../time/calendar';
import { addDays } from '../time/day';
import type { Day } from '../types/time';
import { countryOfGovernorate } from '../format/governorates';
import { coverageOfRows } from '../releases/windows';
import { coveredMonths } from './coveredMonths';
import type { CoveredFile } from './coverageOf';
import type { CubeMonth } from './engine/incidentCube';

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
  readonly months: readonly CubeMonth[];
  readonly files: readonly CoveredFile[];
  readonly source: Row;
  /** What observations name as their document, before the vintage. */
  readonly document: string;
}

/**
 * Turns the monthly sums of a data set into rows of the record.
 *
 * @remarks
 * A month that a file covers and in which nothing was counted is zero, and written so; a month that none covers has no row. A
 * governorate in which nothing was ever counted has no series.
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
        return areasOf(rule, family, dataset, files).flatMap((area) =>
          rule.series.map((one) => made(rule, one, family, area, dataset, files)),
        );
      }),
    )
    .filter((one) => one.observations.length > 0);
}

function areasOf(rule: IncidentRule, family: string, { months }: DatasetRows, files: readonly CoveredFile[]): Area[] {
  const counted = new Set(
    months.filter((one) => one.rule === rule.id && one.family === family).map(({ area }) => area),
  );
  if (rule.areas === 'governorate') return [...counted] as Area[];
  return (['syria', 'iraq'] as const).filter((country) => coveredMonths(files, country, rule.from).length > 0);
}

function made(
  rule: IncidentRule,
  one: RuleSeries,
  family: string,
  area: Area,
  dataset: DatasetRows,
  files: readonly CoveredFile[],
): MadeSeries {
  const country = area === 'syria' || area === 'iraq' ? area : countryOfGovernorate(area as Governorate);
  const months = coveredMonths(files, country, rule.from);
  const sums = new Map(
    dataset.months
      .filter((sum) => sum.rule === rule.id && sum.family === family && sum.area === area)
      .map((sum) => [sum.month, sum]),
  );
  const vintage = inWords([...new Set(files.map((file) => file.vintage))]);
  const fill = (text: string) =>
    text
      .replaceAll('{family}', family)
      .replaceAll('{area}', area)
      .replaceAll('{source}', dataset.source.name!)
      .replaceAll('{place}', placeName(area))
      .replaceAll('{vintage}', vintage)
      .replaceAll('{year}', family.slice(-4));
  const id = fill(one.id).replace(/-+$/, '');
  const provisional = files.some((file) => file.provisional);
  const observations = months.map(({ month, lastDay }) => ({
    series_id: id,
    start: `${month}-01`,
    end: lastDay ?? addDays(calendarPeriodOf('month', `${month}-01` as Day).end, -1),
    ...figuresOf(one, sums.get(month)),
    rate_per_month: '',
    count_kind: 'exact',
    status: provisional || lastDay !== null ? 'provisional' : 'final',
    document: `${dataset.document} ${vintage}`.trim(),
    url: dataset.source.url ?? '',
  }));
  return {
    series: seriesRow(
      rule,
      one,
      { id, title: fill(one.title), area, vintage, source_id: dataset.source.source_id!, note: fill(one.note) },
      observations,
    ),
    observations,
    isWhole: dataset.isWhole,
  };
}

function seriesRow(rule: IncidentRule, one: RuleSeries, named: Row, observations: readonly Row[]): Row {
  return {
    series_id: named.id!,
    title: named.title!,
    source_id: named.source_id!,
    measure: one.measure,
    basis: rule.basis,
    actor_scope: rule.actorScope,
    area: named.area!,
    cadence: 'month',
    ...coverageOfRows(observations),
    vintage: named.vintage!,
    default_view: one.inDefaultView ? 'yes' : '',
    note: named.note!,
  };
}

function figuresOf(
  { sum }: RuleSeries,
  month: CubeMonth | undefined,
): { count: string; low: string; high: string; note: string } {
  if (sum === 'incidents') return { count: String(month?.incidents ?? 0), low: '', high: '', note: '' };
  const { deaths, low, high } = month ?? { deaths: 0, low: null, high: null };
  const count = Math.round(deaths ?? 0);
  const [from, to] = month ? [low, high] : [0, 0];
  if (from === null || to === null) return { count: String(count), low: '', high: '', note: '' };
  if (from <= count && count <= to) return { count: String(count), low: String(from), high: String(to), note: '' };
  return {
    count: String(count),
    low: '',
    high: '',
    note: `Low and high left out: their sums (${from}, ${to}) do not enclose the best estimate.`,
  };
}

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
