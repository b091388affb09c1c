/**
 * What a CI system obeys in the log of a job: `##vso[…]` (Azure Pipelines) and `##[…]` (GitHub Actions) anywhere,
 * `##teamcity[…]`, and `::name …` at the beginning of a line (GitHub Actions). Each can change the PATH of the job.
 */
const COMMANDS = /##(?=(?:vso|teamcity)?\[)|^[ \t]*:(?=:)/gim;

/**
 * A text as it may go into the log of a CI job: none of it is a command to the CI system. The sign that would make one is
 * written as a `\u` escape, so that a JSON document keeps its meaning.
 */
export function withoutLogCommands(text: string): string {
  if (!text.includes("##") && !text.includes("::")) return text;
  return text.replace(COMMANDS, (part) => (part === "##" ? "#\\u0023" : part.replace(":", "\\u003a")));
}
