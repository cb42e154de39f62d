import { PageLink } from '@/app/_components/PageLink';
import { PAGES } from '@/app/_components/SiteHeader';

/** Where no page is: the pages that exist. */
export default function NotFound() {
  return (
    <>
      <h1>There is no such page</h1>
      <p>The address may have been mistyped, or the page may have moved. These pages exist:</p>
      <ul>
        {[['/', 'The dashboard'] as const, ...PAGES].map(([href, name]) => (
          <li key={href}>
            <PageLink href={href}>{name}</PageLink>
          </li>
        ))}
      </ul>
    </>
  );
}
