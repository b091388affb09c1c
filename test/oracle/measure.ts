import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Lab } from "./lab.ts";
import type { Release } from "./releases.ts";
import { runChild } from "./run-child.ts";

/** What refuses a value, the most general first. */
export const STAGES = [
  "every command",
  "go env",
  "loading packages",
  "the module",
  "build",
  "install",
  "build with C",
  "dependencies",
  "download",
] as const;

export type Stage = (typeof STAGES)[number];

/** Real Go's answer to one value of one variable. */
export interface Refusal {
  /** Null where nothing refuses it. */
  readonly by: Stage | null;
  readonly message: string;
}

const COMMANDS: Readonly<Record<Exclude<Stage, "build with C" | "dependencies" | "download">, string>> = {
  "every command": "go version",
  "go env": "go env GOVERSION",
  "loading packages": "go list -find .",
  "the module": "go list -m",
  build: "go build -o ../built .",
  install: "go install .",
};

/** What a stage needs to come as far as the variable. */
const MORE: Partial<Record<Stage, Readonly<Record<string, string>>>> = {
  dependencies: { GOFLAGS: "-mod=mod", GOSUMDB: "off" },
};

/** What says that Go took the value and went on to where only a network, or a proxy that is off, could help. */
const WENT_ON =
  /dial tcp|no such host|connection refused|GOPROXY=off|no secure protocol|invalid version: git|unknown revision|toolchain not available|file does not exist|no such file|GOVCS disallows using/;

/** Names that releases have; with any other letters there will never be one to download. */
const RELEASE_NAME = /^go1\.\d+(\.\d+|rc\d+|beta\d+)?([-+]|$)/;

/** Read by the compiler, the assembler or the linker; of all others go itself tells before it starts one of these. */
const READ_BY_TOOLS = new Set(["GOAMD64", "GOEXPERIMENT", "GOFIPS140", "GO_EXTLINK_ENABLED"]);

const ABSENT = /toolchain not available|cannot find "go\S+" in PATH/;

export interface Question {
  readonly release: Release;
  readonly name: string;
  readonly value: string;
  readonly where: "environment" | "file";
  readonly extra?: Stage | undefined;
}

/** Asks a real Go whether it takes a value: general commands first, the one that needs more of the variable last. */
export async function ask({ release, name, value, where, extra }: Question, lab: Lab): Promise<Refusal> {
  const scratch = makeScratch(lab);
  try {
    const filled = fill(value, scratch.home, lab, release);
    const env: Record<string, string> = {
      HOME: scratch.home,
      PATH: `${join(lab.root, `go${release}`, "bin")}:/usr/bin:/bin`,
      GOCACHE: lab.cache,
      GOPROXY: "off",
      ...(name !== "GOTOOLCHAIN" && { GOTOOLCHAIN: "local" }),
    };
    delete env[name];
    if (name === "GOCACHE" || name === "GOPROXY") delete env[name];
    if (where === "environment") env[name] = filled;
    else writeFileSync(join(scratch.home, ".config/go/env"), `${name}=${filled}\n`);
    const stages = STAGES.filter(
      (stage) => stage in COMMANDS && (stage !== "install" || extra === "install"),
    );
    // Where the build works, everything before it did.
    if ((await refuses("build", env, scratch, name)) !== null)
      for (const stage of stages) {
        const message = await refuses(stage, env, scratch, name);
        if (message !== null) return { by: stage, message };
      }
    if (extra === undefined) return { by: null, message: "" };
    const asked = extra === "download" ? forDownload(env, name, lab) : { ...env, ...MORE[extra] };
    let message = await refuses(extra, asked, scratch, name);
    // With -n, go prints its plan in parallel and may end well before it comes to an open quote.
    for (let again = 0; again < 3 && message === null && extra === "build with C"; again += 1)
      message = await refuses(extra, asked, scratch, name);
    return message === null ? { by: null, message: "" } : { by: extra, message };
  } finally {
    rmSync(scratch.root, { recursive: true, force: true });
  }
}

/** Whether `go env -w` takes the value; its message when it does not. */
export async function askToWrite({ release, name, value }: Question, lab: Lab): Promise<string | null> {
  const scratch = makeScratch(lab);
  try {
    const env = {
      HOME: scratch.home,
      PATH: `${join(lab.root, `go${release}`, "bin")}:/usr/bin:/bin`,
      GOTOOLCHAIN: "local",
    };
    const pair = `${name}=${fill(value, scratch.home, lab, release)}`;
    const { status, stderr } = await runChild("/bin/sh", ["-c", 'go env -w "$1"', "sh", pair], {
      env,
      cwd: scratch.tiny,
    });
    return status === 0 ? null : stderr.trim();
  } finally {
    rmSync(scratch.root, { recursive: true, force: true });
  }
}

interface Scratch {
  readonly root: string;
  readonly home: string;
  readonly tiny: string;
}

function makeScratch(_lab: Lab): Scratch {
  const root = mkdtempSync(join(tmpdir(), "gec-measure-"));
  const home = join(root, "home");
  const tiny = join(root, "tiny");
  for (const dir of [
    join(home, ".config/go/telemetry"),
    join(home, "dir"),
    join(tiny, "net"),
    join(root, "needs"),
    join(root, "imports"),
  ])
    mkdirSync(dir, { recursive: true });
  writeFileSync(join(home, ".config/go/telemetry/mode"), "off 2024-01-01");
  writeFileSync(join(home, "fine.work"), `go 1.21\n\nuse ${tiny}\n`);
  writeFileSync(join(tiny, "go.mod"), "module example.com/tiny\n\ngo 1.21\n");
  writeFileSync(join(tiny, "main.go"), 'package main\n\nfunc main() { println("tiny") }\n');
  writeFileSync(
    join(tiny, "net/main.go"),
    'package main\n\nimport "net"\n\nfunc main() { println(net.IPv4len) }\n',
  );
  writeFileSync(
    join(root, "needs/go.mod"),
    "module example.com/needs\n\ngo 1.16\n\nrequire example.com/dep v1.0.0\n",
  );
  // Since 1.17 go.mod names every module, so that Go goes straight to the directory of the package.
  writeFileSync(
    join(root, "imports/go.mod"),
    "module example.com/imports\n\ngo 1.17\n\nrequire example.com/dep v1.0.0\n",
  );
  writeFileSync(
    join(root, "imports/main.go"),
    'package main\n\nimport _ "example.com/dep"\n\nfunc main() {}\n',
  );
  return { root, home, tiny };
}

async function refuses(
  stage: Stage,
  env: Readonly<Record<string, string>>,
  { root, tiny }: Scratch,
  name: string,
): Promise<string | null> {
  const [command, cwd] =
    stage === "build with C"
      ? // What the C compiler thinks of its flags is a fact of the disk; it is not started. -a: what is in the cache is not read again.
        ["go build -a -o ../built ./net", tiny]
      : stage === "download"
        ? name === "GOSUMDB"
          ? ["go mod graph", join(root, "needs")]
          : ["go list -m github.com/example/none@v1.0.0", tiny]
        : stage === "dependencies"
          ? ["go list .", join(root, "imports")]
          : [COMMANDS[stage], tiny];
  const light = READ_BY_TOOLS.has(name) ? command : command.replace("build", "build -n");
  const { status, stdout, stderr } = await runChild("/bin/sh", ["-c", light], { env, cwd });
  if (status === 0 || ((stage === "download" || stage === "dependencies") && WENT_ON.test(stderr)))
    return null;
  // A packager's own archive of the FIPS 140 sources is the SDK's fault.
  if (/SHA-256 hash of \S+\.zip/.test(stderr)) return null;
  // The name of a release is well-formed whether or not it is here.
  if (ABSENT.test(stderr) && RELEASE_NAME.test(env.GOTOOLCHAIN ?? "")) return null;
  return `${stderr}${stdout}`.trim();
}

/** Leads a download to where the variable is read and no further. */
function forDownload(
  env: Readonly<Record<string, string>>,
  name: string,
  lab: Lab,
): Readonly<Record<string, string>> {
  if (name === "GOPROXY") return env;
  if (name === "GOVCS") return { ...env, GOPROXY: "direct", GOSUMDB: "off" };
  if (name === "GOSUMDB") return { ...env, GOPROXY: `file://${makeProxy(lab)}`, GOFLAGS: "-mod=mod" };
  return { ...env, GOPROXY: "https://127.0.0.1:1" };
}

/** A proxy in files with one module, as far as its go.mod: enough for the checksum database to be asked. */
function makeProxy({ root }: Lab): string {
  const dir = join(root, "proxy/example.com/dep/@v");
  if (existsSync(join(dir, "v1.0.0.info"))) return join(root, "proxy");
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, "v1.0.0.mod"), "module example.com/dep\n");
  writeFileSync(join(dir, "v1.0.0.info"), '{"Version":"v1.0.0"}');
  return join(root, "proxy");
}

function fill(value: string, home: string, lab: Lab, release: Release): string {
  return value.replaceAll("{home}", home).replaceAll("{full}", lab.versions[release]);
}
