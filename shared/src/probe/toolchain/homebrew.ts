import type { HomebrewFacts } from "../../model/index.ts";
import { join } from "../../util/join.ts";
import type { Host } from "../host.ts";
import { describePath } from "../path.ts";

const PREFIXES = ["/opt/homebrew", "/usr/local", "/home/linuxbrew/.linuxbrew"];

/** The Homebrew prefixes with a Go in their Cellar: Homebrew's own three, and the one that `brew shellenv` names. */
export function readHomebrew(host: Host, env: Readonly<Record<string, string>>): readonly HomebrewFacts[] {
  const named = env.HOMEBREW_PREFIX?.startsWith("/") ? [env.HOMEBREW_PREFIX] : [];
  return [...new Set([...named, ...PREFIXES])].flatMap((prefix) => {
    const cellar = join(prefix, "Cellar");
    const kegs = host.fs
      .list(cellar)
      .filter((name) => /^go(@[\d.]+)?$/.test(name))
      .flatMap((name) => host.fs.list(join(cellar, name)).map((version) => `${name} ${version}`));
    return kegs.length === 0 ? [] : [{ prefix, kegs, link: describePath(host, join(prefix, "bin/go")) }];
  });
}
