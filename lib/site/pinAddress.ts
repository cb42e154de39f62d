/**
 * An address of this site that also asks for a release; without one, or where it names one already, the address as it is.
 *
 * @example
 * pinAddress('/sources?a=1#cep', '84c7d898c5') // '/sources?a=1&release=84c7d898c5#cep'
 */
export function pinAddress(address: string, release: string | null): string {
  if (release === null) return address;
  const [rest = '', ...anchor] = address.split('#');
  const mark = rest.indexOf('?');
  const [path, query] = mark < 0 ? [rest, ''] : [rest.slice(0, mark), rest.slice(mark + 1)];
  if (new URLSearchParams(query).has('release')) return address;
  return [`${path}?${query === '' ? '' : `${query}&`}release=${release}`, ...anchor].join('#');
}
