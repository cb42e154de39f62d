import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IncidentRule } from '../types/incidentRule';
import { RULES_FILE } from './releaseOf';

/**
 * The rules by which incidents become series: those of `data/` for the next import, those of a release as they were used.
 *
 * @remarks Empty where the folder has none.
 * @throws Error where the file is no list of rules
 */
export function readIncidentRules(folder: string): readonly IncidentRule[] {
  let text: string;
  try {
    text = readFileSync(join(folder, RULES_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  const rules = parsed(text);
  rules.forEach(checkRule);
  const ids = rules.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new Error(`${RULES_FILE}: two rules are called ${twice}; each needs a name of its own.`);
  return rules;
}

function parsed(text: string): readonly IncidentRule[] {
  try {
    const rules = JSON.parse(text) as unknown;
    if (Array.isArray(rules)) return rules as readonly IncidentRule[];
  } catch (error) {
    throw new Error(`${RULES_FILE} is not JSON: ${(error as Error).message}`);
  }
  throw new Error(`${RULES_FILE} must be a list of rules in square brackets.`);
}

const CHOICES = {
  releases: ['final', 'provisional', 'any'],
  deadly: ['only', 'all'],
  areas: ['country', 'governorate'],
} as const;
const LISTS = ['actors', 'eventTypes', 'exceptEventTypes', 'datePrecisions', 'placePrecisions', 'series'] as const;

function checkRule(rule: IncidentRule, index: number): void {
  const name = `${RULES_FILE}, rule ${rule?.id ?? index + 1}`;
  for (const key of ['id', 'dataset', 'from', 'basis', 'actorScope'] as const)
    if (typeof rule[key] !== 'string') throw new Error(`${name}: ${key} must be a text.`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(rule.from))
    throw new Error(`${name}: from is “${rule.from}”; it must be a day like 2013-01-01.`);
  for (const [key, allowed] of Object.entries(CHOICES)) {
    const value = rule[key as keyof typeof CHOICES];
    if (!(allowed as readonly string[]).includes(value))
      throw new Error(`${name}: ${key} is “${value}”; allowed: ${allowed.join(', ')}.`);
  }
  for (const key of LISTS)
    if (!Array.isArray(rule[key])) throw new Error(`${name}: ${key} must be a list in square brackets.`);
  for (const key of ['datePrecisions', 'placePrecisions'] as const)
    if (!rule[key].every(Number.isInteger)) throw new Error(`${name}: ${key} must be a list of whole numbers.`);
  for (const one of rule.series)
    if (!['incidents', 'deaths'].includes(one.sum))
      throw new Error(`${name}: sum is “${one.sum}”; allowed: incidents, deaths.`);
}
