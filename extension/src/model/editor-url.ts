import type { Location } from "go-env-check";

/** Editors with a URL scheme that opens a file at a line; each documents its own. */
const ADDRESS: Readonly<Record<string, (file: string, line: number) => string>> = {
  vscode: (file, line) => `vscode://file${file}:${line}`,
  cursor: (file, line) => `cursor://file${file}:${line}`,
  windsurf: (file, line) => `windsurf://file${file}:${line}`,
  zed: (file, line) => `zed://file${file}:${line}`,
  goland: (file, line) => `goland://open?file=${file}&line=${line}`,
  bbedit: (file, line) => `x-bbedit://open?url=file://${file}&line=${line}`,
  textmate: (file, line) => `txmt://open?url=file://${file}&line=${line}`,
};

/** What to open for a location: the editor's URL, or the file itself for the system's default editor. */
export function editorTarget(editor: string, { file, line }: Location): string {
  const address = Object.hasOwn(ADDRESS, editor) ? ADDRESS[editor] : undefined;
  return address === undefined ? file : address(file.split("/").map(encodeURIComponent).join("/"), line ?? 1);
}
