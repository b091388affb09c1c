import { type Machine, PLAIN } from "./machine.ts";

/** The machines that are one step nearer to the plain one, smallest step last. */
export function smaller(machine: Machine): readonly Machine[] {
  const { path, settings } = machine;
  const plain = (["project", "user", "locked", "umask", "odd", "file", "at", "system"] as const).filter(
    (name) => machine[name] !== PLAIN[name],
  );
  return [
    ...plain.map((name) => ({
      ...machine,
      [name]: PLAIN[name],
      ...(name === "user" && { locked: null, umask: null }),
    })),
    ...settings.map((_, at) => ({ ...machine, settings: settings.toSpliced(at, 1) })),
    ...(path.length > 1 ? path.map((_, at) => ({ ...machine, path: path.toSpliced(at, 1) })) : []),
    ...path.flatMap((entry, at) =>
      entry.kind === "sdk" ? [] : [{ ...machine, path: path.with(at, { ...entry, kind: "sdk" as const }) }],
    ),
    ...path.flatMap((entry, at) =>
      entry.release === "1.26"
        ? []
        : [{ ...machine, path: path.with(at, { ...entry, release: "1.26" as const }) }],
    ),
    ...settings.flatMap((setting, at) =>
      setting.where === "environment"
        ? []
        : [{ ...machine, settings: settings.with(at, { ...setting, where: "environment" as const }) }],
    ),
  ];
}

/** Goes from a machine to smaller ones for as long as `still` holds for one of them; the last one is returned. */
export async function smallest(
  machine: Machine,
  still: (machine: Machine) => Promise<boolean>,
): Promise<Machine> {
  for (const next of smaller(machine)) if (await still(next)) return smallest(next, still);
  return machine;
}

/** A machine in one line. */
export function describeMachine(machine: Machine): string {
  const { path, system, settings, project, file, at, user, locked, umask, odd } = machine;
  const parts = [
    `PATH ${path.map(({ kind, release }) => `${kind} ${release}`).join(" : ") || "nothing"}${system === "all" ? "" : `, system's programs: ${system}`}`,
    ...settings.map(({ name, value, where }) => `${where === "file" ? "file: " : ""}${name}=${value}`),
    ...(file === PLAIN.file ? [] : [`file of go env -w: ${file}`]),
    ...(project === "none" ? [] : [`project: ${project}`]),
    ...(at === PLAIN.at ? [] : [`in ~/${at}`]),
    ...(user === "self" ? [] : [`user: ${user}`]),
    ...(locked === null ? [] : [`locked: ${locked}`]),
    ...(umask === null ? [] : [`umask ${umask}`]),
    ...(odd === null ? [] : [odd]),
  ];
  return parts.join("; ");
}
