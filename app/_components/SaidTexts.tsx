import { capitalise } from '@/lib/format/terms';
import type { SaidFinding } from '@/lib/types/finding';
import { CopyText } from './CopyText';

const USES = [
  ['caption', 'caption'],
  ['social', 'social line'],
  ['paragraph', 'paragraph'],
  ['altText', 'alternative text'],
] as const;

interface SaidTextsProps {
  readonly said: SaidFinding;
  /** What they are the words of. */
  readonly of: string;
  /** Whether uses that share their words stand together. */
  readonly isJoined?: boolean;
}

/** The words of a finding for each use, to copy. */
export function SaidTexts({ said, of, isJoined = false }: SaidTextsProps) {
  const texts = new Map<string, { text: string; names: string[] }>();
  for (const [use, name] of USES) {
    const key = isJoined ? said[use] : use;
    texts.set(key, { text: said[use], names: [...(texts.get(key)?.names ?? []), name] });
  }
  return [...texts].map(([key, { text, names }]) => (
    <CopyText key={key} label={`${capitalise(names.join(', '))} (${of})`} text={text} />
  ));
}
