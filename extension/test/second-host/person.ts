import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json" with { type: "json" };

/** A home whose login shell exports a GOROOT that does not exist; gives a launcher's environment for it. */
export function brokenHome(home: string): Readonly<Record<string, string>> {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, ".profile"), "export GOROOT=/opt/gone\n");
  return { HOME: home, XDG_CONFIG_HOME: join(home, ".config"), XDG_STATE_HOME: join(home, ".local/state") };
}

/** The preferences of a person who has changed none, apart from the shell: bash, which every machine of ours has. */
export function defaults(): Readonly<Record<string, unknown>> {
  const named = manifest.preferences.map((one) => [one.name, "default" in one ? one.default : undefined]);
  return { ...Object.fromEntries(named), shell: "/bin/bash" };
}
