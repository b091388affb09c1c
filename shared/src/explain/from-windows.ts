/** Words of Windows and of its shells in a text. */
const WINDOWS =
  /\b[A-Za-z]:\\|is not recognized as|%PATH%|%USERPROFILE%|connectex|wsarecv|\bcmdlet\b|operable program|\.exe\b|Access is denied|Windows/;

/** What Go says only on Unix: a build for Windows names .exe files too. */
const UNIX = /executable file not found in \$PATH|: stat \/\S+: no such file or directory/;

/** Whether a text was printed on Windows. */
export function isFromWindows(text: string): boolean {
  return WINDOWS.test(text) && !UNIX.test(text);
}
