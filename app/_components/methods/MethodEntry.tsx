import { keepTogether } from '@/lib/format/keepTogether';
import type { Method } from '@/lib/types/method';
import { Painted } from '../painted/Painted';
import { Sentences } from '../Sentences';

/** One method: its words, its picture, what it assumes, when it refuses. */
export function MethodEntry({ method, picture }: { method: Method; picture: string | null }) {
  return (
    <section className="method" aria-labelledby={method.id}>
      <div>
        <h2 id={method.id}>{method.title}</h2>
        {method.words.map((words) => (
          <p key={words} className="prose">
            {keepTogether(words)}
          </p>
        ))}
        <Conditions title="Assumes" sentences={method.assumes} />
        <Conditions title="Refuses" sentences={method.refuses} />
      </div>
      {picture && (
        <figure>
          <Painted html={picture} />
          <figcaption className="small quiet">{keepTogether(method.caption)}</figcaption>
        </figure>
      )}
    </section>
  );
}

function Conditions({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className="small">
      <h3 className="lead-in">{title}</h3>
      <Sentences sentences={sentences} />
    </div>
  );
}
