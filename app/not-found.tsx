export default function NotFound() {
  return (
    <>
      <h1>There is no such page</h1>
      <p>The address may have been mistyped, or the page may have moved. These pages exist:</p>
      <ul>
        <li>
          <a href="/">The dashboard</a>
        </li>
        <li>
          <a href="/figures">All figures</a>
        </li>
        <li>
          <a href="/events">Events</a>
        </li>
        <li>
          <a href="/sources">Sources</a>
        </li>
        <li>
          <a href="/data">Data</a>
        </li>
      </ul>
    </>
  );
}
