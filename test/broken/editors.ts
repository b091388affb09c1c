import { join } from "node:path";
import { makeHome } from "../support/machine.ts";
import type { Row, Rows } from "./row.ts";

/** A machine with one editor setting; it is taken out again by hand. */
const editor = (
  file: string,
  text: (other: string) => string,
  args?: (home: string) => readonly string[],
): Row => ({
  severity: "minor",
  make: ({ go, other }) => {
    const machine = makeHome([join(go, "bin")], { [file]: text(other) });
    return { ...machine, ...(args && { args: args(machine.home) }) };
  },
  byHand: (machine) => machine.write(file, file.endsWith(".json") ? "{}" : "<project/>"),
});

/** Faults of what editors were told. */
export const EDITORS: Rows = {
  "editor-pinned-go": [
    editor(
      ".config/Code/User/settings.json",
      (other) => `{\n  // pinned "once", and forgotten\n  "go.goroot": "${other}",\n}\n`,
    ),
    editor(
      ".config/Cursor/User/settings.json",
      () => '{ "go.alternateTools": { "go": "/opt/gone/bin/go" } }',
    ),
    editor(
      "app/.vscode/settings.json",
      (other) => `{ "go.toolsEnvVars": { /* why? */ "GOROOT": "${other}" } }`,
      (home) => ["--project", join(home, "app")],
    ),
    editor(
      "app/.idea/workspace.xml",
      (other) => `<project>\n  <component name="GOROOT" url="file://${other}" />\n</project>\n`,
      (home) => ["--project", join(home, "app")],
    ),
  ],
};
