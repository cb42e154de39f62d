/**
 * What a browser may do with an answer. This is the one place where headers of security are set.
 *
 * @remarks
 * A page runs the script in it that is named here and those that this server has; files and embeds run none. Only embeds, and figures
 * as SVG and PDF, may be framed, which `<object>` and `<embed>` do too. There is no cross-origin-opener-policy: no page keeps anything of a reader that another window could learn, and with it
 * a browser starts a new process for each visit, which on a phone takes longer than reading the page.
 *
 * @param path - of the address, without its query
 * @param scriptHash - of the script in the page itself; null where it has none, and none runs
 */
export function securityHeaders(path: string, scriptHash: string | null): Readonly<Record<string, string>> {
  const isFramed = path.startsWith('/embed/') || /^\/figures\/[^/]+\.(svg|pdf)$/.test(path);
  return {
    'content-security-policy': [
      "default-src 'none'",
      `script-src ${scriptHash === null ? "'none'" : `'self' ${scriptHash}`}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-src 'self'",
      `frame-ancestors ${isFramed ? '*' : "'none'"}`,
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(isFramed ? {} : { 'x-frame-options': 'DENY' }),
  };
}
