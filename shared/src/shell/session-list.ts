/**
 * Whether a file is a list of variables that a session gets before any shell: one of systemd's (environment.d(5)), or the
 * user's own for PAM (pam_env.conf(5)). No shell runs them.
 */
export function isSessionList(file: string): boolean {
  return file.includes("/environment.d/") || file.endsWith("/.pam_environment");
}

/** Whether a line of such a list gives a variable its value. */
export function givesInSession(line: string, name: string): boolean {
  return new RegExp(`^\\s*(?:export\\s+)?${name}(?:=|\\s+(?:DEFAULT|OVERRIDE)=)`).test(line);
}
