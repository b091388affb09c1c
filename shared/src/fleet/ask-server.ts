import * as v from "valibot";
import type { Fetch } from "./client.ts";
import { MAX_ANSWER, readAtMost } from "./read-at-most.ts";

const TIMEOUT_MS = 10_000;
const refusal = v.object({ error: v.string() });

/** What a server said to a question, or why there is no answer, with a sentence for the person. */
export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly reason: "unauthorised" | "refused" | "unreachable" | "unexpected";
      readonly message: string;
    };

interface Question<S extends v.GenericSchema> {
  readonly url: string;
  readonly fetch: Fetch;
  readonly schema: S;
  readonly token?: string;
  /** Sent as JSON with POST; without it the question is a GET. */
  readonly body?: unknown;
}

/** Asks a team's server for one JSON value. Never throws. */
export async function askServer<S extends v.GenericSchema>(
  question: Question<S>,
): Promise<Asked<v.InferOutput<S>>> {
  const { url, fetch, schema, token, body } = question;
  try {
    const response = await fetch(url, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        accept: "application/json",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await readAtMost(response.body, MAX_ANSWER);
    return readAnswer(response.status, text === null ? null : parseJson(text), schema);
  } catch (error) {
    const why = error instanceof Error ? error.message : "no answer";
    return { ok: false, reason: "unreachable", message: `The server did not answer: ${why}` };
  }
}

function readAnswer<S extends v.GenericSchema>(
  status: number,
  body: unknown,
  schema: S,
): Asked<v.InferOutput<S>> {
  if (status === 200) {
    const parsed = v.safeParse(schema, body);
    if (parsed.success) return { ok: true, value: parsed.output };
    return {
      ok: false,
      reason: "unexpected",
      message: "The answer is not that of a fleet server. Check the address.",
    };
  }
  if (status === 401)
    return { ok: false, reason: "unauthorised", message: "The server does not know this token." };
  const said = v.safeParse(refusal, body);
  const message = said.success
    ? `The server refused: ${said.output.error.slice(0, 300)}.`
    : `The server answered ${status}.`;
  return { ok: false, reason: status >= 500 ? "unreachable" : "refused", message };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
