/** Whether a start-up line gives PATH a value that leaves out what was there. */
export function overwritesPath(text: string): boolean {
  return /(^|\s)PATH=/.test(text) && !/\$\{?PATH/.test(text);
}
