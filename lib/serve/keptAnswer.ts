import { createHash } from 'node:crypto';
import type { Answer } from './answer';
import { encodeBody, type Encoding, encodingFor } from './encodeBody';

/** An answer that is given many times, with its bytes in each encoding that was asked for. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Strong: of the bytes themselves. Null for an answer to one reader. */
  readonly tag: string | null;
  readonly bytes: number;
  readonly encoded: (acceptEncoding: string | undefined) => Promise<{ body: Buffer; encoding: Encoding }>;
}

/** @param isShared - whether the same bytes will be sent to others */
export function keepAnswer({ status, headers, body }: Answer, isShared: boolean): KeptAnswer {
  const made = new Map<Encoding, Promise<Buffer>>();
  const encoded: KeptAnswer['encoded'] = async (accepted) => {
    const encoding = encodingFor(accepted, headers['content-type'], body.length);
    const bytes = made.get(encoding) ?? encodeBody(body, encoding);
    made.set(encoding, bytes);
    return { body: await bytes, encoding };
  };
  // Compressed texts weigh about a third; both are counted with the plain bytes.
  return {
    status,
    headers,
    tag: isShared ? createHash('sha256').update(body).digest('base64url').slice(0, 27) : null,
    bytes: Math.ceil(body.length * 1.7),
    encoded,
  };
}
