import type { Place } from "../../model/index.ts";
import { assigns, mayAssign } from "../../shell/assigns.ts";
import { fishElements } from "../../shell/fish-elements.ts";
import { givesInSession } from "../../shell/session-list.ts";
import type { Host } from "../host.ts";
import { sessionFiles } from "../shells/base.ts";
import type { Mode, ShellKind } from "../shells/dialect.ts";
import type { Env } from "../shells/dump.ts";
import type { FishFiles } from "./fish.ts";
import type { Outside } from "./replay.ts";

interface Watched {
  readonly kind: ShellKind;
  readonly base: Env;
  readonly mode: Mode;
  /** Values when the watching began. */
  readonly first: Readonly<Record<string, string | null>>;
  readonly fish: FishFiles | null;
  /** What launchd gives every program of the session; empty elsewhere than on a Mac. */
  readonly launchd: Env;
  /** The user's startup files, in the order of reading. */
  readonly startup: readonly string[];
}

/** fish's own first file, in the place where packages put it. */
const OF_FISH = "/usr/share/fish/config.fish";

/** Files that a shell reads before ours can watch. */
function systemFiles({ kind, mode }: Watched): readonly string[] {
  if (kind === "zsh") return ["/etc/zshenv", "/etc/zsh/zshenv"];
  if (kind === "bash") return mode.login ? [] : ["/etc/bash.bashrc", "/etc/bashrc"];
  if (kind === "fish") return [OF_FISH];
  return [];
}

/** Origins that no watched line explains, read from the places where the system keeps them. */
export function outsideOf(host: Host, watched: Watched): Outside {
  const read = (file: string): readonly string[] => {
    const text = host.fs.readText(file, 256 * 1024);
    return text.ok ? text.value.split("\n") : [];
  };
  const paths = ["/etc/paths", ...host.fs.list("/etc/paths.d").map((name) => `/etc/paths.d/${name}`)];
  const fromPaths = (entry: string): Place | null => {
    for (const file of paths) {
      const line = read(file).indexOf(entry);
      if (line >= 0) return { kind: "paths-file", file, line: line + 1, text: entry, via: [] };
    }
    return null;
  };
  const fromSystem = (pattern: (line: string) => boolean): Place | null => {
    for (const file of systemFiles(watched)) {
      const lines = read(file);
      const found = lines.flatMap((line, index) =>
        pattern(line) && !line.trim().startsWith("#") ? [index] : [],
      );
      const [only] = found;
      if (only !== undefined)
        return {
          kind: "system",
          file,
          line: found.length === 1 ? only + 1 : null,
          text: (lines[only] ?? "").trim(),
          via: [],
        };
    }
    return null;
  };
  const inherited: Place = { kind: "inherited", file: "", line: null, text: "", via: [] };
  const unknown: Place = { ...inherited, kind: "unknown" };
  // What held before the first line that could be watched is the shell's own doing, or its first system file's.
  const early = (held: boolean): Place => {
    if (!held) return unknown;
    const file = systemFiles(watched).find((one) => host.fs.kind(one) === "file") ?? "";
    return { ...inherited, kind: "system", file };
  };
  const fromLaunchd = (name: string): Place =>
    launchAgent(host, watched.base.HOME ?? "/", name) ?? { ...inherited, kind: "launchctl" };
  // What the session had before any shell: a file of the system's, or of systemd's, may say so.
  const fromSession = (name: string, value: string): Place => {
    for (const file of watched.launchd.PATH === undefined ? sessionFiles(host) : []) {
      const lines = read(file);
      const at = lines.findIndex(
        (line) =>
          (assigns(line, name) || givesInSession(line, name)) &&
          line.replace(/@?\$?\{HOME\}|\$HOME\b/g, () => watched.base.HOME ?? "").includes(value),
      );
      if (at >= 0) return { kind: "system", file, line: at + 1, text: (lines[at] ?? "").trim(), via: [] };
    }
    return inherited;
  };
  // Where the watching was disturbed, reading is what is left.
  const fromText = (matches: (line: string) => boolean): Place | null => {
    for (const file of watched.startup) {
      const lines = read(file);
      const at = lines.findIndex((line) => matches(line) && !line.trim().startsWith("#"));
      if (at >= 0) return { kind: "text", file, line: at + 1, text: (lines[at] ?? "").trim(), via: [] };
    }
    return null;
  };
  return {
    entry: (entry) => {
      const universal = fromUniversal(watched.fish, "fish_user_paths", (values) => values.includes(entry));
      if (universal !== null) return universal;
      if ((watched.launchd.PATH ?? "").split(":").includes(entry)) return fromLaunchd("PATH");
      if ((watched.base.PATH ?? "").split(":").includes(entry)) return fromSession("PATH", entry);
      const named = (line: string): boolean => entry !== "" && line.includes(entry);
      return (
        fromSystem(named) ??
        fromPaths(entry) ??
        fromText(named) ??
        early((watched.first.PATH ?? "").split(":").includes(entry))
      );
    },
    variable: (name, value) => {
      const universal = fromUniversal(watched.fish, name, () => true);
      if (universal !== null) return universal;
      if (watched.launchd[name] === value) return fromLaunchd(name);
      if (watched.base[name] === value) return fromSession(name, value);
      const named = (line: string): boolean => mayAssign(line, name, value, watched.base.HOME ?? "/");
      return fromSystem(named) ?? fromText(named) ?? early(watched.first[name] === value);
    },
    refine: (place, entry) => {
      if (!/path_helper/.test(place.text)) return place;
      const file = fromPaths(entry);
      return file === null ? place : { ...file, via: [{ file: place.file, line: place.line }, ...place.via] };
    },
  };
}

/** The launch agent or daemon whose file sets a variable for the session, by `launchctl setenv` or `config user path`. */
function launchAgent(host: Host, home: string, name: string): Place | null {
  const wanted = new RegExp(`(setenv|config)\\b[\\s\\S]*\\b${name}\\b`, "i");
  for (const dir of [`${home}/Library/LaunchAgents`, "/Library/LaunchAgents", "/Library/LaunchDaemons"]) {
    for (const file of host.fs.list(dir).map((one) => `${dir}/${one}`)) {
      const text = host.fs.readText(file, 256 * 1024);
      if (!text.ok || !wanted.test(text.value)) continue;
      const line = text.value.split("\n").findIndex((one) => new RegExp(`\\b${name}\\b`).test(one));
      return { kind: "launchctl", file, line: line + 1, text: `launchctl setenv ${name}`, via: [] };
    }
  }
  return null;
}

/** A universal variable of fish: `SETUVAR [--export] NAME:value`, list items apart by `\x1e`. */
function fromUniversal(
  fish: FishFiles | null,
  name: string,
  holds: (values: readonly string[]) => boolean,
): Place | null {
  const lines = (fish?.variables ?? "").split("\n");
  for (const [index, line] of lines.entries()) {
    const match = /^SETUVAR (?:--\w+ )*([A-Za-z0-9_]+):(.*)$/.exec(line);
    if (match === null || match[1] !== name) continue;
    const values = fishElements(match[2] ?? "").map(({ meaning }) => meaning);
    if (holds(values))
      return { kind: "universal", file: fish?.variablesFile ?? "", line: index + 1, text: name, via: [] };
  }
  return null;
}
