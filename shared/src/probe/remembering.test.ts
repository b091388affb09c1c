import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { gather } from "./gather.ts";
import type { Host, HostFs } from "./host.ts";
import { nodeHost } from "./node-host.ts";
import { remembering } from "./remembering.ts";

const dir = mkdtempSync(join(tmpdir(), "go-env-check-test-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A home with startup files of two shells, an SDK and a project. */
const FILES: Readonly<Record<string, string>> = {
  ".bashrc": 'export PATH="$HOME/sdk/bin:$PATH"\nsource ~/.aliases\n',
  ".aliases": "alias ll=ls\n",
  ".zshenv": "export GOPATH=$HOME/go\n",
  ".config/go/env": "GOFLAGS=-v\n",
  "sdk/bin/go": "#!/bin/sh\n",
  "sdk/VERSION": "go1.26.0\n",
  "sdk/src/fmt/print.go": "package fmt\n",
  "sdk/pkg/tool/linux_amd64/compile": "",
  "work/go.mod": "module example.com/x\n\ngo 1.24\n",
  "work/main.go": "package main\n",
};
for (const [file, text] of Object.entries(FILES)) {
  mkdirSync(join(dir, file, ".."), { recursive: true });
  writeFileSync(join(dir, file), text, { mode: 0o755 });
}
symlinkSync("nowhere", join(dir, "dangling"));

/** What is asked of a file system; `inFile`, which nobody keeps, and `treeSize` are left out. */
const QUESTIONS = [
  "kind",
  "realPath",
  "isExecutableFile",
  "readText",
  "stamp",
  "list",
  "listFiles",
  "isWritable",
  "isReadOnly",
  "isReadable",
  "isSearchable",
  "owner",
  "space",
] as const satisfies readonly (keyof HostFs)[];

/** A file system that notes each question, with all that was given. */
function counting(fs: HostFs, asked: string[]): HostFs {
  const noted = QUESTIONS.map((name) => [
    name,
    (...of: [string]) => {
      asked.push([name, ...of].join(" "));
      return fs[name](...of);
    },
  ]);
  return { ...fs, ...Object.fromEntries(noted) };
}

it("a look at a machine asks each question once: no file is read twice the same way", async () => {
  for (const shell of ["/bin/bash", "/bin/zsh", "/bin/sh"]) {
    const asked: string[] = [];
    const real = nodeHost({
      // No go is found there, so that none is started.
      env: { HOME: dir, PATH: `${dir}/work:${dir}/missing:${dir}/work` },
      account: { user: "u", home: dir, shell },
    });
    const host: Host = { ...real, fs: counting(real.fs, asked) };
    const facts = await gather(host, { judge: "current", runShell: false, network: false });
    expect(facts.startup.length).toBeGreaterThan(0);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((one, at) => asked.indexOf(one) !== at)).toEqual([]);
  }
});

interface Question {
  readonly name: (typeof QUESTIONS)[number];
  readonly path: string;
  readonly more: readonly [maxBytes?: number, encoding?: "latin1" | "utf8"];
}

const names = [...Object.keys(FILES), "", "dangling", "missing", "work", "work/go.mod/below", "sdk/src"];
const question: fc.Arbitrary<Question> = fc.record({
  name: fc.constantFrom(...QUESTIONS),
  path: fc.constantFrom(...names).map((name) => join(dir, name)),
  more: fc.constantFrom<Question["more"][]>([], [4], [4, "latin1"], [99, "utf8"]),
});

function ask(fs: HostFs, { name, path, more }: Question): unknown {
  return name === "readText" ? fs.readText(path, ...more) : fs[name](path);
}

it("what is remembered is what is there, whatever is asked before", () => {
  const { fs } = nodeHost();
  fc.assert(
    fc.property(fc.array(question, { maxLength: 20 }), (questions) => {
      const kept = remembering(fs);
      for (const one of [...questions, ...questions]) {
        const [seen, there] = [ask(kept, one), ask(fs, one)];
        // What is free changes while we look.
        if (one.name === "space") expect(seen === null).toBe(there === null);
        else expect(seen).toEqual(there);
      }
    }),
  );
});
