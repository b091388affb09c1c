import { join } from "node:path";
import { describe, expect } from "vitest";
import type { ContextName, Report } from "../../shared/src/model/index.ts";
import { makeHome, makeTool } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";
import { onAMac } from "./mac/mac.ts";

const NESTED: readonly ContextName[] = ["terminal", "nested-login"];

/** Whether the user's directory comes before the system's in a context's PATH, and how often it is there. */
function standing(report: Report, context: ContextName, dir: string): string {
  const path = report.contexts.find((row) => row.context === context)?.path ?? [];
  const at = path.indexOf(dir);
  const copies = path.filter((entry) => entry === dir).length;
  if (at < 0) return "missing";
  return `${at < path.indexOf("/usr/bin") ? "before" : "after"}${copies > 1 ? ` ×${copies}` : ""}`;
}

function homeWith(files: Readonly<Record<string, string>>) {
  const { home } = makeHome([], files);
  makeTool(join(home, "d/tool"));
  return { home, dir: join(home, "d") };
}

/** What a line in a file is worth in a new terminal and in a login shell inside one. */
const STYLES = [
  { part: "zsh", file: ".zshenv", text: "export PATH=~/d:$PATH\n", terminal: "after", nested: "after" },
  {
    part: "zsh",
    file: ".zprofile",
    text: "export PATH=~/d:$PATH\n",
    terminal: "before",
    nested: "before ×2",
  },
  { part: "zsh", file: ".zshrc", text: "export PATH=~/d:$PATH\n", terminal: "before", nested: "before ×2" },
  {
    part: "zsh",
    file: ".zshrc",
    text: 'case ":$PATH:" in *:$HOME/d:*) ;; *) export PATH=~/d:$PATH ;; esac\n',
    terminal: "before",
    nested: "after",
  },
  {
    part: "zsh",
    file: ".zprofile",
    text: "typeset -U path PATH\npath=(~/d $path)\n",
    terminal: "before",
    nested: "before",
  },
  {
    part: "bash",
    file: ".bash_profile",
    text: "export PATH=~/d:$PATH\n",
    terminal: "before",
    nested: "before ×2",
  },
  {
    part: "bash",
    file: ".bash_profile",
    text: 'case ":$PATH:" in :$HOME/d:*) ;; *) export PATH=~/d:$PATH ;; esac\n',
    terminal: "before",
    nested: "before ×2",
  },
  { part: "bash", file: ".bashrc", text: "export PATH=~/d:$PATH\n", terminal: "missing", nested: "missing" },
  {
    part: "fish",
    file: ".config/fish/config.fish",
    text: "contains ~/d $PATH; or set -gx PATH ~/d $PATH\n",
    terminal: "before",
    nested: "after",
  },
  {
    part: "fish",
    file: ".config/fish/config.fish",
    text: "fish_add_path --global --move --path ~/d\n",
    terminal: "before",
    nested: "before",
  },
] as const;

describe("path_helper, and what survives it in a login shell inside a terminal", () => {
  for (const { part, file, text, terminal, nested } of STYLES) {
    itWith([part, "overlay mounts"], `${file}: ${text.trim()}`, (parts) => {
      const { home, dir } = homeWith({ [file]: text });
      const report = onAMac({ home, shell: parts[part], contexts: NESTED });
      expect(standing(report, "terminal", dir)).toBe(terminal);
      expect(standing(report, "nested-login", dir)).toBe(nested);
    });
  }
});

describe("a Mac's own origins", () => {
  for (const [part, system] of [
    ["zsh", "/etc/zsh/zprofile"],
    ["bash", "/etc/profile"],
  ] as const) {
    itWith([part, "overlay mounts"], `${part}: who brought and who moved an entry`, (parts) => {
      const { home, dir } = homeWith({ [part === "zsh" ? ".zshenv" : ".bashrc"]: "export PATH=~/d:$PATH\n" });
      const { blame } = onAMac({ home, shell: parts[part] });
      const of = (entry: string) => blame?.path.find((row) => row.entry === entry);
      expect(of("/opt/tools/bin")?.introduced).toMatchObject({
        kind: "paths-file",
        file: "/etc/paths.d/10-tools",
      });
      expect(of("/usr/local/bin")?.introduced).toMatchObject({ file: "/etc/paths", line: 1 });
      if (part === "zsh") {
        expect(of(dir)?.introduced).toMatchObject({ file: join(home, ".zshenv"), line: 1 });
        expect(of(dir)?.moved).toMatchObject({ file: system, line: 3 });
      }
    });
  }

  itWith(["zsh", "overlay mounts"], "launchctl, with the agent that set it", (parts) => {
    const { home } = homeWith({
      "Library/LaunchAgents/local.go.plist":
        "<plist>\n<string>launchctl</string>\n<string>setenv</string>\n<string>GOROOT</string>\n</plist>\n",
    });
    const system = { "etc/launchd-environment": "GOROOT=/opt/old-go\n" };
    const { blame, env } = onAMac({ home, shell: parts.zsh, system, blame: ["GOROOT"] });
    expect(env.GOROOT?.value).toBe("/opt/old-go");
    expect(blame?.variables.GOROOT?.place).toMatchObject({
      kind: "launchctl",
      file: join(home, "Library/LaunchAgents/local.go.plist"),
      line: 4,
    });
  });

  itWith(
    ["zsh", "overlay mounts"],
    "files that no Mac has read for years are said to be read by nobody",
    (parts) => {
      const { home } = homeWith({ ".MacOSX/environment.plist": "<key>GOROOT</key><string>/x</string>\n" });
      const { startup } = onAMac({ home, shell: parts.zsh });
      expect(startup).toContainEqual({
        file: join(home, ".MacOSX/environment.plist"),
        exists: true,
        contexts: [],
      });
    },
  );
});

describe("what the launch contexts of a Mac disagree on", () => {
  itWith(
    ["zsh", "go1.26", "go1.21", "overlay mounts"],
    "a go that path_helper moved behind another",
    (parts) => {
      const { home } = homeWith({ ".zshenv": `export PATH=${parts["go1.26"]}/bin:$PATH\n` });
      const system = { "etc/paths": `${parts["go1.21"]}/bin\n/usr/bin\n/bin\n` };
      const report = onAMac({ home, shell: parts.zsh, system, contexts: ["terminal", "command"] });
      const go = (context: ContextName) => report.contexts.find((row) => row.context === context)?.version;
      expect([go("command"), go("terminal")].map((version) => version?.slice(0, 6))).toEqual([
        "go1.26",
        "go1.21",
      ]);
      const finding = report.findings.find(({ id }) => id === "path-helper-reordered");
      expect(finding?.evidence[0]).toMatchObject({ file: "~/.zshenv", line: 1 });
      expect(finding?.evidence[1]).toMatchObject({ file: "/etc/zsh/zprofile", line: 3 });
    },
  );

  itWith(["zsh", "go1.26", "overlay mounts"], "which contexts get a go that .zshrc brings", (parts) => {
    const { home } = homeWith({ ".zshrc": `export PATH=${parts["go1.26"]}/bin:$PATH\n` });
    const contexts = ["terminal", "login-script", "desktop", "raycast", "cron"] as const;
    const report = onAMac({ home, shell: parts.zsh, contexts });
    const got = report.contexts.filter(({ go }) => go !== null).map(({ context }) => context);
    expect(got).toEqual(["terminal"]);
    // Editors ask a login shell that is interactive.
    expect(report.outcomes["gui-path-missing-go"]).toBe("pass");
  });

  itWith(["bash", "go1.26", "overlay mounts"], "a go in .bashrc, which no terminal reads", (parts) => {
    const { home } = homeWith({ ".bashrc": `export PATH=${parts["go1.26"]}/bin:$PATH\n` });
    const contexts = ["terminal", "interactive", "desktop"] as const;
    const report = onAMac({ home, shell: parts.bash, contexts, judge: "interactive" });
    expect(report.outcomes).toMatchObject({ "gui-path-missing-go": "fail", "go-not-on-path": "pass" });
  });
});
