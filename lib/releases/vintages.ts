/** The releases that a vintage names: `Candidate 26.01.26.06 and 26.0.7` names two. */
function releasesIn(vintage: string): string[] {
  return vintage.match(/\S*\d[^\s,;]*/g) ?? (vintage === '' ? [] : [vintage]);
}

/** Whether one vintage names every release that the other does. */
export function includesVintage(vintage: string, other: string): boolean {
  const named = releasesIn(vintage);
  return releasesIn(other).every((release) => named.includes(release));
}

/**
 * The vintage of figures of which some are from one and some from another, each release once.
 *
 * @example
 * joinVintages('GED 25.1; Candidate 26.0.7', 'Candidate 26.0.7 and 26.0.8') // 'GED 25.1; Candidate 26.0.7 and 26.0.8'
 */
export function joinVintages(older: string, newer: string): string {
  const parts = (vintage: string) => vintage.split('; ').filter((part) => part !== '');
  const kept = parts(older).filter((part) => !includesVintage(newer, part));
  return [...kept, ...parts(newer).filter((part) => !includesVintage(kept.join('; '), part))].join('; ');
}
