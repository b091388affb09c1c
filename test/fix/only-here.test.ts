import { describe, expect } from "vitest";
import { check, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const SHELLS = {
  bash: [".bash_profile", ".bashrc"],
  zsh: [".zshenv"],
  fish: [".config/fish/config.fish"],
} as const;

/** Faults of a variable, with what takes each away. */
const FAULTS = [
  ["GOROOT", "/opt/gone", "goroot-not-found"],
  ["GO111MODULE", "off", "go111module-off"],
] as const;

describe("a fault that only this process has", () => {
  for (const [shell, files] of Object.entries(SHELLS))
    itWith(
      [shell, "go1.26"],
      `is removed from it, and no startup file of ${shell} changes; one that a file causes is fixed in the file`,
      (parts) => {
        const go = parts["go1.26"];
        for (const [name, value, id] of FAULTS) {
          const set = shell === "fish" ? `set -gx ${name} ${value}` : `export ${name}=${value}`;
          for (const inFile of [false, true]) {
            const path = shell === "fish" ? `set -gx PATH ${go}/bin $PATH` : `export PATH=${go}/bin:$PATH`;
            const text = `${path}\n${inFile ? `${set}\n` : ""}`;
            const { env } = makeHome([`${go}/bin`], Object.fromEntries(files.map((file) => [file, text])));
            const report = check({ ...env, [name]: value }, ["--shell", parts[shell] ?? ""]);
            const fix = report.findings.find((finding) => finding.id === id)?.fix;
            expect([shell, id, inFile, fix?.file === null]).toEqual([shell, id, inFile, !inFile]);
            expect(fix?.snippet).toBe(shell === "fish" ? `set -e ${name}` : `unset ${name}`);
            if (!inFile) expect(fix?.commands).toEqual([fix?.snippet]);
          }
        }
      },
      120_000,
    );
});
