import type { FetchReply } from './exchange';

/** A body that grew past the limit. The rest of it is not read. */
export class BodyTooLarge extends Error {}

/**
 * Reads a body as UTF-8 text, part by part, so that an endless or a huge one is given up as soon as it is known to be
 * too large. `onPart` is called for every part that arrives. Throws `BodyTooLarge` and whatever the stream throws.
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

/** The parsed body when it is announced as JSON and is JSON; null otherwise, for instance for a sign-in page. */
export function parseJson(contentType: string | null, text: string): unknown {
  if (!/^\s*application\/([\w.-]+\+)?json\b/i.test(contentType ?? '')) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
