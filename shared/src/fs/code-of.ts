/** The system's name of what went wrong: `ENOSPC`; undefined for what is no system error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
