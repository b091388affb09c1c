import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { CLI, check, makeHome, snapshot } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** An account that owns nothing. */
const NOBODY = 64_123;

const MAIN = 'package main\n\nfunc main() { println("hi") }\n';
const withLine = (line: string) => `module example.com/p\n\ngo 1.15\n\n${line}\n`;

/** What a go.mod of today says to a Go before 1.21, the check that tells it and a part of what it advises. */
const FILES: Readonly<Record<string, { readonly text: string; readonly told: readonly [string, string][] }>> =
  {
    "a release with its patch": {
      text: "module example.com/p\n\ngo 1.22.3\n",
      told: [["gomod-needs-newer-go", "Install the newer Go"]],
    },
    "a candidate": {
      text: "module example.com/p\n\ngo 1.22rc1\n",
      told: [["gomod-needs-newer-go", "Install the newer Go"]],
    },
    "a toolchain line": {
      text: withLine("toolchain go1.22.3"),
      told: [["gomod-needs-newer-go", "Install the newer Go"]],
    },
    "a patch of an old release": {
      text: "module example.com/p\n\ngo 1.18.3\n",
      told: [["gomod-malformed", "as two numbers, such as go 1.19. Or install a newer Go"]],
    },
    "an old toolchain": {
      text: withLine("toolchain go1.18"),
      told: [["gomod-malformed", "Install Go 1.21 or later"]],
    },
    "no release": {
      text: "module example.com/p\n\ngo v1.18\n",
      told: [["gomod-malformed", "as two numbers, such as go 1.19."]],
    },
    godebug: {
      text: withLine("godebug default=go1.21"),
      told: [["gomod-malformed", "Install Go 1.23 or later"]],
    },
    tool: { text: withLine("tool example.com/p"), told: [["gomod-malformed", "Install Go 1.24 or later"]] },
    "a block of tools": {
      text: withLine("tool (\n\texample.com/p\n)"),
      told: [["gomod-malformed", "Install Go 1.24 or later"]],
    },
    "a block of settings": {
      text: withLine("godebug (\n\tdefault=go1.21\n)"),
      told: [["gomod-malformed", "Install Go 1.23 or later"]],
    },
    ignore: { text: withLine("ignore ./x"), told: [["gomod-malformed", "Install Go 1.25 or later"]] },
    "a misspelled directive": {
      text: withLine("reqiure example.com/x v1.0.0"),
      told: [["gomod-malformed", "If a newer Go wrote it, use that Go."]],
    },
    retract: { text: withLine("retract v1.0.1"), told: [] },
    "a newer language, which it tries": { text: "module example.com/p\n\ngo 1.99\n", told: [] },
  };

/** What the account of the run below owns in a directory that others use, too. */
function ownFiles(dir: string): readonly string[] {
  return readdirSync(dir).filter(
    (name) => lstatSync(join(dir, name), { throwIfNoEntry: false })?.uid === NOBODY,
  );
}

describe("a Go before 1.21, as distributions have it", () => {
  for (const [name, { text, told }] of Object.entries(FILES))
    itWith(["go1.19"], `${name} in go.mod: one finding where go refuses the file`, (parts) => {
      const { env, home } = makeHome([join(parts["go1.19"], "bin")], { "p/go.mod": text, "p/main.go": MAIN });
      const project = join(home, "p");
      const before = snapshot(home);
      const { findings } = check(env, ["--no-shell", "--project", project]);
      expect(snapshot(home)).toEqual(before);
      const found = findings.filter(({ severity }) => severity === "critical" || severity === "major");
      expect(found.map(({ id }) => id)).toEqual(told.map(([id]) => id));
      for (const [index, [, advice]] of told.entries())
        expect(JSON.stringify(found[index]?.fix)).toContain(advice);
      const built = spawnSync("go", ["build", "-o", "/dev/null", "."], {
        cwd: project,
        env: { ...env, GOFLAGS: "-mod=mod", GOPROXY: "off" },
      });
      expect(built.status === 0).toBe(told.length === 0);
    });

  itWith(["go1.19", "go1.26"], "is put behind a newer one of this machine", (parts) => {
    const { env, home } = makeHome([join(parts["go1.19"], "bin")], {
      "p/go.mod": withLine("tool example.com/p"),
      "p/main.go": MAIN,
    });
    mkdirSync(join(home, "sdk"));
    symlinkSync(parts["go1.26"], join(home, "sdk/go1.26.11"));
    const { findings } = check(env, ["--no-shell", "--project", join(home, "p")]);
    const { fix } = findings.find(({ id }) => id === "gomod-malformed") ?? {};
    expect(fix?.snippet).toContain("sdk/go1.26.11/bin");
  });

  itWith(
    ["setpriv"],
    "what it puts into a build cache of its own goes again, whatever the umask takes from it",
    ({ setpriv }) => {
      // Any go of that release: this one only makes what a real one makes there.
      const { env, home } = makeHome([], {
        "sdk/bin/go":
          '#!/bin/sh\n[ "$1" != env ] || { echo \'{"GOVERSION":"go1.19.8"}\'; exit; }\nmkdir -p "$GOCACHE/00/made" && echo >"$HOME/made"\nexit 1\n',
      });
      mkdirSync(join(home, "tmp"));
      const left = () =>
        [join(home, "tmp"), "/dev/shm"].flatMap((dir) => (existsSync(dir) ? ownFiles(dir) : []));
      spawnSync("chown", ["-R", `${NOBODY}:${NOBODY}`, home]);
      const words = ["--reuid", `${NOBODY}`, "--regid", `${NOBODY}`, "--clear-groups"];
      const script = `umask 0400; exec "$1" "$2" --json --no-shell`;
      const { stderr, stdout } = spawnSync(
        setpriv,
        [...words, "sh", "-c", script, "sh", process.execPath, CLI],
        {
          env: {
            ...env,
            PATH: `${home}/sdk/bin:/usr/bin:/bin`,
            GOFLAGS: "-v",
            TMPDIR: join(home, "tmp"),
          },
          encoding: "utf8",
          cwd: "/",
        },
      );
      expect([stderr, stdout.slice(0, 1), existsSync(join(home, "made"))]).toEqual(["", "{", true]);
      expect(left()).toEqual([]);
    },
  );

  itWith(["go1.19"], "is asked for what the project imports", (parts) => {
    const { env, home } = makeHome([join(parts["go1.19"], "bin")], {
      "p/go.mod": "module example.com/p\n\ngo 1.19\n",
      "p/main.go": 'package main\n\nimport _ "weak"\n\nfunc main() {}\n',
    });
    const { findings } = check(env, ["--no-shell", "--project", join(home, "p")]);
    expect(findings.map(({ id }) => id)).toContain("go-refuses");
  });
});
