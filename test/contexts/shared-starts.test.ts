import fc from "fast-check";
import { describe, expect } from "vitest";
import { captureContexts } from "../../shared/src/probe/contexts.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** Generous: a busy machine must not decide. */
const TIME = 240_000;
const ALL = ["terminal", "nested-login", "interactive", "login-script", "command"] as const;
type Files = Readonly<Record<string, string>>;

/** What each context has after a home's startup files, and how many shells were started for all. */
async function capture(shell: string, home: string, contexts: readonly (typeof ALL)[number][]) {
  const real = nodeHost({ env: { HOME: home }, account: { user: "u", home, shell } });
  let starts = 0;
  const run: typeof real.run = (command) => {
    if (command.argv.includes(shell)) starts += 1;
    return real.run(command);
  };
  const captured = await captureContexts({ ...real, run }, { shell, contexts, timeoutMs: 60_000 });
  const seen = captured.map(({ context, status, env, atPrompt, goIs }) => [
    context,
    { status, env, atPrompt, goIs },
  ]);
  return { seen: Object.fromEntries(seen), starts };
}

/** Asked together, contexts are what each of them is alone; where nobody can be the same as another, all are started. */
async function compare(shell: string, files: Files) {
  const { home } = makeHome([], files);
  const together = await capture(shell, home, ALL);
  const apart = [];
  for (const context of ["terminal", "interactive", "login-script", "command"] as const)
    apart.push((await capture(shell, home, [context])).seen);
  const { "nested-login": nested, ...others } = together.seen;
  expect(nested?.status).toBe("ok");
  expect(others).toEqual(Object.assign({}, ...apart));
  return together.starts;
}

/** Ways to ask zsh whether it is a login shell; each leaves a variable where it is one. */
const ZSH_ASKS = [
  "[[ -o login ]] && export A=1",
  "[ -o LOGIN ] && export A=1",
  "[[ -o l ]] && export A=1",
  "x=log_in; [[ -o $x ]] && export A=1",
  "if [[ -n $HOME ]]; then\n  if [[ ! -o nologin ]]; then export A=1; fi\nfi",
  "case $- in *l*) export A=1 ;; esac",
  "[[ $0 == -* ]] && export A=1",
  'if [ "$0" = "-zsh" ]; then export A=1; fi',
  "case $0 in -*) export A=1 ;; esac",
  "[[ ${0[1]} == - ]] && export A=1",
  "[[ -n ${(M)0:#-*} ]] && export A=1",
  "[[ ${ZSH_ARGZERO} == -zsh ]] && export A=1",
  'eval "${:-case \\$- in *l*) export A=1 ;; esac}"',
  "[[ $options[login] == on ]] && export A=1",
  'k=login; [[ "${options[$k]}" == on ]] && export A=1',
  "export A=$(setopt | /bin/grep -c '^login$')",
  "export A=$(set -o | /bin/grep -c '^login  *on')",
  "ask() { [[ -o login ]] && print yes }; export A=$(ask)",
  "ask() { [[ -o login ]] && export A=1 }; ask | cat; ask",
  "later() { [[ -o login ]] && export A=1 }; precmd_functions+=(later)",
  "alias ask='[[ -o login ]] && export A=1'; eval ask",
  "fpath=(~/functions); autoload -Uz ask_file; ask_file",
  "source ~/more",
  "export A=$(/usr/bin/tr '\\0' ' ' </proc/$$/cmdline | /bin/grep -c -e ' -l ')",
  "trap - DEBUG; [[ -o login ]] && export A=1",
  "trap 'true' DEBUG; [[ -o login ]] && export A=1",
  "TRAPDEBUG() { : }; [[ -o login ]] && export A=1",
  "(logout) 2>/dev/null && export A=1",
  "() { [[ -o login ]] && export A=$1 } 1",
  "[[ -o 'login' ]] && export A=1",
  "{ if true; then { [[ -o login ]] && export A=1 }; fi } 2>/dev/null",
  "for f in $-; do [[ $f == *l* ]] && export A=1; done",
  "case l in (${-//[^l]/}) export A=1 ;; esac",
  "[[ $- == *[l]* ]] && export A=1",
  "case $- in *i*) case $- in *l*) export A=1 ;; esac ;; esac",
  "x='$options[login]'; [[ ${(e)x} == on ]] && export A=1",
  "hook='case $- in *l*) export A=1 ;; esac'; eval $hook",
  "export A=$(set | /bin/grep -c '^-=.*l')",
  "/bin/cat <<E >~/seen.$$\n\t$-\nE\n[[ $(<~/seen.$$) == *l* ]] && export A=1",
  "read -r x < <(print -r -- $-); [[ $x == *l* ]] && export A=1",
  "f=/proc/$$/cmdline; [[ $(/usr/bin/tr '\\0' ' ' <$f) == *' -l '* ]] && export A=1",
];
/** What a login shell does as any other. */
const ZSH_SAME = [
  "export B=1",
  "path+=(/opt/b/bin)",
  "never() { [[ -o login ]] && export A=1 }",
  "alias gl='git log -o login'",
  "[[ -o interactive ]] && export I=1",
  "setopt auto_cd; unsetopt beep",
  "[[ $options[autocd] == on ]] && export O=1",
  "export C=$(print -r -- c)",
  "export D=${PATH:-none}",
  "precmd() { export P=1 }",
  "go() { : }",
  "# [[ -o login ]] is only talked about",
  "set -o noclobber",
  "[[ $- =~ s ]] && export S=1; [[ $- != *i* ]] && return",
  "case $- in *i*) export I=1 ;; *) return ;; esac",
  "table=('setopt' 'set' '-o' 'logout' '-')",
  "hook='case $- in *l*) export A=1 ;; esac'",
  "'setopt' 'no_beep'; opts=(no_beep); (( ${#opts} )) && setopt ${opts[@]}",
  "exe=(/proc/$$/exe); [[ -e $exe ]] && export X=1",
  "DEBUG=1; [[ -n $DEBUG && -z $LD_DEBUG ]] && export X=1",
  "{ later() { [[ -o login ]] && export A=1 } }; if false; then export A=$-; fi",
  "zstyle ':completion:*:options' description yes",
  '[ -z "$HOME" -o "$HOME" = x ] || export X=1',
];
const MORE = { more: ZSH_ASKS[0] ?? "", "functions/ask_file": ZSH_ASKS[5] ?? "" };

const lines = (pool: readonly string[]) => fc.array(fc.constantFrom(...pool), { maxLength: 3 });
const text = (pool: readonly string[]) => lines(pool).map((some) => `${some.join("\n")}\n`);
const any = text([...ZSH_ASKS, ...ZSH_SAME]);
const own = (dir: string) =>
  fc.record(
    {
      [`${dir}.zprofile`]: text([...ZSH_SAME, "export ONLY=login", "# a remark", ""]),
      [`${dir}.zlogin`]: text(["export LAST=login", "# a remark", "", ""]),
      [`${dir}.zshrc`]: any,
    },
    { requiredKeys: [] },
  );
const zshHome = fc
  .tuple(fc.option(any), own(""), own("moved/"), fc.constantFrom("", ".zshenv", ".zshrc"))
  .map(([zshenv, home, moved, mover]): Files => {
    const files: Record<string, string> = { ...MORE, ...home, ...moved };
    if (zshenv !== null) files[".zshenv"] = zshenv;
    if (mover !== "") files[mover] = `${files[mover] ?? ""}export ZDOTDIR=$HOME/moved\n`;
    return files;
  });

describe("a shell is started only where its files can make a difference", () => {
  itWith(
    ["zsh"],
    "zsh: two contexts are one start where no file tells them apart",
    async ({ zsh }) => {
      expect(await compare(zsh, { ".zshenv": "", ".zshrc": ZSH_SAME.join("\n") })).toBe(4);
      const completion = "autoload -Uz +X compinit compdump\nfpath=(~/functions)\ncompinit -u -d ~/dump\n";
      expect(await compare(zsh, { ".zshrc": completion })).toBe(4);
      expect(await compare(zsh, { ".zshrc": "", ".zprofile": "# nothing\n\n", ".zlogin": "" })).toBe(4);
      expect(await compare(zsh, { ".zshrc": "", ".zprofile": "export ONLY=login\n" })).toBe(5);
      expect(await compare(zsh, { ".zshenv": "ZDOTDIR=~/z", "z/.zlogin": "export ONLY=login\n" })).toBe(5);
    },
    TIME,
  );

  itWith(
    ["zsh", "/proc"],
    "zsh: whoever asks for the login gets a start",
    async ({ zsh }) => {
      for (const ask of ZSH_ASKS)
        expect([ask, await compare(zsh, { ...MORE, ".zshrc": ask })]).toEqual([ask, 5]);
    },
    TIME,
  );

  itWith(
    ["zsh", "/proc"],
    "zsh: with one start for two or without, contexts are the same",
    async ({ zsh }) => {
      await fc.assert(
        fc.asyncProperty(zshHome, async (files) => {
          await compare(zsh, files);
        }),
        { numRuns: 12 },
      );
    },
    TIME,
  );

  for (const name of ["fish", "fish-4"] as const)
    itWith(
      [name, "/proc"],
      `${name}: three starts give five contexts, unless somebody asks`,
      async (parts) => {
        const config = (text: string): Files => ({ ".config/fish/config.fish": text });
        const same =
          "set -gx B 1\nstatus is-interactive; and set -gx I 1\nif not status --is-interactive\n  set -gx N 1\nend\nfunction never; status is-login; and set -gx A 1; end\nset -q x; or test $status = 1; and set -gx S 1\nalias s='git status'\nfunction later; git status; end\n";
        expect(await compare(parts[name], config(same))).toBe(3);
        for (const ask of [
          "status is-login; and set -gx A 1",
          "if status --is-login\n  set -gx A 1\nend",
          "set what is-login; status $what; and set -gx A 1",
          "function ask; status -l; and echo yes; end; set -gx A (ask)",
          "string match -q '*login*' (status); and set -gx A 1",
          "eval 'status is-login; and set -gx A 1'",
          "'status' is-login; and set -gx A 1",
          "alias ask='status is-login'; ask; and set -gx A 1",
        ])
          expect([ask, await compare(parts[name], config(ask))]).toEqual([ask, 5]);
      },
      TIME,
    );

  itWith(
    ["bash"],
    "bash reads other files for a login: each context is started",
    async ({ bash }) => {
      expect(await compare(bash, { ".bashrc": "export B=1\n", ".bash_profile": ". ~/.bashrc\n" })).toBe(5);
    },
    TIME,
  );
});
