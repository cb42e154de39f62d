import { FIT_SCRIPT } from '../export/embed/fitScript';
import type { FileBody } from '../types/answer';

/** The script that fits frames to their height, for pages of others. */
export function answerEmbedScript(): FileBody {
  return { type: 'text/javascript; charset=utf-8', name: null, isAttachment: false, body: FIT_SCRIPT };
}
