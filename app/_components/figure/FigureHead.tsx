import { datasetJsonLd } from '@/lib/export/json/datasetJsonLd';
import { describeFigure } from '@/lib/charts/describeFigure';
import { CARD } from '@/lib/export/embed/oembed';
import { writeFigureQuery } from '@/lib/site/figureAddress';
import type { Figure } from '@/lib/types/figureContent';

interface FigureHeadProps {
  readonly figure: Figure;
  readonly origin: string;
  readonly query: string;
  readonly withCard: boolean;
}

/**
 * What machines read of a figure: where its frame is (oEmbed), what it holds (schema.org) and, for the first figure of a page,
 * its card. React moves links and metas to the head.
 */
export function FigureHead({ figure, origin, query, withCard }: FigureHeadProps) {
  const { content, title, state } = figure;
  const page = `${origin}/figures/${content.figure}${query}`;
  const cited = `${origin}/figures/${content.figure}${writeFigureQuery({ ...state, release: content.release })}`;
  const oembed = (format: string) => `${origin}/oembed?format=${format}&url=${encodeURIComponent(page)}`;
  return (
    <>
      <link rel="alternate" type="application/json+oembed" href={oembed('json')} title={title} />
      <link rel="alternate" type="text/xml+oembed" href={oembed('xml')} title={title} />
      {/* Data, not script: no browser runs it. */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: datasetJsonLd(figure, { page, cited }) }} />
      {withCard && <Card figure={figure} page={page} image={`${origin}/figures/${content.figure}.card.png${query}`} />}
    </>
  );
}

function Card({ figure: { content, title }, page, image }: { figure: Figure; page: string; image: string }) {
  const description = describeFigure(content).join(' ').slice(0, 300);
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="isil-trends" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={page} />
      <meta property="og:image" content={image} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(CARD.width)} />
      <meta property="og:image:height" content={String(CARD.height)} />
      <meta property="og:image:alt" content={`${title}. ${description}`.slice(0, 400)} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
