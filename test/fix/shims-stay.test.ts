import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { examine } from "../../shared/src/calibration/calibrate.ts";
import { isFixed, testFix } from "../../shared/src/fix/fix-run.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { makeHome, makeTool } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** What `goenv init` and its like do at each start: every shim is written again, with this start's home in it. */
const REHASH = `for dir in "$HOME"/.goenv "$HOME"/.local/share/mise "$HOME"/.anyenv/envs/goenv; do
  for shim in go gofmt; do echo "exec $HOME/bin" >"$dir/shims/$shim"; done
done
`;
const IN_FISH = `for dir in $HOME/.goenv $HOME/.local/share/mise $HOME/.anyenv/envs/goenv
  for shim in go gofmt; echo "exec $HOME/bin" >$dir/shims/$shim; end
end
`;
const SHIMS = [".goenv", ".local/share/mise", ".anyenv/envs/goenv"].map((root) => `${root}/shims/go`);

for (const [shell, file, rehash] of [
  ["zsh", ".zshrc", REHASH],
  ["bash", ".bashrc", REHASH],
  ["fish", ".config/fish/config.fish", IN_FISH],
] as const)
  itWith([shell], `the test of a fix leaves the shims of the home as they are: ${shell}`, async (parts) => {
    const { home, write } = makeHome([]);
    write(file, rehash);
    for (const shim of SHIMS) write(shim, "of the home\n");
    makeTool(join(home, "go/bin/gopls"));
    const host = nodeHost({
      env: { HOME: home, PATH: "/usr/bin:/bin" },
      account: { user: "u", home, shell: parts[shell] },
    });
    const examined = await examine(host, { language: "en", judge: "terminal", runShell: true });
    const before = SHIMS.map((shim) => readFileSync(join(home, shim), "utf8"));
    const { trialResults } = await testFix(host, examined, ["gopath-bin-not-on-path"]);
    expect(trialResults?.every(isFixed)).toBe(true);
    expect(SHIMS.map((shim) => readFileSync(join(home, shim), "utf8"))).toEqual(before);
  });
