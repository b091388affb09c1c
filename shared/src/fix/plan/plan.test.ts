import { describe, expect, it } from "vitest";
import { machine, withEnvFile } from "../../checks/examples/machine.ts";
import type { Edit, Evidence, Facts, FixPlan, Place } from "../../model/index.ts";
import { sh } from "../../shell/shell-text.ts";
import { planFixes } from "./plan.ts";
import type { Wanted } from "./wanted.ts";

const PROFILE = "/home/u/.profile";

function wanted(
  id: string,
  edits: readonly Edit[],
  more: Partial<FixPlan & { evidence: readonly Evidence[] }> = {},
): Wanted {
  const { evidence = [], ...plan } = more;
  return {
    id,
    title: id,
    severity: "major",
    plan: { safety: "safe", edits, ...plan },
    evidence,
    advice: null,
    commands: [sh`by hand`],
  };
}

/** Plans over files that are given as text. */
function planned(
  some: readonly Wanted[],
  files: Readonly<Record<string, string>> = {},
  facts: Facts = machine(),
) {
  return planFixes(some, facts, (file) => {
    const value = files[file];
    return value === undefined ? { ok: false, reason: "missing" } : { ok: true, value };
  });
}

function states(plan: ReturnType<typeof planned>): readonly string[] {
  return plan.fixes.map(({ id, state, because }) => `${id} ${state}${because === null ? "" : ` ${because}`}`);
}

/** Facts in which a line of ~/.profile sets a variable, as the file says and as it was seen. */
function withLine(text: string, name: string, value: string): Facts {
  const place: Place = { kind: "line", file: PROFILE, line: 1, text, via: [] };
  return machine({
    env: { [name]: value },
    startupLines: [{ file: PROFILE, line: 1, text }],
    blame: { context: "terminal", confidence: "high", path: [], variables: { [name]: { value, place } } },
  });
}

it("writes out a variable that was empty where the line ran", () => {
  const line = "export GOBIN=$GOPATH/bin";
  const files = { [PROFILE]: `${line}\nexport GOPATH=$HOME/go\n` };
  const edit = { kind: "set", name: "GOBIN", value: "/home/u/go/bin" } as const;
  const [patch] = planned([wanted("a", [edit])], files, withLine(line, "GOBIN", "/bin")).patches;
  expect(patch?.after).toBe("export GOBIN=$HOME/go/bin\nexport GOPATH=$HOME/go\n");
});

describe("several fixes at once", () => {
  it("takes the worse of two that say the opposite, and names it to the other", () => {
    const plan = planned([
      wanted("a", [{ kind: "set", name: "GOPATH", value: "/x" }]),
      wanted("b", [{ kind: "unset", name: "GOPATH" }]),
      wanted("c", [{ kind: "path-remove", dir: "/d" }]),
      wanted("d", [{ kind: "path-first", dir: "/d" }]),
      wanted("e", [{ kind: "set", name: "GOPATH", value: "/x" }]),
      wanted("f", [{ kind: "path-last", dir: "/e" }]),
    ]);
    expect(states(plan)).toEqual([
      "a planned",
      "b conflict a",
      "c planned",
      "d conflict c",
      "e planned",
      "f planned",
    ]);
  });

  it("says the same thing once, in one line", () => {
    const [patch] = planned(
      [
        wanted("worst", [{ kind: "path-first", dir: "/worst" }]),
        wanted("mild", [
          { kind: "path-first", dir: "/mild" },
          { kind: "path-last", dir: "/worst" },
        ]),
        wanted("same", [{ kind: "path-first", dir: "/worst" }]),
      ],
      { [PROFILE]: "# mine\n" },
    ).patches;
    expect(patch?.after).toBe('# mine\nexport PATH="/mild:/worst:$PATH"\n');
  });
});

describe("what is never written", () => {
  it.each([
    "/opt/homebrew/Cellar/go/1.26.1/libexec/bin",
    "/home/u/.goenv/versions/1.26.1/bin",
    "/home/u/.asdf/installs/golang/1.26.1/go/bin",
    "/home/u/.local/share/mise/installs/go/1.26/bin",
    "/home/u/.gvm/gos/go1.26/bin",
    "/nix/store/abc-go-1.26/bin",
  ])("a path that the next upgrade removes: %s", (dir) => {
    const plan = planned([
      wanted("a", [{ kind: "path-first", dir }]),
      wanted("b", [{ kind: "set", name: "GOROOT", value: dir }]),
    ]);
    expect(states(plan)).toEqual(["a by-hand", "b by-hand"]);
    expect(plan.patches).toEqual([]);
    expect(plan.fixes[0]?.commands).toEqual(["by hand"]);
  });

  it("an entry that PATH cannot hold, a step for people, a universal variable whose file cannot be read", () => {
    const universal: Place = { kind: "universal", file: "fish_variables", line: 3, text: "GOROOT", via: [] };
    const facts = machine({
      env: { GOROOT: "/x" },
      blame: {
        context: "terminal",
        confidence: "high",
        path: [],
        variables: { GOROOT: { value: "/x", place: universal } },
      },
    });
    const plan = planned(
      [
        wanted("colon", [{ kind: "path-last", dir: "/a:/b" }]),
        wanted("command", [{ kind: "command", argv: ["mv", "a", "b"] }]),
        wanted("universal", [{ kind: "unset", name: "GOROOT" }]),
      ],
      {},
      facts,
    );
    expect(states(plan)).toEqual(["colon by-hand", "command by-hand", "universal by-hand"]);
  });

  it("anything over a file that cannot be read", () => {
    const plan = planFixes([wanted("a", [{ kind: "path-last", dir: "/d" }])], machine(), () => ({
      ok: false,
      reason: "denied",
    }));
    expect(states(plan)).toEqual([`a unreadable ${PROFILE}`]);
    expect(plan.patches).toEqual([]);
  });
});

describe("the line at fault is edited, where that is understood", () => {
  const unset = wanted("a", [{ kind: "unset", name: "GOROOT" }], {
    evidence: [{ file: PROFILE, line: 1, text: "" }],
  });
  const after = (text: string, facts: Facts) =>
    planned([unset], { [PROFILE]: text }, facts).patches[0]?.after;
  const line = "export GOROOT=/gone";

  it("goes, with the entries that are made from it", () => {
    const facts = withLine(line, "GOROOT", "/gone");
    expect(after(`${line}\n# more\n`, facts)).toBe("# more\n");
    expect(after(`${line}\nPATH=$GOROOT/bin:$PATH:/x\n`, facts)).toBe("PATH=$PATH:/x\n");
    const more = `${line} GOPATH=/x`;
    expect(after(`${more}\n`, withLine(more, "GOROOT", "/gone"))).toBe("export GOPATH=/x\n");
    const continued = `${line} \\`;
    expect(after(`${continued}\n  GOPATH=/x\n`, withLine(continued, "GOROOT", "/gone"))).toBe(
      "export \\\n  GOPATH=/x\n",
    );
  });

  it("stays where the file says something else by now, or the command hangs together with others", () => {
    const plan = planned(
      [unset],
      { [PROFILE]: `# new first line\n${line}\n` },
      withLine(line, "GOROOT", "/gone"),
    );
    expect(plan.fixes[0]?.notEdited).toEqual({ why: "changed", file: PROFILE, line: 1 });
    expect(plan.patches[0]?.after).toMatch(/\nexport GOROOT[\s\S]*\nunset GOROOT\n/);
    const chained = `ls || ${line}`;
    const other = planned([unset], { [PROFILE]: `${chained}\n` }, withLine(chained, "GOROOT", "/gone"));
    expect(other.fixes[0]?.notEdited?.why).toBe("not-understood");
    expect(other.patches[0]?.after).toMatch(/^ls \|\| export[\s\S]*\nunset GOROOT\n/);
  });

  it("keeps bytes that are no text, and the file's line ending", () => {
    const changed = after(`${line}\r\n# \xff\xfe\r\n`, withLine(line, "GOROOT", "/gone\r"));
    expect(changed).toBe("# \xff\xfe\r\n");
  });

  it("says of each line what happens to it", () => {
    const facts = withLine(line, "GOROOT", "/gone");
    const [fix] = planned([unset], { [PROFILE]: `${line}\nPATH=/a:$GOROOT/bin:$PATH\n` }, facts).fixes;
    expect(fix?.changes).toEqual([
      { file: PROFILE, line: 1, kind: "delete", before: line, after: null },
      { file: PROFILE, line: 2, kind: "change", before: "PATH=/a:$GOROOT/bin:$PATH", after: "PATH=/a:$PATH" },
    ]);
  });
});

it("edits the file of go env -w line by line", () => {
  const file = "/home/u/.config/go/env";
  const facts = withEnvFile({ GOPROXY: "direct", GOFLAGS: "-x" });
  const [patch] = planned(
    [
      wanted("a", [{ kind: "go-env-unset", name: "GOFLAGS", go: "go", escape: {} }]),
      wanted("b", [{ kind: "go-env-set", name: "GOSUMDB", value: "off" }]),
    ],
    { [file]: "# note\nGOFLAGS=-x\nGOPROXY=direct" },
    facts,
  ).patches;
  expect(patch).toMatchObject({ file, kind: "go-env", after: "# note\nGOPROXY=direct\nGOSUMDB=off\n" });
});
