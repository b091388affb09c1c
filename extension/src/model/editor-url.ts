import type { Location } from "go-env-check";

/** Editors that open a file at a line when they are sent an address of their own; each documents it. */
const ADDRESS: Readonly<Record<string, (file: string, line: number) => string>> = {
  vscode: (file, line) => `vscode://file${file}:${line}`,
  cursor: (file, line) => `cursor://file${file}:${line}`,
  windsurf: (file, line) => `windsurf://file${file}:${line}`,
  zed: (file, line) => `zed://file${file}:${line}`,
  goland: (file, line) => `goland://open?file=${file}&line=${line}`,
  bbedit: (file, line) => `x-bbedit://open?url=file://${file}&line=${line}`,
  textmate: (file, line) => `txmt://open?url=file://${file}&line=${line}`,
};

/** What to open for a place: an editor's address, or the file itself, which the system's own editor shows. */
export function editorTarget(editor: string, { file, line }: Location): string {
  const address = Object.hasOwn(ADDRESS, editor) ? ADDRESS[editor] : undefined;
  return address === undefined ? file : address(file.split("/").map(encodeURIComponent).join("/"), line ?? 1);
}
