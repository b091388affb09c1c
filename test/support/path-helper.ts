/**
 * What macOS's path_helper makes of PATH, by its documented and measured behavior: the entries of /etc/paths, those
 * of the files of /etc/paths.d in the order of their names, then what was inherited and is not among them; each once,
 * empty ones dropped. A stand-in, because the real one runs on a Mac only.
 */
export function pathHelper(
  paths: readonly string[],
  pathsD: Readonly<Record<string, readonly string[]>> = {},
): (inherited: string) => string {
  const added = Object.keys(pathsD)
    .sort()
    .flatMap((name) => pathsD[name] ?? []);
  return (inherited) =>
    [...new Set([...paths, ...added, ...inherited.split(":")])].filter((entry) => entry !== "").join(":");
}
