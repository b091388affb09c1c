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

/** The same as a line for a startup file of sh, bash or zsh, in the place where /etc/zprofile has the real one. */
export function pathHelperLine(paths: readonly string[]): string {
  const first = paths.join(":");
  const rest =
    '$(printf %s "$PATH" | tr ":" "\\n" | grep -vxF -e "" ' +
    `${paths.map((dir) => `-e ${dir}`).join(" ")} | tr "\\n" ":" | sed "s/:\\$//")`;
  return `gec_rest=${rest}; PATH="${first}\${gec_rest:+:$gec_rest}"; export PATH; unset gec_rest # path_helper`;
}
