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
  const groups = isJoined
    ? [...new Set(USES.map(([use]) => said[use]))].map((text) => USES.filter(([use]) => said[use] === text))
    : USES.map((use) => [use]);
  return groups.map((group) => {
    const names = group.map(([, name]) => name).join(', ');
    return <CopyText key={names} label={`${capitalise(names)} (${of})`} text={said[group[0]![0]]} />;
  });
}
