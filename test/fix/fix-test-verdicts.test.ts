import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { examine } from "../../shared/src/calibration/calibrate.ts";
import { isFixed, planFix, testFix } from "../../shared/src/fix/fix-run.ts";
import type {
  ContextName,
  Examined,
  FilePatch,
  FixRunPlan,
  TrialVerdict,
} from "../../shared/src/model/index.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { bytesOf, tryPlan } from "../support/fix.ts";
import { makeHome, makeSdk, makeTool, snapshot } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

type Files = Readonly<Record<string, string>>;

/** A home whose tools are installed where PATH does not lead, or with whatever its startup files do. */
async function machine(
  shell: string,
  files: Files,
  contexts: readonly ContextName[] = ["terminal", "nested-login"],
) {
  const { home, write } = makeHome([], files);
  makeTool(join(home, "go/bin/gopls"));
  const host = nodeHost({ env: { HOME: home, PATH: "/usr/bin:/bin" }, account: { user: "u", home, shell } });
  const examined = await examine(host, {
    language: "en",
    judge: "terminal",
    runShell: true,
    contexts,
  });
  return { home, host, examined, write };
}

/** The plan for one finding, its new lines in another file than the planner would choose. */
function elsewhere(plan: FixRunPlan, home: string, file: string, text: string): FixRunPlan {
  const [patch] = plan.patches;
  const added = patch?.after.slice(patch.before?.length ?? 0) ?? "";
  const moved: FilePatch = {
    file: join(home, file),
    kind: "start-up",
    before: text,
    after: text + added,
    ids: patch?.ids ?? [],
  };
  return { ...plan, patches: [moved] };
}

function say(verdict: TrialVerdict | undefined, home: string): string {
  if (verdict === undefined) return "none";
  switch (verdict.kind) {
    case "overridden":
      return `overridden ${verdict.by.file.replace(home, "~")}:${verdict.by.line}`;
    case "not-reached":
      return `not-reached ${verdict.file.replace(home, "~")}:${verdict.line}`;
    case "not-read":
      return `not-read ${verdict.file.replace(home, "~")}`;
    case "side-effect":
      return `side-effect ${verdict.names.join(",")}`;
    default:
      return verdict.kind;
  }
}

interface Case {
  readonly name: string;
  readonly shell: "zsh" | "bash" | "fish";
  readonly id: string;
  readonly files: Files;
  /** TrialVerdict on the first plan: in a terminal, in a login inside it. */
  readonly terminal: string;
  readonly nested?: string;
  /** Where the lines are put instead. */
  readonly into?: string;
  /** What becomes of it when the other ways are tried: the file that is changed, or null when none works. */
  readonly best: string | null;
}

const TOOLS = "gopath-bin-not-on-path";
const CASES: readonly Case[] = [
  {
    name: "nothing in the way",
    shell: "zsh",
    id: TOOLS,
    files: {},
    terminal: "fixed",
    best: ".zshrc",
  },
  {
    name: "nothing in the way",
    shell: "bash",
    id: TOOLS,
    files: { ".bash_profile": "# mine" },
    terminal: "fixed",
    best: ".bash_profile .bashrc",
  },
  {
    name: "nothing in the way",
    shell: "fish",
    id: TOOLS,
    files: {},
    terminal: "fixed",
    best: ".config/fish/config.fish",
  },
  {
    name: "an early return",
    shell: "zsh",
    id: TOOLS,
    files: { ".zshrc": "# a\n[[ -n $HOME ]] && return\n" },
    terminal: "not-reached ~/.zshrc:2",
    best: null,
  },
  {
    name: "an early return, in a file that is not needed",
    shell: "zsh",
    id: TOOLS,
    files: { ".zprofile": "return\n", ".zshrc": "# mine\n" },
    terminal: "fixed",
    best: ".zshrc",
  },
  {
    name: "an early return",
    shell: "bash",
    id: TOOLS,
    files: { ".bash_profile": "# a\n\nif true; then return; fi\n" },
    terminal: "not-reached ~/.bash_profile:3",
    best: null,
  },
  {
    name: "an early return",
    shell: "fish",
    id: TOOLS,
    files: { ".config/fish/config.fish": "# a\nreturn\n" },
    terminal: "not-reached ~/.config/fish/config.fish:2",
    best: null,
  },
  {
    name: "a later file that resets PATH",
    shell: "zsh",
    id: TOOLS,
    files: { ".zlogin": "# a\nexport PATH=/usr/bin:/bin\n" },
    terminal: "overridden ~/.zlogin:2",
    best: ".zlogin",
  },
  {
    name: "a later line of the login file itself",
    shell: "bash",
    id: TOOLS,
    files: { ".bash_profile": ". ~/.bashrc\nexport PATH=/usr/bin:/bin\n", ".bashrc": "# mine\n" },
    into: ".bashrc",
    terminal: "overridden ~/.bash_profile:2",
    best: ".bash_profile .bashrc",
  },
  {
    name: "a later file that resets PATH",
    shell: "fish",
    id: TOOLS,
    files: {
      ".config/fish/conf.d/a.fish": "# mine\n",
      ".config/fish/config.fish": "set -gx PATH /usr/bin /bin\n",
    },
    into: ".config/fish/conf.d/a.fish",
    terminal: "overridden ~/.config/fish/config.fish:1",
    best: ".config/fish/config.fish",
  },
  {
    name: "the login file that another one wins over",
    shell: "bash",
    id: TOOLS,
    files: { ".bash_profile": "# wins\n", ".profile": "# loses\n" },
    into: ".profile",
    terminal: "not-read ~/.profile",
    best: ".bash_profile .bashrc",
  },
  {
    name: "ZDOTDIR leads elsewhere: the file there is changed",
    shell: "zsh",
    id: TOOLS,
    files: {
      ".zshenv": "export ZDOTDIR=$HOME/.config/zsh\n",
      ".config/zsh/.zshrc": "# mine\n",
      ".zprofile": "# dead\n",
    },
    terminal: "fixed",
    best: ".config/zsh/.zshrc",
  },
  {
    name: "the file of the home while ZDOTDIR leads elsewhere",
    shell: "zsh",
    id: TOOLS,
    files: {
      ".zshenv": "export ZDOTDIR=$HOME/.config/zsh\n",
      ".config/zsh/.zshrc": "# mine\n",
      ".zprofile": "# dead\n",
    },
    into: ".zprofile",
    terminal: "not-read ~/.zprofile",
    best: ".config/zsh/.zshrc",
  },
  {
    name: "another variable hangs on the line, unseen",
    shell: "zsh",
    id: "goroot-not-found",
    files: { ".zprofile": "export GOROOT=/gone\n", ".zshrc": 'eval "export MINE=\\$GO""ROOT"\n' },
    terminal: "side-effect MINE",
    best: ".zshrc",
  },
  {
    name: "another variable hangs on the line, unseen",
    shell: "bash",
    id: "goroot-not-found",
    files: { ".bash_profile": 'export GOROOT=/gone\neval "export MINE=\\$GO""ROOT"\n' },
    terminal: "side-effect MINE",
    best: ".bash_profile",
  },
  {
    name: "two lines set it: both go",
    shell: "zsh",
    id: "goroot-not-found",
    files: { ".zprofile": "export GOROOT=/gone\n", ".zshrc": "export GOROOT=/gone2\n" },
    terminal: "fixed",
    best: ".zprofile .zshrc",
  },
  {
    name: "set again where no line shows it: the line is found by watching",
    shell: "bash",
    id: "goroot-not-found",
    files: {
      ".bash_profile": "export GOROOT=/gone\n. ~/more\n",
      more: 'f() { export "GO""ROOT=/gone2"; }\nf\n',
    },
    terminal: "fixed",
    best: "more",
  },
  {
    name: "set again by a later file",
    shell: "zsh",
    id: "goroot-not-found",
    files: { ".zprofile": "# mine\n", ".zlogin": 'eval "export GO""ROOT=/gone2"\n' },
    into: ".zprofile",
    terminal: "overridden ~/.zlogin:1",
    best: ".zlogin",
  },
  {
    name: "a variable that is another one in each start",
    shell: "zsh",
    id: "goroot-not-found",
    files: { ".zprofile": "export GOROOT=/gone\nexport TOKEN=$RANDOM$RANDOM$$\n" },
    terminal: "fixed",
    best: ".zprofile",
  },
  {
    name: "the line is the only one of its branch",
    shell: "bash",
    id: "goroot-not-found",
    files: { ".bash_profile": "if true; then\nexport GOROOT=/gone\nfi\n" },
    terminal: "fixed",
    best: ".bash_profile",
  },
];

/** Nothing that is the user's changes; fish fills its own cache in the background. */
async function untouched<T>(home: string, work: () => Promise<T>): Promise<T> {
  const users = () =>
    Object.fromEntries(
      Object.entries(snapshot(home)).filter(([name]) => !/^\.(cache|local)(\/|$)/.test(name)),
    );
  const before = users();
  const result = await work();
  expect(users()).toEqual(before);
  return result;
}

/** Other releases of a shell, on which the same cases hold. */
const OTHERS: Readonly<Record<string, readonly string[]>> = { bash: ["bash-3.2"], fish: ["fish-4"] };

describe("a fix is tried on copies before it is offered", () => {
  const variants = CASES.flatMap((one) =>
    [one.shell, ...(OTHERS[one.shell] ?? [])].map((part) => ({ one, part })),
  );
  for (const { one, part } of variants) {
    itWith([part], `${part}: ${one.name}`, async (parts) => {
      const { home, host, examined } = await machine(parts[part] ?? "", one.files);
      expect(examined.report.findings.map(({ id }) => id)).toContain(one.id);
      const { plan } = planFix(examined, [one.id]);
      const first =
        one.into === undefined ? plan : elsewhere(plan, home, one.into, one.files[one.into] ?? "");
      const seen = one.into === undefined ? examined : asIfRead(examined, join(home, one.into));
      const trialResults = await untouched(home, () => tryPlan(host, seen, first));
      const verdicts = trialResults?.[0]?.contexts ?? [];
      const verdict = (context: string): string =>
        say(verdicts.find((row) => row.context === context)?.verdict, home);
      expect(verdict("terminal")).toBe(one.terminal);
      expect(verdict("nested-login")).toBe(one.nested ?? one.terminal);

      const best = await untouched(home, () => testFix(host, examined, [one.id]));
      expect(best.plan.patches.map(({ file }) => file.slice(home.length + 1)).join(" ")).toBe(one.best ?? "");
      if (one.best !== null) expect(best.trialResults?.every(isFixed)).toBe(true);
      else expect(best.plan.fixes[0]?.state).toBe("not-fixed");
    });
  }
});

/** Facts in which a file counts as read, so that a plan that is wrong about it can be tried. */
function asIfRead(examined: Examined, file: string): Examined {
  const others = examined.facts.startup.filter((row) => row.file !== file);
  const startup = [...others, { file, exists: true, contexts: ["terminal", "nested-login"] as const }];
  return { ...examined, facts: { ...examined.facts, startup } };
}

for (const shell of ["zsh", "bash", "fish"] as const) {
  itWith([shell], `${shell}: a startup file that breaks with the fix in it is not offered`, async (parts) => {
    const { home, host, examined } = await machine(parts[shell], {});
    const { plan } = planFix(examined, [TOOLS]);
    const broken = {
      ...plan,
      patches: plan.patches.map((patch) => ({ ...patch, after: "exec /bin/false\n" })),
    };
    const trialResults = await untouched(home, () => tryPlan(host, examined, broken));
    expect(trialResults?.[0]?.verdict.kind).toBe("not-started");
  });
}

for (const shell of ["zsh", "bash", "fish"] as const) {
  itWith(
    [shell],
    `${shell}: reaches the shell that a terminal of Linux starts, which is no login shell`,
    async (parts) => {
      const { host, examined } = await machine(parts[shell], {}, ["terminal", "nested-login", "interactive"]);
      const { trialResults } = await testFix(host, examined, [TOOLS]);
      const contexts = trialResults?.[0]?.contexts.map(({ context, verdict }) => [context, verdict.kind]);
      expect(contexts).toContainEqual(["interactive", "fixed"]);
    },
  );
}

itWith(["fish"], "fish: neither a check nor a trial writes a universal variable", async ({ fish }) => {
  const variables = "# VERSION: 3.0\nSETUVAR gec_counter:7\n";
  const { home, host, examined } = await machine(fish, {
    ".config/fish/config.fish": "set -U gec_counter (math 0$gec_counter + 1)\n",
    ".config/fish/fish_variables": variables,
  });
  expect(readFileSync(join(home, ".config/fish/fish_variables"), "utf8")).toBe(variables);
  await testFix(host, examined, [TOOLS]);
  expect(readFileSync(join(home, ".config/fish/fish_variables"), "utf8")).toBe(variables);
});

itWith(["zsh", "go1.26"], "several fixes at once: planned together, proven together", async (parts) => {
  const { home, host, examined } = await machine(parts.zsh, {
    ".zprofile": `export GOROOT=/gone\nexport GOFLAGS=mod=vendor\nexport PATH="${parts["go1.26"]}/bin:$PATH"\n`,
    ".config/go/env": "GOTOOLCHAIN=latest\nGOPROXY=direct\n",
  });
  const fixRun = await untouched(home, () => testFix(host, examined));
  expect(fixRun.trialResults?.length).toBeGreaterThan(2);
  expect(fixRun.trialResults?.every(isFixed)).toBe(true);
  const after = (name: string) => fixRun.plan.patches.find(({ file }) => file === join(home, name))?.after;
  expect(after(".zprofile")).toBe(`export PATH="${parts["go1.26"]}/bin:$HOME/go/bin:$PATH"\n`);
  expect(after(".config/go/env")).toBe("GOPROXY=direct\n");
});

itWith(
  ["zsh", "go1.26"],
  "faults that come to light with Go do not speak against the fix that found it",
  async (parts) => {
    const { home, write } = makeHome([], { ".zprofile": "export GOFLAGS=mod=vendor\n" });
    makeSdk(join(home, "sdk/go"), parts["go1.26"]);
    write("go/go.mod", "module stray\n");
    const host = nodeHost({
      env: { HOME: home, PATH: "/usr/bin:/bin" },
      account: { user: "u", home, shell: parts.zsh },
    });
    const examined = await examine(host, { language: "en", judge: "terminal", runShell: true });
    const fixRun = await untouched(home, () => testFix(host, examined, ["go-not-on-path"]));
    expect(fixRun.trialResults?.[0]?.verdict).toEqual({ kind: "fixed" });
  },
);

itWith(["zsh"], "a file that cannot be read is named, and nothing is planned over it", async ({ zsh }) => {
  const { home, examined } = await machine(zsh, { ".zprofile": "# mine\n" });
  const unreadable = planFix(examined, [TOOLS], {
    ...(await import("../../shared/src/fs/node-files.ts")).nodeFiles,
    find: () => ({ kind: "denied", detail: "EACCES" }),
  });
  expect(unreadable.plan.fixes[0]).toMatchObject({ state: "unreadable", because: join(home, ".zshrc") });
  expect(unreadable.plan.patches).toEqual([]);
});

itWith(["zsh"], "read-only homes are tried all the same", async ({ zsh }) => {
  const { home, host, examined } = await machine(zsh, { ".zprofile": "export GOROOT=/gone\n" });
  const bytes = bytesOf(home);
  chmodSync(home, 0o555);
  const fixRun = await testFix(host, examined, ["goroot-not-found"]);
  chmodSync(home, 0o700);
  expect(fixRun.trialResults?.every(isFixed)).toBe(true);
  expect(bytesOf(home)).toEqual(bytes);
});
