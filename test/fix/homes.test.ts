import { cpSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { examine } from "../../shared/src/calibration/calibrate.ts";
import { isFixed, testFix } from "../../shared/src/fix/fix-run.ts";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { makeHome, makeSdk, makeTool } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

interface BrokenHome {
  readonly about: string;
  readonly shell: "zsh" | "bash" | "fish" | "ksh" | "sh" | "tcsh" | "nu";
  readonly ids: readonly string[];
  /** What the session gives besides. */
  readonly env?: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  /** The shell that the first one becomes. */
  readonly also?: "fish";
  /** With an older Go in `~/old`. */
  readonly old?: true;
  /** The files as a person would leave them; all others stay as they are. */
  readonly want: Readonly<Record<string, string>>;
}

const GO = "export PATH=$HOME/sdk/go/bin:$PATH\n";

/** The edits were written down before the product was tried on them. */
const HOMES: readonly BrokenHome[] = [
  {
    about: "the entry of a GOROOT that is gone stands in the middle of a quoted list",
    shell: "bash",
    ids: ["goroot-not-found"],
    files: {
      ".bashrc": `${GO}export GOROOT="/opt/go1.17"\nPATH="$HOME/bin:\${GOROOT}/bin:$PATH"\n`,
      ".bash_profile": ". ~/.bashrc\n",
    },
    want: { ".bashrc": `${GO}PATH="$HOME/bin:$PATH"\n` },
  },
  {
    about: "a guard that exists for one export",
    shell: "bash",
    ids: ["goroot-not-found"],
    files: { ".bash_profile": `${GO}[ -n "$HOME" ] && export GOROOT=/opt/go1.17\nalias l=ls\n` },
    want: { ".bash_profile": `${GO}alias l=ls\n` },
  },
  {
    about: "an if of several lines with nothing else in it",
    shell: "zsh",
    ids: ["goroot-not-found"],
    files: { ".zshrc": `${GO}\nif [[ -n $HOME ]]; then\n  export GOROOT=/opt/go1.17\nfi\n\nalias l=ls\n` },
    want: { ".zshrc": `${GO}\nalias l=ls\n` },
  },
  {
    about: "a list of commands on one line",
    shell: "zsh",
    ids: ["goroot-not-found"],
    files: { ".zshrc": `${GO}export GOROOT=/opt/go1.17; export EDITOR=vim\n` },
    want: { ".zshrc": `${GO}export EDITOR=vim\n` },
  },
  {
    about: "a continued line",
    shell: "bash",
    ids: ["goroot-not-found"],
    files: { ".bash_profile": `${GO}export EDITOR=vim \\\n  GOROOT=/opt/go1.17\n` },
    want: { ".bash_profile": `${GO}export EDITOR=vim\n` },
  },
  {
    about: "a quoted tilde in GOPATH",
    shell: "zsh",
    ids: ["gopath-malformed"],
    files: { ".zshrc": `${GO}export GOPATH="~/go"\n` },
    want: { ".zshrc": `${GO}export GOPATH="$HOME/go"\n` },
  },
  {
    about: "tools join the entry of Go in a zsh array, one a line",
    shell: "zsh",
    ids: ["gopath-bin-not-on-path"],
    files: { ".zshrc": "path=(\n  $HOME/sdk/go/bin\n  $path\n)\n" },
    want: { ".zshrc": "path=(\n  $HOME/sdk/go/bin\n  $HOME/go/bin\n  $path\n)\n" },
  },
  {
    about: "PATH is overwritten by a quoted list",
    shell: "bash",
    ids: ["path-clobbered"],
    files: { ".bash_profile": 'export PATH="$HOME/sdk/go/bin:$HOME/go/bin"\n' },
    want: { ".bash_profile": 'export PATH="$HOME/sdk/go/bin:$HOME/go/bin:$PATH"\n' },
  },
  {
    about: "a dead word in a list of fish",
    shell: "fish",
    ids: ["path-entry-broken"],
    files: {
      ".config/fish/config.fish": "set -gx PATH $HOME/sdk/go/bin /opt/go1.17/bin $HOME/go/bin $PATH\n",
    },
    want: { ".config/fish/config.fish": "set -gx PATH $HOME/sdk/go/bin $HOME/go/bin $PATH\n" },
  },
  {
    about: "no line for Go's tools yet: one of the user's own words",
    shell: "zsh",
    ids: ["gopath-bin-not-on-path"],
    files: { ".zshrc": "alias l=ls\n" },
    want: { ".zshrc": 'alias l=ls\nexport PATH="$PATH:$HOME/go/bin"\n' },
  },
  {
    about: "a file that a loop reads",
    shell: "zsh",
    ids: ["goroot-not-found"],
    files: {
      ".zshrc": 'for part in ~/.zsh.d/*.zsh; do\n  source "$part"\ndone\n',
      ".zsh.d/go.zsh": `${GO}export GOROOT=/opt/go1.17\n`,
    },
    want: { ".zsh.d/go.zsh": GO },
  },
  {
    about: "the call of a function",
    shell: "bash",
    ids: ["path-entry-broken"],
    files: {
      ".bash_profile": `pathmunge() {\n  case ":$PATH:" in\n    *":$1:"*) ;;\n    *) PATH=$PATH:$1 ;;\n  esac\n}\n${GO}pathmunge /opt/go1.17/bin after\npathmunge "$HOME/go/bin" after\n`,
    },
    want: {
      ".bash_profile": `pathmunge() {\n  case ":$PATH:" in\n    *":$1:"*) ;;\n    *) PATH=$PATH:$1 ;;\n  esac\n}\n${GO}pathmunge "$HOME/go/bin" after\n`,
    },
  },
  {
    about: "one of several words of a call",
    shell: "zsh",
    ids: ["path-entry-broken"],
    files: {
      ".zshrc": `${GO}add_paths() { for one in "$@"; do path+=("$one"); done }\nadd_paths \\\n  "$HOME/go/bin" \\\n  /opt/go1.17/bin\n`,
    },
    want: {
      ".zshrc": `${GO}add_paths() { for one in "$@"; do path+=("$one"); done }\nadd_paths \\\n  "$HOME/go/bin"\n`,
    },
  },
  {
    about: "one of the words of a loop",
    shell: "fish",
    ids: ["path-entry-broken"],
    files: {
      ".config/fish/config.fish": `set -gx PATH $HOME/sdk/go/bin $PATH\nfor dir in $HOME/go /opt/go1.17\n    set -gx PATH $dir/bin $PATH\nend\n`,
    },
    want: {
      ".config/fish/config.fish": `set -gx PATH $HOME/sdk/go/bin $PATH\nfor dir in $HOME/go\n    set -gx PATH $dir/bin $PATH\nend\n`,
    },
  },
  {
    about: "a list with a name of its own",
    shell: "bash",
    ids: ["path-entry-broken"],
    files: {
      ".bash_profile": `dirs=(\n  "$HOME/sdk/go/bin"\n  /opt/go1.17/bin\n  "$HOME/go/bin"\n)\nfor dir in "\${dirs[@]}"; do PATH=$dir:$PATH; done\nexport PATH\n`,
    },
    want: {
      ".bash_profile": `dirs=(\n  "$HOME/sdk/go/bin"\n  "$HOME/go/bin"\n)\nfor dir in "\${dirs[@]}"; do PATH=$dir:$PATH; done\nexport PATH\n`,
    },
  },
  {
    about: "the branch of another system keeps its own GOROOT",
    shell: "zsh",
    ids: ["goroot-not-found"],
    files: {
      ".zshrc": `${GO}if [[ $HOME == /nowhere ]]; then\n  export GOROOT=/opt/mac\n  export PATH=$GOROOT/bin:$PATH\nelse\n  export GOROOT=/opt/go1.17\n  export PATH=$GOROOT/bin:$HOME/go/bin:$PATH\nfi\n`,
    },
    want: {
      ".zshrc": `${GO}if [[ $HOME == /nowhere ]]; then\n  export GOROOT=/opt/mac\n  export PATH=$GOROOT/bin:$PATH\nelse\n  export PATH=$HOME/go/bin:$PATH\nfi\n`,
    },
  },
  {
    about: "a Go that is no longer supported, beside a newer one that PATH lacks",
    shell: "bash",
    old: true,
    ids: ["go-unsupported"],
    files: { ".bash_profile": "export PATH=$PATH:$HOME/old/bin:$HOME/go/bin\nexport EDITOR=vim\n" },
    want: { ".bash_profile": "export PATH=$PATH:$HOME/sdk/go/bin:$HOME/go/bin\nexport EDITOR=vim\n" },
  },
  {
    about: "a default for a variable that is exported below",
    shell: "zsh",
    ids: ["goroot-not-found"],
    files: { ".zshrc": `${GO}: \${GOROOT:=/opt/go1.17}\n: \${EDITOR:=vi}\nexport GOROOT EDITOR\n` },
    want: { ".zshrc": `${GO}: \${EDITOR:=vi}\nexport EDITOR\n` },
  },
  {
    about: "the else branch of one line",
    shell: "bash",
    ids: ["goroot-not-found"],
    files: {
      ".bash_profile": `${GO}if [ -d /opt/go1.26 ]; then export GOROOT=/opt/go1.26; else export GOROOT=/opt/go1.17; fi\n`,
    },
    want: { ".bash_profile": `${GO}if [ -d /opt/go1.26 ]; then export GOROOT=/opt/go1.26; fi\n` },
  },
  {
    about: "the first branch of one line",
    shell: "zsh",
    ids: ["goroot-not-found"],
    files: { ".zshrc": `${GO}if true; then export GOROOT=/opt/go1.17; else export EDITOR=vi; fi\n` },
    want: { ".zshrc": `${GO}if true; then :; else export EDITOR=vi; fi\n` },
  },
  {
    about: "two conditions around the one command of a line",
    shell: "bash",
    ids: ["goroot-not-found"],
    files: {
      ".bash_profile": `${GO}if [ -n "$HOME" ] && [ -d / ]; then export GOROOT=/opt/go1.17; fi\nalias l=ls\n`,
    },
    want: { ".bash_profile": `${GO}alias l=ls\n` },
  },
  {
    about: "the else branch of one line",
    shell: "fish",
    ids: ["goroot-not-found"],
    files: {
      ".config/fish/config.fish": `set -gx PATH $HOME/sdk/go/bin $PATH\nif test -d /opt/go1.26; set -gx EDITOR vi; else; set -gx GOROOT /opt/go1.17; end\n`,
    },
    want: {
      ".config/fish/config.fish": `set -gx PATH $HOME/sdk/go/bin $PATH\nif test -d /opt/go1.26; set -gx EDITOR vi; end\n`,
    },
  },
  {
    about: "two words where Go wants one",
    shell: "fish",
    ids: ["goproxy-malformed"],
    files: {
      ".config/fish/config.fish": `set -gx PATH $HOME/sdk/go/bin $PATH\nset -gx GOPROXY https://proxy.golang.org direct # ours\n`,
    },
    want: {
      ".config/fish/config.fish": `set -gx PATH $HOME/sdk/go/bin $PATH\nset -gx GOPROXY https://proxy.golang.org,direct # ours\n`,
    },
  },
  {
    about: "the author's own variable for Go's tools",
    shell: "bash",
    ids: ["gopath-bin-not-on-path"],
    files: { ".bash_profile": 'export GOPATH="$HOME/go"\nexport PATH=$PATH:$HOME/sdk/go/bin\n' },
    want: { ".bash_profile": 'export GOPATH="$HOME/go"\nexport PATH=$PATH:$HOME/sdk/go/bin:$GOPATH/bin\n' },
  },
  {
    about: "a newer Go below the home directory in the place of another one",
    shell: "zsh",
    ids: ["go-unsupported"],
    old: true,
    files: { ".zshrc": "export OLD=$HOME/old/bin\npath=(\n  $OLD\n  $path\n)\n" },
    want: { ".zshrc": "export OLD=$HOME/old/bin\npath=(\n  $HOME/sdk/go/bin\n  $path\n)\n" },
  },
  {
    about: "a variable that is made from the wrong one",
    shell: "zsh",
    ids: ["goprivate-malformed"],
    files: { ".zshrc": `${GO}export GOPRIVATE=https://git.acme.io # ours\nexport GONOSUMDB=$GOPRIVATE\n` },
    want: { ".zshrc": `${GO}export GOPRIVATE=git.acme.io # ours\nexport GONOSUMDB=$GOPRIVATE\n` },
  },
  {
    about: "a byte order mark before the line that would give Go",
    shell: "zsh",
    ids: ["go-not-on-path"],
    files: { ".zshrc": `\ufeff${GO}` },
    want: { ".zshrc": GO },
  },
  {
    about: "two of them in a list of words",
    shell: "zsh",
    old: true,
    ids: ["go-unsupported", "multiple-go-on-path"],
    files: { ".zshrc": "path=(\n  $HOME/old/bin\n  $HOME/sdk/go/bin\n  $path\n)\n" },
    want: { ".zshrc": "path=(\n  $HOME/sdk/go/bin\n  $path\n)\n" },
  },
  {
    about: "the old way to export",
    shell: "ksh",
    ids: ["goroot-not-found"],
    files: { ".profile": `${GO}GOROOT=/opt/go1.17; export GOROOT\nGOPATH=$HOME/go; export GOPATH\n` },
    want: { ".profile": `${GO}GOPATH=$HOME/go; export GOPATH\n` },
  },
  {
    about: "the file that ENV names",
    shell: "ksh",
    ids: ["path-entry-broken"],
    files: {
      ".profile": `${GO}export ENV=$HOME/.kshrc\n`,
      ".kshrc": "set -o emacs\nPATH=$HOME/go/bin:/opt/go1.17/bin:$PATH\n",
    },
    want: { ".kshrc": "set -o emacs\nPATH=$HOME/go/bin:$PATH\n" },
  },
  {
    about: "a line that runs only where the entry is missing",
    shell: "fish",
    ids: ["goroot-not-found"],
    files: {
      ".config/fish/config.fish":
        "set -gx PATH $HOME/sdk/go/bin $PATH\nset -x GOROOT /opt/go1.17\ncontains $GOROOT/bin $PATH; or set -x PATH $GOROOT/bin $PATH\nset -x GOPATH $HOME/go\n",
    },
    want: {
      ".config/fish/config.fish": "set -gx PATH $HOME/sdk/go/bin $PATH\nset -x GOPATH $HOME/go\n",
    },
  },
  {
    about: "a group that exists for one export",
    shell: "bash",
    ids: ["goroot-not-found"],
    files: { ".bash_profile": `${GO}[ -n "$HOME" ] && {\n  export GOROOT=/opt/go1.17\n}\n\nalias l=ls\n` },
    want: { ".bash_profile": `${GO}\nalias l=ls\n` },
  },
  {
    about: "lines that end as on Windows",
    shell: "bash",
    ids: ["path-entry-broken"],
    files: {
      ".bash_profile": `alias l=ls\r\n${GO}export GOPATH=$HOME/go\r\nexport PATH=$PATH:$GOPATH/bin\r\n`,
    },
    want: {
      ".bash_profile": `alias l=ls\r\n${GO}export GOPATH=$HOME/go\nexport PATH=$PATH:$GOPATH/bin\n`,
    },
  },
  {
    about: "what is made from the variable changes with it",
    shell: "zsh",
    ids: ["gopath-malformed"],
    files: { ".zshrc": `${GO}export GOPATH='~/go'\npath=($GOPATH/bin $path)\nexport GOBIN=$GOPATH/bin\n` },
    want: { ".zshrc": `${GO}export GOPATH="$HOME/go"\npath=($GOPATH/bin $path)\nexport GOBIN=$GOPATH/bin\n` },
  },
  {
    about: "a case that keeps an entry from being there twice",
    shell: "bash",
    ids: ["path-entry-broken"],
    files: {
      ".bash_profile": `case ":\${PATH}:" in\n  *:"$HOME/.go/bin":*) ;;\n  *)\n    export PATH="$HOME/.go/bin:$PATH"\n    ;;\nesac\n${GO}case ":$PATH:" in *:/opt/x:*) ;; *) PATH=$PATH:$HOME/go/bin ;; esac\n`,
    },
    want: {
      ".bash_profile": `${GO}case ":$PATH:" in *:/opt/x:*) ;; *) PATH=$PATH:$HOME/go/bin ;; esac\n`,
    },
  },
  {
    about: "patterns of zsh in the list",
    shell: "zsh",
    ids: ["path-entry-broken"],
    files: {
      ".zshrc":
        "path=(\n  $HOME/{,s}bin(N)\n  $HOME/sdk/go/bin\n  /opt/go1.17/bin\n  $HOME/go/bin\n  $path\n)\n",
    },
    want: {
      ".zshrc": "path=(\n  $HOME/{,s}bin(N)\n  $HOME/sdk/go/bin\n  $HOME/go/bin\n  $path\n)\n",
    },
  },
  {
    about: "an if on one line with both halves of an export",
    shell: "sh",
    ids: ["goroot-not-found"],
    files: {
      ".profile": `${GO}if [ -n "$HOME" ]; then GOROOT=/opt/go1.17; export GOROOT; fi\nPATH=$PATH:$HOME/go/bin\n`,
    },
    want: { ".profile": `${GO}PATH=$PATH:$HOME/go/bin\n` },
  },
  {
    about: "assignments first, one export for all of them",
    shell: "bash",
    ids: ["goroot-not-found"],
    files: {
      ".bash_profile":
        "GOROOT=/opt/go1.17\nGOPATH=$HOME/go\nPATH=$PATH:$HOME/sdk/go/bin:$GOROOT/bin\nexport GOROOT GOPATH PATH\n",
    },
    want: {
      ".bash_profile": "GOPATH=$HOME/go\nPATH=$PATH:$HOME/sdk/go/bin\nexport GOPATH PATH\n",
    },
  },
  {
    about: "a value from a command that prints nothing of use",
    shell: "fish",
    ids: ["goroot-not-found"],
    files: {
      ".config/fish/config.fish":
        "set -gx PATH $HOME/sdk/go/bin $PATH\nset -gx GOROOT (echo /opt)/go1.17\nfish_add_path $GOROOT/bin\nfish_add_path $HOME/go/bin\n",
    },
    want: {
      ".config/fish/config.fish": "set -gx PATH $HOME/sdk/go/bin $PATH\nfish_add_path $HOME/go/bin\n",
    },
  },
  {
    about: "a list of its own takes away what an earlier file gave",
    shell: "zsh",
    ids: ["go-not-on-path"],
    files: {
      ".zprofile": GO,
      ".zshrc": 'export PATH="$HOME/go/bin:/usr/bin:/bin"\n',
    },
    want: { ".zshrc": 'export PATH="$HOME/go/bin:/usr/bin:/bin:$PATH"\n' },
  },
  {
    about: "Oh My Zsh's directory for the user's own files",
    shell: "zsh",
    ids: ["goroot-not-found"],
    files: {
      ".oh-my-zsh/custom/go.zsh": `${GO}export GOROOT=/opt/go1.17\n`,
      ".zshrc": "for file in ~/.oh-my-zsh/custom/*.zsh; do . $file; done\n",
    },
    want: { ".oh-my-zsh/custom/go.zsh": GO },
  },
  {
    about: "the same words in a text that a command takes",
    shell: "zsh",
    ids: ["goroot-not-found"],
    files: {
      ".zshrc": `${GO}: <<'NOTES'\nexport GOROOT=/opt/go1.17\nNOTES\nexport GOROOT=/opt/go1.17\nalias l=ls\n`,
    },
    want: { ".zshrc": `${GO}: <<'NOTES'\nexport GOROOT=/opt/go1.17\nNOTES\nalias l=ls\n` },
  },
  {
    about: "one of a chain of exports",
    shell: "bash",
    ids: ["goroot-not-found"],
    files: {
      ".bash_profile": `${GO}export EDITOR=vim && export GOROOT=/opt/go1.17 && export LESS=-R\n`,
    },
    want: { ".bash_profile": `${GO}export EDITOR=vim && export LESS=-R\n` },
  },
  {
    about: "the last branch of an if",
    shell: "bash",
    ids: ["goroot-not-found"],
    files: {
      ".bash_profile": `${GO}if [ -d /opt/none ]; then\n  export GOROOT=/opt/none\nelif [ -n "$HOME" ]; then\n  export GOROOT=/opt/go1.17\nfi\n`,
    },
    want: { ".bash_profile": `${GO}if [ -d /opt/none ]; then\n  export GOROOT=/opt/none\nfi\n` },
  },
  {
    about: "a function that takes the release, with its call",
    shell: "bash",
    ids: ["goroot-not-found"],
    files: {
      ".bash_profile": `${GO}use_go() {\n  export GOROOT="$HOME/sdk/$1"\n  export PATH="$GOROOT/bin:$PATH"\n}\nuse_go go1.17\nalias l=ls\n`,
    },
    want: { ".bash_profile": `${GO}alias l=ls\n` },
  },
  {
    about: "the test that a call is made for goes with it",
    shell: "zsh",
    ids: ["goroot-not-found"],
    files: {
      ".zshrc": `${GO}setup_go() {\n  export GOROOT=/opt/go1.17\n}\n[[ -n $HOME ]] && setup_go\nalias l=ls\n`,
    },
    want: { ".zshrc": `${GO}alias l=ls\n` },
  },
  {
    about: "a function that is called elsewhere stays, and does nothing",
    shell: "zsh",
    ids: ["goroot-not-found"],
    files: {
      ".zsh.d/functions.zsh": "setup_go() {\n  export GOROOT=/opt/go1.17\n}\n",
      ".zshrc": `. ~/.zsh.d/functions.zsh\n${GO}setup_go\n`,
    },
    want: { ".zsh.d/functions.zsh": "setup_go() {\n  :\n}\n" },
  },
  {
    about: "a function that is a hook as well",
    shell: "zsh",
    ids: ["goroot-not-found"],
    files: {
      ".zshrc": `${GO}setup_go() {\n  export GOROOT=/opt/go1.17\n}\nsetup_go\nchpwd_functions+=(setup_go)\n`,
    },
    want: { ".zshrc": `${GO}setup_go() {\n  :\n}\nsetup_go\nchpwd_functions+=(setup_go)\n` },
  },
  {
    about: "a list with an entry on each continued line",
    shell: "bash",
    ids: ["path-entry-broken"],
    files: {
      ".bash_profile": 'export PATH="$PATH:\\\n$HOME/sdk/go/bin:\\\n/opt/go1.17/bin:\\\n$HOME/go/bin"\n',
    },
    want: { ".bash_profile": 'export PATH="$PATH:\\\n$HOME/sdk/go/bin:\\\n$HOME/go/bin"\n' },
  },
  {
    about: "the last of them",
    shell: "bash",
    ids: ["path-entry-broken"],
    files: {
      ".bash_profile": 'export PATH="$PATH:\\\n$HOME/sdk/go/bin:\\\n$HOME/go/bin:\\\n/opt/go1.17/bin"\n',
    },
    want: { ".bash_profile": 'export PATH="$PATH:\\\n$HOME/sdk/go/bin:\\\n$HOME/go/bin"\n' },
  },
  {
    about: "a branch of a case on one line",
    shell: "zsh",
    ids: ["goroot-not-found"],
    files: {
      ".zshrc": `${GO}case $OSTYPE in\n  darwin*) export GOROOT=/opt/mac ;;\n  *)       export GOROOT=/opt/go1.17 ;;\nesac\n`,
    },
    want: {
      ".zshrc": `${GO}case $OSTYPE in\n  darwin*) export GOROOT=/opt/mac ;;\n  *) ;;\nesac\n`,
    },
  },
  {
    about: "a variable and the entry that is made from it",
    shell: "tcsh",
    ids: ["goroot-not-found"],
    files: {
      ".tcshrc":
        "set prompt = '%~ %# '\nsetenv GOROOT /opt/go1.17\nset path = ($path ~/sdk/go/bin $GOROOT/bin ~/go/bin)\nalias ll 'ls -l'\n",
    },
    want: {
      ".tcshrc": "set prompt = '%~ %# '\nset path = ($path ~/sdk/go/bin ~/go/bin)\nalias ll 'ls -l'\n",
    },
  },
  {
    about: "tools join the entry of Go in a list with colons",
    shell: "tcsh",
    ids: ["gopath-bin-not-on-path"],
    files: { ".cshrc": "setenv EDITOR vim\nsetenv PATH ${PATH}:$HOME/sdk/go/bin\n" },
    want: { ".cshrc": "setenv EDITOR vim\nsetenv PATH ${PATH}:$HOME/sdk/go/bin:$HOME/go/bin\n" },
  },
  {
    about: "a dead entry of a list with no blanks around its sign",
    shell: "tcsh",
    ids: ["path-entry-broken"],
    files: { ".tcshrc": "set path=(/opt/go1.17/bin $HOME/sdk/go/bin $HOME/go/bin $path:q)\n" },
    want: { ".tcshrc": "set path=($HOME/sdk/go/bin $HOME/go/bin $path:q)\n" },
  },
  {
    about: "no line for Go's tools yet",
    shell: "tcsh",
    ids: ["gopath-bin-not-on-path"],
    files: { ".tcshrc": "alias ll 'ls -l'\n" },
    want: { ".tcshrc": "alias ll 'ls -l'\nset path = ($path:q $HOME/go/bin)\n" },
  },
  {
    about: "a slip of the keyboard in Go's entry",
    shell: "bash",
    ids: ["go-not-on-path"],
    files: { ".bash_profile": 'export GOPATH=$HOME/go\nexport PATH="$PATH:$HOME/skd/go/bin:$GOPATH/bin"\n' },
    want: {
      ".bash_profile": 'export GOPATH=$HOME/go\nexport PATH="$PATH:$HOME/sdk/go/bin:$GOPATH/bin"\n',
    },
  },
  {
    about: "a slip of the keyboard in the entry of the tools",
    shell: "fish",
    ids: ["gopath-bin-not-on-path"],
    files: { ".config/fish/config.fish": "set -gx PATH $HOME/sdk/go/bin $HOME/go/bni $PATH\n" },
    want: { ".config/fish/config.fish": "set -gx PATH $HOME/sdk/go/bin $HOME/go/bin $PATH\n" },
  },
  {
    about: "two findings are fixed by the same word of a loop",
    shell: "zsh",
    old: true,
    ids: ["go-unsupported", "multiple-go-on-path"],
    files: {
      ".zshrc": `${GO}for dir in $HOME/bin $HOME/old/bin $HOME/go/bin; do\n  [[ -d $dir ]] && path=($dir $path)\ndone\n`,
    },
    want: {
      ".zshrc": `${GO}for dir in $HOME/bin $HOME/go/bin; do\n  [[ -d $dir ]] && path=($dir $path)\ndone\n`,
    },
  },
  {
    about: "variables in braces",
    shell: "fish",
    ids: ["goroot-not-found"],
    files: {
      ".config/fish/conf.d/go.fish":
        "set -x GOROOT /opt/go1.17\nset -x GOPATH $HOME/go\nset -x PATH {$PATH} {$GOROOT}/bin {$HOME}/sdk/go/bin {$GOPATH}/bin\n",
    },
    want: {
      ".config/fish/conf.d/go.fish":
        "set -x GOPATH $HOME/go\nset -x PATH {$PATH} {$HOME}/sdk/go/bin {$GOPATH}/bin\n",
    },
  },
  {
    about: "a universal variable, and the line that sets it at each start",
    shell: "fish",
    ids: ["goroot-not-found"],
    files: {
      ".config/fish/config.fish":
        "set -Ux GOROOT /opt/go1.17\nset -gx PATH $PATH $HOME/sdk/go/bin $GOROOT/bin $HOME/go/bin\n",
      ".config/fish/fish_variables": "# VERSION: 3.0\nSETUVAR --export GOROOT:/opt/go1.17\n",
    },
    want: {
      ".config/fish/config.fish": "set -gx PATH $PATH $HOME/sdk/go/bin $HOME/go/bin\n",
      ".config/fish/fish_variables": "# VERSION: 3.0\n",
    },
  },
  {
    about: "a login file that hides the one that reads ~/.bashrc",
    shell: "bash",
    ids: ["go-not-on-path"],
    files: {
      ".profile": ". ~/.bashrc\n",
      ".bash_profile": "alias l=ls\n",
      ".bashrc": "export PATH=$PATH:$HOME/sdk/go/bin:$HOME/go/bin\n",
    },
    want: { ".bash_profile": 'alias l=ls\nexport PATH="$HOME/sdk/go/bin:$PATH"\n' },
  },
  {
    about: "a list of its own in a file that is read after the line with Go",
    shell: "bash",
    ids: ["go-not-on-path", "gopath-bin-not-on-path"],
    files: {
      ".profile": 'export PATH="$PATH:$HOME/sdk/go/bin:$HOME/go/bin"\n. ~/.bashrc\n',
      ".bashrc": 'export PATH="/usr/bin:/bin"\nexport PATH="$PATH:/usr/sbin:/sbin"\n',
    },
    want: { ".bashrc": 'export PATH="/usr/bin:/bin:$PATH"\nexport PATH="$PATH:/usr/sbin:/sbin"\n' },
  },
  {
    about: "an if of several lines with nothing else in it",
    shell: "tcsh",
    ids: ["goroot-not-found"],
    files: {
      ".cshrc":
        "if ( ! $?GOROOT ) then\n    setenv GOROOT /opt/go1.17\nendif\nsetenv PATH ${HOME}/sdk/go/bin:${HOME}/go/bin:${PATH}\n",
    },
    want: { ".cshrc": "setenv PATH ${HOME}/sdk/go/bin:${HOME}/go/bin:${PATH}\n" },
  },
  {
    about: "a variable and the stage that is made from it",
    shell: "nu",
    ids: ["goroot-not-found", "path-entry-broken"],
    files: {
      ".config/nushell/config.nu":
        "$env.GOROOT = '/opt/go1.17'\n$env.PATH = $env.PATH\n    | split row (char esep)\n    | append ($env.HOME | path join sdk go bin)\n    | append ($env.GOROOT | path join bin)\n    | append ~/go/bin\n",
    },
    want: {
      ".config/nushell/config.nu":
        "$env.PATH = $env.PATH\n    | split row (char esep)\n    | append ($env.HOME | path join sdk go bin)\n    | append ~/go/bin\n",
    },
  },
  {
    about: "a dead entry in the middle of a pipeline",
    shell: "nu",
    ids: ["path-entry-broken"],
    files: {
      ".config/nushell/config.nu":
        '$env.PATH = ($env.PATH | prepend $"($env.HOME)/sdk/go/bin" | prepend "/opt/go1.17/bin" | append "~/go/bin")\n',
    },
    want: {
      ".config/nushell/config.nu":
        '$env.PATH = ($env.PATH | prepend $"($env.HOME)/sdk/go/bin" | append "~/go/bin")\n',
    },
  },
  {
    about: "no line for Go's tools yet",
    shell: "nu",
    ids: ["gopath-bin-not-on-path"],
    files: { ".config/nushell/config.nu": "alias ll = ls -l\n" },
    want: {
      ".config/nushell/config.nu":
        'alias ll = ls -l\n$env.PATH = ($env.PATH | split row (char esep) | append ($env.HOME | path join "go" "bin"))\n',
    },
  },
  ...[
    ["blanks around the sign", "export PATH = $PATH:$HOME/sdk/go/bin:$HOME/go/bin"],
    ["a semicolon for a colon", "export PATH=$PATH;$HOME/sdk/go/bin:$HOME/go/bin"],
    ["a misspelled export", "exprot PATH=$PATH:$HOME/sdk/go/bin:$HOME/go/bin"],
    ["the directory above the one of the programs", "export PATH=$PATH:$HOME/sdk/go:$HOME/go/bin"],
    ["another name", "export Path=$PATH:$HOME/sdk/go/bin:$HOME/go/bin"],
    ["the program itself", "export PATH=$PATH:$HOME/sdk/go/bin/go:$HOME/go/bin"],
  ].map(
    ([slip, line]): BrokenHome => ({
      about: `${slip} in the line that was to give Go`,
      shell: "bash",
      ids: ["go-not-on-path"],
      files: { ".bash_profile": `alias l=ls\n${line}\nexport EDITOR=vim\n` },
      want: {
        ".bash_profile": "alias l=ls\nexport PATH=$PATH:$HOME/sdk/go/bin:$HOME/go/bin\nexport EDITOR=vim\n",
      },
    }),
  ),
  {
    about: "a quote left open in the line that was to give Go",
    shell: "bash",
    ids: ["go-not-on-path"],
    files: {
      ".bash_profile": 'alias l=ls\nexport PATH="$PATH:$HOME/sdk/go/bin:$HOME/go/bin\nexport EDITOR=vim\n',
    },
    want: {
      ".bash_profile": 'alias l=ls\nexport PATH="$PATH:$HOME/sdk/go/bin:$HOME/go/bin"\nexport EDITOR=vim\n',
    },
  },
  {
    about: "no colon in what is added to PATH",
    shell: "zsh",
    ids: ["go-not-on-path"],
    files: { ".zshrc": "PATH+=~/sdk/go/bin:$HOME/go/bin\n" },
    want: { ".zshrc": "PATH+=:~/sdk/go/bin:$HOME/go/bin\n" },
  },
  {
    about: "typographic quotes",
    shell: "zsh",
    ids: ["gopath-bin-not-on-path"],
    files: { ".zshrc": "export PATH=“$PATH:$HOME/sdk/go/bin:$HOME/go/bin”\n" },
    want: { ".zshrc": 'export PATH="$PATH:$HOME/sdk/go/bin:$HOME/go/bin"\n' },
  },
  {
    about: "an equals sign where fish wants none",
    shell: "fish",
    ids: ["go-not-on-path"],
    files: { ".config/fish/config.fish": "set -x PATH=$PATH:$HOME/sdk/go/bin:$HOME/go/bin\n" },
    want: { ".config/fish/config.fish": "set -x PATH $PATH $HOME/sdk/go/bin $HOME/go/bin\n" },
  },
  {
    about: "an equals sign where tcsh wants none",
    shell: "tcsh",
    ids: ["go-not-on-path"],
    files: { ".cshrc": "setenv PATH=${PATH}:$HOME/sdk/go/bin:$HOME/go/bin\n" },
    want: { ".cshrc": "setenv PATH ${PATH}:$HOME/sdk/go/bin:$HOME/go/bin\n" },
  },
  {
    about: "the entry of a GOPATH that nothing sets",
    shell: "zsh",
    ids: ["gopath-bin-not-on-path"],
    files: { ".zshrc": "export PATH=$HOME/sdk/go/bin:$PATH:$GOPATH/bin\n" },
    want: { ".zshrc": "export PATH=$HOME/sdk/go/bin:$PATH:$HOME/go/bin\n" },
  },
  {
    about: "the same dead entry in two files, and twice in one of them",
    shell: "bash",
    ids: ["path-entry-broken"],
    files: {
      ".bash_profile": `${GO}export PATH=$PATH:/opt/go1.17/bin\n. ~/.bashrc\n`,
      ".bashrc": "PATH=$HOME/go/bin:$PATH:/opt/go1.17/bin\nPATH=$PATH:/opt/go1.17/bin:$HOME/bin\n",
      "bin/x": "",
    },
    want: {
      ".bash_profile": `${GO}. ~/.bashrc\n`,
      ".bashrc": "PATH=$HOME/go/bin:$PATH\nPATH=$PATH:$HOME/bin\n",
    },
  },
  {
    about: "a line that puts a dead entry there twice, and lines like it that did not run",
    shell: "bash",
    ids: ["path-entry-broken"],
    files: {
      ".bash_profile": `${GO}. ~/.bashrc\n`,
      ".bashrc":
        'for one in 1 2; do\n  PATH=$PATH:/opt/go1.17/bin:$HOME/bin\ndone\nif [ "$(uname)" = Plan9 ]; then\n  PATH=/opt/go1.17/bin:$PATH\nfi\n[ -e ~/atwork ] && . ~/.work\n',
      ".work": "PATH=$PATH:/opt/go1.17/bin\nif true; then (PATH=/opt/go1.17/bin:$PATH go version); fi\n",
      "bin/x": "",
    },
    want: {
      ".bashrc":
        'for one in 1 2; do\n  PATH=$PATH:$HOME/bin\ndone\nif [ "$(uname)" = Plan9 ]; then\n  PATH=/opt/go1.17/bin:$PATH\nfi\n[ -e ~/atwork ] && . ~/.work\n',
    },
  },
  {
    about: "the same quoted tilde in two lines",
    shell: "zsh",
    ids: ["path-entry-broken"],
    files: {
      ".zshrc": `${GO}export PATH="$PATH:~/go/bin"\nexport PATH="~/go/bin:$PATH"\n`,
    },
    want: {
      ".zshrc": `${GO}export PATH="$PATH:$HOME/go/bin"\nexport PATH="$HOME/go/bin:$PATH"\n`,
    },
  },
  {
    about: "an assignment and its export on one line",
    shell: "bash",
    ids: ["path-entry-broken"],
    files: { ".bash_profile": `${GO}PATH="/opt/go1.17/bin:\${PATH}"; export PATH\nalias l=ls\n` },
    want: { ".bash_profile": `${GO}alias l=ls\n` },
  },
  ...(["bash", "zsh"] as const).map(
    (shell): BrokenHome => ({
      about: "a block of which only comments would be left",
      shell,
      ids: ["goroot-not-found"],
      files: {
        [shell === "zsh" ? ".zshrc" : ".bash_profile"]:
          `${GO}if [ -n "$HOME" ]; then\n  # the old one\n  export GOROOT=/opt/go1.17\n\n  # no more\nfi\nalias l=ls\n`,
      },
      want: { [shell === "zsh" ? ".zshrc" : ".bash_profile"]: `${GO}alias l=ls\n` },
    }),
  ),
  {
    about: "a branch of which only comments would be left",
    shell: "bash",
    ids: ["goroot-not-found"],
    files: {
      ".bash_profile": `${GO}if [ -d /opt/none ]; then\n  EDITOR=vi\nelse\n  # the old one\n  export GOROOT=/opt/go1.17\nfi\n`,
    },
    want: { ".bash_profile": `${GO}if [ -d /opt/none ]; then\n  EDITOR=vi\nfi\n` },
  },
  {
    about: "the user's list of variables for the session",
    shell: "bash",
    ids: ["goroot-not-found"],
    files: {
      ".bash_profile": GO,
      ".config/environment.d/50-go.conf": "# go\nGOROOT=/opt/go1.17\nGOPRIVATE=git.acme.io\n",
    },
    want: { ".config/environment.d/50-go.conf": "# go\nGOPRIVATE=git.acme.io\n" },
  },
  {
    about: "the user's list of variables for PAM, which this process has",
    shell: "zsh",
    env: { GOROOT: "/opt/go1.17" },
    ids: ["goroot-not-found"],
    files: { ".zshrc": GO, ".pam_environment": "EDITOR DEFAULT=vim\nGOROOT DEFAULT=/opt/go1.17\n" },
    want: { ".pam_environment": "EDITOR DEFAULT=vim\n" },
  },
  ...(["bash", "zsh"] as const).map(
    (shell): BrokenHome => ({
      about: "assignments that are exported because the file is read so",
      shell,
      ids: ["goroot-not-found"],
      files: {
        [shell === "zsh" ? ".zshrc" : ".bash_profile"]: `set -a\n. ~/.env\nset +a\n${GO}`,
        ".env": "EDITOR=vim\nGOROOT=/opt/go1.17\nGOPRIVATE=git.acme.io\n",
      },
      want: { ".env": "EDITOR=vim\nGOPRIVATE=git.acme.io\n" },
    }),
  ),
  {
    about: "the file of logins alone overwrites what the file of terminals gave",
    shell: "zsh",
    ids: ["go-not-on-path", "gopath-bin-not-on-path"],
    files: {
      ".zshrc": `${GO}path+=($HOME/go/bin)\n`,
      ".zlogin": "umask 022\nexport PATH=/usr/local/bin:/usr/bin:/bin # default\n",
    },
    want: { ".zlogin": "umask 022\nexport PATH=/usr/local/bin:/usr/bin:/bin:$PATH # default\n" },
  },
  {
    about: "a dead directory in a universal list that each start makes longer",
    shell: "fish",
    ids: ["path-entry-broken"],
    files: {
      ".config/fish/config.fish":
        "set -U fish_user_paths /opt/go-1.17/bin $fish_user_paths\nset -gx PATH $PATH $HOME/sdk/go/bin $HOME/go/bin\n",
      ".config/fish/fish_variables":
        "# VERSION: 3.0\nSETUVAR fish_user_paths:/opt/go\\x2d1\\x2e17/bin\\x1e/opt/go\\x2d1\\x2e17/bin\n",
    },
    want: {
      ".config/fish/config.fish": "set -gx PATH $PATH $HOME/sdk/go/bin $HOME/go/bin\n",
      ".config/fish/fish_variables": "# VERSION: 3.0\nSETUVAR fish_user_paths:\\x1d\n",
    },
  },
  ...[
    ["a no-break space", "export\u00a0PATH=$PATH:$HOME/sdk/go/bin:$HOME/go/bin"],
    ["a full-width space", "export\u3000PATH=$PATH:$HOME/sdk/go/bin:$HOME/go/bin"],
    ["a space of no width", "\u200bexport PATH=$PATH:$HOME/sdk/go/bin:$HOME/go/bin"],
  ].map(
    ([slip, line]): BrokenHome => ({
      about: `${slip} in the line that was to give Go`,
      shell: "zsh",
      ids: ["go-not-on-path"],
      files: { ".zshrc": `alias l=ls\n${line}\n` },
      want: { ".zshrc": "alias l=ls\nexport PATH=$PATH:$HOME/sdk/go/bin:$HOME/go/bin\n" },
    }),
  ),
  ...[
    ["a byte order mark", "\ufeffexport GOPATH=$HOME/go"],
    ["a no-break space", "export\u00a0GOPATH=$HOME/go"],
    ["blanks around the sign", "export GOPATH = $HOME/go"],
    ["a misspelled export", "exprot GOPATH=$HOME/go"],
  ].map(
    ([slip, line]): BrokenHome => ({
      about: `${slip} in the line that was to give the tools' directory its beginning`,
      shell: "bash",
      ids: ["gopath-bin-not-on-path"],
      files: { ".bash_profile": `${line}\nexport PATH=$PATH:$HOME/sdk/go/bin:$GOPATH/bin\n` },
      want: {
        ".bash_profile": "export GOPATH=$HOME/go\nexport PATH=$PATH:$HOME/sdk/go/bin:$GOPATH/bin\n",
      },
    }),
  ),
  {
    about: "a variable that is set in a file that is read later",
    shell: "bash",
    ids: ["gopath-bin-not-on-path"],
    files: {
      ".bash_profile": 'for file in ~/.{path,exports}; do\n\tsource "$file"\ndone\n',
      ".path": `${GO}export PATH="$GOPATH/bin:$PATH"\n`,
      ".exports": 'export GOPATH="$HOME/go"\n',
    },
    want: { ".path": `${GO}export PATH="$HOME/go/bin:$PATH"\n` },
  },
  {
    about: "a variable that is set further down",
    shell: "zsh",
    ids: ["gopath-bin-not-on-path"],
    files: { ".zshrc": `${GO}path+=($GOPATH/bin)\nexport GOPATH=$HOME/go\n` },
    want: { ".zshrc": `${GO}path+=($HOME/go/bin)\nexport GOPATH=$HOME/go\n` },
  },
  {
    about: "go is asked for GOPATH where PATH has no go yet",
    shell: "bash",
    ids: ["gopath-bin-not-on-path"],
    files: { ".bash_profile": `export PATH="$PATH:$(go env GOPATH 2>/dev/null)/bin"\n${GO}` },
    want: { ".bash_profile": `export PATH="$PATH:$HOME/go/bin"\n${GO}` },
  },
  {
    about: "go is asked for GOPATH, and nothing gives go",
    shell: "bash",
    ids: ["go-not-on-path"],
    files: {
      ".bash_profile": 'export PATH="$PATH:$(go env GOPATH)/bin"\n. ~/.bashrc\n',
      ".bashrc": "alias l=ls\n",
    },
    want: { ".bashrc": 'alias l=ls\nexport PATH="$HOME/sdk/go/bin:$PATH"\n' },
  },
  {
    about: "go is asked for GOPATH in the file that gets the line for Go",
    shell: "zsh",
    ids: ["go-not-on-path"],
    files: { ".zshrc": 'alias l=ls\nexport PATH="$PATH:$(go env GOPATH)/bin"\n' },
    want: {
      ".zshrc":
        'alias l=ls\nexport PATH="$HOME/sdk/go/bin:$PATH"\nexport PATH="$PATH:$(go env GOPATH)/bin"\n',
    },
  },
  {
    about: "go is asked for GOPATH in a login's file alone",
    shell: "bash",
    ids: ["go-not-on-path"],
    files: { ".bash_profile": 'export PATH="$PATH:$(go env GOPATH)/bin"\nalias l=ls\n' },
    want: {
      ".bash_profile":
        'export PATH="$HOME/sdk/go/bin:$PATH"\nexport PATH="$PATH:$(go env GOPATH)/bin"\nalias l=ls\n',
      ".bashrc": 'export PATH="$HOME/sdk/go/bin:$PATH"\n',
    },
  },
  {
    about: "a list of its own takes away what a line with a variable gave",
    shell: "fish",
    ids: ["go-not-on-path", "gopath-bin-not-on-path"],
    files: {
      ".config/fish/conf.d/00-go.fish":
        "set -gx GOPATH ~/go\nset -gx PATH $HOME/sdk/go/bin $GOPATH/bin $PATH\n",
      ".config/fish/conf.d/10-path.fish": "set -gx PATH ~/bin /usr/bin /bin # base\n",
    },
    want: { ".config/fish/conf.d/10-path.fish": "set -gx PATH ~/bin /usr/bin /bin $PATH # base\n" },
  },
  {
    about: "no line for Go's tools yet, and a file that every terminal reads",
    shell: "bash",
    ids: ["gopath-bin-not-on-path"],
    files: {
      ".bash_profile": ". ~/.shell_env\n",
      ".bashrc": ". ~/.shell_env\nalias l=ls\n",
      ".shell_env": 'export PATH="$HOME/.local/bin:$PATH"\n',
    },
    want: {
      ".shell_env": 'export PATH="$HOME/.local/bin:$PATH"\nexport PATH="$PATH:$HOME/go/bin"\n',
    },
  },
  {
    about: "one of several words of a call, one a line, in columns",
    shell: "bash",
    ids: ["path-entry-broken"],
    files: {
      ".bash_profile": `${GO}add_paths() { for one; do PATH=$PATH:$one; done; }\nadd_paths \\\n  "$HOME/.local/bin"    \\\n  /opt/go1.17/bin       \\\n  "$HOME/go/bin"\n`,
      ".local/bin/x": "",
    },
    want: {
      ".bash_profile": `${GO}add_paths() { for one; do PATH=$PATH:$one; done; }\nadd_paths \\\n  "$HOME/.local/bin"    \\\n  "$HOME/go/bin"\n`,
    },
  },
  ...[
    ["at the end of the file", "# fish from here on\nexec fish\n"],
    ["in a compound command", "if [[ -o interactive && -t 1 ]]; then\n  exec fish\nfi\nalias k=kubectl\n"],
    ["behind a test, for a login", "[[ -x /usr/bin/fish ]] && exec /usr/bin/fish --login\n"],
  ].map(
    ([where, leaving]): BrokenHome => ({
      about: `zsh becomes fish ${where}, and no line gives Go`,
      shell: "zsh",
      also: "fish",
      ids: ["go-not-on-path"],
      files: { ".zshrc": `alias l=ls\n${leaving}` },
      want: { ".zshrc": `alias l=ls\nexport PATH="$HOME/sdk/go/bin:$PATH"\n${leaving}` },
    }),
  ),
  {
    about: "bash becomes fish in the file that the login's file reads, and no line gives Go",
    shell: "bash",
    also: "fish",
    ids: ["go-not-on-path"],
    files: {
      ".bash_profile": "[ -r ~/.bashrc ] && . ~/.bashrc\n",
      ".bashrc": "alias l=ls\ncase $- in\n*i*) exec fish ;;\nesac\n",
    },
    want: {
      ".bashrc": 'alias l=ls\nexport PATH="$HOME/sdk/go/bin:$PATH"\ncase $- in\n*i*) exec fish ;;\nesac\n',
    },
  },
  {
    about: "a line for each system, and only this one's names a directory that is gone",
    shell: "zsh",
    ids: ["goroot-not-found"],
    files: {
      ".zshrc": `${GO}[[ $OSTYPE == plan9* ]] && export GOROOT=/usr/glenda/go\n[[ -n $OSTYPE ]] && export GOROOT=/opt/go1.17\nalias l=ls\n`,
    },
    want: { ".zshrc": `${GO}[[ $OSTYPE == plan9* ]] && export GOROOT=/usr/glenda/go\nalias l=ls\n` },
  },
  {
    about: "a case over four lines that is there for one entry",
    shell: "bash",
    ids: ["path-entry-broken"],
    files: {
      ".bash_profile": `${GO}\ncase ":$PATH:" in\n  *:/opt/gone/bin:*) ;;\n  *) export PATH=/opt/gone/bin:$PATH ;;\nesac\n\ncase $TERM in\n  *) EDITOR=vi ;;\nesac\n`,
    },
    want: { ".bash_profile": `${GO}\ncase $TERM in\n  *) EDITOR=vi ;;\nesac\n` },
  },
  {
    about: "words put in front of zsh's list, and one alone",
    shell: "zsh",
    old: true,
    ids: ["go-unsupported", "multiple-go-on-path"],
    files: {
      ".zshrc": `${GO}path[1,0]=( $HOME/bin $HOME/old/bin )\npath[1,0]=$HOME/old/bin\npath+=~/go/bin\n`,
    },
    want: { ".zshrc": `${GO}path[1,0]=( $HOME/bin )\npath+=~/go/bin\n` },
  },
  {
    about: "PATH misspelled, and a copy of PATH is kept as well",
    shell: "zsh",
    ids: ["go-not-on-path"],
    files: { ".zshrc": 'export PAHT="$PATH:$HOME/sdk/go/bin"\nexport PATH_AT_START=$PATH\n' },
    want: { ".zshrc": 'export PATH="$PATH:$HOME/sdk/go/bin"\nexport PATH_AT_START=$PATH\n' },
  },
  {
    about: "PATH misspelled in the words of fish",
    shell: "fish",
    ids: ["go-not-on-path"],
    files: { ".config/fish/config.fish": "set -gx PAHT $HOME/sdk/go/bin $PATH\nset -g fish_greeting\n" },
    want: { ".config/fish/config.fish": "set -gx PATH $HOME/sdk/go/bin $PATH\nset -g fish_greeting\n" },
  },
  {
    about: "a variable of Go's on PATH without its bin",
    shell: "bash",
    ids: ["gopath-bin-not-on-path"],
    files: { ".bash_profile": `${GO}export GOPATH="$HOME/go"\nexport PATH="\${GOPATH}:$PATH"\n` },
    want: { ".bash_profile": `${GO}export GOPATH="$HOME/go"\nexport PATH="\${GOPATH}/bin:$PATH"\n` },
  },
  {
    about: "go is asked for GOPATH in a file that is read before the one with go",
    shell: "fish",
    ids: ["gopath-bin-not-on-path"],
    files: {
      ".config/fish/conf.d/go.fish": "fish_add_path -gP (go env GOPATH 2>/dev/null)/bin # tools\n",
      ".config/fish/config.fish": "fish_add_path -gP $HOME/sdk/go/bin\n",
    },
    want: { ".config/fish/conf.d/go.fish": "fish_add_path -gP $HOME/go/bin # tools\n" },
  },
  {
    about: "two checks object to flags of one variable",
    shell: "zsh",
    ids: ["goflags-stop-builds", "goflags-mod-pinned"],
    files: { ".zshrc": `${GO}export GOFLAGS="-mod=vendor -insecure -trimpath" # ours\n` },
    want: { ".zshrc": `${GO}export GOFLAGS="-trimpath" # ours\n` },
  },
  ...(["zsh", "bash"] as const).map(
    (shell): BrokenHome => ({
      about: "a blank behind the comma of GOPROXY",
      shell,
      ids: ["goproxy-malformed"],
      files: {
        [shell === "zsh" ? ".zshrc" : ".bash_profile"]:
          `${GO}export GO111MODULE=on GOPROXY="https://goproxy.io," direct  # faster\n`,
      },
      want: {
        [shell === "zsh" ? ".zshrc" : ".bash_profile"]:
          `${GO}export GO111MODULE=on GOPROXY="https://goproxy.io,"direct  # faster\n`,
      },
    }),
  ),
  {
    about: "a login file that hides the one with the lines of Go, and what that one reads",
    shell: "bash",
    ids: ["go-not-on-path", "gopath-bin-not-on-path"],
    files: {
      ".bash_profile": "export EDITOR=vim\n",
      ".profile":
        'if [ -n "$BASH_VERSION" ]; then\n  . ~/.bashrc\nfi\nexport GOPATH=$HOME/go\nexport PATH="$PATH:$HOME/sdk/go/bin:$GOPATH/bin"\n',
      ".bashrc": "export PAGER=less\n",
    },
    want: { ".bash_profile": "export EDITOR=vim\n[ -r ~/.profile ] && . ~/.profile\n" },
  },
  {
    about: "aliases of a go that is gone; one of another go stays",
    shell: "zsh",
    ids: ["shell-shadows-go"],
    files: {
      ".zshrc": `${GO}[[ -f ~/.aliases ]] && source ~/.aliases\n`,
      ".aliases":
        "alias l=ls go='/opt/go1.17/bin/go' # pinned\n[[ -n $NONE ]] && alias go=~/sdk/go/bin/go\nalias -g go=\"/opt/go1.17/bin/go -v\"\nalias go=/opt/go1.17/bin/gofmt\nalias go=/opt/go1.17/bin/go\n",
    },
    want: {
      ".aliases":
        "alias l=ls # pinned\n[[ -n $NONE ]] && alias go=~/sdk/go/bin/go\nalias go=/opt/go1.17/bin/gofmt\n",
    },
  },
  {
    about: "an alias of a go that is gone, with a tilde in quotes",
    shell: "bash",
    ids: ["shell-shadows-go"],
    files: { ".bash_profile": `${GO}if true; then\n  alias go='~/old/bin/go'\nfi\nalias l=ls\n` },
    want: { ".bash_profile": `${GO}alias l=ls\n` },
  },
  {
    about: "an alias of a go that is gone",
    shell: "fish",
    ids: ["shell-shadows-go"],
    files: {
      ".config/fish/config.fish":
        "fish_add_path -gP $HOME/sdk/go/bin\nalias go '/opt/go1.17/bin/go'\nalias l ls\n",
    },
    want: { ".config/fish/config.fish": "fish_add_path -gP $HOME/sdk/go/bin\nalias l ls\n" },
  },
  ...(
    [
      ["zsh", ".zshrc", "export GOROOT=/opt/go1.17", "unset GOROOT"],
      ["fish", ".config/fish/config.fish", "set -gx GOROOT /opt/go1.17", "set -e GOROOT"],
    ] as const
  ).map(
    ([shell, file, sets, line]): BrokenHome => ({
      about: "a tool's own file sets a variable",
      shell,
      ids: ["goroot-not-found"],
      files: {
        [file]: `export PATH="$HOME/sdk/go/bin:$PATH"\nsource ~/.cache/team-env\nalias l=ls\n`,
        ".cache/team-env": `${sets}\n`,
      },
      want: {
        [file]: `export PATH="$HOME/sdk/go/bin:$PATH"\nsource ~/.cache/team-env\nalias l=ls\n${line}\n`,
      },
    }),
  ),
  {
    about: "a tool's own file sets a variable to what costs nothing: no line overrides it",
    shell: "zsh",
    ids: ["goroot-set-needlessly"],
    files: {
      ".zshrc": `${GO}source ~/.cache/team-env\n`,
      ".cache/team-env": "export GOROOT=$HOME/sdk/go\n",
    },
    want: {},
  },
  {
    about: "lines from Windows, one with an array",
    shell: "zsh",
    ids: ["go-not-on-path", "gopath-malformed"],
    files: {
      ".zshrc": "alias l=ls\r\nexport GOPATH=$HOME/go\r\npath+=($GOPATH/bin $HOME/sdk/go/bin)\r\n",
    },
    want: { ".zshrc": "alias l=ls\r\nexport GOPATH=$HOME/go\npath+=($GOPATH/bin $HOME/sdk/go/bin)\n" },
  },
  {
    about: "a directory with a blank and no quotes",
    shell: "bash",
    ids: ["go-not-on-path"],
    files: {
      ".bash_profile":
        "export PATH=$PATH:/mnt/c/Program Files/x/bin:$HOME/sdk/go/bin # both\nexport EDITOR=vim\n",
    },
    want: {
      ".bash_profile":
        'export PATH="$PATH:/mnt/c/Program Files/x/bin:$HOME/sdk/go/bin" # both\nexport EDITOR=vim\n',
    },
  },
  {
    about: "the same with a ~, which would be none in quotes: the line stays",
    shell: "bash",
    ids: ["go-not-on-path"],
    files: { ".bash_profile": "export PATH=$PATH:~/sdk/go/bin:/mnt/c/Program Files/x/bin\n" },
    want: {},
  },
  {
    about: "zsh becomes fish, and a file of fish has the fault",
    shell: "zsh",
    also: "fish",
    ids: ["goroot-not-found"],
    files: {
      ".zshrc": "alias l=ls\nif [[ -o interactive ]]; then\n  exec fish\nfi\n",
      ".config/fish/config.fish":
        "set -gx GOROOT /opt/go1.17\nfish_add_path -g $HOME/sdk/go/bin $HOME/go/bin $GOROOT/bin\n",
    },
    want: { ".config/fish/config.fish": "fish_add_path -g $HOME/sdk/go/bin $HOME/go/bin\n" },
  },
  {
    about: "a line overwrites PATH, and the next one puts an entry in front",
    shell: "zsh",
    ids: ["go-not-on-path"],
    files: { ".zshenv": GO, ".zshrc": 'export PATH="/usr/bin:/bin"\nexport PATH=$HOME/bin:$PATH\n' },
    want: { ".zshrc": 'export PATH="/usr/bin:/bin:$PATH"\nexport PATH=$HOME/bin:$PATH\n' },
  },
  {
    about: "PATH is emptied, and then filled line by line",
    shell: "fish",
    ids: ["go-not-on-path"],
    files: {
      ".config/fish/conf.d/go.fish": "fish_add_path -gP ~/sdk/go/bin\n",
      ".config/fish/config.fish": "# mine\nset -gx PATH\nset -a PATH ~/bin\nset -a PATH /usr/bin /bin\n",
    },
    want: { ".config/fish/config.fish": "# mine\nset -a PATH ~/bin\nset -a PATH /usr/bin /bin\n" },
  },
  {
    about: "GOPATH is set in a branch that is not taken: the new entry does not name it",
    shell: "fish",
    ids: ["gopath-bin-not-on-path"],
    files: {
      ".config/fish/config.fish":
        "if type -q go\n    set -gx GOPATH $HOME/go\n    fish_add_path -gP $GOPATH/bin\nend\nfish_add_path -gP ~/sdk/go/bin\n",
    },
    want: {
      ".config/fish/config.fish":
        "if type -q go\n    set -gx GOPATH $HOME/go\n    fish_add_path -gP $GOPATH/bin\nend\nfish_add_path -gP ~/sdk/go/bin $HOME/go/bin\n",
    },
  },
  {
    about: "typographic quotes in GOPATH and in PATH",
    shell: "zsh",
    ids: ["gopath-malformed", "path-entry-broken"],
    files: { ".zshrc": `${GO}export GOPATH=“$HOME/go”\nexport PATH=“$PATH:$GOPATH/bin”\n` },
    want: { ".zshrc": `${GO}export GOPATH="$HOME/go"\nexport PATH="$PATH:$GOPATH/bin"\n` },
  },
  {
    about: "a dollar in front of the name that is set",
    shell: "bash",
    ids: ["go-not-on-path"],
    files: { ".bash_profile": "export EDITOR=vim\nexport $PATH=$PATH:$HOME/sdk/go/bin\n" },
    want: { ".bash_profile": "export EDITOR=vim\nexport PATH=$PATH:$HOME/sdk/go/bin\n" },
  },
  {
    about: "braces in a value, which no shell expands there",
    shell: "zsh",
    ids: ["gopath-bin-not-on-path"],
    files: { ".zshrc": `${GO}export PATH=$PATH:{$HOME/go,/opt/x}/bin\n` },
    want: { ".zshrc": `${GO}export PATH=$PATH:$HOME/go/bin:/opt/x/bin\n` },
  },
  {
    about: "braces behind export, of which bash takes the last word",
    shell: "bash",
    ids: ["gopath-bin-not-on-path"],
    files: { ".bash_profile": `${GO}export PATH="$PATH":{$HOME/go,/opt/x}/bin\n` },
    want: { ".bash_profile": `${GO}export PATH="$PATH":$HOME/go/bin:/opt/x/bin\n` },
  },
  {
    about: "a colon is forgotten in front of what joins PATH",
    shell: "zsh",
    ids: ["go-not-on-path", "path-entry-broken"],
    files: { ".zshrc": 'PATH+="$HOME/sdk/go/bin"\n', ".zshenv": "export PATH=$PATH:/opt/x\n" },
    want: { ".zshrc": 'PATH+=":$HOME/sdk/go/bin"\n' },
  },
  {
    about: "a file from Windows with a block, which no shell reads",
    shell: "bash",
    ids: ["go-not-on-path"],
    files: {
      ".bash_profile": "alias l=ls\r\nif [ -n x ]; then\r\n  export PATH=$PATH:$HOME/sdk/go/bin\r\nfi\r\n",
    },
    want: { ".bash_profile": "alias l=ls\nif [ -n x ]; then\n  export PATH=$PATH:$HOME/sdk/go/bin\nfi\n" },
  },
  {
    about: "a test that says nothing, for one export",
    shell: "bash",
    ids: ["goroot-not-found"],
    files: {
      ".bash_profile": `${GO}command -v go >/dev/null 2>&1 && export GOROOT=/opt/go1.17\nalias l=ls\n`,
    },
    want: { ".bash_profile": `${GO}alias l=ls\n` },
  },
  {
    about: "GOBIN is made from a GOROOT that is gone, and GOPATH as well",
    shell: "zsh",
    ids: ["goroot-not-found"],
    files: {
      ".zshrc": `D=/opt/dev\n${GO}export GOROOT=$D/go\nexport GOBIN=$GOROOT/bin\nexport GOPATH=$GOROOT/work\npath=($GOBIN $D/bin $path)\n`,
    },
    want: { ".zshrc": `D=/opt/dev\n${GO}export GOPATH=/opt/dev/go/work\npath=($D/bin $path)\n` },
  },
  {
    about: "letters that are not of ASCII, beside a variable that is written out",
    shell: "bash",
    ids: ["goroot-not-found"],
    files: { ".bash_profile": `${GO}export GOROOT=/opt/gö\nexport GOPATH=$GOROOT/größe\nalias l=ls\n` },
    want: { ".bash_profile": `${GO}export GOPATH='/opt/gö'/größe\nalias l=ls\n` },
  },
  {
    about: "the call of a function asks go for GOPATH before go is on PATH",
    shell: "bash",
    ids: ["gopath-bin-not-on-path"],
    files: {
      ".bash_profile":
        'add() {\n  case ":$PATH:" in *":$1:"*) ;; *) PATH="$PATH:$1" ;; esac\n}\nadd $(go env GOPATH)/bin\nadd $HOME/sdk/go/bin\n',
    },
    want: {
      ".bash_profile":
        'add() {\n  case ":$PATH:" in *":$1:"*) ;; *) PATH="$PATH:$1" ;; esac\n}\nadd $HOME/go/bin\nadd $HOME/sdk/go/bin\n',
    },
  },
  {
    about: "the test and the entry name an empty GOPATH",
    shell: "zsh",
    ids: ["gopath-bin-not-on-path"],
    files: { ".zshrc": `${GO}[[ -d "$GOPATH/bin" ]] && path+=("$GOPATH/bin") # $GOPATH\n` },
    want: { ".zshrc": `${GO}[[ -d "$HOME/go/bin" ]] && path+=("$HOME/go/bin") # $GOPATH\n` },
  },
  {
    about: "the block around the entry tests an empty GOPATH",
    shell: "bash",
    ids: ["gopath-bin-not-on-path"],
    files: { ".bash_profile": `${GO}if [ -d "$GOPATH/bin" ]; then\n  PATH="$PATH:$GOPATH/bin"\nfi\n` },
    want: { ".bash_profile": `${GO}if [ -d "$HOME/go/bin" ]; then\n  PATH="$PATH:$HOME/go/bin"\nfi\n` },
  },
  {
    about: "an entry of a GOROOT that nothing sets",
    shell: "fish",
    ids: ["go-not-on-path"],
    files: { ".config/fish/config.fish": "fish_add_path -gP $HOME/go/bin\nfish_add_path -gP $GOROOT/bin\n" },
    want: {
      ".config/fish/config.fish": "fish_add_path -gP $HOME/go/bin\nfish_add_path -gP $HOME/sdk/go/bin\n",
    },
  },
  {
    about: "GOROOT is asked from go, which is not on PATH",
    shell: "bash",
    ids: ["go-not-on-path"],
    files: {
      ".bash_profile": "export GOROOT=$(go env GOROOT)\nexport PATH=$PATH:$GOROOT/bin:$HOME/go/bin\n",
    },
    want: {
      ".bash_profile": "export GOROOT=$(go env GOROOT)\nexport PATH=$PATH:$HOME/sdk/go/bin:$HOME/go/bin\n",
    },
  },
  {
    about: "the default of a GOROOT that nothing sets is not there",
    shell: "zsh",
    ids: ["go-not-on-path"],
    files: { ".zshrc": "path=($path ${GOROOT:-$NOT_SET/opt/go}/bin)\n" },
    want: { ".zshrc": "path=($path $HOME/sdk/go/bin)\n" },
  },
  {
    about: "the release stands in a variable of its own",
    shell: "bash",
    ids: ["go-not-on-path"],
    files: {
      ".bash_profile": "GO_NAME=go1.19\nexport GOROOT=$HOME/sdk/$GO_NAME\nexport PATH=$GOROOT/bin:$PATH\n",
    },
    want: {
      ".bash_profile": "GO_NAME=go\nexport GOROOT=$HOME/sdk/$GO_NAME\nexport PATH=$GOROOT/bin:$PATH\n",
    },
  },
  {
    about: "the release is the argument of a function",
    shell: "zsh",
    ids: ["go-not-on-path"],
    files: {
      ".zshrc":
        "use_go() {\n  export GOROOT=$HOME/sdk/$1\n  path=($GOROOT/bin $path)\n}\nuse_go go1.20\nX=go1.20\n",
    },
    want: {
      ".zshrc":
        "use_go() {\n  export GOROOT=$HOME/sdk/$1\n  path=($GOROOT/bin $path)\n}\nuse_go go\nX=go1.20\n",
    },
  },
  {
    about: "the directory of the SDK stands in a variable, behind a test that it does not pass",
    shell: "fish",
    ids: ["go-not-on-path"],
    files: {
      ".config/fish/config.fish":
        "set GO_INSTALL ~/sdk/go1.20\nif [ -d $GO_INSTALL ]\n    fish_add_path -gP $GO_INSTALL/bin\nend\n",
    },
    want: {
      ".config/fish/config.fish":
        "set GO_INSTALL ~/sdk/go\nif [ -d $GO_INSTALL ]\n    fish_add_path -gP $GO_INSTALL/bin\nend\n",
    },
  },
  {
    about: "a GOROOT for each system, exported below",
    shell: "bash",
    ids: ["go-not-on-path"],
    files: {
      ".bash_profile":
        'case "$(uname -s)" in\n  Plan9) GOROOT=/opt/p9 ;;\n  *) GOROOT=/usr/lib/go ;;\nesac\nexport GOROOT\nexport PATH="$PATH:$GOROOT/bin"\n',
    },
    want: {
      ".bash_profile":
        'case "$(uname -s)" in\n  Plan9) GOROOT=/opt/p9 ;;\n  *) GOROOT=$HOME/sdk/go ;;\nesac\nexport GOROOT\nexport PATH="$PATH:$GOROOT/bin"\n',
    },
  },
  {
    about: "a variable that other lines are made from keeps its value",
    shell: "zsh",
    ids: ["go-not-on-path"],
    files: {
      ".zshrc":
        "BASE=/opt/dev\nexport NODE=$BASE/node\nexport GOROOT=$BASE/go\nexport PATH=$PATH:$GOROOT/bin\n",
    },
    want: {
      ".zshrc":
        'BASE=/opt/dev\nexport NODE=$BASE/node\nexport GOROOT=$BASE/go\nexport PATH=$PATH:$GOROOT/bin\nexport PATH="$HOME/sdk/go/bin:$PATH"\n',
    },
  },
  {
    about: "GOPATH is misspelled where it is set",
    shell: "bash",
    ids: ["gopath-bin-not-on-path", "env-var-typo"],
    files: { ".bash_profile": `${GO}export GOPTAH=$HOME/go\nexport PATH=$PATH:$GOPATH/bin\n` },
    want: { ".bash_profile": `${GO}export GOPATH=$HOME/go\nexport PATH=$PATH:$GOPATH/bin\n` },
  },
  {
    about: "GOBIN is set and not on PATH",
    shell: "bash",
    ids: ["gopath-bin-not-on-path"],
    files: { ".bash_profile": 'export GOBIN="$HOME/go/bin"\nexport PATH="$PATH:$HOME/sdk/go/bin"\n' },
    want: { ".bash_profile": 'export GOBIN="$HOME/go/bin"\nexport PATH="$PATH:$HOME/sdk/go/bin:$GOBIN"\n' },
  },
  {
    about: "an alias sets variables for a go that is gone",
    shell: "zsh",
    ids: ["shell-shadows-go"],
    files: { ".zshrc": `${GO}alias l=ls go='GOOS=linux GOFLAGS=-v ~/gone/bin/go'\n` },
    want: { ".zshrc": `${GO}alias l=ls\n` },
  },
  {
    about: "the user's list of variables for the session has an entry that is gone",
    shell: "zsh",
    ids: ["path-entry-broken"],
    files: {
      ".zshrc": GO,
      ".config/environment.d/10-path.conf": "EDITOR=vim\nPATH=/usr/bin:$HOME/sdk/go1.19/bin:/bin\n",
    },
    want: { ".config/environment.d/10-path.conf": "EDITOR=vim\nPATH=/usr/bin:/bin\n" },
  },
  {
    about: "the user's list for PAM has an entry that is gone",
    shell: "zsh",
    ids: ["path-entry-broken"],
    env: { PATH: "/opt/x:/usr/bin:/opt/go1.19/bin:/bin" },
    files: { ".zshrc": GO, ".pam_environment": "PATH DEFAULT=/usr/bin:/opt/go1.19/bin:/bin # mine\n" },
    want: { ".pam_environment": "PATH DEFAULT=/usr/bin:/bin # mine\n" },
  },
];

async function fixedTexts(
  shell: string,
  files: Readonly<Record<string, string>>,
  ids: readonly string[],
  sdk: string | null,
  old: string | null = null,
  env: BrokenHome["env"] = {},
) {
  const { home } = makeHome([], files);
  if (sdk !== null) makeSdk(join(home, "sdk/go"), sdk);
  if (old !== null) makeSdk(join(home, "old"), old);
  makeTool(join(home, "go/bin/gopls"));
  const host = nodeHost({
    env: { HOME: home, PATH: "/usr/bin:/bin", ...env },
    account: { user: "u", home, shell },
  });
  const contexts = ["terminal", "nested-login", "interactive"] as const;
  const examined = await examine(host, { language: "en", judge: "terminal", runShell: true, contexts });
  const fixRun = await testFix(host, examined, ids);
  const told = examined.report.findings
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ fix }) => fix?.edits ?? []);
  const texts = Object.fromEntries(
    fixRun.plan.patches.map(({ file, after }) => [
      file.slice(home.length + 1),
      Buffer.from(after, "latin1").toString(),
    ]),
  );
  return { fixRun, texts, told };
}

describe("homes and the edits that a person would make", () => {
  for (const { about, shell, ids, files, want, old, also, env } of HOMES)
    itWith(
      [shell, also ?? shell, "go1.26", old ? "go1.21" : "go1.26"],
      `${shell}: ${about}`,
      async (parts) => {
        const older = old ? parts["go1.21"] : null;
        const { fixRun, texts, told } = await fixedTexts(
          parts[shell] ?? "",
          files,
          ids,
          parts["go1.26"],
          older,
          env,
        );
        expect(texts).toEqual(want);
        expect(fixRun.trialResults?.filter((one) => !isFixed(one))).toEqual([]);
        // The report says the same lines as the fix.
        const told2 = fixRun.plan.fixes.flatMap(({ changes }) => changes);
        const asLines = (all: typeof told): ReadonlySet<string> =>
          new Set(all.map(({ line, kind, after }) => JSON.stringify([line, kind, after])));
        expect(asLines(told)).toEqual(asLines(told2));
      },
    );
});

itWith(["bash"], "the startup files of a new account get the line that is missing", async ({ bash }) => {
  const skel = makeHome([], {}).home;
  for (const name of [".bashrc", ".profile"])
    if (existsSync(join("/etc/skel", name))) cpSync(join("/etc/skel", name), join(skel, name));
  const { readFileSync } = await import("node:fs");
  const read = (name: string): string => readFileSync(join(skel, name), "utf8");
  const files = { ".bashrc": read(".bashrc"), ".profile": read(".profile") };
  const { fixRun, texts } = await fixedTexts(bash, files, ["gopath-bin-not-on-path"], null);
  expect(fixRun.trialResults?.every(isFixed)).toBe(true);
  expect(texts).toEqual({ ".bashrc": `${files[".bashrc"]}export PATH="$PATH:$HOME/go/bin"\n` });
});

itWith(["zsh"], "bytes that are no UTF-8 stay as they are, beside the line that goes", async ({ zsh }) => {
  const { home } = makeHome([]);
  const kept = ["# Stra\xdfe\n", "export NAME=J\xf6rg\n"];
  writeFileSync(join(home, ".zshrc"), `${kept[0]}export GOROOT=/opt/go1.17 # \xfcber\n${kept[1]}`, "latin1");
  const host = nodeHost({
    env: { HOME: home, PATH: "/usr/bin:/bin" },
    account: { user: "u", home, shell: zsh },
  });
  const examined = await examine(host, { language: "en", judge: "terminal", runShell: true });
  const { plan, trialResults } = await testFix(host, examined, ["goroot-not-found"]);
  expect(trialResults?.every(isFixed)).toBe(true);
  expect(plan.patches.map(({ after }) => after)).toEqual([kept.join("")]);
});

describe("fixes that touch the same lines, all in one go", () => {
  const all = [
    "go-not-on-path",
    "goroot-not-found",
    "gopath-bin-not-on-path",
    "env-var-typo",
    "path-entry-broken",
  ];
  const together: readonly (readonly [
    about: string,
    shell: "bash" | "zsh",
    before: string,
    after: string,
  ])[] = [
    [
      "the release in a variable",
      "bash",
      "GO_NAME=go1.19\nexport GOROOT=$HOME/sdk/$GO_NAME\nexport PATH=$GOROOT/bin:$PATH:$HOME/go/bin\n",
      "GO_NAME=go\nexport GOROOT=$HOME/sdk/$GO_NAME\nexport PATH=$GOROOT/bin:$PATH:$HOME/go/bin\n",
    ],
    [
      "the release as an argument",
      "zsh",
      "use_go() {\n  export GOROOT=$HOME/sdk/$1\n  path=($GOROOT/bin $path)\n}\nuse_go go1.20\npath+=(~/go/bin)\n",
      "use_go() {\n  export GOROOT=$HOME/sdk/$1\n  path=($GOROOT/bin $path)\n}\nuse_go go\npath+=(~/go/bin)\n",
    ],
    [
      "the default of a variable that is not set, and a name misspelled",
      "zsh",
      "export GOPTAH=$HOME/go\npath=($path ${GOROOT:-$NOT_SET/opt/go}/bin $GOPATH/bin)\n",
      "export GOPATH=$HOME/go\npath=($path $HOME/sdk/go/bin $GOPATH/bin)\n",
    ],
    [
      "a colon forgotten, and braces",
      "zsh",
      'export PATH=$PATH:/opt/x\nPATH+="$HOME/sdk/go/bin"\nexport PATH=$PATH:{$HOME/go,/opt/y}/bin\n',
      'export PATH=$PATH:/opt/x\nPATH+=":$HOME/sdk/go/bin"\nexport PATH=$PATH:$HOME/go/bin:/opt/y/bin\n',
    ],
  ];
  for (const [about, shell, before, after] of together)
    itWith([shell, "go1.26"], `${shell}: ${about}`, async (parts) => {
      const name = shell === "zsh" ? ".zshrc" : ".bash_profile";
      const { fixRun, texts } = await fixedTexts(parts[shell], { [name]: before }, all, parts["go1.26"]);
      expect(texts).toEqual({ [name]: after });
      expect(fixRun.trialResults?.filter((one) => !isFixed(one))).toEqual([]);
    });
});

itWith(
  ["bash", "go1.26"],
  "a hidden file that starts programs is read only after a review",
  async (parts) => {
    const line = "export PATH=$PATH:$HOME/sdk/go/bin\n";
    const safetyWith = async (more: string) => {
      const files = { ".bash_profile": "alias l=ls\n", ".profile": more + line };
      const { fixRun } = await fixedTexts(parts.bash, files, ["go-not-on-path"], parts["go1.26"]);
      return fixRun.plan.fixes.map(({ safety, changes }) => [safety, changes[0]?.after]);
    };
    const read = "[ -r ~/.profile ] && . ~/.profile";
    expect(
      await safetyWith('export EDITOR=vim\nif [ -d "$HOME/bin" ]; then\n  PATH="$HOME/bin:$PATH"\nfi\n'),
    ).toEqual([["safe", read]]);
    for (const more of [
      "mkdir -p ~/x\n",
      "X=$(date)\n",
      "[ -f ~/y ] && . ~/y\n",
      "umask 077\n",
      'if [ -d "$HOME" ]; then touch ~/ran; fi\n',
      "if mkdir -p ~/x; then X=1; fi\n",
      "if ! rmdir ~/x; then X=1; else X=2; fi\n",
      'if [ -z "$TMUX" ]; then true; elif touch ~/ran; then X=1; fi\n',
      '[ -n "$HOME" ] && { touch ~/ran; }\n',
    ])
      expect([more, ...(await safetyWith(more))]).toEqual([more, ["review", read]]);
  },
);

itWith(["bash", "go1.26"], "what other lines are made from as well stays as it is", async (parts) => {
  const rest = "export PATH=$GOROOT/bin:$PATH:$HOME/go/bin\n";
  const greet = "greet() {\n  GREETED=$1\n  export GREETED\n}\n";
  for (const [text, kept] of [
    ["export GO_VERSION=go1.20\nexport GOPATH=$HOME/code/$GO_VERSION\nexport GOROOT=$HOME/sdk/$GO_VERSION\n"],
    [
      "export CARGO_VERSION=go1.20\nexport CARGO_HOME=$HOME/x/$CARGO_VERSION\nexport GOROOT=$HOME/sdk/$CARGO_VERSION\n",
    ],
    ["GO_VER=go1.20\nexport GOPATH=$HOME/code/$GO_VER\nexport GOROOT=$HOME/sdk/$GO_VER\n"],
    [`${greet}set -- go1.19\nexport GOROOT=$HOME/sdk/$1\n`, "greet go1.19\n"],
  ] as const) {
    const files = { ".bash_profile": text + rest + (kept ?? "") };
    const { fixRun, texts } = await fixedTexts(
      parts.bash,
      files,
      ["go-not-on-path", "goroot-not-found"],
      parts["go1.26"],
    );
    const now = texts[".bash_profile"] ?? "";
    const isKept = text
      .split("\n")
      .filter((line) => !line.includes("GOROOT="))
      .every((line) => now.includes(line));
    expect([text, isKept && now.includes(kept ?? ""), now]).toEqual([text, true, now]);
    expect(fixRun.plan.patches.length).toBeGreaterThan(0);
  }
});
