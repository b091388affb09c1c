import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { check, ids, makeHome, makeHomebrew, makeTool, pasteThenCheck } from "./support/machine.ts";
import { itWith } from "./support/parts.ts";

type Parts = Readonly<Record<"go1.21" | "go1.26" | "go1.27", string>>;
type Machine = ReturnType<typeof makeHome>;
type Break = (parts: Parts) => Machine & { readonly env: Record<string, string> };

/** A machine whose only fault is a variable. */
const exported =
  (name: string, value: (parts: Parts) => string): Break =>
  (parts) => {
    const machine = makeHome([join(parts["go1.26"], "bin")]);
    machine.env[name] = value(parts);
    return machine;
  };

/** A machine whose only fault stands in the file of `go env -w`. */
const written =
  (name: string, value: string): Break =>
  (parts) =>
    makeHome([join(parts["go1.26"], "bin")], { ".config/go/env": `${name}=${value}\n` });

/** Each check, on machines made of real SDKs that have exactly that fault. */
const BROKEN: Readonly<Record<string, readonly Break[]>> = {
  "go-not-on-path": [
    (parts) => {
      const machine = makeHome([]);
      mkdirSync(join(machine.home, "sdk/go1.26"), { recursive: true });
      mkdirSync(join(machine.home, "sdk/go1.26/pkg/tool"), { recursive: true });
      mkdirSync(join(machine.home, "sdk/go1.26/bin"));
      copyFileSync(join(parts["go1.26"], "bin/go"), join(machine.home, "sdk/go1.26/bin/go"));
      return machine;
    },
  ],
  "gopath-bin-not-on-path": [
    (parts) => {
      const machine = makeHome([join(parts["go1.26"], "bin")]);
      makeTool(join(machine.home, "go/bin/gopls"));
      return machine;
    },
  ],
  "goroot-version-mismatch": [exported("GOROOT", (parts) => parts["go1.21"])],
  "goroot-not-found": [exported("GOROOT", () => "/opt/gone/go"), written("GOROOT", "/opt/gone/go")],
  "goroot-not-an-sdk": [exported("GOROOT", () => "/usr")],
  "goroot-set-needlessly": [exported("GOROOT", (parts) => parts["go1.26"])],
  "multiple-go-on-path": [(parts) => makeHome([join(parts["go1.26"], "bin"), join(parts["go1.21"], "bin")])],
  "go111module-off": [exported("GO111MODULE", () => "off"), written("GO111MODULE", "auto")],
  "goos-goarch-exported": [exported("GOOS", () => "windows"), written("GOARCH", "arm64")],
  "env-file-shadowed": [
    (parts) => {
      const machine = makeHome([join(parts["go1.26"], "bin")], { ".config/go/env": "GOPROXY=direct\n" });
      machine.env.GOPROXY = "off";
      return machine;
    },
  ],
  "cellar-pinned": [
    (parts) => {
      const machine = makeHome([]);
      const keg = makeHomebrew(join(machine.home, "brew"), parts["go1.26"]);
      machine.env.PATH = `${keg}/libexec/bin:${machine.env.PATH}`;
      return machine;
    },
  ],
  "gopath-is-goroot": [exported("GOPATH", (parts) => parts["go1.26"])],
  "gopath-malformed": [
    exported("GOPATH", () => "~/go"),
    exported("GOPATH", () => "go"),
    written("GOPATH", "~/go"),
  ],
  "gopath-has-gomod": [
    (parts) => makeHome([join(parts["go1.26"], "bin")], { "go/go.mod": "module stray\n" }),
    (parts) => makeHome([join(parts["go1.21"], "bin")], { "go/go.mod": "module stray\n" }),
  ],
  "goflags-invalid": [exported("GOFLAGS", () => "mod=vendor"), written("GOFLAGS", "-nosuchflag")],
  "gotoolchain-invalid": [exported("GOTOOLCHAIN", () => "1.26"), written("GOTOOLCHAIN", "latest")],
  "go-env-file-bricks-go": [written("GOEXPERIMENT", "rangefunc"), written("GO111MODULE", "foo")],
  "gobin-malformed": [exported("GOBIN", () => "~/bin"), written("GOBIN", "/tmp/a:/tmp/b")],
  "home-unset": [
    (parts) => {
      const machine = makeHome([join(parts["go1.26"], "bin")]);
      delete machine.env.HOME;
      return machine;
    },
  ],
  "path-entry-broken": [(parts) => makeHome([join(parts["go1.26"], "bin"), "~/go/bin"])],
};

describe("each check is found on a broken machine with real Go, and gone after its fix", () => {
  for (const [id, breaks] of Object.entries(BROKEN)) {
    breaks.forEach((breakIt, index) => {
      itWith(["go1.21", "go1.26", "go1.27", "bash"], `${id} ${index + 1}`, (parts) => {
        const machine = breakIt(parts);
        const before = check(machine.env, ["--no-shell", "--shell", parts.bash]);
        expect(ids(before)).toContain(id);
        const fix = before.findings.find((finding) => finding.id === id)?.fix;
        expect(fix?.snippet).toBeTruthy();
        const after = pasteThenCheck(parts.bash, fix?.snippet ?? "", machine.env);
        expect(ids(after)).not.toContain(id);
        expect(after.score.value).toBeGreaterThanOrEqual(before.score.value);
        // The paste mends the terminal it is pasted into, too.
        const again = breakIt(parts);
        const finding = check(again.env, ["--no-shell", "--shell", parts.bash]).findings.find(
          (one) => one.id === id,
        );
        const pasted = pasteThenCheck(parts.bash, finding?.fix?.commands.join("\n") ?? "", again.env);
        expect(ids(pasted)).not.toContain(id);
      });
    });
  }
});
