/** Where something was read; plain words where no address is known. */
export function SourceLink({ title, url }: { title: string; url: string | null }) {
  return url ? (
    <a href={url} rel="noopener external">
      {title}
    </a>
  ) : (
    <span>{title}</span>
  );
}
