import type { ManagedFile } from "../../model/index.ts";
import { join } from "../../util/join.ts";
import type { Host } from "../host.ts";

/** In front of a source's name, in any order that chezmoi writes them. */
const ATTRIBUTE = /^(create|modify|symlink|encrypted|private|readonly|empty|executable|exact|external)_/;
const CONFIGS = ["toml", "yaml", "yml", "json", "jsonc"].map((ending) => `chezmoi.${ending}`);

/**
 * Where chezmoi keeps its source state: `sourceDir` of its configuration file, else its own place, and below that what
 * `.chezmoiroot` names. Null where it is not used.
 */
export function chezmoiSource(host: Host, home: string, data: string, config: string): string | null {
  const said = CONFIGS.map((name) => host.fs.readText(join(config, "chezmoi", name), 65536))
    .map((text) =>
      text.ok ? /^\s*"?sourceDir"?\s*[=:]\s*["']?([^"'\n,]+)/m.exec(text.value)?.[1] : undefined,
    )
    .find((dir) => dir !== undefined);
  const top =
    said === undefined ? join(data, "chezmoi") : said.trim().replace(/^(~|\$HOME|\$\{HOME\})(?=\/)/, home);
  if (!top.startsWith("/") || host.fs.kind(top) !== "directory") return null;
  const root = host.fs.readText(join(top, ".chezmoiroot"), 4096);
  return root.ok ? join(top, root.value.trim()) : top;
}

/**
 * The source of a file, by the names that chezmoi gives sources (its "source state attributes"). Null where it has none.
 * `name` is relative to the home directory.
 */
export function chezmoiFile(host: Host, source: string, file: string, name: string): ManagedFile | null {
  if (isIgnored(host, source, name)) return null;
  let at = source;
  const parts = name.split("/");
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const found = host.fs.list(at).find((one) => (isLast ? fileOf(one)?.name : directoryOf(one)) === part);
    if (found === undefined) return null;
    at = join(at, found);
    if (!isLast) continue;
    const { kept, template } = fileOf(found) ?? { kept: false, template: false };
    return kept ? { file, by: "chezmoi", source: at, repository: null, template } : null;
  }
  return null;
}

function directoryOf(source: string): string {
  const rest = withoutAttributes(source);
  return plainName(rest);
}

/** The name that a source's file gets, and whether `chezmoi apply` would write over it. */
function fileOf(source: string): { name: string; kept: boolean; template: boolean } | null {
  if (/^(\.|run_|remove_)/.test(source)) return null;
  const isCreated = /^(\w+_)?create_/.test(source);
  const isScript = /^modify_/.test(source);
  const rest = withoutAttributes(source);
  const bare = source.includes("encrypted_") ? rest.replace(/\.(age|asc)$/, "") : rest;
  const isTemplate = bare.endsWith(".tmpl");
  const name = plainName(isTemplate ? bare.slice(0, -".tmpl".length) : bare.replace(/\.literal$/, ""));
  return { name, kept: !isCreated, template: isTemplate || isScript };
}

function withoutAttributes(source: string): string {
  let rest = source;
  while (ATTRIBUTE.test(rest)) rest = rest.replace(ATTRIBUTE, "");
  return rest;
}

function plainName(rest: string): string {
  return rest.startsWith("literal_") ? rest.slice("literal_".length) : rest.replace(/^dot_/, ".");
}

/** Whether `.chezmoiignore` names the file in full; what a template there makes of it is not known. */
function isIgnored(host: Host, source: string, name: string): boolean {
  const text = host.fs.readText(join(source, ".chezmoiignore"), 65536);
  if (!text.ok || text.value.includes("{{")) return false;
  return text.value.split("\n").some((line) => line.trim() === name);
}
