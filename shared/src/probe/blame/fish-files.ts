import type { Host } from "../host.ts";
import type { Env } from "../shells/dump.ts";
import type { FishFiles } from "./fish.ts";
import { copiesOf } from "./fish-copies.ts";
import { besides } from "./fish-leave.ts";

/** The files of a fish configuration as fish orders them: conf.d by name, then config.fish; copies are for the overlay `dir`. */
export function fishFiles(host: Host, dir: string, home: string, base: Env): FishFiles {
  const config = `${base.XDG_CONFIG_HOME ?? `${home}/.config`}/fish`;
  const variables = host.fs.readText(`${config}/fish_variables`, 1024 * 1024);
  const filesIn = (name: string): readonly string[] =>
    host.fs
      .list(`${config}/${name}`)
      .filter((file) => file.endsWith(".fish"))
      .map((file) => `${config}/${name}/${file}`);
  const confD = filesIn("conf.d");
  const files = [...confD, ...filesIn("functions"), `${config}/config.fish`];
  const { copies, isUntold } = copiesOf(host, dir, home, files);
  return {
    config: host.fs.kind(`${config}/config.fish`) === "file" ? `${config}/config.fish` : null,
    confD,
    copies,
    isUntold,
    links: besides(host, config, Object.keys(copies)),
    variablesFile: `${config}/fish_variables`,
    variables: variables.ok ? variables.value : null,
  };
}
