import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { environment, open } from "@raycast/api";
import {
  addRun,
  type Host,
  historyDir,
  isKept,
  type Location,
  nodeHost,
  type Report,
  readRuns,
  renderHtml,
  withChanges,
} from "go-env-check";
import { editorTarget } from "./model/editor-url.ts";
import { preferences } from "./preferences.ts";

/** This Mac. Its PATH is Raycast's own, which is why the login shell is asked. */
export const thisMac = (): Host => nodeHost();

/** Opens a startup file in the editor of the preferences, at the line where that editor can. */
export function openPlace(place: Location): Promise<void> {
  return open(editorTarget(preferences().editor, place));
}

/** Writes the report as one page into the extension's own directory and gives its path; runs that are kept come along. */
export async function exportHtml(report: Report, host: Host): Promise<string> {
  const dir = historyDir(host.platform.os, host.env);
  const history = dir === null ? [] : withChanges(readRuns(dir));
  const file = join(environment.supportPath, `go-env-check-${report.at.slice(0, 10)}.html`);
  await mkdir(environment.supportPath, { recursive: true });
  await writeFile(file, renderHtml(report, { history, script: null }), { mode: 0o600 });
  return file;
}

/** Keeps a run where the user turned history on (`go-env-check history on`); one that cannot be kept is still shown. */
export function keepRun(host: Host, report: Report): void {
  const dir = historyDir(host.platform.os, host.env);
  if (dir === null) return;
  try {
    if (isKept(dir)) addRun(dir, report);
  } catch {
    // A full disk or a directory that is closed: the check itself has nothing to do with it.
  }
}
