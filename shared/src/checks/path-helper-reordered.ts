import { defineCheck, fail, PASS } from "../define-check.ts";
import { evidenceForDir } from "../facts/evidence.ts";
import { contextOf, entry, machine, upstreamGo } from "../facts/machine.ts";
import { linesRead } from "../facts/startup.ts";
import type { Facts } from "../model.ts";

/** Every login shell on a Mac runs path_helper, which puts the system's directories before all that was there. */
export const pathHelperReordered = defineCheck({
  id: "path-helper-reordered",
  since: "1.0.0",
  rev: 1,
  severity: "minor",
  category: "path",
  platforms: "all",
  needs: ["go-not-on-path"],
  references: [
    "https://github.com/microsoft/vscode/issues/81213",
    "https://stackoverflow.com/questions/12409270",
  ],
  symptoms: [],
  seeYourself: ["/usr/libexec/path_helper -s", "printenv PATH", "go-env-check blame PATH"],
  run: (facts) => {
    const dir = goDirs(facts).find((candidate) => moved(facts, candidate));
    return dir === undefined ? PASS : fail({ dir }, { evidence: evidenceForDir(facts, dir) });
  },
  text: {
    en: {
      title: "Login shells move Go's directory behind the system's",
      message: ({ dir }) => `${dir} was put on PATH before path_helper ran, which moved it behind /usr/bin.`,
      why: "/etc/zprofile and /etc/profile run path_helper in every login shell. What ~/.zshenv or a parent shell added before it comes last afterwards, so that another go may win there.",
    },
    "zh-CN": {
      title: "登录 shell 把 Go 的目录移到了系统目录之后",
      message: ({ dir }) => `${dir} 在 path_helper 运行之前加入 PATH，之后被移到了 /usr/bin 后面。`,
      why: "每个登录 shell 都会通过 /etc/zprofile 或 /etc/profile 运行 path_helper。在此之前由 ~/.zshenv 或父 shell 加入的目录都会被移到最后，于是可能是另一个 go 生效。",
    },
  },
  fix: ({ dir }) => ({ safety: "review", target: "login-file", edits: [{ kind: "path-first", dir }] }),
  examples: () => {
    const go = upstreamGo("/opt/go");
    const path = [entry("/usr/bin"), entry("/bin"), entry("/opt/go/bin", go)];
    const zshenv = { file: "/home/u/.zshenv", line: 2, text: "export PATH=/opt/go/bin:$PATH" };
    const helper = { file: "/etc/zprofile", line: 4, text: "eval `/usr/libexec/path_helper -s`" };
    const startup = [
      { file: "/home/u/.zshenv", exists: true, contexts: ["terminal", "command"] as const },
      { file: "/etc/zprofile", exists: true, contexts: ["terminal"] as const },
    ];
    const terminal = contextOf("terminal", { PATH: "/opt/go/bin:/usr/bin:/bin" }, go);
    const nested = contextOf("nested-login", { PATH: "/usr/bin:/bin:/opt/go/bin" }, go);
    const place = (file: string, line: number, text: string) => ({
      kind: "line" as const,
      file,
      line,
      text,
      via: [],
    });
    return {
      pass: [
        { name: "Go comes first", facts: machine({ startup, startupLines: [zshenv, helper] }) },
        { name: "no path_helper", facts: machine({ path, startup, startupLines: [zshenv] }) },
      ],
      fail: [
        { name: "set in .zshenv", facts: machine({ path, startup, startupLines: [zshenv, helper] }) },
        { name: "moved in a nested login", facts: machine({ path, contexts: [terminal, nested] }) },
        {
          name: "seen to be moved",
          facts: machine({
            path,
            blame: {
              context: "terminal",
              confidence: "high",
              variables: {},
              path: [
                {
                  entry: "/opt/go/bin",
                  copies: 1,
                  introduced: place("/home/u/.zshenv", 2, zshenv.text),
                  moved: place("/etc/zprofile", 4, helper.text),
                },
              ],
            },
          }),
        },
      ],
    };
  },
});

function goDirs(facts: Facts): readonly string[] {
  return facts.path.filter(({ go, path }) => go !== null || path === facts.bin?.path).map(({ raw }) => raw);
}

function moved(facts: Facts, dir: string): boolean {
  const blamed = facts.blame?.path.find(({ entry: raw }) => raw === dir);
  if (blamed !== undefined)
    return (
      /path_helper/.test(blamed.moved?.text ?? "") &&
      behindSystem(facts.path.map(({ raw }) => raw).join(":"), dir)
    );
  const pathIn = (name: string) => facts.contexts.find(({ context }) => context === name)?.env.PATH;
  if (
    behindSystem(pathIn("nested-login"), dir) &&
    pathIn("terminal") !== undefined &&
    !behindSystem(pathIn("terminal"), dir)
  )
    return true;
  const helper = linesRead(facts).some(({ text }) => text.includes("path_helper"));
  const early = evidenceForDir(facts, dir).some(({ file }) => file.endsWith("/.zshenv"));
  return helper && early && behindSystem(facts.path.map(({ raw }) => raw).join(":"), dir);
}

function behindSystem(path: string | undefined, dir: string): boolean {
  const entries = (path ?? "").split(":");
  const system = entries.indexOf("/usr/bin");
  return system >= 0 && entries.indexOf(dir) > system;
}
