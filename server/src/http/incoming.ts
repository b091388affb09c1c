import { IncomingMessage } from "node:http";
import type { Context } from "hono";

/** What is read of a body that was refused: enough for a client that sends all of it before it reads the answer. */
const MAX_REST_BYTES = 64 * 1024 * 1024;
const MAX_REST_MS = 5000;

/** The request as Node has it; null when there is none (a request made by a test). */
export function incomingOf(c: Context): IncomingMessage | null {
  const env: unknown = c.env;
  if (typeof env !== "object" || env === null || !("incoming" in env)) return null;
  return env.incoming instanceof IncomingMessage ? env.incoming : null;
}

/**
 * Reads the rest of a body that was refused and throws it away, so that its sender gets the answer: closing while it is
 * still sending would reset the connection. Waits neither for a rest that is too long nor for one that is too slow.
 */
export async function drainRest(incoming: IncomingMessage): Promise<void> {
  if (incoming.complete || incoming.destroyed) return;
  await new Promise<void>((resolve) => {
    let left = MAX_REST_BYTES;
    const timer = setTimeout(resolve, MAX_REST_MS);
    incoming.on("data", (piece: Buffer) => {
      left -= piece.length;
      if (left < 0) resolve();
    });
    for (const event of ["end", "close", "error"]) incoming.once(event, () => resolve());
    incoming.resume();
    incoming.once("close", () => clearTimeout(timer));
  });
  incoming.pause();
}
