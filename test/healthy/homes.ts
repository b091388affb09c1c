/** Startup files of a new account, and the line that people add so that go is found; SDK stands for its directory. */
interface StockHome {
  readonly shell: "bash" | "zsh" | "fish";
  readonly files: Readonly<Record<string, string>>;
}

const PATH_LINE = 'export PATH="$PATH:SDK/bin:$HOME/go/bin"\n';
const PROFILE_OF_DEBIAN =
  'if [ -n "$BASH_VERSION" ]; then\n  if [ -f "$HOME/.bashrc" ]; then\n    . "$HOME/.bashrc"\n  fi\nfi\nif [ -d "$HOME/bin" ]; then\n  PATH="$HOME/bin:$PATH"\nfi\n';
const BASHRC_OF_DEBIAN =
  "case $- in\n  *i*) ;;\n  *) return ;;\nesac\nHISTCONTROL=ignoreboth\nshopt -s histappend checkwinsize\nalias ls='ls --color=auto'\n";

/** Homes as distributions make them for a new account, with Go as its instructions say: a new terminal gets 100. */
export const STOCK_HOMES: Readonly<Record<string, StockHome>> = {
  "Debian and Ubuntu": {
    shell: "bash",
    files: { ".profile": PROFILE_OF_DEBIAN, ".bashrc": `${BASHRC_OF_DEBIAN}${PATH_LINE}` },
  },
  "Debian and Ubuntu, in both files": {
    shell: "bash",
    files: {
      ".profile": `${PROFILE_OF_DEBIAN}${PATH_LINE}`,
      ".bashrc": `${BASHRC_OF_DEBIAN}case ":$PATH:" in *:SDK/bin:*) ;; *) ${PATH_LINE.trim()} ;; esac\n`,
    },
  },
  Arch: {
    shell: "bash",
    files: {
      ".bash_profile": "[[ -f ~/.bashrc ]] && . ~/.bashrc\n",
      ".bash_logout": "",
      ".bashrc": `[[ $- != *i* ]] && return\nalias grep='grep --color=auto'\nPS1='[\\u@\\h \\W]\\$ '\n${PATH_LINE}`,
    },
  },
  Fedora: {
    shell: "bash",
    files: {
      ".bash_profile": "if [ -f ~/.bashrc ]; then\n  . ~/.bashrc\nfi\n",
      ".bashrc":
        'if ! [[ "$PATH" =~ "$HOME/.local/bin:" ]]; then\n  PATH="$HOME/.local/bin:$PATH"\nfi\nexport PATH\nif [ -d ~/.bashrc.d ]; then\n  for rc in ~/.bashrc.d/*; do\n    if [ -f "$rc" ]; then\n      . "$rc"\n    fi\n  done\nfi\nunset rc\n',
      ".bashrc.d/go": PATH_LINE,
    },
  },
  "zsh on Linux": { shell: "zsh", files: { ".zshrc": `autoload -Uz compinit\n${PATH_LINE}` } },
  "fish on Linux": {
    shell: "fish",
    files: {
      ".config/fish/config.fish": "if status is-interactive\nend\nset -gx PATH $PATH SDK/bin $HOME/go/bin\n",
    },
  },
};
