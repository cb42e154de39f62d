import type { Area, ContextEvent } from '../../types/record';
import { countryOfGovernorate, isGovernorate } from '../../format/governorates';

const SYRIA: readonly Area[] = ['syria', 'central-syria', 'northeast-syria'];

/**
 * The areas whose counts are asked what followed an event: countries and regions. Single governorates are left out, as a test of
 * each of them would add dozens to every event, of which some look clear by chance.
 */
export function areasOfEvent(event: Pick<ContextEvent, 'area'>): readonly Area[] {
  if (event.area === 'syria') return SYRIA;
  return event.area === 'iraq' ? ['iraq'] : [...SYRIA, 'iraq', 'iraq+syria'];
}

/** Whether an event happened where an area lies, asked about it or not. */
export function happenedIn(event: Pick<ContextEvent, 'area'>, area: Area): boolean {
  if (area === 'iraq+syria') return true;
  if (isGovernorate(area)) return event.area === 'both' || event.area === countryOfGovernorate(area);
  return areasOfEvent(event).includes(area);
}
