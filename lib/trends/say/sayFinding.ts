import type { Finding, SaidFinding } from '../../types/finding';
import { sayAgreement, sayBreak, sayTrend } from './saySeries';
import { sayEvent } from './sayEvent';
import { sayNowcast } from './sayNowcast';
import { sayRates } from './sayRates';

/**
 * A finding in words for each use: caption, one line for a message, plain paragraph, alternative text.
 *
 * @remarks
 * Rates are rounded by their size. No sentence says that one thing came from another, and none says “significant”.
 */
export function sayFinding(finding: Finding): SaidFinding {
  switch (finding.kind) {
    case 'rates':
      return sayRates(finding);
    case 'event':
      return sayEvent(finding);
    case 'break':
      return sayBreak(finding);
    case 'trend':
      return sayTrend(finding);
    case 'agreement':
      return sayAgreement(finding);
    case 'nowcast':
      return sayNowcast(finding);
  }
}
