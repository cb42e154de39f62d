import type { Figure } from '../../types/figureContent';
import type { FigureFindings } from '../../types/figureFindings';
import { sourceLine } from '../../charts/sourceLine';
import { formatPeriod } from '../../format/dates';
import { sayFinding } from '../../trends/say/sayFinding';
import { isAnswer } from '../../trends/effects/isAnswer';

/** The findings of a figure for a reader of plain text, each with who counts, when, what and how sure. */
export function findingsText({ content, title }: Figure, findings: FigureFindings): string {
  const { trends, effects, breaks, agreements, nowcasts, comparisons } = findings;
  const event = content.kind === 'counts' ? content.effect?.event : null;
  const parts = [
    part(
      `Which way each series went, ${formatPeriod(content.range)}`,
      trends.map((one) => sayFinding(one).paragraph),
    ),
    part(
      `What followed “${event?.title ?? ''}”`,
      effects.map((one) => (isAnswer(one) ? one.said.paragraph : `${one.definition.title}: ${one.refusal.reason}`)),
    ),
    part(
      'Whether and when the rate changed',
      breaks.map((one) => sayFinding(one).paragraph),
    ),
    part(
      'How sources of one thing agree',
      agreements.map((one) => `${one.titles.join(' and ')}. ${sayFinding(one).paragraph}`),
    ),
    part(
      'What provisional months are expected to become',
      nowcasts.map((one) => sayFinding(one).paragraph),
    ),
  ].filter((one) => one !== '');
  const tests = comparisons.made > 0 ? comparisons.sentence.replaceAll('on this page', 'in this file') : '';
  return [
    `Findings: ${title}`,
    sourceLine(content),
    ...(parts.length > 0 ? parts : ['No test is made of these figures.']),
    tests,
  ]
    .filter((one) => one !== '')
    .join('\n\n')
    .concat('\n');
}

function part(title: string, sentences: readonly string[]): string {
  return sentences.length === 0 ? '' : [`${title}:`, ...sentences.map((sentence) => `- ${sentence}`)].join('\n');
}
