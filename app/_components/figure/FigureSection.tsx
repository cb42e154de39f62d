import type { ReactNode } from 'react';
import { refusalOfLicence } from '@/lib/answers/licence';
import { figureSummary } from '@/lib/charts/figureCatalogue';
import { describeFigure } from '@/lib/charts/describeFigure';
import { findingSentences } from '@/lib/charts/findingSentences';
import { sourceLine } from '@/lib/charts/sourceLine';
import { formatPeriod } from '@/lib/format/dates';
import { writeFigureQuery } from '@/lib/site/figureAddress';
import { othersTurn } from '@/lib/trends/inTurns';
import type { Figure } from '@/lib/types/figureContent';
import { EventList } from './EventList';
import { FigureFiles } from './FigureFiles';
import { FigureHead } from './FigureHead';
import { FigureImage } from './FigureImage';
import { FigureTable } from './FigureTable';
import { LicenceMark } from '../LicenceMark';
import { HowToRead } from './HowToRead';
import { Caveats } from './Caveats';
import { SeriesFindings } from './SeriesFindings';
import { ShareFigure } from './ShareFigure';
import { PageLink } from '../PageLink';

interface FigureSectionProps {
  readonly figure: Figure;
  readonly origin: string;
  readonly level: 1 | 2;
  /** The choices, where they are this figure's alone. */
  readonly children?: ReactNode;
}

/** One figure with everything that belongs to it: image, words, table, files, embed. Between two figures other requests get their turn. */
export async function FigureSection({ figure, origin, level, children }: FigureSectionProps) {
  await othersTurn();
  const { content, title, state } = figure;
  const Heading = level === 1 ? 'h1' : 'h2';
  const query = writeFigureQuery(state);
  const refused = refusalOfLicence(content.sources) !== null;
  const id = `figure-${content.figure}`;
  return (
    <section className="figure-section" aria-labelledby={id}>
      <header>
        <Heading id={id}>{title}</Heading>
        <p className="quiet small">
          {figureSummary(content.figure)} {formatPeriod(content.range)}.
        </p>
      </header>
      <LicenceMark sources={content.sources} />
      {!refused && (
        <FigureHead
          figure={figure}
          origin={origin}
          query={query}
          withCard={level === 1 || content.figure === 'attacks'}
        />
      )}
      {children}
      <FigureImage figure={figure} />
      <p className="quiet small">{sourceLine(content)}</p>
      {level === 1 && content.kind === 'counts' && <SeriesFindings content={content} />}
      <div className="figure-words">
        {describeFigure(content).map((sentence) => (
          <p key={sentence} className="prose">
            {sentence}
          </p>
        ))}
        {level === 2 && findingSentences(content).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
      <div className="under">
        <p className="tools small">
          {!refused && <FigureFiles figure={content.figure} query={query} />}
          {level === 2 && (
            <PageLink href={`/figures/${content.figure}${query}`}>This figure on a page of its own</PageLink>
          )}
        </p>
        <EventList figure={content.figure} events={content.events} />
        <details>
          <summary>Table: the same figures</summary>
          <FigureTable figure={figure} />
        </details>
        {!refused && <ShareFigure figure={figure} origin={origin} query={query} />}
        <details>
          <summary>How to read this figure</summary>
          <HowToRead content={content} />
        </details>
        <details>
          <summary>What each source counts, and its limits</summary>
          <Caveats content={content} />
        </details>
      </div>
    </section>
  );
}
