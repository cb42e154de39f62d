import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { EffectCard } from '@/app/_components/events/EffectCard';
import { EffectRefusals } from '@/app/_components/events/EffectRefusals';
import { EffectsAtAGlance } from '@/app/_components/events/EffectsAtAGlance';
import { LicenceMark } from '@/app/_components/LicenceMark';
import { SourceLink } from '@/app/_components/SourceLink';
import { refusalOfLicence } from '@/lib/answers/licence';
import { requestOf } from '@/app/_request/request';
import { effectLooks } from '@/lib/charts/effects/effectLooks';
import { formatPeriod } from '@/lib/format/dates';
import { keepTogether } from '@/lib/format/keepTogether';
import { CATEGORY_NAMES } from '@/lib/format/terms';
import { effectsOfEvent } from '@/lib/trends/effects/effectsOfEvent';
import type { AnsweredEffect, EventAnswer } from '@/lib/types/eventAnswer';
import type { ContextEvent, PublishedRecord } from '@/lib/types/record';
import { PageLink } from '@/app/_components/PageLink';

/** The title, and the answer in a sentence; only what happened where the counts may not be passed on. */
export async function generateMetadata(): Promise<Metadata> {
  const { asked, record } = await requestOf('event');
  const answer = await effectsOfEvent(record, asked.id);
  if (!answer) return { title: 'There is no such event' };
  const refused = refusalOfLicence(sourcesOf(answer, record)) !== null;
  return {
    title: `What followed “${answer.event.title}”`,
    description: refused ? answer.event.summary : answer.sentence,
  };
}

/** One event: what followed it, according to every series that can tell, and why the others cannot. */
export default async function EventPage() {
  const { asked, record } = await requestOf('event');
  const answer = await effectsOfEvent(record, asked.id);
  if (!answer) notFound();
  const looks = effectLooks(record.series, answer.answered);
  const cards = (effects: readonly AnsweredEffect[]) =>
    effects.map((effect) => (
      <EffectCard
        key={effect.definition.id}
        effect={effect}
        event={answer.event}
        look={looks.get(effect.definition.id)!}
      />
    ));
  const declared = answer.answered.filter((one) => one.analysis !== null);
  const exploratory = answer.answered.filter((one) => one.analysis === null);
  return (
    <>
      <EventHead event={answer.event} />
      <p className="prose first-sentence" data-first-sentence>
        {keepTogether(answer.sentence)}
      </p>
      <LicenceMark sources={sourcesOf(answer, record)} />
      {answer.answered.length > 0 && <EffectsAtAGlance answer={answer} looks={looks} release={record.release} />}
      <Cards id="declared" title="Declared beforehand">
        {cards(declared)}
      </Cards>
      <Cards id="exploratory" title="Exploratory: not declared beforehand">
        {cards(exploratory)}
      </Cards>
      <EffectRefusals refused={answer.refused} />
    </>
  );
}

const sourcesOf = ({ answered }: EventAnswer, { sources }: PublishedRecord) =>
  sources.filter((source) => answered.some(({ definition }) => definition.sourceId === source.id));

function EventHead({ event }: { event: ContextEvent }) {
  return (
    <div className="page-head">
      <h1>{event.title}: what followed</h1>
      <p className="quiet">
        <time dateTime={event.period.start}>{formatPeriod(event.period)}</time>. {CATEGORY_NAMES[event.category]};{' '}
        {event.place}.
      </p>
      <p className="prose">{event.summary}</p>
      <p className="small">
        Source: <SourceLink title={event.sourceTitle} url={event.sourceUrl} />
        {event.verified ? '' : ' (not seen in the original)'}.{' '}
        <PageLink href={`/?events=${event.id}`}>Mark on the figures</PageLink>.{' '}
        <PageLink href={`/events/${event.id}.json`}>This page as JSON</PageLink>.{' '}
        <PageLink href="/events">All events</PageLink>.
      </p>
    </div>
  );
}

function Cards({ id, title, children }: { id: string; title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section className="figure-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
