import type { Figure } from '../../types/figureContent';
import { sourceLine } from '../../charts/sourceLine';
import { bibTex, escapeTex, plainCitation, ris } from './citation';
import { embedSnippet, fittedSnippet } from '../embed/embedSnippet';

/** A text that a reader takes along, with what it is good for. */
export interface ShareText {
  readonly name: string;
  readonly goodFor: string;
  readonly text: string;
}

/**
 * Every way in which a figure leaves.
 *
 * @param site - where this site answers
 * @param query - the state as the address has it, with its question mark
 * @param pinned - the same with its version, for what must always show these very figures
 */
export function shareTexts(
  figure: Figure,
  site: string,
  { query, pinned }: { query: string; pinned: string },
): ShareText[] {
  const { content, title } = figure;
  const page = `${site}/figures/${content.figure}${query}`;
  const file = (format: string) => `${site}/figures/${content.figure}.${format}${query}`;
  const embed = `${site}/embed/${content.figure}${query}`;
  const cited = `${site}/figures/${content.figure}${pinned}`;
  const label = title.replace(/[[\]\\]/g, '\\$&');
  return [
    { name: 'Link', goodFor: 'For a message or a post: opens this very view, and shows it as a card.', text: page },
    {
      name: 'Frame',
      goodFor: 'For a web page: light, follows light and dark, runs no script and tracks nobody.',
      text: embedSnippet(figure, embed),
    },
    {
      name: 'Frame that fits',
      goodFor: 'The same with one small script of ours on your page, which fits the height to every width.',
      text: fittedSnippet(figure, embed, `${site}/embed.js`),
    },
    {
      name: 'Frame, frozen',
      goodFor: 'Stays with this version of the data, and says when there are newer ones.',
      text: embedSnippet(figure, `${site}/embed/${content.figure}${pinned}`),
    },
    {
      name: 'Image',
      goodFor:
        'For slides, newsletters and systems that take only pictures: a PNG with title, source and version inside.',
      text: file('png'),
    },
    {
      name: 'Markdown',
      goodFor: 'For GitHub, notebooks and wikis: the image, leading to this view.',
      text: `[![${label}](${file('png').replace(/[()]/g, encodeURIComponent)})](${page.replace(/[()]/g, encodeURIComponent)})`,
    },
    {
      name: 'LaTeX',
      goodFor: 'For a paper: download the PDF beside your text first; lines and letters stay sharp in print.',
      text: laTex(figure, cited),
    },
    {
      name: 'Citation',
      goodFor: 'For a footnote: who counts, on what basis, which version.',
      text: plainCitation(figure, cited),
    },
    { name: 'BibTeX', goodFor: 'For a LaTeX bibliography.', text: bibTex(figure, cited) },
    { name: 'RIS', goodFor: 'For Zotero, EndNote and Mendeley.', text: ris(figure, cited) },
  ];
}

function laTex({ content, title }: Figure, page: string): string {
  return [
    '\\begin{figure}',
    `  \\includegraphics[width=\\linewidth]{isil-trends-${content.figure}-${content.release}.pdf}`,
    `  \\caption{${escapeTex(title)}. ${escapeTex(sourceLine(content))} \\url{${withoutTitle(page).replace(/[{}\\]/g, '')}}}`,
    '\\end{figure}',
  ].join('\n');
}

/** A title of one's own stands in the caption already, and its blanks as `%20` would begin a comment there. */
function withoutTitle(address: string): string {
  const [path, query = ''] = address.split('?');
  const rest = query.split('&').filter((part) => !part.startsWith('title='));
  return [path, ...(rest.join('') === '' ? [] : [rest.join('&')])].join('?');
}
