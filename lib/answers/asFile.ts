import type { FileAnswer } from '../types/answer';

interface FileHead {
  /** The media type, with its parameters. */
  readonly type: string;
  /** What the file is called where it is kept; its version is part of it. */
  readonly name: string;
  /** Whether a browser keeps it rather than shows it. */
  readonly isAttachment: boolean;
  /** For how long a copy stays good. */
  readonly freshness: string;
}

/** An answer that is a file. */
export function asFile({ type, name, isAttachment, freshness }: FileHead, body: FileAnswer['body']): FileAnswer {
  const disposition = `${isAttachment ? 'attachment' : 'inline'}; filename="isil-trends-${name}"`;
  return {
    status: 200,
    headers: { 'content-type': type, 'content-disposition': disposition, 'cache-control': freshness },
    body,
  };
}
