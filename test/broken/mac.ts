import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildGo } from "../support/build-go.ts";
import { type Mac, makeMac } from "../support/mac.ts";
import type { Given, RowBasics } from "./row.ts";

/** A Mac with exactly one fault; `byHand` does what the fix or the advice says. */
export interface MacRow extends RowBasics {
  readonly make: (given: Given) => Mac;
  readonly byHand: (mac: Mac, given: Given) => void;
}

/** Puts a real program for a Mac, built by the release under test, at a path. */
function place(
  mac: Mac,
  path: string,
  sdk: string,
  platform: "darwin/arm64" | "darwin/amd64",
  module?: string,
): void {
  mkdirSync(dirname(join(mac.root, path)), { recursive: true });
  copyFileSync(buildGo({ sdk, platform, ...(module !== undefined && { module }) }), join(mac.root, path));
}

/** An SDK as the probe sees one: VERSION, src, and a real Mach-O file of that release as bin/go; its tools are only names. */
export function placeSdk(
  mac: Mac,
  root: string,
  sdk: string,
  version: string,
  arch: "arm64" | "amd64" = "arm64",
): void {
  mac.write(`${root}/VERSION`, `${version}\n`);
  mac.write(
    `${root}/go.env`,
    "GOPROXY=https://proxy.golang.org,direct\nGOSUMDB=sum.golang.org\nGOTOOLCHAIN=auto\n",
  );
  for (const dir of [`pkg/tool/darwin_${arch}`, "src/fmt", "src/runtime"])
    mkdirSync(join(mac.root, root, dir), { recursive: true });
  place(mac, `${root}/bin/go`, sdk, `darwin/${arch}`);
  for (const tool of ["compile", "asm", "link", "cgo", "vet"])
    writeFileSync(join(mac.root, root, `pkg/tool/darwin_${arch}`, tool), "", { mode: 0o755 });
}

export function macWith({ go, release }: Given, arch: "arm64" | "amd64" = "arm64"): Mac {
  const mac = makeMac();
  placeSdk(mac, "/usr/local/go", go, `${release}.0`, arch);
  mac.answers.set("go", { code: 0, stdout: JSON.stringify({ GOVERSION: `${release}.0` }) });
  return mac;
}

export function homebrew(
  mac: Mac,
  prefix: string,
  { go, release }: Given,
  arch: "arm64" | "amd64" = "arm64",
): void {
  const keg = `${prefix}/Cellar/go/9.9.9`;
  placeSdk(mac, `${keg}/libexec`, go, `${release}.0`, arch);
  mkdirSync(join(mac.root, prefix, "bin"), { recursive: true });
  symlinkSync("../Cellar/go/9.9.9/libexec/bin/go", join(mac.root, prefix, "bin/go"));
}

const variable = (severity: MacRow["severity"], name: string, value: string): MacRow => ({
  severity,
  make: (given) => {
    const mac = macWith(given);
    mac.env[name] = value;
    return mac;
  },
  byHand: (mac) => {
    delete mac.env[name];
  },
});

/** Faults that only a Mac has, on recorded answers and real cross-compiled programs. */
export const MACS: Readonly<Record<string, readonly MacRow[]>> = {
  "cache-on-network-mount": [
    {
      severity: "minor",
      make: (given) => {
        const mac = macWith(given);
        mkdirSync(join(mac.root, "/Users/u/go/pkg/mod"), { recursive: true });
        mac.answers.set("mount", {
          code: 0,
          stdout: [
            "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)",
            "//u@nas/go on /Users/u/go (smbfs, nodev, nosuid, mounted by u)",
          ].join("\n"),
        });
        return mac;
      },
      byHand: (mac) => mac.answers.set("mount", { code: 0, stdout: "/dev/disk3s1s1 on / (apfs, local)\n" }),
    },
  ],
  "macos-lc-uuid": [
    {
      severity: "critical",
      make: (given) => macWith(given),
      on: ["go1.21"],
      byHand: (mac, { sdks }) => placeSdk(mac, "/usr/local/go", sdks["go1.24"], "go1.24.0"),
    },
    {
      severity: "major",
      make: (given) => {
        const mac = macWith(given);
        place(mac, "/Users/u/go/bin/gopls", given.sdks["go1.21"], "darwin/arm64", "golang.org/x/tools/gopls");
        return mac;
      },
      on: ["go1.24", "go1.26", "go1.27"],
      byHand: (mac, { go }) =>
        place(mac, "/Users/u/go/bin/gopls", go, "darwin/arm64", "golang.org/x/tools/gopls"),
    },
  ],
  "rosetta-go": [
    {
      severity: "minor",
      make: (given) => macWith(given, "amd64"),
      byHand: (mac, { go, release }) => {
        rmSync(join(mac.root, "/usr/local/go"), { recursive: true });
        placeSdk(mac, "/usr/local/go", go, `${release}.0`);
      },
    },
    {
      severity: "minor",
      make: (given) => {
        const mac = macWith(given);
        place(mac, "/Users/u/go/bin/dlv", given.go, "darwin/amd64");
        return mac;
      },
      byHand: (mac, { go }) => place(mac, "/Users/u/go/bin/dlv", go, "darwin/arm64"),
    },
  ],
  "macos-too-old-for-go": [
    {
      severity: "critical",
      make: (given) => {
        const mac = macWith(given);
        mac.osVersion = given.release === "go1.21" ? "10.14.6" : "10.15.7";
        return mac;
      },
      byHand: (mac) => {
        mac.osVersion = "13.0";
      },
    },
  ],
  "leftover-pkg-install": [
    {
      severity: "minor",
      make: (given) => {
        const mac = macWith(given);
        homebrew(mac, "/opt/homebrew", given);
        mac.env.PATH = "/opt/homebrew/bin:/usr/local/go/bin:/usr/bin:/bin";
        return mac;
      },
      byHand: (mac) => rmSync(join(mac.root, "/usr/local/go"), { recursive: true }),
    },
    {
      severity: "minor",
      make: (given) => {
        const mac = macWith(given);
        homebrew(mac, "/opt/homebrew", given);
        rmSync(join(mac.root, "/usr/local/go"), { recursive: true });
        mac.env.PATH = "/opt/homebrew/bin:/usr/bin:/bin";
        mac.write("/etc/paths.d/go", "/usr/local/go/bin\n");
        return mac;
      },
      byHand: (mac) => rmSync(join(mac.root, "/etc/paths.d/go")),
    },
  ],
  "dual-homebrew": [
    {
      severity: "info",
      make: (given) => {
        const mac = makeMac();
        homebrew(mac, "/opt/homebrew", given);
        homebrew(mac, "/usr/local", given);
        mac.env.PATH = "/opt/homebrew/bin:/usr/bin:/bin";
        return mac;
      },
      byHand: (mac) => {
        rmSync(join(mac.root, "/usr/local/Cellar"), { recursive: true });
        rmSync(join(mac.root, "/usr/local/bin/go"));
      },
    },
  ],
  "clt-broken": [
    {
      severity: "minor",
      make: (given) => {
        const mac = macWith(given);
        rmSync(join(mac.root, "/Library/Developer"), { recursive: true });
        return mac;
      },
      byHand: (mac) => mac.write("/Library/Developer/CommandLineTools/usr/bin/clang", ""),
    },
    {
      severity: "minor",
      make: (given) => {
        const mac = macWith(given);
        const stderr = "You have not agreed to the Xcode license agreements.\n";
        mac.answers.set("xcrun", { code: 69, stderr });
        return mac;
      },
      byHand: (mac) => {
        mac.answers.set("xcrun", { code: 0 });
      },
    },
  ],
  "cc-shadowed": [
    {
      severity: "minor",
      make: (given) => {
        const mac = macWith(given);
        mac.write("/opt/homebrew/opt/llvm/bin/clang", "");
        mac.env.PATH = `/opt/homebrew/opt/llvm/bin:${mac.env.PATH}`;
        return mac;
      },
      byHand: (mac) => {
        mac.env.PATH = "/usr/local/go/bin:/usr/bin:/bin:/opt/homebrew/opt/llvm/bin";
      },
    },
  ],
  "fd-limit-low": [
    {
      severity: "info",
      make: (given) => {
        const mac = macWith(given);
        mac.answers.set("launchctl", { code: 0, stdout: "\tmaxfiles    256            unlimited\n" });
        return mac;
      },
      byHand: (mac) => mac.write("/Users/u/.zprofile", "ulimit -n 10240\n"),
    },
  ],
  "tcc-blocked": [
    {
      severity: "minor",
      make: (given) => {
        const mac = macWith(given);
        mac.write("/Users/u/Documents/app/go.mod", "module app\n");
        mac.project = "/Users/u/Documents/app";
        mac.denied.add("/Users/u/Documents/app");
        return mac;
      },
      byHand: (mac) => mac.denied.clear(),
    },
  ],
  "goamd64-v3-under-rosetta": [variable("info", "GOAMD64", "v3")],
  "macosx-deployment-target": [
    variable("minor", "MACOSX_DEPLOYMENT_TARGET", "10.9"),
    variable("minor", "MACOSX_DEPLOYMENT_TARGET", "27.0"),
  ],
  "git-missing": [
    {
      severity: "minor",
      make: (given) => {
        const mac = macWith(given);
        rmSync(join(mac.root, "/usr/bin/git"));
        return mac;
      },
      byHand: (mac) => mac.write("/usr/bin/git", ""),
    },
  ],
  "cgo-silently-off": [
    {
      severity: "major",
      make: (given) => {
        const mac = macWith(given);
        for (const name of ["clang", "cc"]) rmSync(join(mac.root, "/usr/bin", name));
        mac.write("/Users/u/app/main.go", 'package main\n\nimport "C"\n\nfunc main() {}\n');
        mac.project = "/Users/u/app";
        return mac;
      },
      byHand: (mac) => mac.write("/usr/bin/clang", ""),
    },
  ],
};
