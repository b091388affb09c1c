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

/** This Mac. Its environment is Raycast's own, which is why a check starts the login shell. */
export const thisMac = (): Host => nodeHost();

/** Opens a startup file in the preferred editor, at the line if the editor supports that. */
export function openPlace(place: Location): Promise<void> {
  return open(editorTarget(preferences().editor, place));
}

/** Writes the report with the saved runs as one HTML page to the extension's directory; gives its path. */
export async function exportHtml(report: Report, host: Host): Promise<string> {
  const dir = historyDir(host.platform.os, host.env);
  const history = dir === null ? [] : withChanges(readRuns(dir));
  const file = join(environment.supportPath, `go-env-check-${report.at.slice(0, 10)}.html`);
  await mkdir(environment.supportPath, { recursive: true });
  await writeFile(file, renderHtml(report, { history, script: null }), { mode: 0o600 });
  return file;
}

/** Saves a run if the user turned history on (`go-env-check history on`). A run that cannot be saved is still shown. */
export function keepRun(host: Host, report: Report): void {
  const dir = historyDir(host.platform.os, host.env);
  if (dir === null) return;
  try {
    if (isKept(dir)) addRun(dir, report);
  } catch {
    // The disk is full or the directory is not writable: the check itself is still valid.
  }
}
