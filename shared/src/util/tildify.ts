/** A path with the home directory shown as `~`. */
export function tildify(path: string, home: string | null): string {
  if (home === null || home === "/") return path;
  return path === home || path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}
