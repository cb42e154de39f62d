import { FILE_FORMATS, type FileEnding } from '../site/fileFormats';
import type { FileBody } from '../types/answer';

/**
 * A file of a format.
 *
 * @param name - what it is called where it is kept, without its ending
 */
export function fileBody(ending: FileEnding, name: string, body: FileBody['body']): FileBody {
  const { mediaType, mediaTypeParameters, isAttachment } = FILE_FORMATS[ending];
  return { type: `${mediaType}${mediaTypeParameters}`, name: `${name}.${ending}`, isAttachment, body };
}
