import { type Enrolment, MAX_ANSWER, nodeFetch, readAtMost, reportsUrl } from "go-env-check/fleet-client";
import * as v from "valibot";

const TIMEOUT_MS = 10_000;

/** A join link's parts: the base address of the team's server, and the code. */
interface JoinLink {
  readonly server: string;
  readonly code: string;
}

/** The parts of `https://host/j/CODE`; null for another address, or one that would show the code to whoever listens. */
export function readJoinLink(link: string): JoinLink | null {
  const found = /^(https?:\/\/[^?#\s]+?)\/j\/([A-Za-z0-9_-]{8,200})\/?$/.exec(link.trim());
  const [, server = "", code = ""] = found ?? [];
  return found === null || reportsUrl(server) === null ? null : { server, code };
}

const joinedSchema = v.object({
  team: v.pipe(v.string(), v.regex(/^t_[A-Za-z0-9_-]{8,32}$/)),
  token: v.pipe(v.string(), v.regex(/^gec_ingest_[\x21-\x7e]{1,200}$/)),
});

/** Joins by a link: gives where reports go, with the token of those who joined by it. Rejects with what is wrong. */
export async function joinByLink(link: string, env: Readonly<Record<string, string>>): Promise<Enrolment> {
  const parts = readJoinLink(link);
  if (parts === null) throw new Error("Not a join link. It looks like https://go-fleet.example.com/j/CODE.");
  const response = await nodeFetch(env)(`${parts.server}/v1/join`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ code: parts.code }),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const text = await readAtMost(response.body, MAX_ANSWER);
  if (response.status === 404 || response.status === 410)
    throw new Error("The link has expired or was used up. Ask your team lead for a new one.");
  const joined = v.safeParse(joinedSchema, response.status === 200 && text !== null ? parseJson(text) : null);
  if (!joined.success) throw new Error(`${parts.server} did not answer as a fleet server (${response.status}).`);
  return { server: parts.server, ...joined.output };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
