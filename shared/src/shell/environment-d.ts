/** Whether a file is one of the lists of variables that systemd gives a session (environment.d(5)); no shell runs them. */
export function isEnvironmentD(file: string): boolean {
  return file.includes("/environment.d/");
}
