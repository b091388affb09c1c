import { type Case, rc } from "./blame-cases.ts";

/** What zsh alone has. */
export const ZSH: readonly Case[] = [
  rc("path+=", "path+=(/a)\n", { "/a": "rc:1" }),
  rc("path=( … )", "true\npath=(/a /b $path)\n", { "/a": "rc:2", "/b": "rc:2" }),
  rc("typeset -U", "path=(/a $path /a)\ntypeset -U path PATH\n", { "/a": "rc:1" }),
  rc("typeset -U moves", "path+=(/a)\ntypeset -U path\npath=(/a $path)\n", {
    "/a": "rc:1",
    "moved /a": "rc:3",
  }),
  rc("source <( … )", "true\nsource <(echo 'export GOPATH=/w; path=(/a $path)')\n", {
    "/a": "rc:2",
    GOPATH: "rc:2",
  }),
  rc("anonymous function", "() {\n  path=(/a $path)\n}\n", { "/a": "rc:2" }),
  rc(
    "autoloaded function",
    "fpath=(~/functions $fpath)\nautoload -Uz addgo\naddgo /a\n",
    { "/a": "functions/addgo:2" },
    { "functions/addgo": "# addgo\nPATH=$1:$PATH\n" },
  ),
  rc(".zshenv", "", { "/a": ".zshenv:1" }, { ".zshenv": "export PATH=/a:$PATH\n" }),
  rc(".zlogin", "", { "/a": ".zlogin:2" }, { ".zlogin": "\nexport PATH=/a:$PATH\n" }),
  rc(
    "ZDOTDIR of one's own",
    "",
    { "/a": "z/rc:1" },
    {
      ".zshenv": "export ZDOTDIR=~/z\n",
      "z/.zshrc": "path=(/a $path)\n",
    },
  ),
  rc(
    "emulate sh -c and ksh -c",
    "true\nemulate sh -c '. ~/.profile'\nemulate -R ksh -c \"f() { . ~/k; }; f\"\nemulate zsh -c '. ~/z'\n",
    {
      "/a": ".profile:2 < rc:2",
      "/b": ".profile:2 < rc:2",
      GOPATH: ".profile:4 < .profile:7 < rc:2",
      GOFLAGS: "k:3",
      GOROOT: "z:2 < rc:4",
    },
    {
      ".profile":
        'if [ -d / ]; then\n  for d in /a /b; do PATH="$PATH:$d"; done\nfi\nsetgo() { export GOPATH=/w\n:\n}\nsetgo\nexport GOROOT=/early\n',
      k: ":\n\nexport GOFLAGS=-x\n:\n",
      z: ":\nexport GOROOT=/r\n:\n",
    },
  ),
  rc("emulate -L", "f() {\n  emulate -L zsh\n  export PATH=/a:$PATH\n}\nf\n", { "/a": "rc:3" }),
  rc("ksh_arrays", "setopt ksh_arrays\nexport PATH=/a:$PATH\n", { "/a": "rc:2" }),
  rc("precmd only", "f() {\n  export GOPATH=/w\n}\nprecmd_functions+=(f)\n", { GOPATH: "rc:2" }),
  rc("always block", "{\n  false\n} always {\n  path=(/a $path)\n}\n", { "/a": "rc:4" }),
  rc(
    "a function whose text names nothing that is watched",
    "export GOFLAGS=\nput() {\n  read -r $1 <<< $2\n}\ntrue\nput GOFLAGS -x\ntrue\n",
    { GOFLAGS: "rc:3 < rc:6" },
  ),
  rc(
    "the same, behind a function that does",
    "export GOFLAGS=\nadd() {\n  path+=(/a)\n}\nput() {\n  add\n  read -r $1 <<< $2\n}\ntrue\nput GOFLAGS -x\ntrue\n",
    { "/a": "rc:3", GOFLAGS: "rc:7 < rc:10" },
  ),
  rc(
    "called from two lines of a function that names nothing",
    "add() {\n  path+=($1)\n}\nboth() {\n  add /a\n  add /b\n}\ntrue\nboth\n",
    { "/a": "rc:2 < rc:5 < rc:9", "/b": "rc:2 < rc:6 < rc:9" },
  ),
  rc(
    "the same, where no command is told between both",
    "export GOFLAGS=\nadd() {\n  path+=(/a)\n}\nput() {\n  read -r $1 <<< $2\n}\ntrue\nadd && put GOFLAGS -x\ntrue\n",
    { "/a": "rc:3", GOFLAGS: "rc:6 < rc:9" },
  ),
  rc(
    "behind what makes completion ready, in a function with traps of its own",
    "load() {\n  emulate -L zsh\n  autoload -Uz compinit\n  compinit -u -D\n  path+=(/a)\n}\nload\npath+=(/b)\n",
    { "/a": "rc:5 < rc:7", "/b": "rc:8" },
  ),
  rc(
    "what makes completion ready reads a file that changes PATH: its call",
    "autoload -Uz compinit\ntrue\ncompinit -C -d ~/dump\npath+=(/b)\n",
    { "/a": "rc:3", "/b": "rc:4" },
    { dump: "path+=(/a)\n" },
  ),
  rc(
    "a command with brackets and quotes, again and again",
    "typeset -A h\nfor i in ']' '\"' '[a' '$x' '(e)b'; do h[$i]=\"${h[$i]-}]\"; GOFLAGS=\"-tags=[$i\"; done\nexport GOFLAGS\n",
    { GOFLAGS: "rc:2" },
  ),
  rc("an array that is tied to it", "typeset -xT GOPATH gopath\ntrue\ngopath=(/w)\ntrue\n", {
    GOPATH: "rc:3",
  }),
  rc("pattern removal", "path=(/a /b $path)\npath=(${path:#/b})\npath+=(/b)\n", {
    "/a": "rc:1",
    "/b": "rc:3",
  }),
  rc(
    "a list whose first line has no word of it",
    "add() {\n  ((0)) \\\n    || [[ -z $1 ]] \\\n    || PATH=$1:$PATH\n}\nadd /a\n",
    { "/a": "rc:2" },
  ),
  {
    ...rc("its own DEBUG trap", "export PATH=/b:$PATH\ntrap 'true' DEBUG\nexport PATH=/a:$PATH GOPATH=/w\n", {
      "/b": "rc:1",
      "/a": "rc:3",
      GOPATH: "rc:3",
    }),
    disturbed: true,
  },
];
