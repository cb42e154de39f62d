import type { AnchorHTMLAttributes } from 'react';
import { usePinnedRelease } from '@/app/_request/request';
import { pinAddress } from '@/lib/site/pinAddress';

interface PageLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** An address of this site. */
  readonly href: string;
}

/** A link within this site. On a page that pins a release it leads to the same release. */
export function PageLink({ href, ...rest }: PageLinkProps) {
  return <a href={pinAddress(href, usePinnedRelease())} {...rest} />;
}
