import fc from "fast-check";
import { expect, it } from "vitest";
import { parseCommandLine } from "./args.ts";

it("reads switches alone as it reads them among other options", () => {
  const switches = fc.subarray(["--json", "--no-shell", "--quiet", "--verbose", "--version"]);
  fc.assert(
    fc.property(switches, (argv) => {
      // --fail-on major is the default, but its value is more than the short way reads.
      expect(parseCommandLine(argv, {})).toEqual(parseCommandLine([...argv, "--fail-on", "major"], {}));
    }),
  );
});

it("names what it does not know", () => {
  expect(() => parseCommandLine(["--jsno"], {})).toThrow(/--jsno/);
  expect(() => parseCommandLine(["--context", "moon"], {})).toThrow(/--context must be one of current/);
});

it("takes help and version as words too", () => {
  expect(parseCommandLine(["help"], {})).toMatchObject({ help: true, version: false });
  expect(parseCommandLine(["version"], {})).toMatchObject({ help: false, version: true });
});

it("knows Chinese by every name that it is usually given", () => {
  for (const name of ["zh", "zh-CN", "zh_CN", "zh-Hans", "zh_CN.UTF-8"])
    expect(parseCommandLine(["--lang", name], { LANG: "en_US.UTF-8" }).check.language).toBe("zh-CN");
  expect(() => parseCommandLine(["--lang", "zh-Hant"], {})).toThrow(/--lang must be one of en, zh-CN/);
});

it("takes --test, and --prove as its former name", () => {
  for (const option of ["--test", "--prove"])
    expect(parseCommandLine(["fix", option], {}).fix.test).toBe(true);
});
