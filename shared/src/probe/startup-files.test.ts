import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { nodeHost } from "./node-host.ts";
import { startupFiles } from "./startup-files.ts";

it("knows a file that another one sources, in whatever words", () => {
  const home = mkdtempSync(join(tmpdir(), "startup-"));
  const before = fc.constantFrom("", "[ -f x ] && ", "if true; then ", "{ ", "(", "builtin ", "\\");
  const quoted = fc.constantFrom(
    (text: string) => text,
    (text: string) => `emulate sh -c '${text}'`,
    (text: string) => `emulate -R ksh -c "${text}"`,
    (text: string) => `eval "${text}"`,
  );
  const source = fc
    .tuple(before, fc.constantFrom(".", "source"), fc.constantFrom("~", "$HOME", "${HOME}"))
    .map(([front, word, at]) => `${front}${word} ${at}/.profile`);
  try {
    writeFileSync(join(home, ".profile"), "export GOPATH=/w\n");
    const host = nodeHost({ env: { HOME: home } });
    fc.assert(
      fc.property(source, quoted, (text, put) => {
        writeFileSync(join(home, ".zprofile"), `${put(text)}\n`);
        const read = startupFiles(host, home, "/bin/zsh", {});
        expect(read.find(({ file }) => file === join(home, ".profile"))?.contexts).toContain("terminal");
      }),
    );
  } finally {
    rmSync(home, { recursive: true });
  }
});
