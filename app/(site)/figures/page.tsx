import type { Metadata } from 'next';
import { FIGURE_IDS, figureSummary, figureTitle } from '@/lib/charts/figureCatalogue';
import { PageLink } from '@/app/_components/PageLink';

export const metadata: Metadata = { title: 'Figures' };

/** The figures there are, each with what it shows. */
export default function Figures() {
  return (
    <>
      <div className="page-head">
        <h1>Figures</h1>
      </div>
      <ul className="entries">
        {FIGURE_IDS.map((figure) => (
          <li key={figure}>
            <h2>
              <PageLink href={`/figures/${figure}`}>{figureTitle(figure)}</PageLink>
            </h2>
            <p>{figureSummary(figure)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
