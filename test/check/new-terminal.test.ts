import { spawnSync } from "node:child_process";
import { describe, expect } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const FILES = { bash: [".bash_profile", ".bashrc"], zsh: [".zshenv"] } as const;

/** A variable that breaks every go command, or a setting that costs much, with its finding. */
const FAULTS = [
  { name: "GOROOT", value: "/opt/gone", id: "goroot-not-found" },
  { name: "GOFLAGS", value: "-foo", id: "goflags-invalid" },
  { name: "GO111MODULE", value: "off", id: "go111module-off" },
] as const;

describe.each(Object.entries(FILES))("%s: this process and a new terminal", (shell, files) => {
  for (const { name, value, id } of FAULTS)
    itWith(
      [shell, "go1.26"],
      `${name}=${value} is told of the one that has it, and hints at nothing for the other`,
      (parts) => {
        const bin = `${parts["go1.26"]}/bin`;
        const run = (where: "here" | "file" | "both" | "nowhere", ...args: string[]) => {
          const set = where === "file" || where === "both" ? `export ${name}=${value}\n` : "";
          const startup = `export PATH=${bin}:/usr/bin:/bin\n${set}`;
          const { env } = makeHome([bin], Object.fromEntries(files.map((file) => [file, startup])));
          const here = where === "here" || where === "both" ? { [name]: value } : {};
          return spawnSync(process.execPath, [CLI, "--shell", parts[shell] ?? "", ...args], {
            env: { ...env, ...here },
            encoding: "utf8",
            cwd: "/",
          }).stdout;
        };
        const inTerminal = (where: "here" | "file" | "both" | "nowhere"): readonly string[] =>
          (JSON.parse(run(where, "--json")).newTerminal ?? []).map((one: { readonly id: string }) => one.id);

        expect(inTerminal("file")).toContain(id);
        expect(run("file")).toContain("In a new terminal");
        expect(inTerminal("here")).not.toContain(id);
        expect(run("here").replace(/\s+/g, " ")).toContain(
          "Open a new terminal: only this process has the problem.",
        );
        expect(run("here")).not.toContain("fix --apply");
        // Without a go there, nothing says that the problem ends there.
        const { env } = makeHome([bin]);
        const without = spawnSync(process.execPath, [CLI, "--shell", parts[shell] ?? ""], {
          env: { ...env, [name]: value },
          encoding: "utf8",
          cwd: "/",
        });
        expect(without.stdout).not.toContain("Open a new terminal");
        for (const where of ["both", "nowhere"] as const) {
          const text = run(where);
          expect([where, text.includes("new terminal")]).toEqual([where, false]);
        }
      },
      120_000,
    );
});
