import { keepTogether } from '@/lib/format/keepTogether';

/** Sentences that each stand for themselves. */
export function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{keepTogether(sentence)}</li>
      ))}
    </ul>
  );
}
