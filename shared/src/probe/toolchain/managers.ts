import { basename } from "node:path";
import { matchesVersion } from "../../golang/manager-version.ts";
import type { ManagerFacts } from "../../model/index.ts";
import { join } from "../../util/join.ts";
import { above } from "../above.ts";
import type { Host } from "../host.ts";

type Env = Readonly<Record<string, string>>;
type Wish = Pick<ManagerFacts, "selected" | "by">;

interface Manager {
  readonly name: ManagerFacts["name"];
  readonly root: string;
  /** Below the root: a directory for each installed version. */
  readonly versions: string;
  /** Below one of those: where its programs lie. */
  readonly bins: readonly string[];
  readonly variable: string;
  /** Files that a directory may hold, and the user's own. */
  readonly files: readonly string[];
  readonly global: readonly string[];
}

const SYSTEM_PROGRAMS = ["go", "gofmt"];

function managersOf(home: string, env: Env): readonly Manager[] {
  const goenv = env.GOENV_ROOT || join(home, ".goenv");
  const asdf = env.ASDF_DATA_DIR || join(home, ".asdf");
  const mise = env.MISE_DATA_DIR || join(env.XDG_DATA_HOME || join(home, ".local/share"), "mise");
  const config = env.XDG_CONFIG_HOME || join(home, ".config");
  return [
    {
      name: "goenv",
      root: goenv,
      versions: "versions",
      bins: ["bin"],
      variable: "GOENV_VERSION",
      files: [".go-version"],
      global: [join(goenv, "version")],
    },
    {
      name: "asdf",
      root: asdf,
      versions: "installs/golang",
      bins: ["go/bin", "bin"],
      variable: "ASDF_GOLANG_VERSION",
      files: [".tool-versions"],
      global: [join(home, ".tool-versions")],
    },
    {
      name: "mise",
      root: mise,
      versions: "installs/go",
      bins: ["bin"],
      variable: "MISE_GO_VERSION",
      files: ["mise.toml", ".mise.toml", ".config/mise.toml", ".tool-versions", ".go-version"],
      global: [join(config, "mise/config.toml"), join(home, ".tool-versions")],
    },
  ];
}

/** The version managers of this home that have a directory of shims, with what they are asked for. */
export function readManagers(
  host: Host,
  env: Env,
  home: string | null,
  project: string | undefined,
): readonly ManagerFacts[] {
  if (home === null) return [];
  return managersOf(home, env).flatMap((manager) => {
    const shims = join(manager.root, "shims");
    const names = host.fs.list(shims);
    const installed = host.fs.list(join(manager.root, manager.versions));
    // A manager that looks after other languages only has nothing to do with Go.
    if (names.length === 0 || (installed.length === 0 && !names.includes("go"))) return [];
    const wish = readWish(host, manager, env, project ?? home);
    const programs = (version: string): readonly string[] =>
      manager.bins.flatMap((bin) => host.fs.list(join(manager.root, manager.versions, version, bin)));
    const chosen = installed.find((version) => wish.selected.some((word) => matchesVersion(version, word)));
    const own = new Set([...SYSTEM_PROGRAMS, ...installed.flatMap(programs)]);
    return [
      {
        name: manager.name,
        shims,
        installed,
        ...wish,
        unshimmed:
          chosen === undefined ? [] : [...new Set(programs(chosen))].filter((name) => !names.includes(name)),
        orphans: orphansOf(host, manager, names, installed, own, home),
      },
    ];
  });
}

/**
 * Shims of versions that are gone. asdf writes the versions into each shim; goenv's shims are of Go alone, but also
 * for the tools of each GOPATH; mise's lead to mise itself and serve every language, so nothing can be told of them.
 */
function orphansOf(
  host: Host,
  manager: Manager,
  names: readonly string[],
  installed: readonly string[],
  own: ReadonlySet<string>,
  home: string,
): readonly string[] {
  const shims = join(manager.root, "shims");
  if (manager.name === "goenv") {
    const gopaths = host.fs.list(join(home, "go")).map((dir) => join(home, "go", dir, "bin"));
    const tools = new Set([join(home, "go/bin"), ...gopaths].flatMap((dir) => host.fs.list(dir)));
    return names.filter((name) => !own.has(name) && !tools.has(name));
  }
  if (manager.name === "mise") return [];
  return names.filter((name) => {
    const text = host.fs.readText(join(shims, name), 65536);
    const versions = text.ok
      ? [...text.value.matchAll(/^# asdf-plugin: golang (\S+)/gm)].map(([, word]) => word)
      : [];
    return versions.length > 0 && !versions.some((version) => installed.includes(version ?? ""));
  });
}

/** What is asked for: a variable, else the nearest file from `from` upwards, else the user's own file. */
function readWish(host: Host, manager: Manager, env: Env, from: string): Wish {
  const said = env[manager.variable];
  if (said) return { selected: said.split(/[\s:]+/), by: `$${manager.variable}` };
  const near = above(from).flatMap((dir) => manager.files.map((name) => join(dir, name)));
  for (const file of [...near, ...manager.global]) {
    const wish = readWishFile(host, file);
    if (wish.selected.length > 0) return wish;
  }
  return { selected: [], by: null };
}

function readWishFile(host: Host, file: string): Wish {
  const text = host.fs.readText(file, 65536);
  return { selected: text.ok ? wishesOf(basename(file), text.value) : [], by: file };
}

/** `golang 1.26.1` of .tool-versions, `go = "1.26"` of a TOML, the lines of a version file. */
export function wishesOf(name: string, text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.replace(/#.*/, "").trim());
  if (name.endsWith(".toml")) {
    const line = lines.find((one) => /^"?go(lang)?"?\s*=/.test(one)) ?? "";
    return [...line.matchAll(/"([^"]+)"|'([^']+)'/g)]
      .map(([, double, single]) => double ?? single ?? "")
      .filter((word) => /^(\d|latest|system|prefix:)/.test(word));
  }
  if (name === ".tool-versions")
    return (lines.find((one) => /^(go|golang)\s/.test(one)) ?? "").split(/\s+/).slice(1);
  return lines.filter((line) => line !== "").slice(0, 1);
}
