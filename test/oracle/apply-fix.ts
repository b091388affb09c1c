import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { SeenFinding } from "./ask-product.ts";
import type { Lab } from "./lab.ts";
import type { Placed } from "./place.ts";
import { runChild, withStandIns } from "./run-child.ts";
import { cacheOf, type User } from "./user.ts";

/** Programs that change the whole machine, or fetch: no test runs them. */
const HANDS_OFF =
  /\b(sudo|apt|apt-get|dnf|pacman|brew|curl|wget|mise|asdf|goenv|snap|xcode-select|systemctl|mount)\b/;

/** Whether every finding's fix can be carried out here, by commands that keep to the machine's own home. */
export function canApply(findings: readonly SeenFinding[]): boolean {
  return findings.every(
    ({ commands }) => commands.length > 0 && !commands.some((command) => HANDS_OFF.test(command)),
  );
}

/**
 * Carries fixes out as a person would, by pasting their commands into a shell, and returns the environment that this
 * shell has afterwards. Where this process may mount, the shared SDKs cannot be written meanwhile.
 */
export async function applyFixes(
  findings: readonly SeenFinding[],
  env: Readonly<Record<string, string>>,
  placed: Placed,
  lab: Lab,
  user: User,
): Promise<Readonly<Record<string, string>>> {
  const { root } = lab;
  const cache = cacheOf(lab, user);
  const left = join(placed.root, "environment-after");
  rmSync(left, { force: true });
  const script = [...findings.flatMap(({ commands }) => commands), `/usr/bin/env -0 > '${left}'`].join("\n");
  const as = placed.uid === null ? "" : `setpriv --reuid ${placed.uid} --regid ${placed.uid} --clear-groups`;
  const bind = `mount --bind '${root}' '${root}' && mount -o remount,ro,bind '${root}' && ${writable(cache)} && exec ${as} /usr/bin/env -i "$@"`;
  const given = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  if (process.getuid?.() === 0)
    await runChild(
      "/usr/bin/unshare",
      ["-m", "/bin/sh", "-c", bind, "sh", ...given, "/bin/sh", "-c", script],
      {
        env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin" },
        cwd: placed.cwd,
      },
    );
  else await runChild("/bin/sh", ["-c", script], { env, cwd: placed.cwd });
  return existsSync(left) ? readEnvironment(withStandIns(readFileSync(left))) : env;
}

/** The build cache is the machine's own affair: go mod vendor writes there. */
function writable(dir: string): string {
  return `mount --bind '${dir}' '${dir}' && mount -o remount,rw,bind '${dir}'`;
}

function readEnvironment(text: string): Readonly<Record<string, string>> {
  const pairs = text.split("\0").filter((line) => line.includes("="));
  const env = Object.fromEntries(
    pairs.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
  const { PWD: _pwd, OLDPWD: _old, SHLVL: _level, _: _last, ...rest } = env;
  return rest;
}
