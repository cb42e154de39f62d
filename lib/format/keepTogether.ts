/**
 * Prose in which no line ends between a number and what belongs to it.
 *
 * @example
 * keepTogether('10 % fewer') // '10\u00a0% fewer'
 */
export function keepTogether(text: string): string {
  return text.replace(/(\d) (%|a month|attacks|deaths|days)/g, '$1\u00a0$2');
}
