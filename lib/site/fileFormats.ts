/** All that is known of a file of a figure by the ending of its address, but how it is written (see lib/export/figureFile). */
export interface FileFormat {
  readonly mediaType: string;
  readonly mediaTypeParameters: string;
  /** Whether a browser keeps it rather than shows it. */
  readonly isAttachment: boolean;
  /** Simulations and the painting of pixels and letters take a processor for a tenth of a second to a whole one. */
  readonly work: 'quick' | 'slow';
  /** Whether it is the same for ever once its address names a version; the others say when there are newer data. */
  readonly saysNothingNew: boolean;
  /** What its link is called; null where no page links it. */
  readonly link: string | null;
  /** Whether search engines are told that it holds the data of the figure. */
  readonly holdsData: boolean;
}

/** A file that a browser shows, quickly made, on no page; with what differs. */
const format = (mediaType: string, differs: Partial<FileFormat> = {}): FileFormat => ({
  mediaType,
  mediaTypeParameters: /^(text\/|image\/svg|application\/(json|x-))/.test(mediaType) ? '; charset=utf-8' : '',
  isAttachment: false,
  work: 'quick',
  saysNothingNew: false,
  link: null,
  holdsData: false,
  ...differs,
});

/** Every file of every figure. The card is the image of a shared link; `chart.json` is what a browser draws the figure from. */
export const FILE_FORMATS = {
  csv: format('text/csv', {
    mediaTypeParameters: '; charset=utf-8; header=present',
    isAttachment: true,
    saysNothingNew: true,
    link: 'CSV',
    holdsData: true,
  }),
  json: format('application/json', { work: 'slow', link: 'JSON', holdsData: true }),
  svg: format('image/svg+xml', { link: 'SVG', holdsData: true }),
  png: format('image/png', { work: 'slow', link: 'PNG' }),
  pdf: format('application/pdf', { work: 'slow', link: 'PDF', holdsData: true }),
  zip: format('application/zip', { work: 'slow', isAttachment: true, link: 'ZIP of all', holdsData: true }),
  'metadata.json': format('application/json', { work: 'slow', link: 'Metadata' }),
  bib: format('application/x-bibtex', { isAttachment: true, saysNothingNew: true, link: 'BibTeX' }),
  ris: format('application/x-research-info-systems', { isAttachment: true, saysNothingNew: true, link: 'RIS' }),
  'card.png': format('image/png', { work: 'slow' }),
  'chart.json': format('application/json'),
};

export type FileEnding = keyof typeof FILE_FORMATS;

export const FILE_ENDINGS = Object.keys(FILE_FORMATS) as FileEnding[];

export function isFileEnding(text: string): text is FileEnding {
  return Object.hasOwn(FILE_FORMATS, text);
}
