import { describe, expect } from "vitest";
import { compareWithShell } from "../support/at-prompt.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

/** Generous: a busy machine must not decide. */
const TIME = 120_000;

/** A tool as it works, with the lines that people add for it: `RC` is the startup file, `SHELL` the shell's name. */
interface Manager {
  readonly name: string;
  readonly rc: string;
  readonly files: Readonly<Record<string, string>>;
  /** Who gave GOPATH, and the entry of PATH that ends with `entry`. */
  readonly gopath: string;
  readonly entry: readonly [entry: string, by: string];
}

/** Lines that have no meaning for the test, as the texts of these tools have hundreds. */
const FILLER = Array.from({ length: 12 }, (_, index) => `: ${index}`).join("\n");

const MANAGERS: readonly Manager[] = [
  {
    name: "goenv",
    rc: 'export GOENV_ROOT=~/.goenv\nexport PATH=$GOENV_ROOT/bin:$PATH\neval "$(goenv init -)"\n',
    files: {
      ".goenv/bin/goenv": `#!/bin/sh
case $1 in
  init) cat <<'TEXT'
${FILLER}
export PATH="\${GOENV_ROOT}/shims:\${PATH}"
goenv() {
  case "$1" in
    rehash) eval "$(command goenv sh-rehash)" ;;
    *) command goenv "$@" ;;
  esac
}
goenv rehash --only-manage-paths
TEXT
    ;;
  sh-rehash) echo "export GOPATH=$HOME/go/1.26.0" ;;
esac
`,
    },
    gopath: "RC:3",
    entry: [".goenv/shims", "RC:3"],
  },
  {
    name: "gvm",
    rc: '[[ -s "$HOME/.gvm/scripts/gvm" ]] && source "$HOME/.gvm/scripts/gvm"\n',
    files: {
      ".gvm/scripts/gvm": `${FILLER}\nexport GVM_ROOT=$HOME/.gvm\n[ -f "$GVM_ROOT/environments/default" ] && . "$GVM_ROOT/environments/default"\n`,
      ".gvm/environments/default":
        'export GVM_ROOT; GVM_ROOT="$HOME/.gvm"\nexport GOPATH; GOPATH="$GVM_ROOT/pkgsets/go1.26/global"\nexport PATH; PATH="$GVM_ROOT/gos/go1.26/bin:$PATH"\n',
    },
    gopath: ".gvm/environments/default:2",
    entry: [".gvm/gos/go1.26/bin", ".gvm/environments/default:3"],
  },
  {
    name: "asdf",
    rc: 'export GOPATH=$HOME/work\n. "$HOME/.asdf/asdf.sh"\n',
    files: {
      ".asdf/asdf.sh": `export ASDF_DIR=$HOME/.asdf\n_path() {\n  case ":$PATH:" in\n    *":$1:"*) ;;\n    *) PATH="$1:$PATH" ;;\n  esac\n}\n_path "$ASDF_DIR/bin"\n_path "$ASDF_DIR/shims"\nunset -f _path\n`,
    },
    gopath: "RC:1",
    entry: [".asdf/shims", ".asdf/asdf.sh:5"],
  },
  {
    name: "conda",
    rc: `__conda_setup="$("$HOME/conda/bin/conda" shell.SHELL hook 2> /dev/null)"\nif [ $? -eq 0 ]; then\n    eval "$__conda_setup"\nelse\n    export PATH="$HOME/conda/none:$PATH"\nfi\nunset __conda_setup\n`,
    files: {
      "conda/bin/conda": `#!/bin/sh
case $2 in
  hook) cat <<'TEXT'
${FILLER}
__conda_exe() ( "$HOME/conda/bin/conda" "$@" )
__conda_activate() {
  ask_conda="$(__conda_exe shell.posix "$@")" || return
  eval "$ask_conda"
}
conda() {
  case "$1" in
    activate) __conda_activate "$@" ;;
  esac
}
conda activate base
TEXT
    ;;
  activate) printf '%s\\n' "PATH='$HOME/conda/bin:$PATH'" "export PATH" "export GOPATH='$HOME/conda/go'" ;;
esac
`,
    },
    gopath: "RC:3",
    entry: ["conda/bin", "RC:3"],
  },
  {
    name: "nvm",
    rc: 'export NVM_DIR="$HOME/.nvm"\nexport GOPATH=$HOME/work\n[ -s "$NVM_DIR/nvm.sh" ] && \\. "$NVM_DIR/nvm.sh"\n',
    files: {
      ".nvm/nvm.sh": `${FILLER}\nnvm() {\n  case "$1" in\n    use)\n      PATH="$NVM_DIR/versions/node/v20/bin:$PATH"\n      export PATH\n      ;;\n  esac\n}\nnvm_auto() {\n  nvm use --silent default\n}\nnvm_auto\n`,
    },
    gopath: "RC:2",
    entry: [".nvm/versions/node/v20/bin", ".nvm/nvm.sh:16"],
  },
  {
    name: "brew shellenv",
    rc: 'export GOPATH=$HOME/work\neval "$($HOME/brew/bin/brew shellenv)"\n',
    files: {
      "brew/bin/brew": `#!/bin/sh\necho "export HOMEBREW_PREFIX=\\"$HOME/brew\\";"\necho "export PATH=\\"$HOME/brew/bin:$HOME/brew/sbin\${PATH+:\\$PATH}\\";"\n`,
    },
    gopath: "RC:1",
    entry: ["brew/sbin", "RC:2"],
  },
];

describe("managers of versions: contexts are the shell's, and blame names the line that a person wrote", () => {
  for (const shell of ["zsh", "bash"] as const)
    for (const { name, rc, files, gopath, entry } of MANAGERS)
      itWith(
        [shell],
        `${name} in ${shell}`,
        async (parts) => {
          const file = shell === "zsh" ? ".zshrc" : ".bashrc";
          const { home } = makeHome([], {
            ...files,
            [file]: rc.replace("SHELL", shell),
            ".bash_profile": ". ~/.bashrc\n",
          });
          expect(await compareWithShell(parts[shell], home, entry[0])).toEqual({
            gopath: gopath.replace("RC", file),
            entry: entry[1].replace("RC", file),
          });
        },
        TIME,
      );

  for (const shell of ["zsh", "bash"] as const)
    itWith(
      [shell, "mise"],
      `mise itself in ${shell}: what it sets at the prompt is its own line's`,
      async (parts) => {
        const file = shell === "zsh" ? ".zshrc" : ".bashrc";
        const { home } = makeHome([], {
          [file]: `true\neval "$(${parts.mise} activate ${shell})"\n`,
          ".bash_profile": ". ~/.bashrc\n",
          ".config/mise/config.toml":
            '[env]\nGOPATH = "{{env.HOME}}/work"\n_.path = ["{{env.HOME}}/work/bin"]\n',
        });
        expect(await compareWithShell(parts[shell], home, "work/bin")).toEqual({
          gopath: `${file}:2`,
          entry: `${file}:2`,
        });
      },
      TIME,
    );
});
