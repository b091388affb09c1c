import type { ManagedFile } from "../../model/index.ts";
import { join } from "../../util/join.ts";
import type { Host } from "../host.ts";

/** A path of a Nix store, wherever the store is: 32 digits of Nix's base 32, then the name. */
const IN_STORE = /\/nix\/store\/[0-9a-df-np-sv-z]{32}-([^/]+)/;

/** A file that leads into a Nix store, which nobody may write to; null for any other. */
export function builtByNix(host: Host, home: string, file: string, real: string): ManagedFile | null {
  const name = IN_STORE.exec(real)?.[1];
  if (name === undefined) return null;
  // Home Manager's own names for the files that it makes and for the directory that holds them.
  const isOfHome = name === "home-manager-files" || name.startsWith("hm_");
  const source = isOfHome ? homeConfiguration(host, home) : null;
  return {
    file,
    by: isOfHome ? "home-manager" : "nix",
    source: isOfHome ? source : real,
    repository: null,
    template: true,
  };
}

/** The file that a person edits, at the places that Home Manager, NixOS and nix-darwin look at; null where there is none. */
function homeConfiguration(host: Host, home: string): string | null {
  const places = [
    ...["home-manager", "nixpkgs"].flatMap((dir) =>
      ["home.nix", "flake.nix"].map((name) => join(home, ".config", dir, name)),
    ),
    "/etc/nixos/home.nix",
    "/etc/nixos/flake.nix",
    "/etc/nixos/configuration.nix",
    ...[join(home, ".config/nix-darwin"), "/etc/nix-darwin"].flatMap((dir) =>
      ["home.nix", "flake.nix", "configuration.nix"].map((name) => join(dir, name)),
    ),
    join(home, ".nixpkgs/darwin-configuration.nix"),
  ];
  return places.find((place) => host.fs.kind(place) === "file") ?? null;
}
