import { type Address, matchAddress } from '../site/matchAddress';
import type { Asked, ReadAddress } from '../serve/asked';
import { siteOf } from './siteOf';

/** What the front has a thread make; null asks for the addresses that are to be made before a reader asks. */
export type FileQuestion = { readonly address: Address; readonly site: string } | null;

/** Where nothing is: Next is asked for no address that the site does not have, and says there how it looks where nothing is. */
const NOWHERE = '/-';

/** Reads the address of a request for the front. */
export const readAddress: ReadAddress = (url, headers): Asked => {
  const address = matchAddress(url);
  const site = siteOf((name) => headers[name]?.toString());
  return {
    key: address.isFromForm ? null : `${site}${address.canonical}`,
    // A form is led to the one spelling, and so is asked as it was sent.
    url: address.route === null ? NOWHERE : address.isFromForm ? url : address.canonical,
    work: address.work,
    question: { address, site } satisfies FileQuestion,
  };
};
