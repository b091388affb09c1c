import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** How the file of `go env -w` was written: by go, or by hand and by other programs. */
export const FILE_FORMS = [
  "go's own",
  "Windows lines",
  "with export",
  "indented",
  "byte order mark",
  "no last line end",
  "comments",
  "twice",
  "another value before",
  "another value after",
  "no value after",
  "small letters",
  "tabs",
  "a long line",
  "lines of old Macs",
  "blanks around =",
  "a directory",
  "a link to nowhere",
  "a link",
  "not text",
] as const;
export type FileForm = (typeof FILE_FORMS)[number];

/** Writes the file in a form; without lines and in go's own form there is none. */
export function writeEnvFile(file: string, form: FileForm, lines: readonly string[]): void {
  if (form === "go's own" && lines.length === 0) return;
  mkdirSync(dirname(file), { recursive: true });
  if (form === "a directory") mkdirSync(file);
  else if (form === "a link to nowhere") symlinkSync("/none/env", file);
  else if (form === "a link") {
    writeFileSync(`${file}.real`, text("go's own", lines));
    symlinkSync("env.real", file);
  } else writeFileSync(file, text(form, lines));
}

function text(form: FileForm, lines: readonly string[]): string {
  const joined = (end: string): string => lines.map((line) => `${line}${end}`).join("");
  switch (form) {
    case "Windows lines":
      return joined("\r\n");
    case "with export":
      return lines.map((line) => `export ${line}\n`).join("");
    case "indented":
      return lines.map((line) => `  ${line}\n`).join("");
    case "byte order mark":
      return `\uFEFF${joined("\n")}`;
    case "no last line end":
      return lines.join("\n");
    case "comments":
      return `# Ours\n\n; more\n${joined("\n")}# end`;
    case "twice":
      return joined("\n") + joined("\n");
    case "another value before":
      return lines.map((line) => `${nameOf(line)}=/none/before\n${line}\n`).join("");
    case "another value after":
      return lines.map((line) => `${line}\n${nameOf(line)}=/none/after\n`).join("");
    case "no value after":
      return lines.map((line) => `${line}\n${nameOf(line)}=\n`).join("");
    case "small letters":
      return lines
        .map((line) => `${nameOf(line).toLowerCase()}${line.slice(nameOf(line).length)}\n`)
        .join("");
    case "tabs":
      return lines.map((line) => `\t${line}\n${line}\t\n`).join("");
    case "a long line":
      return `X=${"x".repeat(100_000)}\n${joined("\n")}`;
    case "lines of old Macs":
      return joined("\r");
    case "blanks around =":
      return lines.map((line) => `${line.replace("=", " = ")}\n`).join("");
    case "not text":
      return `\0\0\u0001\n${joined("\n")}`;
    default:
      return joined("\n");
  }
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf("="));
}
