import { createHash } from 'node:crypto';
import type { Figure } from '../../types/figureContent';
import { basisLine, OWN_LICENCE } from '../../charts/sourceLine';
import { formatPeriod, lastDay } from '../../format/dates';

/** What a citation of a figure says, whatever its format. The year is that of the record's last day: the version tells the rest. */
interface Cited {
  readonly title: string;
  readonly year: string;
  readonly version: string;
  readonly sources: string;
  readonly note: string;
}

function cited({ content, title }: Figure): Cited {
  return {
    title: `${title}, ${formatPeriod(content.range)}`,
    year: lastDay({ start: content.range.start, end: content.defaultEnd }).slice(0, 4),
    version: content.release,
    sources: content.sources.map((source) => source.name).join('; '),
    note: basisLine(content),
  };
}

/** A citation in plain words. */
export function plainCitation(figure: Figure, address: string): string {
  const { title, year, version, sources, note } = cited(figure);
  return `isil-trends (${year}): ${title}. Version ${version}. Figures: ${sources || 'none'}. ${note ? `${note} ` : ''}${address}`;
}

/** A citation for BibTeX and biber. */
export function bibTex(figure: Figure, address: string): string {
  const { title, year, version, sources, note } = cited(figure);
  const fields = [
    ['author', '{isil-trends}'],
    ['title', `{${escapeTex(title)}}`],
    ['year', year],
    ['version', version],
    ['howpublished', `\\url{${address.replace(/[{}\\]/g, '')}}`],
    ['url', address.replace(/[{}\\]/g, '')],
    [
      'note',
      escapeTex(
        `Version ${version}. Figures: ${sources || 'none'}. ${note} ${OWN_LICENCE} for selection and drawing.`.replace(
          / +/g,
          ' ',
        ),
      ),
    ],
  ];
  return `@misc{${citationKey(figure, address)},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}\n`;
}

/** Names the figure and its version, and what was chosen of it: two figures have two keys, and one has the same wherever it is served. */
function citationKey({ content: { figure, release } }: Figure, address: string): string {
  const chosen = new URL(address).searchParams;
  for (const name of ['release', 'theme']) chosen.delete(name);
  const usual = `isil-trends-${figure}-${release}`;
  return chosen.size === 0
    ? usual
    : `${usual}-${createHash('sha256').update(chosen.toString()).digest('hex').slice(0, 8)}`;
}

/** A citation for reference managers, one tag a line. */
export function ris(figure: Figure, address: string): string {
  const { title, year, version, sources, note } = cited(figure);
  const lines = [
    ['TY', 'DATA'],
    ['AU', 'isil-trends'],
    ['TI', title],
    ['PY', year],
    ['ET', `Version ${version}`],
    ['UR', address],
    ['N1', `Figures: ${sources || 'none'}. ${note}`.trim()],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value!)}\r\n`).join('');
}

const oneLine = (text: string) => text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trimEnd();

/** Braces by their names: BibTeX counts those with a backslash before them too, and an odd one would end the entry elsewhere. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** Text on one line in which LaTeX finds no command and BibTeX no brace without its fellow. */
export function escapeTex(text: string): string {
  return oneLine(text).replaceAll(/[\\{}~^<>|&%$#_]/g, (letter) => TEX[letter] ?? `\\${letter}`);
}
