import * as v from "valibot";
import type { Delivery } from "./contract.ts";
import { MAX_ANSWER, readAtMost } from "./read-at-most.ts";

const TIMEOUT_MS = 10_000;

/** What the client needs of node-fetch or of the global fetch. */
export type Fetch = (
  url: string,
  init: {
    method: string;
    headers: Record<string, string>;
    body?: string;
    redirect: "error";
    signal: AbortSignal;
  },
) => Promise<{
  readonly status: number;
  /** The answer's bytes as they come; null where there are none. */
  readonly body: AsyncIterable<unknown> | null;
  readonly headers: { readonly get: (name: string) => string | null };
}>;

export interface SendOptions {
  /** Base address of the team's server, `https://…`. */
  readonly server: string;
  readonly token: string;
  readonly delivery: Delivery;
  readonly fetch: Fetch;
}

export type SendResult =
  | { readonly ok: true; readonly accepted: number; readonly duplicates: number; readonly corrected: number }
  | {
      readonly ok: false;
      readonly reason: "address" | "unauthorised" | "refused" | "unreachable" | "busy";
      readonly message: string;
      /** Seconds to wait, when the server says so. */
      readonly retryAfter?: number;
    };

const accepted = v.object({ accepted: v.number(), duplicates: v.number(), corrected: v.number() });
const refusal = v.object({ error: v.string() });

/** Sends one report or correction. Never throws: what went wrong is the result, with a sentence for the person. */
export async function sendReport({ server, token, delivery, fetch }: SendOptions): Promise<SendResult> {
  const url = reportsUrl(server);
  if (url === null) {
    return {
      ok: false,
      reason: "address",
      message: "The server's address must begin with https:// (http:// only for a server on this machine).",
    };
  }
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(delivery),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await readAtMost(response.body, MAX_ANSWER);
    if (text === null)
      return {
        ok: false,
        reason: "unreachable",
        message: "The server's answer is larger than 64 KB; it was not read. Check the server's address.",
      };
    return readAnswer(response.status, text, response.headers.get("retry-after"));
  } catch (error) {
    const why = error instanceof Error ? error.message : "no answer";
    return { ok: false, reason: "unreachable", message: `The server did not answer: ${why}` };
  }
}

/** Where reports go; null for an address that would show the token to whoever listens. */
export function reportsUrl(server: string): string | null {
  const base = server.endsWith("/") ? server : `${server}/`;
  if (!URL.canParse("v1/reports", base)) return null;
  const url = new URL("v1/reports", base);
  const local = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  return url.protocol === "https:" || (url.protocol === "http:" && local) ? url.href : null;
}

function readAnswer(status: number, text: string, wait: string | null): SendResult {
  const body = parseJson(text);
  if (status === 202) {
    const counts = v.safeParse(accepted, body);
    if (counts.success) return { ok: true, ...counts.output };
  }
  if (status === 401)
    return {
      ok: false,
      reason: "unauthorised",
      message: "The server does not know this token. Ask whoever runs it for the team's ingest token.",
    };
  if (status === 429 || status >= 500)
    return {
      ok: false,
      reason: "busy",
      message: `The server is busy or ailing (${status}). Try again later.`,
      ...(/^\d{1,6}$/.test(wait ?? "") && { retryAfter: Number(wait) }),
    };
  const said = v.safeParse(refusal, body);
  return {
    ok: false,
    reason: "refused",
    message: said.success ? said.output.error : `The server answered ${status}.`,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
