const FONT = /<([^>"]+)>; rel=preload; (as="font"[^,]*)/g;

/**
 * The faces that the header of a page has a browser fetch early, as elements of its head.
 *
 * @remarks
 * The page's script looks for such elements when it takes the page over, and where it finds none has the faces fetched again.
 *
 * @param link - the header of that name; without it there are no elements
 */
export function preloadElements(link: string | undefined): string {
  return [...(link ?? '').matchAll(FONT)]
    .map(([, href, attributes]) => `<link rel="preload" href="${href}" ${attributes!.replaceAll('; ', ' ')}/>`)
    .join('');
}
