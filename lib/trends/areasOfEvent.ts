import type { Area, ContextEvent } from '../types/record';

const SYRIA: readonly Area[] = ['syria', 'central-syria', 'northeast-syria'];

/** The areas whose counts an event may bear on. */
export function areasOfEvent(event: Pick<ContextEvent, 'area'>): readonly Area[] {
  if (event.area === 'syria') return SYRIA;
  return event.area === 'iraq' ? ['iraq'] : [...SYRIA, 'iraq', 'iraq+syria'];
}
