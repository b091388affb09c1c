import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MESSAGES } from "../../shared/src/catalog/messages.ts";
import { explain } from "../../shared/src/explain/explain.ts";
import { given, projectOf, SAID } from "../broken/all.ts";
import { runGo } from "../broken/projects.ts";
import { type Machine, RELEASES, type Said } from "../broken/row.ts";
import { messageIn } from "../support/messages-in-text.ts";
import { itWith } from "../support/parts.ts";

/** A project for commands that need one, on a machine that has none. */
const PROJECT = { "p/go.mod": "module p\n\ngo 1.18\n", "p/main.go": "package main\n\nfunc main() {}\n" };

/** What the command prints on the machine. No download leaves this machine, unless the row says otherwise. */
function run(machine: Machine, { go, env, files }: Said): string {
  const bare = !existsSync(join(machine.home, "p")) && projectOf(machine) === machine.home;
  for (const [name, text] of Object.entries({ ...(bare && PROJECT), ...files })) machine.write(name, text);
  const dir = bare ? "p" : projectOf(machine).slice(machine.home.length + 1);
  return runGo({ ...machine, env: { GOPROXY: "off", ...machine.env, ...env } }, dir, ...go).text;
}

/** Where what Go prints says another cause as plainly, which is what explain takes it for. */
const AS: Readonly<Record<string, readonly string[]>> = {
  "gomod-needs-newer-go 2": ["gotoolchain-unavailable"],
  "gomod-needs-newer-go 3": ["gotoolchain-unavailable"],
  "gomod-needs-newer-go 4": ["gotoolchain-unavailable"],
  "gomod-needs-newer-go 5": ["gotoolchain-unavailable"],
  "parent-gomod 1": ["import-path-without-dot"],
  "go-does-not-start 1": ["vm-no-version"],
  "go-variable-refused 1": ["go-env-file-bricks-go"],
  "gomod-malformed 1": ["gomod-conflict-markers"],
  "sdk-tools-unusable 2": ["goroot-version-mismatch"],
  // A tool that fails silently: flag, SDK and GOROOT look the same there.
  "goflags-stop-builds 2": ["sdk-tools-unusable"],
  "goflags-stop-builds 3": ["goroot-not-an-sdk"],
  // Whoever types both flags reads the same; the flag in GOFLAGS is the other cause.
  "goflags-stop-builds 4": ["go-command-misused"],
  "goflags-stop-builds 5": ["go-command-misused"],
  "c-compiler-fails 2": ["c-library-missing"],
  "goflags-mod-pinned 2": ["vendor-inconsistent"],
  "goenv-off-exported 1": ["env-file-shadowed"],
};

describe("real Go says what the messages of a check say", () => {
  for (const { id, number, row, said } of SAID) {
    for (const release of said.on ?? row.on ?? RELEASES) {
      itWith(
        [...RELEASES, "git"],
        `${id} ${number} on ${release}`,
        ({ git: _, ...sdks }) => {
          const text = run(row.make(given(release, sdks)), said);
          const message = messageIn(text, MESSAGES[id] ?? []);
          // What Go said instead is what one wants to read when this fails.
          expect(message === null ? text : message).toBe(message);
          expect(text).toContain(said.words ?? "");
          const { match, explanation } = explain(text, "bash", "en");
          expect([match, text]).toEqual(["known", text]);
          expect([id, ...(AS[`${id} ${number}`] ?? [])]).toContain(explanation?.id);
        },
        180_000,
      );
    }
  }
});

it("takes the dots for anything, and nothing else for what it is not", () => {
  const messages = ["go: creating work dir: stat …: no such file or directory"];
  expect(
    messageIn("x\ngo: creating work dir: stat /a b: no such file or directory\n", messages),
  ).not.toBeNull();
  expect(messageIn("go: creating work dir: stat", messages)).toBeNull();
});
