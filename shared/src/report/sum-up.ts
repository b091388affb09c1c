import { activeGo, binaryVersion } from "../golang/active-go.ts";
import { setting } from "../golang/settings.ts";
import { runningRelease } from "../golang/toolchain-policy.ts";
import { CHEAP_GO_SETTINGS } from "../golang/variables.ts";
import { evidenceFor } from "../judge/evidence.ts";
import { SCORING_VERSION, score } from "../judge/score.ts";
import type {
  BlameFacts,
  ContextFacts,
  Facts,
  Finding,
  GoFacts,
  Judgment,
  Language,
  Location,
  Outcome,
  Place,
  Report,
  Unread,
  Verdict,
} from "../model/index.ts";
import { maskCredentials } from "../util/mask-credentials.ts";
import { tildify } from "../util/tildify.ts";
import { VERSION } from "../version.ts";
import { archOf, describeToolchains } from "./describe-toolchains.ts";
import { fingerprint } from "./fingerprint.ts";
import { rateVitals } from "./rate-vitals.ts";
import { suppress } from "./suppress.ts";
import { topology } from "./topology.ts";
import { validity } from "./validity.ts";

/** What makes the texts of a report; pure. Who knows that nothing was found, or that all was read, need not load it. */
export interface Presenters {
  readonly finding: (verdict: Verdict) => Finding;
  readonly unread: (one: Unread) => string;
}

/** Sums up the facts and what the checks made of them. Pure. */
export function sumUp(
  facts: Facts,
  judgment: Judgment,
  catalog: string,
  language: Language,
  present: Presenters,
): Report {
  const { verdicts, outcomes: evaluated, skipped, revs, suppressed, notices } = suppress(facts, judgment);
  const { findings, outcomes } = presentAll(verdicts, evaluated, present.finding);
  const edges = topology(facts);
  return {
    schema: 1,
    tool: { version: VERSION, catalog, scoring: SCORING_VERSION },
    at: facts.at,
    durationMs: facts.durationMs,
    complete: facts.unread.length === 0 && !Object.values(outcomes).includes("error"),
    language,
    judged: facts.judged,
    ...(facts.agents?.inside && { agent: facts.agents.inside }),
    host: facts.host,
    home: facts.home,
    shell: facts.shell,
    go: describeActiveGo(facts),
    toolchains: describeToolchains(facts, language),
    env: describeSettings(facts),
    contexts: facts.contexts.map((context) => describeContext(context, facts)),
    startup: facts.startup.filter(({ exists }) => exists),
    blame: facts.blame === null ? null : masked(facts.blame),
    validity: validity(facts),
    score: score(findings),
    vitals: facts.vitals === null ? null : rateVitals(facts.vitals),
    topology: edges,
    fingerprint: fingerprint(facts, edges),
    findings,
    outcomes,
    skipped,
    revs,
    suppressed,
    notices,
    unread: facts.unread.map(present.unread),
  };
}

/** A verdict whose texts throw has the outcome `error`, as a check that throws has. */
function presentAll(
  verdicts: readonly Verdict[],
  evaluated: Report["outcomes"],
  present: (verdict: Verdict) => Finding,
): Pick<Report, "findings" | "outcomes"> {
  const findings: Finding[] = [];
  const failed: Record<string, Outcome> = {};
  for (const verdict of verdicts) {
    try {
      findings.push(present(verdict));
    } catch {
      failed[verdict.id] = "error";
    }
  }
  return { findings, outcomes: { ...evaluated, ...failed } };
}

function describeActiveGo(facts: Facts): Report["go"] {
  const go = activeGo(facts);
  if (go === null) return null;
  return {
    path: go.path,
    realPath: go.realPath,
    version: runningRelease(facts),
    goroot: setting(facts, "GOROOT").value || go.sdk?.root || null,
    arch: archOf(go.sdk?.platform ?? null),
    installedBy: go.installedBy,
  };
}

function describeContext(
  { context, status, env, atPromptOnly, go, stuck, detail }: ContextFacts,
  facts: Facts,
): Report["contexts"][number] {
  const gopath = env.GOPATH || (env.HOME ? `${env.HOME}/go` : null);
  return {
    context,
    status,
    go: go?.path ?? null,
    version: go === null ? null : versionOf(go, facts),
    goroot: env.GOROOT || go?.sdk?.root || null,
    gopath,
    gobin: env.GOBIN || null,
    path: env.PATH === undefined ? [] : env.PATH.split(":"),
    atPromptOnly,
    stuckAt: stuck === null ? null : sayPlace(stuck, facts.home),
    ...(detail !== null && { detail }),
  };
}

/** The release that a go belongs to; one without an SDK of its own (a shim, a wrapper) was asked only where it is in use. */
function versionOf(go: GoFacts, facts: Facts): string | null {
  if (go.sdk !== null) return go.sdk.version;
  return activeGo(facts)?.realPath === go.realPath ? binaryVersion(facts) : null;
}

/** `~/.zshrc:3  sleep 100  ← ~/.zshenv:1`. */
function sayPlace({ file, line, text, via }: Place, home: string | null): string {
  const at = (where: Location): string =>
    `${tildify(where.file, home)}${where.line === null ? "" : `:${where.line}`}`;
  return [`${at({ file, line })}  ${text}`.trimEnd(), ...via.map((caller) => `← ${at(caller)}`)].join("  ");
}

/** The lines that did it, without the passwords in them. */
function masked({ variables, path, ...blame }: BlameFacts): BlameFacts {
  const shown = (place: Place): Place => ({ ...place, text: maskCredentials(place.text) });
  return {
    ...blame,
    path: path.map((row) => ({
      ...row,
      introduced: shown(row.introduced),
      moved: row.moved === null ? null : shown(row.moved),
      ...(row.again && { again: row.again.map(shown) }),
    })),
    variables: Object.fromEntries(
      Object.entries(variables).map(([name, { value, place }]) => [
        name,
        { value: maskCredentials(value), place: shown(place) },
      ]),
    ),
  };
}

function describeSettings(facts: Facts): Report["env"] {
  const names = new Set<string>([
    ...CHEAP_GO_SETTINGS,
    ...Object.keys(facts.env).filter((name) => name.startsWith("GO")),
  ]);
  names.delete("GOVERSION");
  const rows = [...names].flatMap((name) => {
    const { value, origin } = setting(facts, name);
    if (value === "") return [];
    const place = evidenceFor(facts, name)[0];
    const at =
      place === undefined
        ? null
        : `${tildify(place.file, facts.home)}${place.line === null ? "" : `:${place.line}`}`;
    return [[name, { value: maskCredentials(value), origin, at }] as const];
  });
  return Object.fromEntries(rows);
}
