import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { figureOfRequest, type PageQuery, queryOf } from '@/app/_request/figureOfRequest';
import { siteOrigin } from '@/app/_request/siteOrigin';
import { Controls } from '@/app/_components/controls/Controls';
import { FigureSection } from '@/app/_components/figure/FigureSection';
import { recordOfRequest } from '@/app/_request/recordOfRequest';
import { figureSummary, figureTitle, isFigureId } from '@/lib/charts/figureCatalogue';

interface FigurePageProps {
  readonly params: Promise<{ figure: string }>;
  readonly searchParams: PageQuery;
}

export async function generateMetadata({ params }: FigurePageProps): Promise<Metadata> {
  const { figure } = await params;
  return isFigureId(figure) ? { title: figureTitle(figure), description: figureSummary(figure) } : {};
}

export default async function FigurePage({ params, searchParams }: FigurePageProps) {
  const { figure } = await params;
  if (!isFigureId(figure)) notFound();
  const shown = await figureOfRequest(figure, await queryOf(searchParams));
  return (
    <FigureSection figure={shown} origin={await siteOrigin()} level={1}>
      <Controls action={`/figures/${figure}`} figures={[shown]} allEvents={(await recordOfRequest()).events} />
    </FigureSection>
  );
}
