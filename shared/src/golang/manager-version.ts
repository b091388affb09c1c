/** Whether an installed version is what somebody asked for: `1.26.1` for `1.26.1`, `1.26`, `go1.26` or `latest`. */
export function matchesVersion(installed: string, asked: string): boolean {
  const word = asked.replace(/^(go|prefix:|v)/, "");
  return word === "latest" || installed === word || installed.startsWith(`${word}.`);
}
