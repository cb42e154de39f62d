interface KeptMarkup {
  readonly html: string;
  /** How many pages that are being written show it. */
  pages: number;
}

/**
 * Painted markup by name, for as long as the page that shows it is being written.
 *
 * The server renders components in two layers, each with its own copy of every module; what a component is given travels from
 * one to the other inside the page. Markup would so be sent twice. The layers do share `globalThis`.
 */
export function markupOnServer(): Map<string, KeptMarkup> {
  const shared = globalThis as typeof globalThis & { markupOnServer?: Map<string, KeptMarkup> };
  return (shared.markupOnServer ??= new Map());
}
