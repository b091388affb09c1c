import * as v from "valibot";
import { MAX_ANSWER, nodeFetch, readAtMost, reportsUrl } from "go-env-check/fleet-client";
import { examine, type Host } from "go-env-check";
import { terminalOptions } from "../check/options.ts";
import { type TeamSummary, teamSummarySchema } from "../model/team-summary.ts";
import { checkSettings } from "../preferences.ts";

const TIMEOUT_MS = 10_000;
const WEEKS = 12;

/** The team's summary, or why there is none. */
export type TeamReading =
  | { readonly ok: true; readonly summary: TeamSummary; readonly dashboard: string }
  | {
      readonly ok: false;
      readonly reason: "not-setup" | "token" | "unreachable" | "unexpected";
      readonly detail: string;
    };

export interface LeadSettings {
  readonly server: string;
  readonly token: string;
}

/** Gets the summary from the team's own server; sends nothing except the lead token. Never throws. */
export async function readTeam(
  { server, token }: LeadSettings,
  env: Readonly<Record<string, string>>,
): Promise<TeamReading> {
  const reports = reportsUrl(server);
  if (reports === null || token === "") return { ok: false, reason: "not-setup", detail: "" };
  try {
    const response = await nodeFetch(env)(new URL(`summary?weeks=${WEEKS}`, reports).href, {
      method: "GET",
      headers: { authorization: `Bearer ${token}`, accept: "application/json" },
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 401 || response.status === 403)
      return { ok: false, reason: "token", detail: `The server responded with status ${response.status}.` };
    if (response.status !== 200)
      return { ok: false, reason: "unexpected", detail: `The server responded with status ${response.status}.` };
    const text = await readAtMost(response.body, MAX_ANSWER);
    if (text === null)
      return { ok: false, reason: "unexpected", detail: "The response is larger than 64 KB and was not read." };
    const parsed = v.safeParse(teamSummarySchema, parseJson(text));
    if (!parsed.success)
      return { ok: false, reason: "unexpected", detail: "The response is not a summary of a fleet server." };
    return { ok: true, summary: parsed.output, dashboard: new URL("..", reports).href };
  } catch (error) {
    return {
      ok: false,
      reason: "unreachable",
      detail: error instanceof Error ? error.message : String(error),
    };
  }
}

/**
 * Like `readTeam`; if the server cannot be reached, tries again with the proxy and certificate settings of a new terminal,
 * which Raycast's own environment does not have.
 */
export async function readTeamAsTerminal(settings: LeadSettings, host: Host): Promise<TeamReading> {
  const direct = await readTeam(settings, host.env);
  if (direct.ok || direct.reason !== "unreachable") return direct;
  const { facts } = await examine(host, terminalOptions(checkSettings(), host));
  const differs = Object.keys(facts.env).some((name) => /^(HTTPS?_PROXY|ALL_PROXY|SSL_CERT_FILE)$/i.test(name));
  return differs ? readTeam(settings, facts.env) : direct;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
