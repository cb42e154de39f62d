/**
 * The headers that let pages of other sites read an answer: every one where it may leave, and none where only its owners reach the
 * server, since any page that they open could otherwise read what their own machine serves.
 */
export function crossOrigin(isPrivate = process.env.ISIL_TRENDS_PRIVATE === '1'): Readonly<Record<string, string>> {
  return isPrivate ? {} : { 'access-control-allow-origin': '*' };
}
