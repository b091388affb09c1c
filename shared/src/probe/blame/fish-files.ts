import type { Host } from "../host.ts";
import type { Env } from "../shells/dump.ts";
import type { FishFiles } from "./fish.ts";

/** The files of a fish configuration as fish orders them: conf.d by name, then config.fish. */
export function fishFiles(host: Host, home: string, base: Env): FishFiles {
  const config = `${base.XDG_CONFIG_HOME ?? `${home}/.config`}/fish`;
  const variables = host.fs.readText(`${config}/fish_variables`, 1024 * 1024);
  return {
    config: host.fs.kind(`${config}/config.fish`) === "file" ? `${config}/config.fish` : null,
    confD: host.fs
      .list(`${config}/conf.d`)
      .filter((name) => name.endsWith(".fish"))
      .map((name) => `${config}/conf.d/${name}`),
    variablesFile: `${config}/fish_variables`,
    variables: variables.ok ? variables.value : null,
  };
}
