import { PageLink } from './PageLink';

/** The pages beside the dashboard. */
export const PAGES = [
  ['/figures', 'Figures'],
  ['/events', 'Events'],
  ['/check', 'Check a headline'],
  ['/sources', 'Sources'],
  ['/methods', 'Methods'],
  ['/data', 'Data'],
] as const;

/** The head of every page: the way to the dashboard and to the other pages. */
export function SiteHeader() {
  return (
    <header className="site-header">
      <PageLink href="/" className="site-name">
        isil-trends
      </PageLink>
      <nav aria-label="Pages">
        {PAGES.map(([href, name]) => (
          <PageLink key={href} href={href}>
            {name}
          </PageLink>
        ))}
      </nav>
    </header>
  );
}
