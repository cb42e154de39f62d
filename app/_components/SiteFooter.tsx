import { recordOfRequest } from '@/app/_request/request';
import { PageLink } from './PageLink';

/** The foot of every page: whose the figures are, and which version of the data is shown. */
export async function SiteFooter() {
  const { release } = await recordOfRequest();
  return (
    <footer className="site-footer">
      <p>
        Every figure here was published by the source named beside it. Figures of different sources do not count the
        same thing and are never joined. Data version <span className="figures">{release}</span>.{' '}
        <PageLink href="/methods">How the findings are reached</PageLink>.
      </p>
    </footer>
  );
}
