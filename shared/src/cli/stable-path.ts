import { basename } from "node:path/posix";
import type { Host } from "../probe/host.ts";

/** A version in a path: `/20.20.2/`, `/v22.1.0/`, `/node-v22.1.0-linux-x64/`. */
const VERSION = /\d+\.\d+/;

/**
 * A name for a program that an update of it keeps: of all names that lead to the same file, one without a version.
 * Homebrew keeps each version in a directory of the Cellar, and deletes it after an update; `opt/FORMULA` and `bin` lead to
 * the current one (https://docs.brew.sh/Formula-Cookbook#homebrew-terminology). The file itself when there is no other name.
 */
export function stablePath({ fs, env }: Pick<Host, "fs" | "env">, file: string): string {
  const [, prefix, formula, rest] = /^(.*)\/Cellar\/([^/]+)\/[^/]+\/(.+)$/.exec(file) ?? [];
  if (prefix === undefined && !VERSION.test(file)) return file;
  const name = basename(file);
  const onPath = (env.PATH ?? "").split(":").filter((dir) => dir.startsWith("/") && !VERSION.test(dir));
  const names = [
    ...(prefix === undefined ? [] : [`${prefix}/opt/${formula}/${rest}`, `${prefix}/bin/${name}`]),
    ...onPath.map((dir) => `${dir}/${name}`),
  ];
  const real = fs.realPath(file) ?? file;
  return names.find((one) => fs.realPath(one) === real) ?? file;
}
