import { copyFileSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Make } from "../broken/row.ts";
import { makeHome, makeHomebrew, makeTool } from "../support/machine.ts";
import { makeAsdf, makeGoenv, makeGvm, makeMise, makeMiseShims, makeNix } from "../support/managers.ts";
import { part } from "../support/parts.ts";

/** Machines as installers and version managers leave them, made from a real SDK: no check may speak up on them. */
export const LAYOUTS: Readonly<Record<string, Make>> = {
  upstream: ({ go }) => {
    const machine = makeHome([join(go, "bin")]);
    makeTool(join(machine.home, "go/bin/gopls"));
    machine.env.PATH = `${machine.env.PATH}:${machine.home}/go/bin`;
    return machine;
  },

  // usr/bin/go leads into usr/lib/go-1.N, whose sources lead into usr/share.
  debian: ({ go }) => {
    const machine = makeHome([]);
    const usr = join(machine.home, "usr");
    for (const dir of ["bin", "lib/go-1/bin", "share/go-1"]) mkdirSync(join(usr, dir), { recursive: true });
    for (const name of ["src", "VERSION", "go.env"]) {
      symlinkSync(join(go, name), join(usr, "share/go-1", name));
      symlinkSync(`../../share/go-1/${name}`, join(usr, "lib/go-1", name));
    }
    symlinkSync(join(go, "pkg"), join(usr, "lib/go-1/pkg"));
    // The binary itself is a real file there; Go follows links when it looks for its SDK.
    copyFileSync(join(go, "bin/go"), join(usr, "lib/go-1/bin/go"));
    symlinkSync("../lib/go-1/bin/go", join(usr, "bin/go"));
    machine.env.PATH = `${usr}/bin:${machine.env.PATH}`;
    return machine;
  },

  homebrew: ({ go }) => {
    const machine = makeHome([]);
    makeHomebrew(join(machine.home, "brew"), go);
    machine.env.PATH = `${machine.home}/brew/bin:${machine.env.PATH}`;
    return machine;
  },

  // A second SDK in ~/sdk, a symlinked SDK, GO111MODULE=on, GOTOOLCHAIN=local.
  "several SDKs": ({ go, other }) => {
    const machine = makeHome([]);
    mkdirSync(join(machine.home, "sdk"));
    symlinkSync(other, join(machine.home, "sdk/go1.0"));
    symlinkSync(go, join(machine.home, "current"));
    machine.env.PATH = `${machine.home}/current/bin:${machine.env.PATH}`;
    Object.assign(machine.env, { GO111MODULE: "on", GOTOOLCHAIN: "local" });
    return machine;
  },

  goenv: makeGoenv,
  asdf: makeAsdf,
  mise: makeMise,
  ...(part("mise") !== null && { "mise shims": makeMiseShims }),
  gvm: makeGvm,
  nix: makeNix,
};
