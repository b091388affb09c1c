/** Commands of Unix that Windows does not have, and that no other command there replaces. */
const UNIX_ONLY =
  /^(?:uname|ldd|ls|free|df|sw_vers|arch|hash|type|ulimit|dmesg|source|sudo|id|file|brew|apt|grep)\b/;

/** Whether a paste comes from cmd: its prompt is there, and PowerShell's is not. */
export function isFromCmd(text: string): boolean {
  return /(?:^|\n)[A-Za-z]:\\[^\n>]*>/.test(text) && !/(?:^|\n)\(?\w*\)? ?PS [A-Za-z]:\\/.test(text);
}

/** Plain Unix commands as the shell takes them that a text was copied from, each once. */
export function allOnWindows(commands: readonly string[], text: string): readonly string[] {
  const cmd = isFromCmd(text);
  return [...new Set(commands.flatMap((command) => onWindows(command, cmd) ?? []))];
}

/** A plain Unix command as Windows takes it, in cmd or in PowerShell; null where it has none. */
export function onWindows(command: string, cmd: boolean): string | null {
  const env = /^env ((?:\w+=\S* )+)(.+)$/.exec(command);
  if (env !== null) {
    const set = (env[1] ?? "")
      .trim()
      .split(" ")
      .map((pair) => {
        const [name = "", ...rest] = pair.split("=");
        const value = rest.join("=").replace(/^"|"$/g, "");
        return cmd ? `set "${name}=${value.replaceAll("$PWD", "%CD%")}" && ` : `$env:${name} = "${value}"; `;
      });
    return `${set.join("")}${env[2] ?? ""}`;
  }
  const unset = /^(?:unset|env -u) (\w+)(?: (.+))?$/.exec(command);
  if (unset !== null) {
    const [, name, rest] = unset;
    const clear = cmd ? `set "${name}="` : `Remove-Item Env:${name}`;
    return rest === undefined ? clear : `${clear}${cmd ? " && " : "; "}${rest}`;
  }
  if (command === "@tools-path") return cmd ? "go env GOBIN GOPATH" : command;
  if (command === "@forget-commands" || UNIX_ONLY.test(command)) return null;
  const found = /^(?:command -v|which(?: -a)?) (.+)$/.exec(command)?.[1];
  if (found !== undefined) return `where.exe ${found}`;
  if (command.startsWith("command go ")) return command.replace("command go", "go.exe");
  if (/^printenv\b/.test(command)) return cmd ? "set" : "Get-ChildItem Env:";
  return cmd ? command.replaceAll('"$PWD"', '"%CD%"') : command;
}
