import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { examine } from "../../shared/src/calibration/calibrate.ts";
import { examineFacts } from "../../shared/src/calibration/examine-facts.ts";
import type { Facts } from "../../shared/src/model/index.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { readFacts } from "../../shared/src/recording/read-facts.ts";
import { redact } from "../../shared/src/recording/redact.ts";
import { CLI, makeHome, makeTool } from "../support/machine.ts";
import { itWith, ROOT } from "../support/parts.ts";

const MACHINES = join(ROOT, "test/machines");

/** Recorded by machines/record.mjs on real Go, redacted; what each is broken by. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  healthy: [],
  "no-go-on-path": ["go-not-on-path"],
  "goroot-gone": ["goroot-not-found"],
  "goroot-of-another-release": ["goroot-version-mismatch"],
  "goroot-in-startup-file": [],
  "env-file-bricks-go": ["go-env-file-bricks-go"],
  "env-file-shadowed": ["env-file-shadowed"],
  "gopath-tilde": ["gopath-malformed"],
  "tools-not-on-path": ["gopath-bin-not-on-path"],
  "two-releases": ["multiple-go-on-path"],
  "shims-behind": ["vm-shim-after-system-go"],
  "homebrew-pinned": ["cellar-pinned"],
  "path-clobbered": ["path-clobbered"],
  homeless: ["home-unset"],
};

function recorded(name: string) {
  const read = readFacts(readFileSync(join(MACHINES, `${name}.json`), "utf8"));
  if (!read.ok) throw new Error(read.faults.join("; "));
  return read.facts;
}

function run(env: Readonly<Record<string, string>>, ...args: string[]) {
  return spawnSync(process.execPath, [CLI, "--fail-on", "never", ...args], {
    env,
    encoding: "utf8",
    cwd: "/",
  });
}

describe("a recorded machine", () => {
  it("is in the table, each of them", () => {
    const names = readdirSync(MACHINES).filter((name) => name.endsWith(".json"));
    expect(names.map((name) => name.replace(".json", "")).sort()).toEqual(Object.keys(EXPECTED).sort());
  });
  for (const [name, expected] of Object.entries(EXPECTED)) {
    it(`is found out: ${name}`, () => {
      const { findings } = examineFacts(recorded(name), { language: "en" }).report;
      const ids = findings.map(({ id }) => id);
      if (expected.length === 0) expect(ids).toEqual([]);
      else expect(ids).toEqual(expect.arrayContaining([...expected]));
    });
  }
});

const BROKEN = { GOROOT: "/opt/gone", GOPROXY: "https://alice:hunter2@goproxy.acme.internal,direct" };

describe("a recording", () => {
  itWith(["go1.26", "bash"], "is all that a report is made of", async (parts) => {
    const { env, home } = makeHome([join(parts["go1.26"], "bin")], {
      ".profile": "export GOFLAGS=mod=mod\n",
    });
    const account = { user: "u", home, shell: parts.bash };
    const host = nodeHost({ env: { ...env, ...BROKEN }, account });
    const options = { language: "en", judge: "terminal", runShell: true } as const;
    const { captured: _, ...live } = await examine(host, options);
    const read = readFacts(JSON.stringify(live.facts));
    expect(read.ok && examineFacts(read.facts, options)).toEqual(live);
    expect(live.report.findings.length).toBeGreaterThan(0);
  });

  itWith(["go1.26", "bash"], "gives the report that was given live, to the letter", (parts) => {
    const { env, home } = makeHome([join(parts["go1.26"], "bin")], {
      ".bash_profile": "export GOPATH=~/work\n",
      ".config/go/env": "GOSUMDB=off\n",
      ".config/go-env-check.json":
        '{"suppress":[{"id":"env-file-shadowed","reason":"mine","until":"2020-01-01"}]}',
    });
    makeTool(join(home, "go/bin/gopls"));
    Object.assign(env, BROKEN);
    const file = join(home, "facts.json");
    for (const format of ["json", "text"]) {
      for (const lang of ["en", "zh-CN"]) {
        const how = ["--format", format, "--lang", lang, "-v"];
        const live = run(env, "--facts-out", file, "--shell", parts.bash, ...how).stdout;
        expect(live.length).toBeGreaterThan(500);
        const elsewhere = makeHome([]).env;
        expect(run(elsewhere, "--from", file, ...how).stdout).toBe(live);
      }
    }
    const picked = JSON.parse(run(env, "--from", file, "--only", "goroot-not-found", "--json").stdout);
    expect(Object.keys(picked.outcomes)).toEqual(["goroot-not-found"]);
  });

  itWith(
    ["go1.26", "bash"],
    "may be redacted: the same findings, no name, host, home or login, in facts and report",
    (parts) => {
      const { env, home } = makeHome([join(parts["go1.26"], "bin")], {
        ".bash_profile": "export GOPRIVATE=git.acme.internal/alice/*  # token hunter2\n",
      });
      Object.assign(env, BROKEN);
      const file = join(home, "facts.json");
      const args = ["--json", "--shell", parts.bash];
      const plain = JSON.parse(run(env, ...args).stdout);
      const told = run(env, "--redact", "--facts-out", file, ...args).stdout;
      expect(JSON.parse(told).outcomes).toEqual(plain.outcomes);
      expect(JSON.parse(told).fingerprint).toBe(plain.fingerprint);
      for (const text of [told, readFileSync(file, "utf8")]) expect(text).not.toMatch(/acme|alice|hunter2/i);
      expect(JSON.parse(run(env, "--from", file, "--json").stdout).outcomes).toEqual(plain.outcomes);
    },
  );

  it("that is no recording is refused with the field's name, and nothing on standard output", () => {
    const { env, home } = makeHome([]);
    const file = join(home, "f.json");
    const facts = JSON.parse(readFileSync(join(MACHINES, "healthy.json"), "utf8"));
    const cases: readonly (readonly [unknown, string])[] = [
      ["{", "not a report"],
      ['{ "startupLines": ', "not JSON"],
      [{ findings: [] }, "not a report"],
      [{ ...facts, schema: 2 }, "schema must be one of 1"],
      [{ ...facts, home: 1 }, "home must be a string"],
      [{ ...facts, env: { PATH: null } }, "env.PATH must be a string"],
      [{ ...facts, path: [{ ...facts.path[0], kind: "door" }] }, 'path[0].kind must be one of "directory"'],
      [{ ...facts, host: undefined }, "host is missing"],
      [
        { ...facts, probe: { ...facts.probe, answer: { ok: false, reason: "tired" } } },
        "probe.answer.reason must be one of",
      ],
    ];
    for (const [document, what] of cases) {
      writeFileSync(file, typeof document === "string" ? document : JSON.stringify(document));
      const { status, stdout, stderr } = run(env, "--from", file);
      expect([what, status, stdout]).toEqual([what, 2, ""]);
      expect(stderr).toContain(what);
    }
    expect(run(env, "--from", join(home, "none.json"))).toMatchObject({ status: 2, stdout: "" });
    expect(run(env, "--from", join(MACHINES, "healthy.json"), "--project", "/")).toMatchObject({ status: 2 });
  });

  it("of an older version is read: what it does not know is named, not made up", () => {
    const { suppressions: _, blame: __, userEnvFile, ...rest } = recorded("healthy");
    const older = { ...rest, userEnvFile: { path: userEnvFile.path }, fromTheFuture: 1 };
    const read = readFacts(JSON.stringify(older));
    expect(read).toMatchObject({
      ok: true,
      facts: { suppressions: [], blame: null, userEnvFile: { entries: { ok: false, reason: "missing" } } },
    });
    const missing = ["suppressions", "blame", "userEnvFile.entries"];
    expect(read.ok && read.facts.unread).toEqual(
      expect.arrayContaining(missing.map((subject) => ({ subject, reason: "not-recorded", detail: null }))),
    );
  });

  it("is written whole or not at all", () => {
    const { env, home } = makeHome([]);
    expect(run(env, "--no-shell", "--facts-out", join(home, "no/such/f.json"))).toMatchObject({ status: 2 });
    expect(existsSync(join(home, "no"))).toBe(false);
  });
});

it("redacting twice finds the same", () => {
  for (const name of Object.keys(EXPECTED)) {
    const facts = recorded(name);
    const again = examineFacts(redact(facts), { language: "en" }).report;
    expect(again.outcomes).toEqual(examineFacts(facts, { language: "en" }).report.outcomes);
  }
});

it("finds the same in a home that is itself called home, and still hides the names beside it", () => {
  for (const name of Object.keys(EXPECTED)) {
    const { home } = recorded(name);
    if (home === null) continue;
    const text = JSON.stringify(recorded(name)).replaceAll(home, "/srv/home");
    const read = readFacts(text);
    if (!read.ok) throw new Error(read.faults.join("; "));
    const facts = {
      ...read.facts,
      env: { ...read.facts.env, NOTES: "/srv/home/go/bin:/srv/home/ada:/home/go/notes:/data/home/vendor" },
    };
    const outcomes = (of: Facts) => examineFacts(of, { language: "en" }).report.outcomes;
    expect(outcomes(redact(facts))).toEqual(outcomes(facts));
    expect(redact(facts).env.NOTES).toMatch(
      /^\/srv\/home\/go\/bin:\/srv\/home\/w\d+:\/home\/w\d+\/w\d+:\/w\d+\/home\/w\d+$/,
    );
  }
});
