import { PageLink } from '@/app/_components/PageLink';

export default function NotFound() {
  return (
    <>
      <h1>There is no such page</h1>
      <p>The address may have been mistyped, or the page may have moved. These pages exist:</p>
      <ul>
        <li>
          <PageLink href="/">The dashboard</PageLink>
        </li>
        <li>
          <PageLink href="/figures">All figures</PageLink>
        </li>
        <li>
          <PageLink href="/events">Events</PageLink>
        </li>
        <li>
          <PageLink href="/sources">Sources</PageLink>
        </li>
        <li>
          <PageLink href="/data">Data</PageLink>
        </li>
      </ul>
    </>
  );
}
