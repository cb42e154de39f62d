import Link from 'next/link';

const PAGES = [
  ['/figures', 'Figures'],
  ['/events', 'Events'],
  ['/check', 'Check a headline'],
  ['/sources', 'Sources'],
  ['/methods', 'Methods'],
  ['/data', 'Data'],
] as const;

export function SiteHeader() {
  return (
    <header className="site-header">
      <Link href="/" className="site-name" prefetch={false}>
        isil-trends
      </Link>
      <nav aria-label="Pages">
        {PAGES.map(([href, name]) => (
          <Link key={href} href={href} prefetch={false}>
            {name}
          </Link>
        ))}
      </nav>
    </header>
  );
}
