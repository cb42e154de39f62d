/** A letter beyond ASCII as the bytes of UTF-8, each as one letter (latin1). */
const BEYOND = /[\xc2-\xf4][\x80-\xbf]+/g;
const SCRIPT_OR_BEYOND = /(<script\b[^<>]*>)([\s\S]*?)(?=<\/script>)|[\xc2-\xf4][\x80-\xbf]+/g;

/**
 * A page of the same words in ASCII, with other letters by their number. A browser holds such a page in a byte a letter: one dash would
 * have it take twice the memory, and over twice the time to take the page in.
 *
 * @param html - the bytes of the page in UTF-8, each as one letter (latin1)
 */
export function asciiHtml(html: string): string {
  return html.replace(SCRIPT_OR_BEYOND, (found: string, open: string | undefined, script: string | undefined) =>
    open === undefined ? `&#${letterOf(found).codePointAt(0)};` : open + asciiScript(script!),
  );
}

/** The same for a script or JSON, whose texts write such letters otherwise. */
export function asciiScript(script: string): string {
  return script.replace(BEYOND, (bytes) =>
    letterOf(bytes)
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

const letterOf = (bytes: string) => Buffer.from(bytes, 'latin1').toString();
