/**
 * What a runner or a builder writes before each line of what it runs: GitHub's, GitLab's and Jenkins' times, and the
 * step and seconds of docker build, which its summary shortens to the seconds.
 */
const FRAME =
  /^(?:\[?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z\]?(?: \d\d[OE][ +]?)? |#\d+ \d+\.\d+ |\d+\.\d{2,3} (?=# ))/;

/** Lines as the program printed them that a build ran: what tells a package's heading or a compiler's place from other text. */
export function withoutFrames(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(FRAME, "")).filter((line) => line !== "");
}
