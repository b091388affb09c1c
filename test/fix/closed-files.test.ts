import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect } from "vitest";
import { CLI, makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** Whose the homes are: root may write everywhere. */
const OTHER = process.getuid?.() === 0 ? 54_321 : null;
const LINES = "# mine\nexport GOROOT=/gone\n";

interface Closed {
  readonly about: string;
  /** Closes the startup file; what it gives is the path that the text names. */
  readonly close: (home: string, file: string) => string;
  readonly owner: "own" | "foreign";
}

const CASES: readonly Closed[] = [
  {
    about: "a file without the right to write",
    owner: "own",
    close: (_, file) => {
      chmodSync(file, 0o444);
      return file;
    },
  },
  {
    about: "a directory without it",
    owner: "own",
    close: (home) => {
      chmodSync(home, 0o555);
      return home;
    },
  },
  {
    about: "a file of root's",
    owner: "foreign",
    close: (_, file) => {
      chownSync(file, 0, 0);
      return file;
    },
  },
  {
    about: "a link to a file of root's",
    owner: "foreign",
    close: (home, file) => {
      const generation = join(dirname(home), "generation/bashrc");
      mkdirSync(dirname(generation));
      cpSync(file, generation);
      spawnSync("rm", [file]);
      symlinkSync(generation, file);
      return generation;
    },
  },
];

describe("a startup file that its user may not change", () => {
  const [readOnly] = CASES;
  const asRoot =
    readOnly === undefined ? [] : [{ ...readOnly, about: `${readOnly.about}, for root`, root: true }];
  for (const { about, close, owner, root: isRoot } of [
    ...CASES.map((one) => ({ ...one, root: false })),
    ...asRoot,
  ])
    itWith(["bash", "setpriv"], `is never offered: ${about}`, ({ bash, setpriv }) => {
      const USER = isRoot ? null : OTHER;
      // A home of somebody else's cannot be made without being root.
      if (USER === null && owner === "foreign") return;
      const { home: root } = makeHome([], { "home/.bash_profile": LINES });
      const home = join(root, "home");
      const user = USER ?? process.getuid?.() ?? 0;
      if (USER !== null) spawnSync("chown", ["-R", `${user}:${user}`, home]);
      chmodSync(root, 0o755);
      const path = close(home, join(home, ".bash_profile"));
      const as = USER === null ? [] : [setpriv, `--reuid=${user}`, `--regid=${user}`, "--clear-groups"];
      const run = (args: readonly string[]) => {
        const argv = [...as, process.execPath, copyOfCli(), ...args, "--shell", bash];
        const env = { HOME: home, PATH: "/usr/bin:/bin", LANG: "C.UTF-8", USER: "u", SHELL: bash };
        return spawnSync(argv[0] ?? "", argv.slice(1), { env, encoding: "utf8", cwd: "/" });
      };
      const applied = run(["fix", "goroot-not-found", "--apply", "--yes"]);
      const told = applied.stdout.replace(/\s+/g, " ");
      const place = path.replace(home, "~");
      expect(told).toContain("[manual] GOROOT does not exist");
      expect(told).not.toContain("tested:");
      expect(told).toContain("Delete line 2 of ~/.bash_profile: export GOROOT=/gone");
      expect(told).toContain(
        owner === "own"
          ? `${place} is read-only. Make it writable, then fix it: chmod u+w ${place}`
          : `You have no permission to change ${place}.`,
      );
      expect(applied.status).toBe(1);
      const report = JSON.parse(
        run(["check", "--json", "--only", "goroot-not-found", "--context", "terminal"]).stdout,
      );
      expect(report.findings).toMatchObject([
        { fix: { safety: "manual", managed: [{ by: "permissions", locked: owner }] } },
      ]);
      expect(readFileSync(join(home, ".bash_profile"), "utf8")).toBe(LINES);
      if (owner === "foreign") return;
      // What the text says is what helps.
      spawnSync(as[0] ?? "chmod", as.length === 0 ? ["u+w", path] : [...as.slice(1), "chmod", "u+w", path]);
      run(["fix", "goroot-not-found", "--apply", "--yes"]);
      expect(readFileSync(join(home, ".bash_profile"), "utf8")).toBe("# mine\n");
    });
});

/** The command where every user may read it. */
function copyOfCli(): string {
  const { home } = makeHome([]);
  chmodSync(home, 0o755);
  cpSync(dirname(dirname(CLI)), home, {
    recursive: true,
    filter: (name) => !/\/(src|scripts|node_modules)$/.test(name),
  });
  return join(home, "bin", CLI.slice(CLI.lastIndexOf("/") + 1));
}
