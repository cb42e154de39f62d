interface KeptMarkup {
  readonly html: string;
  /** How many pages that are being written show it. */
  pages: number;
}

/**
 * Painted markup by name, for as long as the page that shows it is being written.
 *
 * What a component is given by the server travels inside the page as data; given markup would so be sent twice. Only its name is
 * given, and found here when the component is rendered. A `Map` of this module does not do: the server renders in two layers, each with
 * its own copy of every module, and the second finds its copy empty. They share `globalThis`, and packages that are not bundled.
 */
export function markupOnServer(): Map<string, KeptMarkup> {
  const shared = globalThis as typeof globalThis & { markupOnServer?: Map<string, KeptMarkup> };
  return (shared.markupOnServer ??= new Map());
}
