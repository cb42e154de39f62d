/**
 * An address of this site that also asks for a release; without one, or where it names one already, the address as it is.
 *
 * @example
 * pinAddress('/sources?a=1#cep', '84c7d898c5') // '/sources?a=1&release=84c7d898c5#cep'
 */
export function pinAddress(address: string, release: string | null): string {
  if (release === null) return address;
  const [rest = '', ...anchor] = address.split('#');
  const [, query = ''] = rest.split('?');
  if (new URLSearchParams(query).has('release')) return address;
  return [`${rest}${query === '' ? '?' : '&'}release=${release}`.replace('??', '?'), ...anchor].join('#');
}
