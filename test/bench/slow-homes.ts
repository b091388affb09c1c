import { part } from "../support/parts.ts";

interface SlowHome {
  readonly name: string;
  readonly shell: string;
  readonly files: Readonly<Record<string, string>>;
}

/** As version managers do: a hundred functions, and programs asked in loops. */
const MANAGER = `
for i in 1 2 3 4 5 6 7 8 9 10; do
  for j in 1 2 3 4 5 6 7 8 9 10; do eval "manager_\${i}_$j() { local name=\\$1; [ -n \\"\\$name\\" ] && : \\"\\$name\\"; }"; done
done
manager_resolve() {
  local wanted=$1 found= one
  for one in 1.21.0 1.22.3 1.23.9 1.24.1 1.26.0; do
    case $one in "$wanted"*) found=$(printf '%s\\n' "$one" | sed 's/^/go/') ;; esac
  done
  MANAGED=$found
}
for v in 1.21 1.23 1.26; do manager_resolve $v; manager_3_4 "$MANAGED"; done
export PATH=$HOME/.manager/$MANAGED/bin:$PATH
`;
const OWN = "export GOPATH=$HOME/go\nexport PATH=$PATH:$GOPATH/bin\n";

/** Homes whose shell takes its time, of what Debian packages and of what people write; none for what is not installed. */
export function slowHomes(): readonly SlowHome[] {
  const [zsh, bash, fish, debian, mise] = ["zsh", "bash", "fish", "frameworks", "mise"].map(part);
  const usr = debian ?? "";
  const hook = (shell: string): string => `eval "$(${usr}/bin/direnv hook ${shell})"\n`;
  const share = `${usr}/share`;
  const all: readonly (SlowHome | false)[] = [
    zsh !== null && {
      name: "zsh: compinit, powerlevel9k, direnv",
      shell: zsh ?? "",
      files: {
        ".zshrc": `autoload -Uz compinit && compinit\nsource ${share}/zsh-autosuggestions/zsh-autosuggestions.zsh\nsource ${share}/powerlevel9k/powerlevel9k.zsh-theme\n${hook("zsh")}${MANAGER}${OWN}`,
      },
    },
    zsh !== null && {
      name: "zsh: antigen, compinit",
      shell: zsh ?? "",
      files: {
        ".zshrc": `source ${share}/zsh-antigen/antigen.zsh\nantigen bundle ${share}/zsh-autosuggestions --no-local-clone\nantigen apply\nautoload -Uz compinit && compinit\n${MANAGER}${OWN}`,
      },
    },
    zsh !== null && {
      name: "zsh: zplug",
      shell: zsh ?? "",
      files: {
        ".zshrc": `export ZPLUG_HOME=~/.zplug\nsource ${share}/zplug/init.zsh\nzplug "~/plugin", from:local\nzplug load\n${OWN}`,
        "plugin/own.plugin.zsh": MANAGER,
      },
    },
    zsh !== null && {
      name: "zsh: compinit writes its dump each time",
      shell: zsh ?? "",
      files: { ".zshrc": `rm -f ~/.zcompdump\nautoload -Uz compinit && compinit\n${OWN}` },
    },
    bash !== null && {
      name: "bash: completion, liquidprompt, direnv",
      shell: bash ?? "",
      files: {
        ".bash_profile": ". ~/.bashrc\n",
        ".bashrc": `. ${share}/bash-completion/bash_completion\n. ${share}/liquidprompt/liquidprompt\n${hook("bash")}${MANAGER}${MANAGER}${OWN}`,
      },
    },
    fish !== null &&
      mise !== null && {
        name: "fish: mise, direnv, 300 aliases",
        shell: fish ?? "",
        files: {
          ".config/fish/config.fish": `${mise} activate fish | source\n${usr}/bin/direnv hook fish | source\nset -gx GOPATH $HOME/go\nfish_add_path $GOPATH/bin\nfor i in (seq 300)\n  alias b$i="git $i"\nend\n`,
        },
      },
  ];
  return debian === null ? [] : all.flatMap((one) => one || []);
}
