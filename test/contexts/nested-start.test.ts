import { describe, expect } from "vitest";
import { captureStart } from "../../shared/src/probe/capture-start.ts";
import { captureContexts } from "../../shared/src/probe/contexts.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

type Files = Readonly<Record<string, string>>;
const MODE = { login: true, interactive: true } as const;

/** What the terminal of a home gives, and the login that starts inside of it. */
async function nestedOf(shell: string, files: Files, timeoutMs = 60_000) {
  const { home } = makeHome([], files);
  const host = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell } });
  const contexts = ["terminal", "nested-login"] as const;
  const [terminal, nested] = await captureContexts(host, { shell, contexts, timeoutMs });
  return { host, terminal, nested };
}

const LOOKS: readonly string[] = [
  'export SEEN="${BASH_EXECUTION_STRING-none}${ZSH_EXECUTION_STRING-none}"',
  // A shell whose functions are traced says so.
  "export SEEN=${-/T/}",
  "[ -t 1 ] && export SEEN=terminal",
  "export SEEN=$SEEN:again; PATH=/opt/go/bin:$PATH",
  "f() { local x=$1; export SEEN=$x; }\nf 1",
  "trap 'SEEN=trapped' EXIT",
  "trap 'export SEEN=typed' DEBUG",
];

describe("the login inside of a terminal", () => {
  for (const [part, file] of [
    ["bash", ".bash_profile"],
    ["zsh", ".zshrc"],
  ] as const) {
    itWith(
      [part],
      `${part}: has what it has when each of its commands is watched`,
      async (parts) => {
        const shell = parts[part] ?? "";
        for (const line of LOOKS) {
          const { host, terminal, nested } = await nestedOf(shell, { [file]: `${line}\n` });
          expect(nested?.status, line).toBe("ok");
          const base = terminal?.atPrompt ?? {};
          const names = ["SEEN"];
          const seen = await captureStart(host, { context: "nested-login", shell, mode: MODE, base, names });
          expect({ line, env: nested?.env, atPrompt: nested?.atPrompt }).toEqual({
            line,
            env: seen.env,
            atPrompt: seen.atPrompt,
          });
        }
      },
      120_000,
    );

    itWith(
      [part],
      `${part}: one that alone leaves is no environment`,
      async (parts) => {
        const shell = parts[part] ?? "";
        for (const [leave, line] of [
          ["exit", "exit 3"],
          ["exec", "exec sleep 60"],
        ] as const) {
          const text = `if [ -n "$OUTER" ]; then\n${line}\nfi\nexport OUTER=1\n`;
          const { terminal, nested } = await nestedOf(shell, { [file]: text }, 5000);
          expect([leave, terminal?.status, nested?.status]).not.toEqual([leave, "ok", "ok"]);
          expect([leave, nested?.stuck?.line, nested?.stuck?.text]).toEqual([leave, 2, line]);
        }
      },
      120_000,
    );
  }
});
