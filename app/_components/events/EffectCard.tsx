import { formatDay } from '@/lib/format/dates';
import { keepTogether } from '@/lib/format/keepTogether';
import { seriesLabel } from '@/lib/format/terms';
import type { AnsweredEffect } from '@/lib/types/eventAnswer';
import type { EffectLook } from '@/lib/charts/effects/effectLooks';
import type { ContextEvent } from '@/lib/types/record';
import { FindingDetails } from '../FindingDetails';
import { SaidTexts } from '../SaidTexts';
import { Sentences } from '../Sentences';
import { EffectNumbers } from './EffectNumbers';
import { EffectPictures } from './EffectPictures';

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
        <Sentences lead="Mind with this pair:" sentences={caveats} />
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
          <div className="small">
            <Sentences lead="All of this assumes:" sentences={finding.assumptions} />
          </div>
        </details>
        <details>
          <summary>Words to copy: caption, social line, paragraph, alternative text</summary>
          <SaidTexts said={said} of={seriesLabel(definition.title)} />
        </details>
      </div>
    </article>
  );
}
