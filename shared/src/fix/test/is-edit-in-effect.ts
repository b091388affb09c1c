import type { Edit } from "../../model/index.ts";

/** Whether an edit is in force. A directory that should be first may stand behind others that should be, too. */
export function holds(edit: Edit, env: Readonly<Record<string, string | null | undefined>>): boolean {
  const path = (env.PATH ?? "").split(":");
  switch (edit.kind) {
    case "set":
      return env[edit.name] === edit.value;
    case "unset":
      return !env[edit.name];
    case "path-first":
      return path.includes(edit.dir) && !beforeIt(path, edit.dir).includes("/usr/bin");
    case "path-last":
      return path.includes(edit.dir);
    case "path-remove":
      return !path.includes(edit.dir);
    default:
      return true;
  }
}

function beforeIt(path: readonly string[], dir: string): readonly string[] {
  return path.slice(0, path.indexOf(dir));
}
