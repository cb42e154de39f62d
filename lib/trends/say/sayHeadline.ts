import type { Finding, Headline, SaidFinding } from '../../types/finding';
import { sayFinding } from './sayFinding';
import { LONGEST_LINE, shorten } from './shorten';

/**
 * A sentence of the dashboard in words for each use.
 *
 * @remarks
 * Shape: headline, where it can be read and in which version -> caption, one line, paragraph, alternative text. The caption and the
 * paragraph end with where they come from, so that they can be checked wherever they are pasted. The line leaves out what stands in
 * brackets before it would be cut: a list of sources that ends early would say something else. The paragraph adds what the findings
 * say that have an answer; several of them in a sentence each.
 */
export function sayHeadline(headline: Headline, address: string, release: string): SaidFinding {
  const { sentence, findings } = headline;
  const from = `isil-trends, version ${release}: ${address}`;
  const said = findings
    .filter((finding) => finding.refusal === null)
    .map((finding) => ({ ...sayFinding(finding), title: titleOf(finding) }));
  const more = said.length === 1 ? said.map((one) => one.paragraph) : said.map((one) => one.caption);
  return {
    caption: `${sentence} ${from}`,
    social: sentence.length <= LONGEST_LINE ? sentence : shorten(withoutBrackets(sentence)),
    paragraph: [sentence, ...more, from].join(' '),
    altText: [
      'Figure of attacks as each source counts them.',
      ...(said.length === 0 ? [sentence] : said.map((one) => `${one.title}: ${one.altText}`)),
    ].join(' '),
  };
}

function titleOf(finding: Finding): string {
  if (finding.kind === 'rates') return finding.a.title ?? 'As typed';
  return finding.kind === 'agreement' ? finding.titles.join(' and ') : finding.title;
}

/** 'counted more (2.4 times as many) to August' -> 'counted more to August'. */
function withoutBrackets(text: string): string {
  const shorter = text.replace(/ \([^()]*\)/g, '');
  return shorter === text ? text : withoutBrackets(shorter);
}
