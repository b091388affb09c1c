import { quote } from "../quote.ts";
import type { Words } from "./words.ts";

const q = (value: string): string => quote(value, "pwsh");
const without = (entry: string): string => `($env:PATH -split ':' | Where-Object { $_ -cne ${q(entry)} })`;

/** PowerShell on Unix. Written from its documentation and never run: none can be had where the tests run. */
export const pwsh: Words = {
  set: (name, value) => `$env:${name} = ${q(value)}`,
  unset: (name) => `Remove-Item -ErrorAction SilentlyContinue Env:${name}`,
  first: (dir) => `$env:PATH = (@(${q(dir)}) + ${without(dir)}) -join ':'`,
  last: (dir) =>
    `if (($env:PATH -split ':') -cnotcontains ${q(dir)}) { $env:PATH = @(@($env:PATH -split ':') + ${q(dir)}) -join ':' }`,
  remove: (entry) => `$env:PATH = @(${without(entry)}) -join ':'`,
  command: (argv, env) => {
    const given = Object.entries(env).map(([name, value]) => `${q(`${name}=${value}`)} `);
    return `& ${given.length === 0 ? "" : `env ${given.join("")}`}${argv.map(q).join(" ")}`;
  },
};
