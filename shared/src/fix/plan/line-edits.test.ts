import { describe, expect, it } from "vitest";
import { commentOut, onlyAdds, onlySets, standsAlone, uses } from "./line-edits.ts";

describe("a line that does nothing but set a variable", () => {
  it.each([
    "export GOROOT=/usr/local/go",
    "  GOROOT='/a b'  # mine",
    'export GOROOT="$HOME/go";',
    'export GOROOT="$(brew --prefix go)/libexec"',
    "export GOROOT=$(go env GOROOT)",
    "typeset -gx GOROOT=/x",
    "declare -x GOROOT=/x",
    "set -gx GOROOT /x",
    "set --global --export GOROOT '/a b'",
    "setenv GOROOT /x",
    "export GOROOT=",
  ])("%s", (line) => expect(onlySets(line, "GOROOT")).toBe(true));

  it.each([
    "export GOROOT=/x GOPATH=/y",
    "export GOROOT=/x; export PATH=$GOROOT/bin:$PATH",
    "export GOROOT=/x && echo set",
    "[ -d /x ] && export GOROOT=/x",
    "export GOROOT=`go env GOROOT`",
    "GOROOT=/x go version",
    "export GOROOTX=/x",
    "# export GOROOT=/x",
    "export GOROOT='/x",
    "export GOROOT=/x | tee",
    "export GOROOT=$(echo $(date))",
  ])("not: %s", (line) => expect(onlySets(line, "GOROOT")).toBe(false));
});

describe("a line that does nothing but add an entry to PATH", () => {
  it.each([
    "export PATH=/home/u/go/bin:$PATH",
    'export PATH="$PATH:$HOME/go/bin"',
    "PATH=${PATH}:~/go/bin # tools",
    "path+=(/home/u/go/bin)",
    'path=("$HOME/go/bin" $path)',
    "fish_add_path -g /home/u/go/bin/",
    "set -gx PATH $HOME/go/bin $PATH",
    "setenv PATH /home/u/go/bin:${PATH}",
    "set path = (~/go/bin $path)",
  ])("%s", (line) => expect(onlyAdds(line, "/home/u/go/bin", "/home/u")).toBe(true));

  it.each([
    "export PATH=/home/u/go/bin:/opt/bin:$PATH",
    "export PATH=/opt/bin:$PATH",
    "export PATH=/home/u/go/bin:$PATH; echo",
    "test -d /x && export PATH=/home/u/go/bin:$PATH",
    "export PATH=$(x):$PATH",
  ])("not: %s", (line) => expect(onlyAdds(line, "/home/u/go/bin", "/home/u")).toBe(false));

  it("comes to an end, whatever the line", () => {
    expect(onlyAdds(`export PATH=${"a:".repeat(20_000)}(`, "/x", null)).toBe(false);
    expect(onlySets(`export GOROOT=${"a'b'".repeat(20_000)}(`, "GOROOT")).toBe(false);
  });
});

it("makes comments of lines, and never an empty branch", () => {
  expect(commentOut("a\nexport X=1\nb\n", [2])).toBe("a\n# go-env-check: export X=1\nb\n");
  expect(commentOut("if x; then\n  export X=1\nfi\n", [2])).toBe(
    "if x; then\n  : # go-env-check: export X=1\nfi\n",
  );
  expect(commentOut("if x; then\nexport X=1\nfi\n", [2])).toBe(
    "if x; then\n: # go-env-check: export X=1\nfi\n",
  );
});

it("knows lines that hang together", () => {
  expect(standsAlone("a \\\nexport X=1\n", 2)).toBe(false);
  expect(standsAlone("export X=1 \\\n  Y=2\n", 1)).toBe(false);
  expect(standsAlone("a\nexport X=1\n", 2)).toBe(true);
  expect(uses("export PATH=$GOROOT/bin:$PATH", "GOROOT")).toBe(true);
  expect(uses("export PATH=$GOROOTS/bin:$PATH", "GOROOT")).toBe(false);
});
