import { formatDay } from '@/lib/format/dates';
import { keepTogether } from '@/lib/format/keepTogether';
import { seriesLabel } from '@/lib/format/terms';
import type { AnsweredEffect } from '@/lib/types/eventAnswer';
import type { EffectLook } from '@/lib/charts/effects/effectLooks';
import type { ContextEvent } from '@/lib/types/record';
import { CopyText } from '../CopyText';
import { EffectNumbers } from './EffectNumbers';
import { EffectPictures } from './EffectPictures';
import { FindingDetails } from '../FindingDetails';

/** What one series says of an event: the answer, its picture, what to keep in mind, why it is said, and words to take along. */
export function EffectCard({ effect, event, look }: { effect: AnsweredEffect; event: ContextEvent; look: EffectLook }) {
  const { definition, analysis, finding, said, caveats } = effect;
  const id = `effect-${definition.id}`;
  return (
    <article className="effect-card" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{definition.title}</h3>
      <p className="prose">{keepTogether(effect.lead)}</p>
      <EffectNumbers effect={effect} />
      <EffectPictures effect={effect} event={event} look={look} />
      <div className="small effect-notes">
        <p>Mind with this pair:</p>
        <Sentences sentences={caveats} />
        {analysis && (
          <p className="quiet">
            Declared on {formatDay(analysis.declaredOn)}, when the counts were public already. {analysis.reason}
          </p>
        )}
      </div>
      <div className="under">
        <details>
          <summary>Why we say this</summary>
          <FindingDetails finding={{ ...finding, warnings: [] }} />
          <p className="small">All of this assumes:</p>
          <Sentences sentences={finding.assumptions} />
        </details>
        <details>
          <summary>Words to copy: caption, social line, paragraph, alternative text</summary>
          <CopyText label={`Caption (${seriesLabel(definition.title)})`} text={said.caption} />
          <CopyText label={`Social line (${seriesLabel(definition.title)})`} text={said.social} />
          <CopyText label={`Paragraph (${seriesLabel(definition.title)})`} text={said.paragraph} />
          <CopyText label={`Alternative text (${seriesLabel(definition.title)})`} text={said.altText} />
        </details>
      </div>
    </article>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="small">
      {sentences.map((sentence) => (
        <li key={sentence}>{keepTogether(sentence)}</li>
      ))}
    </ul>
  );
}
