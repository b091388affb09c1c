import { join } from "node:path";
import { makeHome } from "../support/machine.ts";
import { makeGoenv } from "../support/managers.ts";
import type { Rows } from "./row.ts";

/** Faults of PATH's order and of startup files. */
export const SHELLS: Rows = {
  "vm-shim-after-system-go": [
    {
      severity: "minor",
      applied: "review",
      make: ({ go, other }) => {
        const machine = makeGoenv({ go });
        machine.env.PATH = `${join(other, "bin")}:${machine.env.PATH}`;
        return machine;
      },
    },
  ],
  "path-clobbered": [
    {
      severity: "major",
      applied: "review",
      make: ({ go }) => {
        const machine = makeHome([]);
        machine.env.PATH = join(go, "bin");
        return machine;
      },
    },
  ],
  "shell-file-not-read": [
    {
      severity: "minor",
      make: ({ go }) => makeHome([join(go, "bin")], { ".zshrc": "export GOPATH=$HOME/work\n" }),
      byHand: (machine) => machine.write(".zshrc", ""),
    },
  ],
  "shell-shadows-go": [
    {
      severity: "info",
      startsShell: true,
      make: ({ go }) => makeHome([join(go, "bin")], { ".bash_profile": 'go() { command go -x "$@"; }\n' }),
      byHand: (machine) => machine.write(".bash_profile", ""),
    },
    {
      severity: "critical",
      startsShell: true,
      make: ({ go }) => makeHome([join(go, "bin")], { ".bash_profile": "alias go='~/old/bin/go'\n" }),
      byHand: (machine) => machine.write(".bash_profile", ""),
      notShown: "only an interactive shell has aliases",
    },
    {
      severity: "critical",
      startsShell: true,
      make: ({ go }) =>
        makeHome([join(go, "bin")], { ".bash_profile": 'go() { no-such-colorizer go "$@"; }\n' }),
      byHand: (machine) => machine.write(".bash_profile", ""),
    },
  ],
};
