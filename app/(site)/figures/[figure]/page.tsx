import type { Metadata } from 'next';
import { requestOf } from '@/app/_request/request';
import { Controls } from '@/app/_components/controls/Controls';
import { FigureSection } from '@/app/_components/figure/FigureSection';
import { figureOf } from '@/lib/answers/figureOf';
import { figureSummary, figureTitle } from '@/lib/charts/figureCatalogue';

/** Title and summary of the figure. */
export async function generateMetadata(): Promise<Metadata> {
  const { figure } = (await requestOf('figure')).asked;
  return { title: figureTitle(figure), description: figureSummary(figure) };
}

/** One figure with its choices and everything that belongs to it. */
export default async function FigurePage() {
  const { asked, record, site } = await requestOf('figure');
  const figure = await figureOf(asked.state, record);
  return (
    <FigureSection figure={figure} origin={site} level={1}>
      <Controls action={`/figures/${asked.figure}`} figures={[figure]} allEvents={record.events} />
    </FigureSection>
  );
}
