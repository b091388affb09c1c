import type { ShellText } from "../../model/index.ts";
import { quote } from "../quote.ts";
import { joined, sh } from "../shell-text.ts";
import type { Words } from "./words.ts";

const q = (value: string): ShellText => quote(value, "pwsh");
const without = (entry: string): ShellText =>
  sh`($env:PATH -split ':' | Where-Object { $_ -cne ${q(entry)} })`;

/** PowerShell on Unix. Written from its documentation and never run: none can be had where the tests run. */
export const pwsh: Words = {
  set: (name, value) => sh`$env:${name} = ${q(value)}`,
  unset: (name) => sh`Remove-Item -ErrorAction SilentlyContinue Env:${name}`,
  unalias: (name) => sh`Remove-Item -ErrorAction SilentlyContinue Alias:${name}`,
  first: (dir) => sh`$env:PATH = (@(${q(dir)}) + ${without(dir)}) -join ':'`,
  last: (dir) =>
    sh`if (($env:PATH -split ':') -cnotcontains ${q(dir)}) { $env:PATH = @(@($env:PATH -split ':') + ${q(dir)}) -join ':' }`,
  remove: (entry) => sh`$env:PATH = @(${without(entry)}) -join ':'`,
  command: (argv, env) => {
    const given = Object.entries(env).map(([name, value]) => sh`${q(`${name}=${value}`)} `);
    const program = given.length === 0 ? given : [sh`env `, ...given];
    return sh`& ${joined(program, "")}${joined(argv.map(q), " ")}`;
  },
};
