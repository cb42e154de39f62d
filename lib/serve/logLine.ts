/** What the log says of a request. */
export interface LogLine {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly bytes: number;
  readonly ms: number;
  /** Whether the answer was kept, was made for this request, or passed by. */
  readonly from: 'kept' | 'made' | 'front';
}

const LONGEST_PATH = 200;

/**
 * One line of JSON on a request.
 *
 * @remarks
 * Of the query only the names of parameters that are made of letters stand in it; no value, address, agent or referring page of
 * a reader does.
 */
export function logLine({ method, url, status, bytes, ms, from }: LogLine, at: Date): string {
  const [path, query = ''] = url.split('?', 2) as [string, string?];
  const parameters = [
    ...new Set([...new URLSearchParams(query).keys()].filter((name) => /^[a-zA-Z]{1,20}$/.test(name))),
  ];
  return JSON.stringify({
    time: at.toISOString(),
    method,
    path: path.slice(0, LONGEST_PATH),
    parameters,
    status,
    bytes,
    ms: Math.round(ms * 10) / 10,
    from,
  });
}
