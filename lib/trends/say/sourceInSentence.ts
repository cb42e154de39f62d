import type { PublishedRecord, SeriesDefinition } from '../../types/record';

/** Names built on one of these nouns take an article. */
const TAKES_ARTICLE =
  /\b(Observatory|Project|Center|Centre|Institute|Forces|Program|Team|Command|Office|Agency|Service|House|Secretary-General|force|tracker|official|officials|envoy|Department)\b/;

/**
 * Who publishes a series, as a sentence has it: with its article, and without the edition after a comma.
 *
 * @example
 * sourceInSentence(record, ric) // 'the Rojava Information Center'
 */
export function sourceInSentence(record: Pick<PublishedRecord, 'sources'>, definition: SeriesDefinition): string {
  const name = record.sources.find((source) => source.id === definition.sourceId)?.name ?? definition.sourceId;
  const [main, rest] = name.split(', ', 2);
  const short = rest?.startsWith('in ') ? `${main} (${rest})` : main!;
  return TAKES_ARTICLE.test(short.replace(/\(.*\)/, '')) ? `the ${short}` : short;
}
