import type { Figure } from '../../types/figureContent';
import { basisLine, OWN_LICENCE } from '../../charts/sourceLine';
import { formatPeriod, lastDay } from '../../format/dates';

/** What a citation of a figure says, whatever its format. The year is that of the record's last day: the version tells the rest. */
interface Cited {
  readonly key: string;
  readonly title: string;
  readonly year: string;
  readonly version: string;
  readonly sources: string;
  readonly note: string;
}

function cited({ content, title }: Figure): Cited {
  return {
    key: `isil-trends-${content.figure}-${content.release}`,
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
  const { key, title, year, version, sources, note } = cited(figure);
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
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}\n`;
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
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text in which LaTeX finds no command. */
export function escapeTex(text: string): string {
  return text.replace(/[\\~^]|[&%$#_{}]/g, (letter) => TEX[letter] ?? `\\${letter}`);
}
