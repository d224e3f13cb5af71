import type { FetchReply } from './exchange';

/** Thrown when a body exceeds the limit. The rest of it is not read. */
export class BodyTooLarge extends Error {}

/**
 * Reads a body as UTF-8 text in chunks and stops as soon as it is too large, so that an endless body does no harm.
 * `onPart` is called for every chunk. Throws `BodyTooLarge` and whatever the stream throws.
 */
export async function readBody(reply: FetchReply, maxBytes: number, onPart: () => void): Promise<string> {
  if (Number(reply.headers.get('content-length') ?? 0) > maxBytes) {
    await reply.body?.cancel();
    throw new BodyTooLarge();
  }
  if (!reply.body) return '';
  const reader = reply.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    onPart();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new BodyTooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Parses a body that is declared as JSON; null when it is not, or is invalid, for instance for a sign-in page. */
export function parseJson(contentType: string | null, text: string): unknown {
  if (!/^\s*application\/([\w.-]+\+)?json\b/i.test(contentType ?? '')) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
