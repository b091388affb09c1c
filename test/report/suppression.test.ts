import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSuppressions } from "../../shared/src/probe/suppressions.ts";
import { unreadText } from "../../shared/src/report/unread-text.ts";
import { CLI, makeHome } from "../support/machine.ts";

const CONFIG = ".config/go-env-check.json";

function run(env: Readonly<Record<string, string>>, ...args: string[]) {
  return spawnSync(process.execPath, [CLI, "--no-shell", ...args], { env, encoding: "utf8", cwd: "/" });
}

/** A machine without Go and with GO111MODULE=off, and that file about it. */
function machine(suppress: readonly unknown[]) {
  const made = makeHome([], { [CONFIG]: JSON.stringify({ suppress }) });
  return { ...made, env: { ...made.env, GO111MODULE: "off" } };
}

const FAR = { id: "go111module-off", reason: "an old build needs it", until: "2999-12-31" };

describe("a suppression", () => {
  it("hides a finding, costs nothing, and is counted with its reason in text and JSON", () => {
    const { env } = machine([FAR]);
    const report = JSON.parse(run(env, "--json").stdout);
    expect(report).toMatchObject({
      complete: true,
      outcomes: { "go111module-off": "suppressed", "go-not-on-path": "fail" },
      suppressed: [FAR],
      notices: [],
      score: { receipt: [{ id: "go-not-on-path" }] },
    });
    expect(report.findings.map(({ id }: { id: string }) => id)).not.toContain("go111module-off");
    const text = run(env).stdout;
    expect(text).toContain("1 suppressed");
    expect(text.replace(/\s+/g, " ")).toContain(
      "suppressed[go111module-off] until 2999-12-31: an old build needs it (in ~/.config/go-env-check.json)",
    );
    expect(run(env, "--lang", "zh-CN").stdout).toContain("已忽略[go111module-off]");
    expect(run(env, "--only", "go111module-off").status).toBe(0);
  });

  it("that expired brings the finding back and says so", () => {
    const { env } = machine([{ ...FAR, until: "2020-01-01" }]);
    const report = JSON.parse(run(env, "--json").stdout);
    expect(report).toMatchObject({
      outcomes: { "go111module-off": "fail" },
      suppressed: [],
      notices: [{ kind: "expired", id: "go111module-off", until: "2020-01-01" }],
    });
    expect(run(env).stdout).toContain("The suppression of go111module-off expired on 2020-01-01");
  });

  it("of a finding that is not there is silent, expired or not", () => {
    const { env } = machine([
      { ...FAR, id: "home-unset" },
      { ...FAR, id: "gobin-malformed", until: "2020-01-01" },
    ]);
    expect(JSON.parse(run(env, "--json").stdout)).toMatchObject({
      outcomes: { "home-unset": "pass" },
      suppressed: [],
      notices: [],
    });
  });

  it("of a check that does not exist is said", () => {
    const { env } = machine([{ ...FAR, id: "go111modul-off" }]);
    expect(run(env).stdout.replace(/\s+/g, " ")).toContain(
      '~/.config/go-env-check.json suppresses "go111modul-off", which is not a check ID.',
    );
  });

  it("may stand at the project's root, and holds with --project only", () => {
    const { env, home, write } = makeHome([], { "p/go.mod": "module p\n" });
    write("p/go-env-check.json", JSON.stringify({ suppress: [FAR] }));
    write("p/sub/main.go", "package main\n");
    const outcome = (...args: string[]) =>
      JSON.parse(run({ ...env, GO111MODULE: "off" }, "--json", ...args).stdout).outcomes["go111module-off"];
    expect(outcome()).toBe("fail");
    expect(outcome("--project", `${home}/p`)).toBe("suppressed");
    expect(outcome("--project", `${home}/p/sub`)).toBe("suppressed");
  });
});

describe("a file that is not wholly understood", () => {
  const wrong: readonly (readonly [string, string])[] = [
    ["{", "not JSON"],
    ["[]", "expected {"],
    ['{"supress":[]}', "supress: there is no such field"],
    ['{"suppress":{}}', "suppress: must be a list"],
    ['{"suppress":[1]}', "suppress[0]: must be an object"],
    ['{"suppress":[{"reason":"x"}]}', "suppress[0].id: must be a check's ID"],
    ['{"suppress":[{"id":"a"}]}', "suppress[0].reason: must say why"],
    [
      '{"suppress":[{"id":"a","reason":"x"},{"id":"b","reason":"x","until":"soon"}]}',
      "suppress[1].until: must be a day",
    ],
    ['{"suppress":[{"id":"a","reason":"x","until":"2027-02-30"}]}', "suppress[0].until: must be a day"],
    ['{"suppress":[{"id":"a","reason":"x","til":"2027-01-01"}]}', "suppress[0].til: there is no such field"],
    ['{"suppress":[{"id":"a","reason":"x"},{"id":"a","reason":"y"}]}', "a is listed twice"],
  ];
  for (const [text, what] of wrong) {
    it(`hides nothing and names the field: ${text}`, () => {
      const { suppressions, errors } = parseSuppressions(text, "/f.json");
      expect(suppressions).toEqual([]);
      const said = errors.map((error) => unreadText(error, "en")).join("\n");
      expect(said).toContain("/f.json: ");
      expect(said).toContain(what);
    });
  }

  it("makes the report incomplete, which the report says", () => {
    const { env } = makeHome([], { [CONFIG]: '{"suppress":[{"id":"go-not-on-path"}]}' });
    const report = JSON.parse(run(env, "--json").stdout);
    expect(report.complete).toBe(false);
    expect(report.unread.join()).toContain("suppress[0].reason");
    expect(report.outcomes["go-not-on-path"]).toBe("fail");
  });

  it("is read without throwing, whatever it holds", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const { suppressions, errors } = parseSuppressions(text, "/f");
        expect(suppressions.length === 0 || errors.length === 0).toBe(true);
      }),
    );
  });
});
