import Link from 'next/link';

export default function NotFound() {
  return (
    <>
      <h1>There is no such page</h1>
      <p>The address may have been mistyped, or the page may have moved. These pages exist:</p>
      <ul>
        <li>
          <Link href="/" prefetch={false}>The dashboard</Link>
        </li>
        <li>
          <Link href="/figures" prefetch={false}>All figures</Link>
        </li>
        <li>
          <Link href="/events" prefetch={false}>Events</Link>
        </li>
        <li>
          <Link href="/sources" prefetch={false}>Sources</Link>
        </li>
        <li>
          <Link href="/data" prefetch={false}>Data</Link>
        </li>
      </ul>
    </>
  );
}
