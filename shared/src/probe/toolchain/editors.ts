import { dirname } from "node:path";
import type { EditorPinFacts } from "../../model/index.ts";
import { join } from "../../util/join.ts";
import type { Host } from "../host.ts";
import { describePath } from "../path.ts";
import { readVersion, sdkOf } from "../sdk.ts";
import { parseJsonc, toJson } from "./jsonc.ts";

/** Editors that take VS Code's settings and its Go extension, by the name of their directory. */
const FOLDERS = {
  Code: "VS Code",
  "Code - Insiders": "VS Code Insiders",
  VSCodium: "VSCodium",
  Cursor: "Cursor",
  Windsurf: "Windsurf",
};

/** A setting that was found: its key as the user sees it, its value as written. */
type Found = Pick<EditorPinFacts, "key" | "value" | "line">;

/** Every place in the settings of editors, the user's and the project's, that names a Go. */
export function readEditorPins(
  host: Host,
  env: Readonly<Record<string, string>>,
  home: string | null,
  project: string | undefined,
): readonly EditorPinFacts[] {
  const files: { editor: string; file: string; read: (text: string) => readonly Found[] }[] = [];
  if (home !== null) {
    const config =
      host.platform.os === "darwin"
        ? join(home, "Library/Application Support")
        : env.XDG_CONFIG_HOME || join(home, ".config");
    for (const [folder, editor] of Object.entries(FOLDERS))
      files.push({ editor, file: join(config, folder, "User/settings.json"), read: vscodePins });
  }
  for (const dir of project === undefined ? [] : above(host, project)) {
    files.push({ editor: "VS Code", file: join(dir, ".vscode/settings.json"), read: vscodePins });
    files.push({ editor: "GoLand", file: join(dir, ".idea/workspace.xml"), read: ideaPins });
  }
  return files.flatMap(({ editor, file, read }) => {
    const text = host.fs.readText(file);
    if (!text.ok) return [];
    return read(text.value).flatMap((found) => describePin(host, { editor, file, ...found }, home, project));
  });
}

/** The project's directory and those above it, up to the one that holds `.git`. */
function above(host: Host, project: string): readonly string[] {
  const dirs: string[] = [];
  for (let at = project; dirs.length < 8; at = dirname(at)) {
    dirs.push(at);
    if (host.fs.kind(join(at, ".git")) !== "missing" || at === dirname(at)) return dirs;
  }
  return [project];
}

function vscodePins(text: string): readonly Found[] {
  if (!text.includes("go.")) return [];
  const settings = parseJsonc(text);
  if (settings === null) return [];
  const lines = toJson(text).split("\n");
  const found = (key: string, word: string, value: unknown): readonly Found[] => {
    if (typeof value !== "string" || value === "") return [];
    const line = lines.findIndex((one) => one.includes(JSON.stringify(word)));
    return [{ key, value, line: line < 0 ? null : line + 1 }];
  };
  return [
    ...found("go.goroot", "go.goroot", settings["go.goroot"]),
    ...found("go.alternateTools.go", "go.alternateTools", member(settings["go.alternateTools"], "go")),
    ...found("go.toolsEnvVars.GOROOT", "go.toolsEnvVars", member(settings["go.toolsEnvVars"], "GOROOT")),
  ];
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}

/** `<component name="GOROOT" url="file:///usr/local/go" />`. */
function ideaPins(text: string): readonly Found[] {
  const match = /<component name="GOROOT" url="file:\/\/([^"]+)"/.exec(text);
  if (match === null) return [];
  const value = (match[1] ?? "").replaceAll("$USER_HOME$", "~");
  return [{ key: "GOROOT", value, line: text.slice(0, match.index).split("\n").length }];
}

function describePin(
  host: Host,
  pin: Found & Pick<EditorPinFacts, "editor" | "file">,
  home: string | null,
  project: string | undefined,
): readonly EditorPinFacts[] {
  const path = pin.value
    .replace(/^~(?=\/|$)|\$\{(env:HOME|userHome)\}/g, home ?? "~")
    .replaceAll("${workspaceFolder}", project ?? "${workspaceFolder}");
  // A bare name is looked up on PATH, other variables only the editor knows.
  if (!path.startsWith("/") || path.includes("${")) return [];
  const kind = describePath(host, path);
  const version = kind.kind === "file" ? (sdkOf(host, path)?.version ?? null) : readVersion(host, path);
  return [{ ...pin, ...kind, version }];
}
