import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { examine } from "../../shared/src/calibration/calibrate.ts";
import { isFixed, planFix, testFix } from "../../shared/src/fix/fix-run.ts";
import type { ContextName } from "../../shared/src/model/index.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { atMost } from "../../shared/src/util/at-most.ts";
import { tryPlan } from "../support/fix.ts";
import { makeHome, makeTool } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

type Files = Readonly<Record<string, string>>;

/** A checked home; the words `note a start` of its files append to a log, so that each start leaves a line. */
async function checked(shell: string, files: Files, contexts: readonly ContextName[]) {
  const { home, write } = makeHome([]);
  const log = join(makeHome([]).home, "starts");
  for (const [name, text] of Object.entries(files))
    write(name, text.replace("note a start", `echo start >>${log}`));
  makeTool(join(home, "go/bin/gopls"));
  const host = nodeHost({ env: { HOME: home, PATH: "/usr/bin:/bin" }, account: { user: "u", home, shell } });
  const examined = await examine(host, { language: "en", judge: "terminal", runShell: true, contexts });
  writeFileSync(log, "");
  return { home, host, examined, starts: () => readFileSync(log, "utf8").split("\n").length - 1 };
}

interface Counted {
  readonly about: string;
  readonly shell: "zsh" | "bash" | "fish";
  readonly files: Files;
  readonly ids: readonly string[];
  readonly captured?: readonly ContextName[];
  readonly starts: number;
  readonly fixed?: false;
}

const TOOLS = "gopath-bin-not-on-path";
const DEAD = "goroot-not-found";
const LOGINS = ["terminal", "nested-login"] as const;
const CASES: readonly Counted[] = [
  {
    about: "a terminal and a login inside it, each once with the fix; a shell of Linux is as the terminal",
    shell: "zsh",
    files: { ".zshrc": "note a start\nexport GOROOT=/gone\n" },
    ids: [DEAD],
    starts: 2,
  },
  {
    about: "a shell of Linux as well, where a file asks for the login",
    shell: "zsh",
    files: { ".zshrc": "note a start\nexport GOROOT=/gone\n[[ -o login ]] && export A=1\n" },
    ids: [DEAD],
    starts: 3,
  },
  {
    about: "or where only a login reads one",
    shell: "zsh",
    files: { ".zshrc": "note a start\nexport GOROOT=/gone\n", ".zlogin": "export A=1\n" },
    ids: [DEAD],
    starts: 3,
  },
  {
    about: "one more where the check did not capture a context",
    shell: "zsh",
    files: { ".zshrc": "note a start\nexport GOROOT=/gone\n" },
    ids: [DEAD],
    captured: LOGINS,
    starts: 3,
  },
  {
    about: "several fixes share the starts",
    shell: "zsh",
    files: { ".zshrc": "note a start\nexport GOROOT=/gone\n" },
    ids: [DEAD, TOOLS],
    starts: 2,
  },
  {
    about: "contexts that read none of the changed files are not started",
    shell: "zsh",
    files: { ".zshenv": "note a start\n", ".zprofile": "export GOROOT=/gone\n" },
    ids: [DEAD],
    captured: [...LOGINS, "login-script"],
    starts: 3,
  },
  {
    about: "a script's login as well, because it reads the file, too",
    shell: "bash",
    files: { ".bash_profile": ". ~/.bashrc\n", ".bashrc": "note a start\nexport GOROOT=/gone\n" },
    ids: [DEAD],
    captured: [...LOGINS, "interactive", "login-script"],
    starts: 4,
  },
  {
    about: "every context reads the file, and two are as a login",
    shell: "fish",
    files: { ".config/fish/config.fish": "note a start\nset -gx GOROOT /gone\n" },
    ids: [DEAD],
    captured: [...LOGINS, "interactive", "login-script", "command"],
    starts: 3,
  },
  {
    about: "every context reads the file, and the file asks for the login",
    shell: "fish",
    files: {
      ".config/fish/config.fish": "note a start\nset -gx GOROOT /gone\nstatus is-login; and set -gx A 1\n",
    },
    ids: [DEAD],
    captured: [...LOGINS, "interactive", "login-script", "command"],
    starts: 5,
  },
  {
    about: "a variable that is another one in each start takes one start more",
    shell: "zsh",
    files: { ".zshrc": "note a start\nexport GOROOT=/gone TOKEN=$$$RANDOM\n" },
    ids: [DEAD],
    starts: 3,
  },
  {
    about: "so does an entry of PATH that is another one in each start",
    shell: "bash",
    files: { ".bash_profile": "note a start\nexport GOROOT=/gone\nPATH=/run/shims_$$_$RANDOM:$PATH\n" },
    ids: [DEAD],
    captured: [...LOGINS, "login-script"],
    starts: 4,
  },
  {
    about: "each further way is tried in the terminal first, and nowhere else where it fails there",
    shell: "bash",
    files: { ".bash_profile": "note a start\nreturn\n" },
    ids: [TOOLS],
    captured: [...LOGINS, "login-script"],
    starts: 3 + 1 + 1,
    fixed: false,
  },
];

describe("how often the test of a fix starts the shell", () => {
  for (const { about, shell, files, ids, starts: expected, fixed, captured } of CASES)
    itWith([shell], `${shell}: ${about}`, async (parts) => {
      const { host, examined, starts } = await checked(
        parts[shell],
        files,
        captured ?? [...LOGINS, "interactive"],
      );
      const { trialResults } = await testFix(host, examined, ids);
      expect(trialResults?.map(isFixed)).toEqual(ids.map(() => fixed ?? true));
      expect(starts()).toBe(expected);
    });
});

itWith(["bash"], "an entry that changes by itself hides no other that is lost", async ({ bash }) => {
  const text = "note a start\nexport GOROOT=/gone\nPATH=/usr/lib:/run/shims_$$_$RANDOM:$PATH\n";
  const { host, examined } = await checked(bash, { ".bash_profile": text }, LOGINS);
  const { plan } = planFix(examined, [DEAD]);
  const harmful = plan.patches.map((patch) => ({ ...patch, after: patch.after.replace("/usr/lib:", "") }));
  const results = await tryPlan(host, examined, { ...plan, patches: harmful });
  expect(results?.[0]?.verdict).toEqual({ kind: "side-effect", names: ["PATH"] });
});

it("runs so many at a time, in their order, but for what is urgent", async () => {
  const began: string[] = [];
  const inTurn = atMost(2);
  let running = 0;
  const work = (name: string) => async () => {
    began.push(name);
    running += 1;
    expect(running).toBeLessThanOrEqual(2);
    await new Promise((done) => setTimeout(done, 1));
    running -= 1;
  };
  await Promise.all([...["a", "b", "c", "d"].map((name) => inTurn(work(name))), inTurn(work("now"), true)]);
  expect(began).toEqual(["a", "b", "now", "c", "d"]);
});
