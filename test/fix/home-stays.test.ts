import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { examine } from "../../shared/src/calibration/calibrate.ts";
import { isFixed, testFix } from "../../shared/src/fix/fix-run.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { makeHome, makeTool } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/**
 * What `goenv init` and its like do at each start: every shim is written again, with this start's home in it. And what
 * zgen does where a startup file is newer than its list.
 */
const REHASH = `for dir in "$HOME"/.goenv "$HOME"/.local/share/mise "$HOME"/.anyenv/envs/goenv; do
  for shim in go gofmt; do echo "exec $HOME/bin" >"$dir/shims/$shim"; done
done
if /usr/bin/test "$HOME/FILE" -nt "$HOME/.zgen/init"; then echo "source $HOME/plugin" >"$HOME/.zgen/init"; fi
`;
const IN_FISH = `for dir in $HOME/.goenv $HOME/.local/share/mise $HOME/.anyenv/envs/goenv
  for shim in go gofmt; echo "exec $HOME/bin" >$dir/shims/$shim; end
end
if /usr/bin/test "$HOME/FILE" -nt "$HOME/.zgen/init"; echo "source $HOME/plugin" >"$HOME/.zgen/init"; end
`;
const WRITTEN = [
  ".goenv/shims/go",
  ".local/share/mise/shims/go",
  ".anyenv/envs/goenv/shims/go",
  ".zgen/init",
];

for (const [shell, file, rehash] of [
  ["zsh", ".zshrc", REHASH],
  ["bash", ".bashrc", REHASH],
  ["fish", ".config/fish/config.fish", IN_FISH],
] as const)
  itWith(
    [shell],
    `the test of a fix leaves what startup files write in the home: ${shell}`,
    async (parts) => {
      const { home, write } = makeHome([]);
      write(file, rehash.replace("FILE", file));
      for (const name of WRITTEN) write(name, "of the home\n");
      if (shell === "zsh") execFileSync(parts.zsh, ["-fc", "zcompile $1", "zsh", join(home, file)]);
      makeTool(join(home, "go/bin/gopls"));
      const host = nodeHost({
        env: { HOME: home, PATH: "/usr/bin:/bin" },
        account: { user: "u", home, shell: parts[shell] },
      });
      const examined = await examine(host, { language: "en", judge: "terminal", runShell: true });
      const before = WRITTEN.map((name) => readFileSync(join(home, name), "utf8"));
      const { trialResults } = await testFix(host, examined, ["gopath-bin-not-on-path"]);
      expect(trialResults?.every(isFixed)).toBe(true);
      expect(WRITTEN.map((name) => readFileSync(join(home, name), "utf8"))).toEqual(before);
    },
  );
