import { basename } from "node:path";
import { describe, expect } from "vitest";
import type { Place } from "../../shared/src/model/index.ts";
import { traceStart } from "../../shared/src/probe/blame/trace.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { loginBase } from "../../shared/src/probe/shells/base.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";
import { BASH, BASH_4, BOURNE, type Case } from "./blame-cases.ts";
import { FISH } from "./blame-cases-fish.ts";
import { ZSH } from "./blame-cases-zsh.ts";

interface Kind {
  readonly part: string;
  readonly rc: string;
  readonly login: string;
  readonly cases: readonly Case[];
  /** What has to be right at least: hits of answers. */
  readonly atLeast: number;
}

const KINDS: readonly Kind[] = [
  { part: "zsh", rc: ".zshrc", login: ".zprofile", cases: [...BOURNE, ...ZSH], atLeast: 36 / 37 },
  {
    part: "bash",
    rc: ".bashrc",
    login: ".bash_profile",
    cases: [...BOURNE, ...BASH, ...BASH_4],
    atLeast: 34 / 35,
  },
  { part: "bash-3.2", rc: ".bashrc", login: ".bash_profile", cases: [...BOURNE, ...BASH], atLeast: 33 / 34 },
  { part: "fish", rc: ".config/fish/config.fish", login: "", cases: FISH, atLeast: 29 / 30 },
  { part: "fish-4", rc: ".config/fish/config.fish", login: "", cases: FISH, atLeast: 29 / 30 },
];

const NAMES = ["GOPATH", "GOROOT", "GOFLAGS"];

/** Each answer of a case: what was asked, what is right, what was said, how sure. */
async function ask(shell: string, kind: Kind, one: Case) {
  const named = Object.entries(one.files).map(([name, text]) => {
    const file = name === "rc" ? kind.rc : name === "login" ? kind.login : name;
    return [
      file,
      kind.login === ".bash_profile" && name === "login" ? `${text}. ~/.bashrc\n` : text,
    ] as const;
  });
  const bashLogin = kind.login === ".bash_profile" && one.files.login === undefined;
  const { home } = makeHome([], {
    ...(bashLogin && { ".bash_profile": ". ~/.bashrc\n" }),
    ...Object.fromEntries(named),
  });
  const host = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell } });
  const trace = await traceStart(host, {
    shell,
    context: "terminal",
    mode: { login: true, interactive: true },
    base: loginBase(host, shell, {}),
    names: NAMES,
    // A busy machine shall not decide.
    timeoutMs: 60_000,
  });
  const blame = trace?.blame() ?? null;
  const here = (text: string): string => text.replaceAll("~/", `${home}/`);
  const say = (place: Place | null | undefined): string => {
    if (!place) return "nobody";
    if (place.kind === "inherited" || place.kind === "unknown") return place.kind;
    if (place.kind === "universal") return basename(place.file);
    return `${place.file.replace(`${home}/`, "")}:${place.line}`
      .replace(kind.rc, "rc")
      .replace(kind.login || "\0", "login");
  };
  return Object.entries(one.who).map(([asked, right]) => {
    const entry = here(asked.replace(/^(moved|again) /, ""));
    const known = blame?.path.find((row) => row.entry === entry);
    const place = asked.startsWith("moved ")
      ? known?.moved
      : asked.startsWith("again ")
        ? known?.again?.[0]
        : /^[A-Z]/.test(asked)
          ? blame?.variables[asked]?.place
          : known?.introduced;
    const told = [
      say(place),
      ...(place?.via ?? []).map((via) => say({ ...via, kind: "line", text: "", via: [] })),
    ];
    // The callers are compared where a case names them.
    return {
      asked,
      right,
      said: right.includes(" < ") ? told.join(" < ") : say(place),
      confidence: blame?.confidence ?? "low",
    };
  });
}

describe("which line did it", () => {
  for (const kind of KINDS) {
    itWith(
      [kind.part],
      `${kind.part}: ${kind.cases.length} startup files`,
      async (parts) => {
        const shell = parts[kind.part] ?? "";
        let right = 0;
        let all = 0;
        const wrong: string[] = [];
        for (const one of kind.cases) {
          const answers = await ask(shell, kind, one);
          for (const answer of answers) {
            all += 1;
            if (answer.said === answer.right) right += 1;
            else
              wrong.push(
                `${one.name}: ${answer.asked} by ${answer.said}, not ${answer.right} (${answer.confidence} confidence)`,
              );
          }
          if (one.disturbed)
            expect.soft(answers.map(({ confidence }) => confidence)).toEqual(answers.map(() => "low"));
        }
        console.log(
          `${kind.part}: ${right} of ${all} answers right (${kind.cases.length} startup files)${wrong.map((line) => `\n  ${line}`).join("")}`,
        );
        expect(right / all).toBeGreaterThanOrEqual(kind.atLeast);
        // A miss is owned up to.
        expect(wrong.filter((line) => line.endsWith("(high confidence)"))).toEqual([]);
      },
      120_000,
    );
  }
});
