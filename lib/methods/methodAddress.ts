import type { Finding } from '../types/finding';
import type { MethodId } from '../types/method';

const METHOD_OF: Readonly<Record<Finding['kind'], MethodId>> = {
  rates: 'ratio',
  event: 'event',
  break: 'break',
  trend: 'trend',
  agreement: 'agreement',
  nowcast: 'nowcast',
};

/** The address at which the method of a finding is explained. */
export function methodAddress({ kind }: Pick<Finding, 'kind'>): string {
  return `/methods#${METHOD_OF[kind]}`;
}
