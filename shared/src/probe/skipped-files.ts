import type { Unread, UnreadReason } from "../model/index.ts";
import { join } from "../util/join.ts";
import { above } from "./above.ts";
import type { Host } from "./host.ts";
import { insideProject, LEADS_OUT } from "./inside-project.ts";
import { type Unsafe, unsafeToList } from "./safe-to-list.ts";

/** Files of a project that are read as a whole; of a longer one its beginning alone would mean something else. */
const WHOLE = ["go.mod", "go.work", "vendor/modules.txt", ".vscode/settings.json"];
/** Those of which the beginning is enough. */
const ANY_SIZE = [
  ".go-version",
  ".tool-versions",
  "mise.toml",
  ".mise.toml",
  ".config/mise.toml",
  ".idea/workspace.xml",
  ".git/config",
];
/** Those that go, and git, follow wherever they lead. */
const FOLLOWED = ["go.mod", "go.work", "vendor/modules.txt", ".git/config"];
/** What one file of a project may have, in bytes. */
const MAX_BYTES = 1024 * 1024;

/** Why go is not asked about a project. */
const NOT_ASKED: Readonly<Record<Exclude<Unsafe["why"], "a link">, UnreadReason>> = {
  "not a regular file": "not-asked-not-a-file",
  "too large": "not-asked-too-large",
  "too many files": "not-asked-too-many-files",
};

/** The files at and above a project's directory that are there and were not read, or not to their end, each with the reason. */
export function skippedFiles(host: Host, project: string): readonly Unread[] {
  const notes = insideProject(host, project);
  const dirs = above(project);
  const skipped = dirs.flatMap((at) =>
    [...WHOLE, ...ANY_SIZE].flatMap((name) => {
      const file = join(at, name);
      const why = reason(FOLLOWED.includes(name) ? host : notes, file, WHOLE.includes(name));
      return why === null ? [] : [{ file, why }];
    }),
  );
  const unsafe = unsafeToList(host, project);
  return [
    ...skipped.map(({ file, why }) => ({ subject: file, reason: why, detail: null })),
    ...(unsafe === null || unsafe.why === "a link" || skipped.some(({ file }) => file === unsafe.path)
      ? []
      : [{ subject: unsafe.path, reason: NOT_ASKED[unsafe.why], detail: null }]),
  ];
}

function reason(host: Host, file: string, whole: boolean): UnreadReason | null {
  const kind = host.fs.kind(file);
  if (kind === "other") return "not-a-file";
  if (kind !== "file") return null;
  const text = host.fs.readText(file, 1);
  if (!text.ok && text.reason === "denied") return "denied";
  if (!text.ok && text.detail === LEADS_OUT) return "leads-out";
  if (!whole) return null;
  const size = Number(host.fs.stamp(file)?.split(".")[0]);
  return size > MAX_BYTES ? "beginning-only" : null;
}
