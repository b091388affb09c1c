/** A command that runs once a week. */
export interface Job {
  /** Program and arguments, absolute paths where they are files. */
  readonly argv: readonly string[];
  /** What the command needs of the environment that it was set up in. */
  readonly env: Readonly<Record<string, string>>;
  /** Local time; weekday 1 is Monday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** Where state and network are found; a scheduler starts with an environment of its own. */
const CARRIED = [
  "XDG_STATE_HOME",
  "HTTPS_PROXY",
  "ALL_PROXY",
  "NO_PROXY",
  "SSL_CERT_FILE",
  "NODE_EXTRA_CA_CERTS",
];

/** The variables that a scheduled command takes along; none that holds a password. */
export function carriedEnv(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    CARRIED.flatMap((name) => [name, name.toLowerCase()]).flatMap((name) => {
      const value = env[name];
      return value === undefined || value === "" || /\/\/[^/]*@/.test(value) ? [] : [[name, value] as const];
    }),
  );
}

/** A weekday and time during work, so that a team's machines do not report all at once. */
export function someTime(random: () => number = Math.random): Pick<Job, "weekday" | "hour" | "minute"> {
  const pick = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  return { weekday: pick(1, 5), hour: pick(9, 16), minute: pick(0, 59) };
}

/** Whether a scheduler's file can hold it: text of one line. */
export function isOneLine(job: Job): boolean {
  return [...job.argv, ...Object.values(job.env)].every((text) => !/\p{Cc}/u.test(text));
}
