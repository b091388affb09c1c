/** Bytes of a server's answer. A team's summary takes less than a third of it, the answer to a report less than a hundred. */
export const MAX_ANSWER = 64 * 1024;

/**
 * The text of a server's answer, or null when it has more bytes than that; the rest is then left unread and the
 * connection ends. Throws what the connection throws.
 */
export async function readAtMost(
  body: AsyncIterable<unknown> | null,
  maxBytes: number,
): Promise<string | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    const bytes = piece instanceof Uint8Array ? piece : Buffer.from(String(piece));
    length += bytes.length;
    if (length > maxBytes) return null;
    pieces.push(bytes);
  }
  return Buffer.concat(pieces).toString("utf8");
}
