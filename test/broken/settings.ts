import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { makeHome, makeHomebrew, makeTool } from "../support/machine.ts";
import type { Given, Make, Rows } from "./row.ts";

/** A machine whose only fault is a variable. */
export const exported =
  (name: string, value: (given: Given) => string): Make =>
  (given) => {
    const machine = makeHome([join(given.go, "bin")]);
    machine.env[name] = value(given);
    return machine;
  };

/** A machine whose only fault stands in the file of `go env -w`. */
export const written =
  (name: string, value: string): Make =>
  ({ go }) =>
    makeHome([join(go, "bin")], { ".config/go/env": `${name}=${value}\n` });

/** Faults of PATH and of Go's settings. */
export const SETTINGS: Rows = {
  "go-not-on-path": [
    ({ go }) => {
      const machine = makeHome([]);
      const sdk = join(machine.home, "sdk/go1.26");
      mkdirSync(join(sdk, "pkg/tool"), { recursive: true });
      mkdirSync(join(sdk, "bin"));
      copyFileSync(join(go, "bin/go"), join(sdk, "bin/go"));
      return machine;
    },
  ],
  "gopath-bin-not-on-path": [
    ({ go }) => {
      const machine = makeHome([join(go, "bin")]);
      makeTool(join(machine.home, "go/bin/gopls"));
      return machine;
    },
  ],
  "goroot-version-mismatch": [exported("GOROOT", ({ other }) => other)],
  "goroot-not-found": [exported("GOROOT", () => "/opt/gone/go"), written("GOROOT", "/opt/gone/go")],
  "goroot-not-an-sdk": [exported("GOROOT", () => "/usr")],
  "goroot-set-needlessly": [exported("GOROOT", ({ go }) => go)],
  "multiple-go-on-path": [({ go, other }) => makeHome([join(go, "bin"), join(other, "bin")])],
  "go111module-off": [exported("GO111MODULE", () => "off"), written("GO111MODULE", "auto")],
  "goos-goarch-exported": [exported("GOOS", () => "windows"), written("GOARCH", "arm64")],
  "env-file-shadowed": [
    ({ go }) => {
      const machine = makeHome([join(go, "bin")], { ".config/go/env": "GOPROXY=direct\n" });
      machine.env.GOPROXY = "off";
      return machine;
    },
  ],
  "cellar-pinned": [
    ({ go }) => {
      const machine = makeHome([]);
      const keg = makeHomebrew(join(machine.home, "brew"), go);
      machine.env.PATH = `${keg}/libexec/bin:${machine.env.PATH}`;
      return machine;
    },
  ],
  "gopath-is-goroot": [exported("GOPATH", ({ go }) => go)],
  "gopath-malformed": [
    exported("GOPATH", () => "~/go"),
    exported("GOPATH", () => "go"),
    written("GOPATH", "~/go"),
  ],
  "gopath-has-gomod": [({ go }) => makeHome([join(go, "bin")], { "go/go.mod": "module stray\n" })],
  "goflags-invalid": [exported("GOFLAGS", () => "mod=vendor"), written("GOFLAGS", "-nosuchflag")],
  "gotoolchain-invalid": [
    exported("GOTOOLCHAIN", () => "1.26"),
    written("GOTOOLCHAIN", "latest"),
    exported("GOTOOLCHAIN", () => "go1.26"),
    written("GOTOOLCHAIN", "go1.25+auto"),
  ],
  "go-env-file-bricks-go": [
    written("GOEXPERIMENT", "nosuchexperiment"),
    { make: written("GOEXPERIMENT", "rangefunc"), on: ["go1.26", "go1.27"] },
    written("GO111MODULE", "foo"),
  ],
  "gobin-malformed": [exported("GOBIN", () => "~/bin"), written("GOBIN", "/tmp/a:/tmp/b")],
  "home-unset": [
    ({ go }) => {
      const machine = makeHome([join(go, "bin")]);
      delete machine.env.HOME;
      return machine;
    },
  ],
  "path-entry-broken": [({ go }) => makeHome([join(go, "bin"), "~/go/bin"])],
};
