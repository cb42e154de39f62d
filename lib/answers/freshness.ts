/** What may change with the next version of the data. */
export const FRESH_FOR_A_MINUTE = 'public, max-age=60, stale-while-revalidate=600';

/** How long a copy of a file stays good: for ever where its address names a version of the data, a minute where it shows the current one. */
export function freshness(query: URLSearchParams): string {
  return query.get('release') ? 'public, max-age=31536000, immutable' : FRESH_FOR_A_MINUTE;
}

/** A frame or image that is pinned to a version is to say some day that there are newer data. */
export function freshnessOfFigure(query: URLSearchParams): string {
  return query.get('release') ? 'public, max-age=3600, stale-while-revalidate=604800' : freshness(query);
}
