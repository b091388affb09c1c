import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { captureContexts } from "../../shared/src/probe/contexts.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** What a new terminal of this home has, and who is behind it. */
async function terminal(shell: string, files: Readonly<Record<string, string>>, timeoutMs = 10_000) {
  const { home } = makeHome([], files);
  const host = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell } });
  const [captured] = await captureContexts(host, { shell, contexts: ["terminal"], timeoutMs });
  const blame = captured?.watched?.blame() ?? null;
  const by = (name: string): string => {
    const place = blame?.variables[name]?.place;
    return place === undefined ? "nobody" : `${place.file.replace(`${home}/`, "")}:${place.line}`;
  };
  return { captured, env: captured?.atPrompt ?? {}, by, confidence: blame?.confidence };
}

const FISH = { ".config/fish/config.fish": "true\nset -gx GOBIN /fish\n" };

describe("fish that becomes another program", () => {
  // Far more than anybody waits for: the time limit is not what ends it.
  const HOUR = 3_600_000;

  for (const [next, rc] of [
    ["zsh", ".zshrc"],
    ["bash", ".bashrc"],
  ] as const)
    itWith(["fish", next, "/proc"], `${next} is asked, as it would be`, async (parts) => {
      const { captured, env } = await terminal(
        parts.fish,
        {
          ".config/fish/config.fish": `set -gx GOPATH /w\nif status is-interactive\n    exec ${next}\nend\nset -gx GOPATH /never\n`,
          [rc]: "export GOBIN=/next\n",
        },
        HOUR,
      );
      expect(captured).toMatchObject({ status: "ok", stuck: { line: 3 } });
      expect(env).toMatchObject({ GOPATH: "/w", GOBIN: "/next" });
    });

  for (const text of ["exec bash", "exec tmux"])
    itWith(
      ["fish", "bash"],
      `${text}: what was to run never does where fish was given a command`,
      async ({ fish }) => {
        const { home } = makeHome([], {
          ".config/fish/config.fish": `set -gx GOPATH /w\n${text}\n`,
          ".bashrc": "export GOBIN=/in\n",
        });
        const env = { HOME: home, PATH: "/usr/bin:/bin" };
        expect(spawnSync(fish, ["-c", "echo ran"], { env, input: "", encoding: "utf8" }).stdout).toBe("");
        const host = nodeHost({ env, account: { user: "u", home, shell: fish } });
        const contexts = ["login-script", "command"] as const;
        const seen = await captureContexts(host, { shell: fish, contexts, timeoutMs: 10_000 });
        expect(seen.map(({ status, stuck, env: { GOBIN } }) => [status, stuck?.line, GOBIN])).toEqual(
          contexts.map(() => ["failed", 2, undefined]),
        );
      },
    );

  itWith(["fish", "/proc"], "a program that is no shell is named", async ({ fish }) => {
    const { captured } = await terminal(
      fish,
      { ".config/fish/config.fish": "set -gx GOPATH /w\nexec sleep 4242\n" },
      HOUR,
    );
    expect(captured).toMatchObject({ status: "failed", env: { GOPATH: "/w" }, stuck: { line: 2 } });
  });
});

describe("the name a shell was started by", () => {
  for (const [name, files] of [
    ["zsh", [".zshrc", ".zprofile"]],
    ["bash", [".bash_profile"]],
  ] as const)
    for (const file of files)
      for (const asks of [
        "[[ $0 == -* ]]",
        `[ "$0" = -${name} ]`,
        "expr \"x$0\" : 'x-' >/dev/null",
        `case $0 in -${name}) true ;; *) false ;; esac`,
      ])
        itWith([name], `${file}: begins with a dash at a terminal: ${asks}`, async (parts) => {
          const text = `echo 1\n${asks} && export GOBIN=/login\n`;
          const { env, by } = await terminal(parts[name] ?? "", { [file]: text });
          expect([env.GOBIN, by("GOBIN")]).toEqual(["/login", `${file}:2`]);
        });
});

describe("a directory whose name is no UTF-8", () => {
  for (const [name, file] of [
    ["zsh", ".zshrc"],
    ["bash", ".bash_profile"],
  ] as const)
    itWith([name], `${name}: is known by it, and by its line`, async (parts) => {
      const text = "export GOBIN=/caf\u00e9\nPATH=$PATH:/opt/caf$'\\xe9'/bin\n";
      const { env, by, captured } = await terminal(parts[name] ?? "", { [file]: text });
      const entry = captured?.watched?.blame()?.path.at(-1);
      expect([env.PATH?.split(":").at(-1), entry?.introduced.line]).toEqual(["/opt/caf\ufffd/bin", 2]);
      expect([env.GOBIN, by("GOBIN")]).toEqual(["/caf\u00e9", `${file}:1`]);
    });
});

describe("a hook that comes again and again", () => {
  for (const text of [
    "PERIOD=60\nperiodic() { export GOBIN=/again }\n",
    "PERIOD=60\nlater() { export GOBIN=/again }\nautoload -Uz add-zsh-hook\nadd-zsh-hook periodic later\n",
  ])
    itWith(["zsh"], `runs before the first prompt, too: ${text.split("\n")[1]}`, async ({ zsh }) => {
      expect((await terminal(zsh, { ".zshrc": text })).env.GOBIN).toBe("/again");
      const without = text.replace("PERIOD=60", "");
      expect((await terminal(zsh, { ".zshrc": without })).env.GOBIN).toBe(undefined);
    });
});

describe("a job in the background", () => {
  for (const [shell, rc, job] of [
    ["zsh", ".zshrc", "{ /bin/sleep 0.2; print two } > ~/list &!"],
    ["bash", ".bash_profile", "{ /bin/sleep 0.2; echo two; } > ~/list & disown"],
    // One program after the other; the last gives the file its name.
    ["zsh", ".zshrc", "{ { print two; /bin/sleep 0.2 } > ~/new; /bin/sleep 0.2; /bin/mv ~/new ~/list } &!"],
    [
      "bash",
      ".bash_profile",
      "{ { echo two; /bin/sleep 0.2; } > ~/new; /bin/sleep 0.2; /bin/mv ~/new ~/list; } & disown",
    ],
  ] as const)
    itWith(
      [shell, "/proc"],
      `${shell}: a file that it is writing is left whole: ${job.slice(0, 30)}`,
      async (parts) => {
        const { home } = makeHome([], { [rc]: `${job}\nuntil [[ -e ~/list || -e ~/new ]]; do :; done\n` });
        const host = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell: parts[shell] } });
        const contexts = shell === "zsh" ? (["terminal"] as const) : (["terminal", "login-script"] as const);
        for (const context of contexts) {
          await captureContexts(host, { shell: parts[shell], contexts: [context], timeoutMs: 60_000 });
          expect([context, readFileSync(join(home, "list"), "utf8")]).toEqual([context, "two\n"]);
          rmSync(join(home, "list"));
        }
      },
    );
});

describe("one start on a terminal of its own", () => {
  for (const [part, rc, login] of [
    ["zsh", ".zshrc", {}],
    ["bash", ".bashrc", { ".bash_profile": ". ~/.bashrc\n" }],
  ] as const) {
    itWith([part, "script"], `${part}: sees a terminal`, async (parts) => {
      const text = "[ -t 0 ] && [ -t 1 ] && export GOPATH=/t\nexport GOFLAGS=$(stty size </dev/tty)\n";
      const { env } = await terminal(parts[part], { [rc]: text, ...login });
      expect(env).toMatchObject({ GOPATH: "/t", GOFLAGS: "24 80" });
    });

    itWith([part, "fish"], `${part}: follows exec into fish, with its places`, async (parts) => {
      const text = "export GOPATH=/w\n[[ -t 0 && -z $NO_FISH ]] && exec fish\nexport GOPATH=/never\n";
      const { captured, env, by, confidence } = await terminal(parts[part], {
        [rc]: text,
        ...login,
        ...FISH,
      });
      expect(captured).toMatchObject({ status: "ok", stuck: { line: 2 } });
      expect(env).toMatchObject({ GOPATH: "/w", GOBIN: "/fish" });
      expect([by("GOPATH"), by("GOBIN"), confidence]).toEqual([
        `${rc}:1`,
        ".config/fish/config.fish:2",
        "high",
      ]);
    });

    itWith(
      [part, "fish"],
      `${part}: follows exec in a function that did something else before`,
      async (parts) => {
        const text = "f() { true; }\nf\nf() { exec fish; }\nexport GOPATH=/w\nf\n";
        const { captured, env } = await terminal(parts[part], { [rc]: text, ...login, ...FISH });
        expect(captured).toMatchObject({ status: "ok", stuck: { line: 3 } });
        expect(env).toMatchObject({ GOPATH: "/w", GOBIN: "/fish" });
      },
    );

    itWith([part], `${part}: an exec that does not come to pass is none`, async (parts) => {
      const text =
        "export GOPATH=/w\n[[ -n $NO_SUCH ]] && exec sleep 4242\nexec 3>&1\n[[ -n $GOPATH ]] || exit 3\nexport GOBIN=/b\n";
      const { captured, by } = await terminal(parts[part], { [rc]: text, ...login });
      expect(captured).toMatchObject({ status: "ok", stuck: null });
      expect([by("GOPATH"), by("GOBIN")]).toEqual([`${rc}:1`, `${rc}:5`]);
    });
  }
});

describe("a compinit that does not find its other parts", () => {
  itWith(["zsh", "fish"], "zsh: what the next file does is followed all the same", async ({ zsh }) => {
    const { captured, env } = await terminal(zsh, {
      ".zshrc": "autoload -Uz +X compinit\nfpath=(~/none)\ncompinit -u\nexport GOBIN=/never\n",
      ".zlogin": "export GOPATH=/w\nexec fish\n",
      ...FISH,
    });
    expect(captured).toMatchObject({ status: "ok", stuck: { line: 2 } });
    expect(captured?.stuck?.file).toMatch(/\/\.zlogin$/);
    expect(env).toMatchObject({ GOPATH: "/w", GOBIN: "/fish" });
  });
});

describe("a word that was a function's name for a while", () => {
  itWith(["zsh"], "zsh: leaves where it is none any more", async ({ zsh }) => {
    const text = "exit() { true; }\nexit\nunfunction exit\nexport GOPATH=/w\nexit\n";
    const { captured, env } = await terminal(zsh, { ".zshrc": text });
    expect(captured).toMatchObject({ status: "failed", stuck: { line: 5 } });
    expect(env).toMatchObject({ GOPATH: "/w" });
  });
});

describe("a terminal multiplexer is entered as it would, and none is started", () => {
  const unless = (text: string): string => `if [ -z "$TMUX" ]; then\n  ${text}\nfi\nexport GOBIN=/in\n`;
  const inFish = (text: string): string =>
    `if not set -q TMUX\n  ${text}\nend\nset -gx GOBIN /in\nsource (status dirname)/more.fish\n`;
  const FILES = {
    "bin/tmux": '#!/bin/sh\necho "$*" >>~/ran\n',
    ".zshenv": "PATH=~/bin:$PATH\n",
    ".bash_profile": "PATH=~/bin:$PATH\n. ~/.bashrc\n",
    ".config/environment.d/10.conf": "PATH=$HOME/bin:$PATH\n",
    ".config/fish/more.fish": "set -gx GOFLAGS -v\n",
  };
  const ENTERING = [
    "exec tmux new -A",
    "tmux attach || tmux new -s main",
    "tmux",
    "command tmux new-session -As x",
  ];
  for (const [part, rc] of [
    ["zsh", ".zshrc"],
    ["bash", ".bashrc"],
    ["fish", ".config/fish/config.fish"],
    ["fish-4", ".config/fish/config.fish"],
  ] as const) {
    const isFish = part.startsWith("fish");
    for (const text of ENTERING)
      itWith([part, "script"], `${part}: ${text}`, async (parts) => {
        const file = isFish ? inFish(text.replace("||", "; or")) : unless(text);
        const { captured, env, by } = await terminal(parts[part], { ...FILES, [rc]: file }, 60_000);
        expect(captured).toMatchObject({ status: "ok", stuck: { line: 2 } });
        expect([env.GOBIN, env.TMUX === undefined, by("GOBIN")]).toEqual(["/in", false, `${rc}:4`]);
        expect(existsSync(join(env.HOME ?? "", "ran"))).toBe(false);
        if (isFish) expect([env.GOFLAGS, by("GOFLAGS")]).toEqual(["-v", ".config/fish/more.fish:1"]);
      });

    itWith([part, "script"], `${part}: what does not take the terminal over runs`, async (parts) => {
      const lines = ["tmux new -d -s x", "tmux has-session -t x", "tmux new </dev/null", "export GOBIN=/in"];
      const { captured, env } = await terminal(
        parts[part],
        { ...FILES, [rc]: `${lines.join("\n")}\n` },
        60_000,
      );
      expect([captured?.status, captured?.stuck, env.GOBIN]).toEqual(["ok", null, "/in"]);
      expect(readFileSync(join(env.HOME ?? "", "ran"), "utf8")).toBe("new -d -s x\nhas-session -t x\nnew\n");
    });
  }
});

describe("a function that fish loads when it is called", () => {
  for (const part of ["fish", "fish-4"] as const)
    for (const text of ["exec tmux", "command tmux attach; or command tmux new"])
      itWith([part, "script"], `${part}: ${text}`, async (parts) => {
        const { captured, env, by } = await terminal(parts[part], {
          "bin/tmux": '#!/bin/sh\necho "$*" >>~/ran\n',
          ".config/environment.d/10.conf": "PATH=$HOME/bin:$PATH\n",
          ".config/fish/config.fish": "set -gx GOPATH /w\nset -q TMUX; or enter\nset_it\n",
          ".config/fish/functions/enter.fish": `function enter\n  ${text}\nend\n`,
          ".config/fish/functions/set_it.fish": "function set_it\n  set -gx GOBIN /in\nend\n",
        });
        expect(captured).toMatchObject({ status: "ok", stuck: { line: 2 } });
        expect(captured?.stuck?.file).toMatch(/\/\.config\/fish\/functions\/enter\.fish$/);
        expect([env.GOBIN, env.TMUX === undefined, existsSync(join(env.HOME ?? "", "ran"))]).toEqual([
          "/in",
          false,
          false,
        ]);
        expect([by("GOPATH"), by("GOBIN")]).toEqual([
          ".config/fish/config.fish:1",
          ".config/fish/functions/set_it.fish:2",
        ]);
      });
});

describe("a file that fish's own files source", () => {
  const NAMES = ["~/else/leave.fish", "$HOME/else/leave.fish", "(status dirname)/../../../else/leave.fish"];
  for (const part of ["fish", "fish-4"] as const)
    for (const [index, text] of ["exec tmux", "command tmux new -A", "exec bash"].entries())
      itWith([part, "bash", "script"], `${part}: ${text}`, async (parts) => {
        const { captured, env, by } = await terminal(parts[part], {
          "bin/tmux": '#!/bin/sh\necho "$*" >>~/ran\n',
          ".config/environment.d/10.conf": "PATH=$HOME/bin:$PATH\n",
          ".bashrc": "export GOBIN=/in\n",
          ".config/fish/conf.d/a.fish": `true\nsource ${NAMES[index]}\n`,
          "else/leave.fish": "set -gx GOFLAGS -v\nsource (status dirname)/more.fish\n",
          "else/more.fish": `set -gx GOPATH (status filename)\nif not set -q LEFT\n  set -gx LEFT 1\n  ${text}\nend\nset -gx GOBIN /in\n`,
        });
        expect(captured).toMatchObject({ status: "ok", stuck: { line: 4, text } });
        expect([captured?.stuck?.file, env.GOPATH]).toEqual(
          Array.from({ length: 2 }, () => join(env.HOME ?? "", "else/more.fish")),
        );
        expect([env.GOBIN, existsSync(join(env.HOME ?? "", "ran"))]).toEqual(["/in", false]);
        expect([by("GOPATH"), by("GOFLAGS"), by("GOBIN")]).toEqual([
          "else/more.fish:1",
          "else/leave.fish:1",
          text === "exec bash" ? ".bashrc:1" : "else/more.fish:6",
        ]);
      });
});

describe("what loads after the prompt", () => {
  /** As zinit does: a clock without end, and a list whose first element is no task. */
  const ZINIT =
    'ZINIT_TASKS=("<no-data>")\n@zinit-scheduler() {\n  sched +1 "@zinit-scheduler following"\n  (( SECONDS > 3 && $#ZINIT_TASKS > 1 )) && export GOBIN=/late ZINIT_TASKS=("<no-data>")\n}\n@zinit-scheduler';
  const arm = (how: string): string =>
    `autoload -Uz add-zsh-hook\nlater() {\n  export GOBIN=/late\n}\n${how}\nadd-zsh-hook precmd arm\n`;
  itWith(["zsh", "script"], "an entry of sched is waited for, with its place", async ({ zsh }) => {
    const rc = `zmodload zsh/sched\n${arm("arm() { sched +1 later; add-zsh-hook -d precmd arm }")}`;
    const { captured, env, by } = await terminal(zsh, { ".zshrc": rc });
    expect([captured?.status, env.GOBIN, by("GOBIN")]).toEqual(["ok", "/late", ".zshrc:4"]);
  });

  for (const shell of ["bash", "zsh", "fish"] as const)
    itWith([shell], `a variable that ${shell} does not export makes nothing doubtful`, async (parts) => {
      const rc = "GOPATH=/w\nexport GOBIN=/now\n";
      const { env, by, confidence } = await terminal(parts[shell], {
        ".bash_profile": rc,
        ".zshrc": rc,
        ".config/fish/config.fish": "set -g GOPATH /w\nset -gx GOBIN /now\n",
      });
      expect([env.GOPATH, env.GOBIN, confidence]).toEqual([undefined, "/now", "high"]);
      expect(by("GOBIN")).toMatch(/:2$/);
    });

  for (const shell of ["bash", "zsh"] as const)
    itWith([shell, "script"], `${shell} runs what a command's words ask for once`, async (parts) => {
      const rc = 'command printf %s "$(echo x >>~/asked)" >/dev/null\nexport GOBIN=/now\n';
      const { captured, env } = await terminal(parts[shell], {
        ".bash_profile": rc,
        ".zshrc": rc,
      });
      expect([captured?.status, env.GOBIN, readFileSync(join(env.HOME ?? "", "asked"), "utf8")]).toEqual([
        "ok",
        "/now",
        "x\n",
      ]);
    });

  itWith(["zsh", "script"], "a handler of zle is waited for", async ({ zsh }) => {
    const rc = arm(
      "arm() { local fd; exec {fd}</dev/null; zle -F $fd go; add-zsh-hook -d precmd arm }\ngo() { local fd=$1; zle -F $fd; exec {fd}<&-; later }",
    );
    const { captured, env, by } = await terminal(zsh, { ".zshrc": rc });
    expect([captured?.status, env.GOBIN, by("GOBIN")]).toEqual(["ok", "/late", ".zshrc:3"]);
  });

  for (const [name, tick] of [
    ["a clock that sets nothing", "tick() { sched +1 tick }\ntick"],
    ["a handler for answers that do not come", "coproc /bin/sleep 60\nexec {fd}<&p\nzle -F $fd tick"],
    ["the clock of a plugin manager with nothing to load", ZINIT],
  ])
    itWith(["zsh", "script"], `${name} does not hide the environment`, async ({ zsh }) => {
      const rc = `zmodload zsh/sched\n${tick}\nexport GOBIN=/now\n`;
      const { captured, env, by } = await terminal(zsh, { ".zshrc": rc });
      const line = rc.split("\n").indexOf("export GOBIN=/now") + 1;
      expect([captured?.status, env.GOBIN, by("GOBIN")]).toEqual(["ok", "/now", `.zshrc:${line}`]);
    });

  itWith(["zsh", "script"], "what a plugin manager loads by its clock is waited for", async ({ zsh }) => {
    const task = "ZINIT_TASKS+=(late)\nexport GOBIN=/now\n";
    const { env, by } = await terminal(zsh, { ".zshrc": `zmodload zsh/sched\n${ZINIT}\n${task}` });
    expect([env.GOBIN, by("GOBIN")]).toEqual(["/late", ".zshrc:5"]);
  });

  itWith(
    ["zsh", "script"],
    "what sets something for ever is told, and nothing is judged",
    async ({ zsh }) => {
      const { captured } = await terminal(zsh, {
        ".zshrc":
          "zmodload zsh/sched\ntick() { export CLOCK=$SECONDS; sched +1 tick }\ntick\nexport GOBIN=/now\n",
      });
      expect(captured).toMatchObject({ status: "failed", atPrompt: { GOBIN: "/now" } });
      expect(captured?.said).toContain("may change after the prompt");
    },
  );
});
