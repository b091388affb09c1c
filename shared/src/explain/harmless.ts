/** What may come before a line that go printed: a time, a step's number, a prompt. */
const FRAME = "[^A-Za-z\\n]*";

/** What go prints when nothing is wrong, a command of go's that printed nothing, and a log of what went as it should. */
const HARMLESS: readonly RegExp[] = [
  /^.*[$#%>❯➜] (?:sudo )?go (?!get|install)\w.*\n(?=.*[$#%>❯➜] (?![./~]*[\\/])\S)/gm,
  // That Go is one for 32-bit ARM may be the fault.
  new RegExp(
    `^(?:.*\\bgo version\\n)?${FRAME}go version go\\S+ (?!linux/arm$)[a-z\\d]+/[a-z\\d]+$\\n?`,
    "gm",
  ),
  new RegExp(`^${FRAME}go: (?:downloading|finding|extracting|found|added|upgraded) \\S+ \\S+$\\n?`, "gm"),
  /^.*\d\d:\d\d:\d\d\S* (?:\S+ )?[\w./-]+\.go:\d+: (?!.*(?:error|fail|cannot|could not|unable|no such|not |denied|invalid|unknown|panic)).*$\n?/gim,
  /^(?:=== RUN|--- PASS|ok\s|PASS$|\?\s).*$\n?/gm,
  // Lambda's notes of when a function began and ended.
  /^(?:INIT_START|START|END|REPORT) (?:RequestId|Runtime Version): .*$\n?/gm,
];

/**
 * The lines of a text without those in which go says that all is well. Beside another program's error they would make it
 * look like Go's, and the fault is in none of them.
 */
export function withoutHarmless(lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  const rest = HARMLESS.reduce((left, harmless) => left.replace(harmless, ""), text);
  return rest === text ? lines : rest.split("\n").filter((line) => line !== "");
}
