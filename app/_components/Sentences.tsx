import { keepTogether } from '@/lib/format/keepTogether';

/** Sentences that each stand for themselves, under the words that lead to them; nothing where there are none. */
export function Sentences({ lead, sentences }: { lead?: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      {lead && <p>{lead}</p>}
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{keepTogether(sentence)}</li>
        ))}
      </ul>
    </>
  );
}
