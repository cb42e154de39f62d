import type { SaidFinding } from '@/lib/types/finding';
import { CopyText } from '../CopyText';

const USES = [['caption', 'Caption'], ['social', 'social line'], ['paragraph', 'paragraph'], ['altText', 'alternative text']] as const;

/** The words of a finding for each use, to copy; uses that share their words stand together. */
export function SaidTexts({ said, of }: { said: SaidFinding; of: string }) {
  const texts = [...new Set(USES.map(([use]) => said[use]))];
  return texts.map((text) => {
    const uses = USES.filter(([use]) => said[use] === text).map(([, name]) => name).join(', ');
    return <CopyText key={text} label={`${uses.charAt(0).toUpperCase()}${uses.slice(1)} (${of})`} text={text} />;
  });
}
