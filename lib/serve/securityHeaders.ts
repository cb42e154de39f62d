/**
 * What a browser may do with an answer. This is the one place where headers of security are set.
 *
 * @remarks
 * A page runs the scripts in it that are named here and those that this server has; files and embeds run none. Only embeds may be
 * framed.
 *
 * @param path - of the address, without its query
 * @param scriptHashes - of the scripts in the page itself
 */
export function securityHeaders(path: string, scriptHashes: readonly string[]): Readonly<Record<string, string>> {
  const isEmbed = path.startsWith('/embed/');
  return {
    'content-security-policy': [
      "default-src 'none'",
      `script-src ${scriptHashes.length > 0 ? ["'self'", ...scriptHashes].join(' ') : "'none'"}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-src 'self'",
      `frame-ancestors ${isEmbed ? '*' : "'none'"}`,
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(isEmbed ? {} : { 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin' }),
  };
}
