import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { homebrew, macWith, placeSdk } from "../broken/mac.ts";
import type { Given } from "../broken/row.ts";
import { type Mac, makeMac } from "../support/mac.ts";

/** Where go answers as the release does. */
function answering(mac: Mac, { release }: Given): Mac {
  mac.answers.set("go", { code: 0, stdout: JSON.stringify({ GOVERSION: `${release}.0` }) });
  return mac;
}

function brewed(given: Given, prefix: string, arch: "arm64" | "amd64"): Mac {
  const mac = makeMac();
  mac.arch = arch === "amd64" ? "x64" : "arm64";
  homebrew(mac, prefix, given, arch);
  mkdirSync(join(mac.root, prefix, "opt"), { recursive: true });
  symlinkSync("../Cellar/go/9.9.9", join(mac.root, prefix, "opt/go"));
  mac.env.PATH = `${prefix}/bin:/usr/bin:/bin`;
  return answering(mac, given);
}

/** Macs as installers leave them, on both processors: no check may speak up on them. */
export const HEALTHY_MACS: Readonly<Record<string, (given: Given) => Mac>> = {
  "macOS: upstream": (given) => macWith(given),

  "macOS: the official package": (given) => {
    const mac = macWith(given);
    mac.write("/etc/paths", "/usr/local/bin\n/usr/bin\n/bin\n/usr/sbin\n/sbin\n");
    mac.write("/etc/paths.d/go", "/usr/local/go/bin\n");
    mkdirSync(join(mac.root, "/usr/local/bin"), { recursive: true });
    mac.env.PATH = "/usr/local/bin:/usr/bin:/bin:/usr/local/go/bin";
    return mac;
  },

  "macOS: the official package on Intel": (given) => {
    const mac = macWith(given, "amd64");
    mac.arch = "x64";
    mac.write("/etc/paths.d/go", "/usr/local/go/bin\n");
    mac.env.PATH = "/usr/bin:/bin:/usr/local/go/bin";
    return mac;
  },

  "macOS: Homebrew": (given) => brewed(given, "/opt/homebrew", "arm64"),
  "macOS: Homebrew on Intel": (given) => brewed(given, "/usr/local", "amd64"),

  "macOS: Homebrew's go by its stable path": (given) => {
    const mac = brewed(given, "/opt/homebrew", "arm64");
    mac.env.PATH = "/opt/homebrew/opt/go/libexec/bin:/opt/homebrew/bin:/usr/bin:/bin";
    return mac;
  },

  "macOS: an SDK in ~/sdk": (given) => {
    const mac = makeMac();
    placeSdk(mac, `/Users/u/sdk/${given.release}.0`, given.go, `${given.release}.0`);
    mac.env.PATH = `/Users/u/sdk/${given.release}.0/bin:/usr/bin:/bin`;
    return answering(mac, given);
  },

  // TMPDIR as macOS gives it to every process.
  "macOS: its own TMPDIR": (given) => {
    const mac = macWith(given);
    mkdirSync(join(mac.root, "/var/folders/ab/cdef/T"), { recursive: true });
    mac.env.TMPDIR = "/var/folders/ab/cdef/T/";
    return mac;
  },
};
