import type { QueryProblem } from '../types/figure';
import { DATE_FORMS, parseDateParameter } from './parseDateParameter';

/** The known parameters of an address with all values given, each once; empty ones are left out. */
export type Query = ReadonlyMap<string, readonly string[]>;

/** A problem shows no more of a value than this. */
const LONGEST_VALUE = 200;

/** Takes parameters out of a query one by one and collects what is wrong with them. */
export class QueryReader {
  private readonly found: QueryProblem[] = [];

  constructor(private readonly query: Query) {}

  /** What was wrong with the parameters read so far. */
  get problems(): readonly QueryProblem[] {
    return this.found;
  }

  /** Always null, for a reader that has nothing to give after it. */
  refuse(parameter: string, value: string, allowed: string): null {
    this.found.push({ parameter, value: value.slice(0, LONGEST_VALUE), allowed });
    return null;
  }

  /** Every value of a parameter that may be given more than once, each once. */
  values(parameter: string): readonly string[] {
    return this.query.get(parameter) ?? [];
  }

  /** The one value of a parameter. */
  text(parameter: string): string | null {
    const values = this.values(parameter);
    if (values.length > 1) this.refuse(parameter, values.join(' and '), 'one value');
    return values[0] ?? null;
  }

  /** The one value of a parameter where it is allowed; two are refused with the same words as a wrong one. */
  only(parameter: string, isAllowed: (value: string) => boolean, allowed: () => string): string | null {
    const values = this.values(parameter);
    if (values.length === 0 || (values.length === 1 && isAllowed(values[0]!))) return values[0] ?? null;
    return this.refuse(parameter, values.join(' and '), allowed());
  }

  choice<Choice extends string>(parameter: string, allowed: readonly [Choice, ...Choice[]]): Choice {
    const value = this.text(parameter);
    if (value === null) return allowed[0];
    const known = allowed.find((one) => one === value);
    if (!known) this.refuse(parameter, value, allowed.join(', '));
    return known ?? allowed[0];
  }

  pattern(parameter: string, pattern: RegExp, allowed: string): string | null {
    const value = this.text(parameter);
    if (value !== null && !pattern.test(value)) this.refuse(parameter, value, allowed);
    return value;
  }

  date(parameter: string): ReturnType<typeof parseDateParameter> {
    const value = this.text(parameter);
    if (value === null) return null;
    const date = parseDateParameter(value);
    if (!date) this.refuse(parameter, value, `a date from 2000 to 2099 such as ${DATE_FORMS}`);
    return date;
  }

  /** A list; null where nothing is listed. In the order of what is allowed. */
  list(parameter: string, allowed: readonly string[], most: number, what: string): readonly string[] | null {
    const values = this.values(parameter);
    if (values.length === 0) return null;
    for (const value of values.slice(0, most)) {
      if (!allowed.includes(value)) this.refuse(parameter, value, `${what}: ${allowed.join(', ')}`);
    }
    if (values.length > most) this.refuse(parameter, `${values.length} values`, `at most ${most}`);
    return allowed.filter((value) => values.includes(value));
  }
}
