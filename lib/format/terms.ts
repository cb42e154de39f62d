import type {
  ActorScope,
  Area,
  Basis,
  CountKind,
  EventCategory,
  Measure,
  SourceKind,
  StrengthMeasure,
} from '../types/record';
import { eachGovernorate } from './governorates';

// The words that a reader meets for each value of the record. One place, so that a thing has one name everywhere.

export const AREA_NAMES: Record<Area, string> = {
  syria: 'Syria, all',
  'central-syria': 'Central Syria',
  'northeast-syria': 'North-east Syria',
  iraq: 'Iraq',
  'iraq+syria': 'Iraq and Syria together',
  ...eachGovernorate((name, country) => `${name}, ${country}`),
};

export const AREA_IN_SENTENCE: Record<Area, string> = {
  syria: 'all of Syria',
  'central-syria': 'central Syria',
  'northeast-syria': 'north-east Syria',
  iraq: 'Iraq',
  'iraq+syria': 'Iraq and Syria together',
  ...eachGovernorate((name, country) => `${name} in ${country}`),
};

export const MEASURE_NAMES: Record<Measure, string> = {
  attacks: 'attacks',
  lethal_incidents: 'lethal incidents',
  deaths: 'deaths',
  raids: 'raids',
  arrests: 'arrests',
};

export const MEASURES = Object.keys(MEASURE_NAMES) as readonly Measure[];

export const BASIS_NAMES: Record<Basis, string> = {
  claimed: 'claimed by ISIL',
  confirmed: 'confirmed by an analyst',
  reported: 'reported by a monitor or the press',
  coded: 'coded by a data project',
};

export const SCOPE_NAMES: Record<ActorScope, string> = {
  isil: 'ISIL',
  all_sleeper_cells: 'all sleeper cells, whoever they belong to',
  all_security_incidents: 'all security incidents, by anyone',
  isil_involved: 'ISIL as one side, whoever attacked',
};

export const COUNT_KIND_NAMES: Record<CountKind, string> = {
  exact: 'exact',
  at_least: 'at least',
  approx: 'approximate',
  derived: 'worked out from published figures',
  rate_only: 'only an average was published',
};

export const STRENGTH_MEASURE_NAMES: Record<StrengthMeasure, string> = {
  fighters: 'fighters',
  members: 'members',
  members_and_supporters: 'members and supporters',
};

export const SOURCE_KIND_NAMES: Record<SourceKind, string> = {
  intergovernmental: 'United Nations',
  government: 'governments and armed forces',
  research: 'researchers',
  monitor: 'monitors',
  press: 'press',
  article: 'the founding article',
  'armed-group-claims-tally': "tallies of the group's claims",
};

export const CATEGORY_NAMES: Record<EventCategory, string> = {
  regime: 'Government of Syria',
  territory: 'Territory',
  leadership: 'Leadership',
  coalition: 'Coalition',
  'military-operation': 'Military operations',
  attack: 'Attacks',
  detention: 'Detention',
  diplomacy: 'Diplomacy',
};

/**
 * The short name of a series for a label: who counts, as its title says in brackets.
 *
 * @example
 * seriesLabel('Attacks claimed by ISIL, Iraq (counted by CEP)') // 'CEP'
 */
export function seriesLabel(title: string): string {
  const inBrackets = /\(([^()]*)\)$/.exec(title)?.[1] ?? title;
  return inBrackets.replace(/^counted by /, '').replace(/^SDF, in the /, 'SDF in ');
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
