/** Shells whose words the product speaks; another one gets `sh`. */
export type Dialect = "posix" | "fish";

/** The dialect of a shell by its base name. */
export function dialectOf(shell: string | null): Dialect {
  return shell === "fish" ? "fish" : "posix";
}

/**
 * A word that the shell reads as exactly this value. In POSIX shells nothing is special between single quotes, the
 * quote itself leaves and enters them; fish knows the two escapes `\\` and `\'`. NUL cannot be part of a value.
 */
export function quote(value: string, dialect: Dialect): string {
  if (value.includes("\0")) throw new RangeError("a shell value cannot hold NUL");
  if (/^[A-Za-z0-9_/.,:+][A-Za-z0-9_/.,:+-]*$/.test(value)) return value;
  if (dialect === "fish") return `'${value.replace(/[\\']/g, "\\$&")}'`;
  return `'${value.replaceAll("'", "'\\''")}'`;
}
