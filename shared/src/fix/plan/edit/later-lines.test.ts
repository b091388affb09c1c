import { expect, it } from "vitest";
import { entry, machine } from "../../../checks/examples/machine.ts";
import type { Place } from "../../../model/index.ts";
import { withoutCarriageReturns } from "./carriage-returns.ts";
import { type Desk, deskOf, withDocument } from "./desk.ts";
import { documentOf, textOf } from "./document.ts";
import { removeEntry } from "./remove-entry.ts";
import { withoutListedEntry } from "./session-lists.ts";

const HOME = "/home/jörn";
const FILE = `${HOME}/.bashrc`;
const LIST = `${HOME}/.config/environment.d/go.conf`;

function deskWith(text: string, introduced: Place, dir: string): Desk {
  const facts = machine({
    home: HOME,
    env: { HOME },
    path: [entry(dir)],
    shell: { name: "bash", path: "/bin/bash", version: null },
    startup: [{ file: FILE, exists: true, contexts: ["terminal"] }],
    blame: {
      context: "terminal",
      confidence: "high",
      path: [{ entry: dir, introduced, moved: null, copies: 1 }],
      variables: {},
    },
  });
  const desk = deskOf(facts, () => ({ ok: true, value: text }));
  if (desk === null) throw new Error("does not know bash");
  return desk;
}

function place(text: string, file = FILE, kind: Place["kind"] = "line"): Place {
  return { kind, file, line: 1, text, via: [] };
}

it("takes an entry for gone only where the changed line cannot give it", () => {
  const before = "export GOPTAH=/x PATH=$(sdk)/bin:$PATH";
  const desk = deskWith(before, place(before), "/opt/go/bin");
  const after = (text: string): Desk => {
    const [line] = documentOf(text).lines;
    return line === undefined ? desk : withDocument(desk, FILE, { lines: [line] });
  };
  expect(removeEntry(after("export GOPATH=/x PATH=$(sdk)/bin:$PATH"), "/opt/go/bin").ok).toBe(false);
  expect(removeEntry(after("export GOPATH=/x PATH=/y/bin:$PATH"), "/opt/go/bin").ok).toBe(true);
});

it("finds an entry below a home with letters beyond ASCII in a list for the session", () => {
  const at = place("PATH=/usr/bin:$HOME/sdk/bin", LIST, "system");
  const desk = deskWith(at.text, at, `${HOME}/sdk/bin`);
  const outcome = withoutListedEntry(desk, `${HOME}/sdk/bin`, at);
  expect(outcome.ok && textOf(outcome.desk.docs.get(LIST) ?? { lines: [] })).toBe("PATH=/usr/bin");
});

it.each(["in", "do", "done"])(
  "leaves other lines their carriage returns below a comment that ends in %s",
  (word) => {
    const text = `# what is ${word}\r\nalias l=ls # ${word}\r\nexport GOPATH=/x`;
    const desk = deskWith(`${text}\r\n`, place(""), "/x");
    const outcome = withoutCarriageReturns(desk, FILE);
    expect(outcome.ok && textOf(outcome.desk.docs.get(FILE) ?? { lines: [] })).toBe(`${text}\n`);
  },
);
