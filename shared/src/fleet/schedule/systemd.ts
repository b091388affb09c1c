import type { Job } from "./job.ts";

export const UNIT = "go-env-check-fleet";
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** The user units: systemd.service(5), systemd.timer(5). A time that was missed is made up for at the next start. */
export function systemdUnits({ argv, env, weekday, hour, minute }: Job): {
  readonly service: string;
  readonly timer: string;
} {
  const two = (number: number): string => String(number).padStart(2, "0");
  const variables = Object.entries(env).map(([name, value]) => `Environment=${word(`${name}=${value}`)}\n`);
  return {
    service: `[Unit]
Description=Send the weekly anonymous report of go-env-check

[Service]
Type=oneshot
${variables.join("")}ExecStart=${argv.map(commandWord).join(" ")}
`,
    timer: `[Unit]
Description=Send the weekly anonymous report of go-env-check

[Timer]
OnCalendar=${DAYS[weekday]} *-*-* ${two(hour)}:${two(minute)}:00
Persistent=true

[Install]
WantedBy=timers.target
`,
  };
}

/** One word of a unit file: quotes and backslashes escaped, `%` doubled because it begins a specifier. */
function word(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&").replace(/%/g, "%%")}"`;
}

/** A word of a command line, where `$` begins a variable too. */
function commandWord(text: string): string {
  return word(text).replace(/\$/g, "$$$$");
}
