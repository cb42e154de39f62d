/** Where this site answers, for snippets that leave it: SITE_URL, else the host of the request as proxies pass it on. */
export function siteOf(header: (name: string) => string | null | undefined): string {
  if (process.env.SITE_URL) return process.env.SITE_URL.replace(/\/$/, '');
  const host = header('x-forwarded-host') ?? header('host') ?? 'localhost';
  const protocol = header('x-forwarded-proto') ?? 'http';
  return /^[\w.:[\]-]+$/.test(host) && /^https?$/.test(protocol) ? `${protocol}://${host}` : 'http://localhost';
}
