import type { Dialect } from "../shell/quote.ts";

/** Puts the directory that `go install` writes to on PATH, for this shell. */
export const TOOLS_PATH: Readonly<Record<Dialect, string>> = {
  posix: 'export PATH="$PATH:$(go env GOPATH)/bin"',
  zsh: 'export PATH="$PATH:$(go env GOPATH)/bin"',
  fish: "fish_add_path --append (go env GOPATH)/bin",
  tcsh: "setenv PATH ${PATH}:`go env GOPATH`/bin",
  nu: '$env.PATH = ($env.PATH | append ($"(go env GOPATH)/bin"))',
  pwsh: '$env:PATH += [IO.Path]::PathSeparator + "$(go env GOPATH)/bin"',
};

/** Makes a shell search PATH again for the commands that it remembers. fish, nu and PowerShell remember none. */
export const FORGET_COMMANDS: Readonly<Record<Dialect, string>> = {
  posix: "hash -r",
  zsh: "rehash",
  fish: "type -a go",
  tcsh: "rehash",
  nu: "which -a go",
  pwsh: "Get-Command -All go",
};
