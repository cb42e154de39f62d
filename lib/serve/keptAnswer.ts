import { createHash, randomBytes } from 'node:crypto';
import type { Answer } from './answer';
import { encodeBody, type Encoding, encodingFor } from './encodeBody';

/** An answer that is given many times, with its bytes in each encoding that was asked for. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Strong: of the bytes themselves. Null where each answer differs. */
  readonly tag: string | null;
  readonly bytes: number;
  /** The bytes to send, and the headers that differ from answer to answer. */
  readonly encoded: (acceptEncoding: string | undefined) => Promise<{ body: Buffer; encoding: Encoding; headers: Readonly<Record<string, string>> }>;
}

const NONCE = /'nonce-([^']+)'/;

/** @param isShared - whether the same bytes will be sent to others */
export function keepAnswer({ status, headers, body }: Answer, isShared: boolean): KeptAnswer {
  const nonce = NONCE.exec(headers['content-security-policy'] ?? '')?.[1];
  const type = headers['content-type'];
  if (nonce !== undefined && isShared) return keepPage({ status, headers, body }, nonce);
  const made = new Map<Encoding, Promise<Buffer>>();
  const encoded: KeptAnswer['encoded'] = async (accepted) => {
    const encoding = encodingFor(accepted, type, body.length);
    const bytes = made.get(encoding) ?? encodeBody(body, encoding, isShared ? 'once' : 'each');
    made.set(encoding, bytes);
    return { body: await bytes, encoding, headers: {} };
  };
  // Compressed texts weigh about a third; both are counted with the plain bytes.
  return { status, headers, tag: isShared ? createHash('sha256').update(body).digest('base64url').slice(0, 27) : null, bytes: Math.ceil(body.length * 1.7), encoded };
}

/** Nobody may foresee the nonce of a page, so that each answer gets one of its own. */
function keepPage({ status, headers, body }: Answer, nonce: string): KeptAnswer {
  const parts = body.toString().split(nonce);
  const bearing = Object.entries(headers).filter(([, value]) => value.includes(nonce));
  const encoded: KeptAnswer['encoded'] = async (acceptEncoding) => {
    const fresh = randomBytes(16).toString('base64');
    const encoding = encodingFor(acceptEncoding, headers['content-type'], body.length);
    return {
      body: await encodeBody(Buffer.from(parts.join(fresh)), encoding, 'each'),
      encoding,
      headers: Object.fromEntries(bearing.map(([name, value]) => [name, value.replaceAll(nonce, fresh)])),
    };
  };
  return { status, headers, tag: null, bytes: body.length, encoded };
}
