import { quote } from "../../shell/quote.ts";
import { joined, sh } from "../../shell/shell-text.ts";
import type { Job } from "./job.ts";

/** Ends our line; to the shell it is a comment. */
const MARK = "# go-env-check fleet";

/** A crontab with our line, or without one for null; every other line stays as it is. */
export function editCrontab(text: string, job: Job | null): string {
  const others = text.split("\n").filter((line) => !line.endsWith(MARK));
  while (others.at(-1) === "") others.pop();
  const lines = job === null ? others : [...others, cronLine(job)];
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** Whether a crontab can say it: `%` and backslashes mean something to cron before the shell sees them. */
export function fitsCrontab({ argv, env }: Job): boolean {
  return [...argv, ...Object.values(env)].every((text) => !/[%\\\p{Cc}]/u.test(text));
}

function cronLine({ argv, env, weekday, hour, minute }: Job): string {
  const command = joined(
    ["/usr/bin/env", ...Object.entries(env).map(([name, value]) => `${name}=${value}`), ...argv].map((word) =>
      quote(word, "posix"),
    ),
    " ",
  );
  return `${minute} ${hour} * * ${weekday} ${sh`${command} >/dev/null 2>&1`} ${MARK}`;
}
