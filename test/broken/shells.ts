import { join } from "node:path";
import { makeHome } from "../support/machine.ts";
import { makeGoenv } from "../support/managers.ts";
import type { Rows } from "./row.ts";

/** Faults of PATH's order and of startup files. */
export const SHELLS: Rows = {
  "vm-shim-after-system-go": [
    ({ go, other }) => {
      const machine = makeGoenv({ go });
      machine.env.PATH = `${join(other, "bin")}:${machine.env.PATH}`;
      return machine;
    },
  ],
  "path-clobbered": [
    ({ go }) => {
      const machine = makeHome([]);
      machine.env.PATH = join(go, "bin");
      return machine;
    },
  ],
  "shell-file-not-read": [
    {
      make: ({ go }) => makeHome([join(go, "bin")], { ".zshrc": "export GOPATH=$HOME/work\n" }),
      mend: (machine) => machine.write(".zshrc", ""),
    },
  ],
  "shell-shadows-go": [
    {
      startsShell: true,
      make: ({ go }) => makeHome([join(go, "bin")], { ".bash_profile": 'go() { command go -x "$@"; }\n' }),
      mend: (machine) => machine.write(".bash_profile", ""),
    },
  ],
};
