/** What data sets call the two countries, in lower case. */
export const COUNTRY_NAMES: Readonly<Record<string, 'syria' | 'iraq'>> = {
  syria: 'syria',
  'syrian arab republic': 'syria',
  syr: 'syria',
  sy: 'syria',
  iraq: 'iraq',
  'republic of iraq': 'iraq',
  irq: 'iraq',
  iq: 'iraq',
};

/** Which of the two countries a data set names, or null where it names another. */
export function countryOf(name: string): 'syria' | 'iraq' | null {
  return COUNTRY_NAMES[name.trim().toLowerCase()] ?? null;
}
