import { basename } from "node:path";
import { reduceEnv } from "../golang/variables.ts";
import type { ContextFacts, GoFacts, PathEntryFacts, ShellFacts } from "../model/index.ts";
import type { Captured } from "./captured.ts";
import type { Host } from "./host.ts";
import { readPath } from "./path.ts";
import { readGoFunction } from "./shells/go-function.ts";

/** Makes facts of what was captured. A PATH that several contexts share, or that was `read` already, is resolved once. */
export function describer(host: Host, read: readonly PathEntryFacts[]): (captured: Captured) => ContextFacts {
  const known = new Map([[read.map(({ raw }) => raw).join(":"), goOf(read)]]);
  return ({ context, status, env, atPrompt, stuck, said, goIs, goAlias, goFunction, tookMs }) => {
    const path = atPrompt.PATH ?? "";
    const home = atPrompt.HOME ? atPrompt.HOME : null;
    const called = goFunction === undefined ? null : readGoFunction(goFunction);
    const word = called?.program ?? goAlias ?? "";
    const missing =
      missingProgram(host, word, home) ?? (called?.isName && isNowhere(host, path, word) ? word : null);
    const file = called?.file ?? null;
    if (!known.has(path)) {
      known.set(path, goOf(readPath(host, atPrompt.PATH, home)));
    }
    const before = reduceEnv(env);
    const after = reduceEnv(atPrompt);
    return {
      context,
      status,
      env: after,
      atPromptOnly: Object.keys(after).filter((name) => after[name] !== before[name]),
      go: known.get(path) ?? null,
      goIs,
      ...(missing !== null && { aliasOfMissing: missing }),
      ...(file !== null && { functionFile: file }),
      stuck,
      tookMs,
      detail: said === "" || status === "ok" ? null : said,
    };
  };
}

/** Whether no directory of PATH has a program of this name; one that depends on the working directory may. */
function isNowhere(host: Host, path: string, name: string): boolean {
  return path.split(":").every((dir) => dir.startsWith("/") && !host.fs.isExecutableFile(`${dir}/${name}`));
}

/** The program that the first word of an alias names by its path, behind variables of its own, where nothing is there; null in all other cases. */
function missingProgram(host: Host, alias: string, home: string | null): string | null {
  const [, atHome, path = ""] =
    /^['"]*(?:\w+=[\w.,:@=+/-]*\s+)*(~|\$HOME|\$\{HOME\})?(\/[\w.,@+/-]+)(?=['"\s]|$)/.exec(alias) ?? [];
  if (path === "" || (atHome !== undefined && home === null)) return null;
  const program = `${atHome === undefined ? "" : home}${path}`;
  return host.fs.kind(program) === "missing" ? program : null;
}

/** The go that a PATH finds. */
function goOf(path: readonly PathEntryFacts[]): GoFacts | null {
  return path.find(({ go }) => go !== null)?.go ?? null;
}

/** The shell that was asked, with the version that it told, if it told one. */
export function describeShell(path: string, captured: readonly Captured[]): ShellFacts {
  const version = captured.find((context) => context.version !== null)?.version ?? null;
  return { name: basename(path), path, version };
}
