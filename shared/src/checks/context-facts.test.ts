import { expect, it } from "vitest";
import { CATALOG } from "../catalog/checks.ts";
import { EXAMPLES } from "../catalog/examples.ts";
import { checkTexts } from "../catalog/texts.ts";
import { LANGUAGES } from "../model/index.ts";
import { adviceOf } from "../report/present-finding.ts";

/** Check → example → how bad it is, what exactly, and how far its fix may be trusted. */
const VERDICTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "gomod-needs-newer-go": {
    "it will be downloaded": "info download",
    local: "critical refused review",
    "a fixed one": "critical refused review",
    path: "critical not-on-path review",
    "no downloads": "critical no-download review",
    "proxy unreachable": "critical no-download manual",
    "proxy reachable": "info download",
    "before 1.21": "critical unread manual",
    "before 1.21, a toolchain line": "critical unread manual",
    "before 1.21, a candidate": "critical unread manual",
    "before 1.21, no patch": "minor at-own-risk manual",
    "the workspace requires it": "critical refused review",
    "local by the installation": "critical refused review",
    "GOTOOLCHAIN emptied with go env -w": "critical refused review",
    "an SDK without go.env": "critical refused manual",
  },
  "goproxy-unreachable": {
    "no answer": "major timeout manual",
    "in China": "major timeout review",
    "a server error": "major server-error manual",
  },
  "goproxy-malformed": {
    "copied from Markdown": "major odd-characters review",
    semicolon: "major odd-characters review",
    "upper case": "major no-scheme review",
    "only a comma": "major empty review",
    "emptied with go env -w": "major empty review",
    "another scheme": "major unknown-scheme review",
    "no go.env": "major empty review",
    "nothing in go.env": "major empty review",
    "a blank behind the comma": "minor lost review",
    "a blank before the comma": "minor lost review",
  },
  "goprivate-missing": {
    "a host in an internal domain": "major review",
    "the host of the project itself": "minor review",
    "only GONOPROXY lists it": "major review",
    "only GONOSUMDB lists it": "major review",
  },
  "gowork-stray": {
    "not listed": "major not-listed review",
    "set by GOWORK": "major not-listed review",
    "a listed directory is missing": "major missing review",
    "go line too low": "major too-low review",
  },
  "gowork-unusable": {
    "a directory": "critical directory review",
    "a file that is gone": "critical missing review",
    "in the file of go env -w": "critical directory review",
    "a device": "major device review",
  },
  "vcs-stamping": { "another user's": "major manual", broken: "major manual" },
  "goflags-mod-pinned": {
    vendor: "minor review",
    "mod in the file": "minor review",
    "another go.mod": "major review",
    "another go.mod, which this project has": "minor review",
    "another go.mod for a project with requirements": "major review",
    "in a workspace": "major review",
    "mod where go.mod lacks what go adds, and cannot be written to": "major review",
    "vendor in a workspace of an older Go": "major review",
    "vendor in a workspace": "minor review",
  },
  "cache-not-writable": {
    "created by root": "critical manual",
    "would be created in another user's directory": "major manual",
    "unreadable subdirectories": "major manual",
    "read-only subdirectories": "major manual",
  },
  "http-proxy-dead": {
    refused: "major review",
    "a GOPROXY of this machine": "major review",
    "a variable that only git reads": "minor review",
  },
  "sumdb-blocked-or-off": {
    off: "info review",
    "off for all": "info review",
    "everything private": "info review",
    unreachable: "minor timeout manual",
    "unreachable, in China": "minor refused review",
  },
  "corporate-ca": {
    "the file does not exist": "minor review",
    "neither exists": "major review",
    "a proxy that inspects TLS": "major manual",
    "on a Mac": "major manual",
  },
  "gotmpdir-bad": {
    relative: "critical relative review",
    "relative, and there in this project": "major relative review",
    "GOTMPDIR does not exist": "critical missing review",
    "a file": "critical not-a-directory manual",
    "a line break": "critical broken manual",
    "another user's": "critical closed manual",
    noexec: "major noexec review",
    "noexec cache": "major noexec manual",
  },
  "vendor-inconsistent": {
    "not vendored": "major not-vendored review",
    "no longer required": "major not-required review",
    "another version, not marked": "major not-vendored review",
    "a removed replacement": "major replaced-otherwise review",
    "a new replacement": "major replaced-otherwise review",
  },
  "goexperiment-set": {
    set: "info review",
    "in the file": "info review",
    "unknown to this Go": "critical review",
  },
};

for (const [id, verdicts] of Object.entries(VERDICTS)) {
  it(`${id} weighs each case`, () => {
    const check = CATALOG.find((one) => one.id === id);
    const seen = (EXAMPLES[id]?.().fail ?? []).map(({ name, facts }) => {
      const result = check?.evaluate(facts);
      if (check === undefined || result?.status !== "fail") return [name, "not found"];
      const { kind, fault, failure } = result.params;
      const safety = result.plan?.safety;
      const words = [result.severity ?? check.severity, kind ?? fault ?? failure, safety];
      return [name, words.filter((word) => word != null).join(" ")];
    });
    expect(Object.fromEntries(seen)).toEqual(verdicts);
  });
}

it("never advises to change the owner of a directory that is not a cache", () => {
  const check = CATALOG.find(({ id }) => id === "cache-not-writable");
  const examples = EXAMPLES["cache-not-writable"]?.().fail ?? [];
  const example = examples.find(({ name }) => name === "would be created in another user's directory");
  const result = example && check?.evaluate(example.facts);
  if (result?.status !== "fail") throw new Error("not found");
  const { params, plan } = result;
  if (plan === null) throw new Error("no plan");
  const said = LANGUAGES.map((language) => {
    const text = checkTexts()["cache-not-writable"]?.()[language];
    return text === undefined ? null : adviceOf(plan, text, params);
  });
  for (const advice of said) {
    expect(advice).not.toBeNull();
    expect(advice).not.toMatch(/chown|"\/srv"/);
  }
});

const EDITS: readonly (readonly [id: string, example: string, words: string])[] = [
  ["multiple-go-on-path", "two releases", "path-remove /opt/go/bin"],
  ["multiple-go-on-path", "the older one first: the newer one stays", "path-remove /opt/go/bin"],
  ["gowork-stray", "not listed", "env GOWORK=/home/u/go.work go work use /home/u/p"],
  ["gowork-stray", "a listed directory is missing", "go work edit -dropuse=./gone /home/u/go.work"],
  ["gowork-stray", "go line too low", "go work edit -go=1.26.0 /home/u/go.work"],
  ["gowork-stray", "set by GOWORK", "unset GOWORK"],
  ["goproxy-malformed", "semicolon", "go env -w GOPROXY=https://goproxy.cn,direct"],
  ["goproxy-malformed", "another scheme", "unset GOPROXY"],
  ["goflags-mod-pinned", "vendor", "unset GOFLAGS"],
  ["goflags-mod-pinned", "mod in the file", "go env -w GOFLAGS=-v '-ldflags=-s -w'"],
  ["goproxy-unreachable", "in China", "go env -w GOPROXY=https://goproxy.cn,direct"],
  ["sumdb-blocked-or-off", "unreachable, in China", "go env -w GOSUMDB=sum.golang.google.cn"],
  ["env-var-typo", "a letter missing", "unset GPROXY; set GOPROXY=https://goproxy.cn"],
  ["env-var-typo", "set together with the right one", "unset GPROXY"],
  ["vendor-inconsistent", "not vendored", "go -C /home/u/p mod vendor"],
  ["gomod-line-without-patch", "1.22.1", "env GOTOOLCHAIN=local go mod edit -go=1.23.0 /home/u/p/go.mod"],
  ["corporate-ca", "neither exists", "unset SSL_CERT_FILE; unset SSL_CERT_DIR"],
];

it("fixes by exactly what is named", () => {
  for (const [id, example, words] of EDITS) {
    const check = CATALOG.find((one) => one.id === id);
    const facts = EXAMPLES[id]?.().fail.find(({ name }) => name === example)?.facts;
    const result = facts && check?.evaluate(facts);
    if (result?.status !== "fail" || result.plan === null) throw new Error(`${id}: ${example}`);
    const said = result.plan.edits.map((edit) => {
      if (edit.kind === "command") return edit.argv.join(" ");
      if (edit.kind === "set") return `set ${edit.name}=${edit.value}`;
      if (edit.kind === "go-env-set") return `go env -w ${edit.name}=${edit.value}`;
      if ("dir" in edit) return `${edit.kind} ${edit.dir}`;
      return edit.kind === "unset" ? `unset ${edit.name}` : edit.kind;
    });
    expect([id, example, said.join("; ")]).toEqual([id, example, words]);
  }
});
