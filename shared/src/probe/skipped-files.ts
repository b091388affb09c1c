import { join } from "../util/join.ts";
import { above } from "./above.ts";
import type { Host } from "./host.ts";
import { insideProject, LEADS_OUT } from "./inside-project.ts";
import { unsafeToList } from "./safe-to-list.ts";

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

/** The files at and above a project's directory that are there and were not read, or not to their end, each with the reason. */
export function skippedFiles(host: Host, project: string): readonly string[] {
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
    ...skipped.map(({ file, why }) => `${file}: ${why}`),
    ...(unsafe === null || unsafe.why === "a link" || skipped.some(({ file }) => file === unsafe.path)
      ? []
      : [`${unsafe.path}: ${unsafe.why}, so go was not asked about the project`]),
  ];
}

function reason(host: Host, file: string, whole: boolean): string | null {
  const kind = host.fs.kind(file);
  if (kind === "other") return "not a regular file, not read";
  if (kind !== "file") return null;
  const text = host.fs.readText(file, 1);
  if (!text.ok && text.reason === "denied") return "permission denied, not read";
  if (!text.ok && text.detail === LEADS_OUT) return `${LEADS_OUT}, not read`;
  if (!whole) return null;
  const size = Number(host.fs.stamp(file)?.split(".")[0]);
  return size > MAX_BYTES ? "larger than 1 MB, only its beginning was read" : null;
}
