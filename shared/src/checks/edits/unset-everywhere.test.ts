import fc from "fast-check";
import { expect, it } from "vitest";
import { setting } from "../../golang/settings.ts";
import type { Edit, Facts } from "../../model/index.ts";
import { machine, withEnvFile } from "../examples/machine.ts";
import { unsetEverywhere } from "./unset-everywhere.ts";

const VALUE = fc.constantFrom(undefined, "", "linux", "windows", "darwin");
const isBad = (value: string): boolean => value !== "linux" && value !== "";

/** The facts after what an edit does to the environment or to the file of `go env -w`. */
function after(facts: Facts, edit: Edit): Facts {
  const entries = facts.userEnvFile.entries.ok ? { ...facts.userEnvFile.entries.value } : {};
  if (edit.kind === "unset") return { ...facts, env: without(facts.env, edit.name) };
  if (edit.kind === "go-env-set") entries[edit.name] = edit.value;
  if (edit.kind === "go-env-unset") delete entries[edit.name];
  return { ...facts, userEnvFile: { ...facts.userEnvFile, entries: { ok: true, value: entries } } };
}

function without(values: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
}

function defined(value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined ? {} : { GOOS: value };
}

it("leaves no bad value in force, wherever and however often it was set", () => {
  fc.assert(
    fc.property(VALUE, VALUE, VALUE, (inShell, inFile, inSdk) => {
      const drawn = machine({
        ...withEnvFile(defined(inFile), { goEnvDefaults: { ok: true, value: defined(inSdk) } }),
        env: defined(inShell),
      });
      let facts = drawn;
      // A value that another one hid is told of next.
      for (let round = 0; round < 2 && isBad(setting(facts, "GOOS").value); round += 1)
        facts = unsetEverywhere(facts, "GOOS", { GOOS: "linux" }, isBad).reduce(after, facts);
      expect(isBad(setting(facts, "GOOS").value)).toBe(false);
    }),
  );
});

it("empties nothing that go env -w refuses to empty", () => {
  for (const name of ["GOOS", "GOARCH"]) {
    const facts = machine({ goEnvDefaults: { ok: true, value: { [name]: "windows" } } });
    expect(unsetEverywhere(facts, name, { [name]: "linux" })).toMatchObject([
      { kind: "go-env-set", value: "linux" },
    ]);
    expect(unsetEverywhere(facts, name)).toEqual([]);
  }
});

it("lets go env start, whatever else in its files it refuses", () => {
  const refused = { GOTOOLCHAIN: "go1", GOPATH: "p", GO111MODULE: "yes", GOARM64: "junk" };
  const some = fc.uniqueArray(fc.constantFrom(...Object.keys(refused)), { minLength: 1 });
  fc.assert(
    fc.property(some, some, (inFile, inSdk) => {
      const drawn = (names: readonly string[]): Readonly<Record<string, string>> =>
        Object.fromEntries(Object.entries(refused).filter(([name]) => names.includes(name)));
      const facts = withEnvFile(drawn(inFile), {
        goEnvDefaults: { ok: true, value: drawn(inSdk) },
        probe: { answer: { ok: false, reason: "failed" }, stderr: "", rescue: null },
      });
      // Go looks at those of processors in the environment alone.
      const names = new Set([...inFile, ...inSdk].filter((name) => name !== "GOARM64"));
      for (const name of names)
        for (const edit of unsetEverywhere(facts, name))
          expect(Object.keys("escape" in edit ? (edit.escape ?? {}) : {})).toEqual(
            expect.arrayContaining([...names]),
          );
    }),
  );
});
