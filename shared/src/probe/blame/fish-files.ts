import type { Host } from "../host.ts";
import type { Env } from "../shells/dump.ts";
import type { FishFiles } from "./fish.ts";
import { besides, withoutEntering } from "./fish-leave.ts";

/** The files of a fish configuration as fish orders them: conf.d by name, then config.fish. */
export function fishFiles(host: Host, home: string, base: Env): FishFiles {
  const config = `${base.XDG_CONFIG_HOME ?? `${home}/.config`}/fish`;
  const variables = host.fs.readText(`${config}/fish_variables`, 1024 * 1024);
  const confD = host.fs
    .list(`${config}/conf.d`)
    .filter((name) => name.endsWith(".fish"))
    .map((name) => `${config}/conf.d/${name}`);
  const copies = [...confD, `${config}/config.fish`].flatMap((file) => {
    const text = host.fs.readText(file);
    const copy = text.ok ? withoutEntering(text.value) : null;
    return copy === null ? [] : [[file, copy] as const];
  });
  return {
    config: host.fs.kind(`${config}/config.fish`) === "file" ? `${config}/config.fish` : null,
    confD,
    copies: Object.fromEntries(copies),
    links: copies.length > 0 ? besides(host, config) : {},
    variablesFile: `${config}/fish_variables`,
    variables: variables.ok ? variables.value : null,
  };
}
