/** The id of a finding as a command may hold it; of a stored report's finding it can be anything, and is `ID` then. */
export function typedId(id: string): string {
  return /^[a-z0-9][a-z0-9-]{0,79}$/.test(id) ? id : "ID";
}

/** The command that explains a finding. */
export function explainCommand(id: string): string {
  return `go-env-check explain ${typedId(id)}`;
}

/** The command that names the lines which set variables of a check's own example. */
export function blameCommand(names: readonly string[]): string {
  return `go-env-check blame ${names.join(" ")}`;
}
