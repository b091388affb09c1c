import type { Case } from "./blame-cases.ts";

const rc = (name: string, text: string, who: Case["who"], files: Case["files"] = {}): Case => ({
  name,
  files: { rc: text, ...files },
  who,
});

export const FISH: readonly Case[] = [
  rc("set -gx PATH", "true\nset -gx PATH /a $PATH\n", { "/a": "rc:2" }),
  rc("set -x PATH", "set -x PATH $PATH /a\n", { "/a": "rc:1" }),
  rc("set -p", "set -p PATH /a\n", { "/a": "rc:1" }),
  rc("set -a", "set -a PATH /a\n", { "/a": "rc:1" }),
  rc("export", 'export PATH=/a:"$PATH"\n', { "/a": "rc:1" }),
  rc("variables", "set -gx GOPATH /w\nset -gx GOFLAGS -mod=mod\n", { GOPATH: "rc:1", GOFLAGS: "rc:2" }),
  rc("a variable set twice", "set -gx GOPATH /w\nset -gx GOPATH /v\n", { GOPATH: "rc:2" }),
  rc("fish_add_path", "true\nfish_add_path --path ~/bin\n", { "~/bin": "rc:2" }, { "bin/x": "" }),
  rc("fish_add_path -g", "fish_add_path -g ~/bin\n", { "~/bin": "rc:1" }, { "bin/x": "" }),
  rc(
    "fish_add_path --move",
    "set -a PATH ~/bin\nfish_add_path --path --move ~/bin\n",
    {
      "~/bin": "rc:1",
      "moved ~/bin": "rc:2",
    },
    { "bin/x": "" },
  ),
  rc(
    "universal fish_user_paths",
    "",
    { "/a": "fish_variables" },
    {
      ".config/fish/fish_variables":
        "# This file contains fish universal variable definitions.\n# VERSION: 3.0\nSETUVAR fish_user_paths:/a\n",
    },
  ),
  rc(
    "universal variable",
    "",
    { GOPATH: "fish_variables" },
    {
      ".config/fish/fish_variables":
        "# This file contains fish universal variable definitions.\n# VERSION: 3.0\nSETUVAR --export GOPATH:/w\n",
    },
  ),
  rc(
    "conf.d",
    "",
    { "/a": ".config/fish/conf.d/go.fish:2" },
    {
      ".config/fish/conf.d/go.fish": "# go\nset -gx PATH /a $PATH\n",
    },
  ),
  rc(
    "conf.d and config.fish",
    "set -p PATH /b\n",
    { "/a": ".config/fish/conf.d/go.fish:1", "/b": "rc:1" },
    {
      ".config/fish/conf.d/go.fish": "set -p PATH /a\n",
    },
  ),
  rc(
    "sourced file",
    "source ~/extra.fish\n",
    { "/a": "extra.fish:2" },
    { "extra.fish": "# extra\nset -p PATH /a\n" },
  ),
  rc(
    "sourced from a sourced file",
    "source ~/one.fish\n",
    { "/a": "two.fish:1", GOPATH: "one.fish:2" },
    {
      "one.fish": "source ~/two.fish\nset -gx GOPATH /w\n",
      "two.fish": "set -p PATH /a\n",
    },
  ),
  rc(
    "a sourced file in a function",
    "function setup\n  source ~/go.fish\nend\n\nsetup\n",
    { GOPATH: "go.fish:1 < rc:2 < rc:5" },
    { "go.fish": "set -gx GOPATH /w\n" },
  ),
  rc("function", "function add\n  set -p PATH $argv[1]\nend\nadd /a\n", { "/a": "rc:2" }),
  rc(
    "function in a function",
    "function inner\n  set -p PATH $argv[1]\nend\nfunction outer\n  inner $argv[1]\n  set -gx GOPATH /w\nend\nouter /a\n",
    { "/a": "rc:2", GOPATH: "rc:6" },
  ),
  rc(
    "autoloaded function",
    "addgo /a\n",
    { "/a": ".config/fish/functions/addgo.fish:2" },
    {
      ".config/fish/functions/addgo.fish": "function addgo\n  set -p PATH $argv[1]\nend\n",
    },
  ),
  rc("loop", "for d in /a /b\n  set -p PATH $d\nend\n", { "/a": "rc:2", "/b": "rc:2" }),
  rc(
    "a variable that nobody knew to watch",
    "for f in ~/mo*/*.fish; source $f; end\n",
    { "/a": "more/a.fish:1", GOPRIVATE: "more/a.fish:2" },
    { "more/a.fish": "set -gx PATH /a $PATH\nset -gx GOPRIVATE x.test\n" },
  ),
  rc("loop on one line", "for d in /a /b; set -a PATH $d; end\n", { "/a": "rc:1", "/b": "rc:1" }),
  rc("if", "if test -d /\n  set -p PATH /a\nelse\n  set -p PATH /b\nend\n", { "/a": "rc:2" }),
  rc("and", "test -d /; and set -p PATH /a\n", { "/a": "rc:1" }),
  rc("contains or", "contains /a $PATH; or set -p PATH /a\n", { "/a": "rc:1" }),
  rc("status is-interactive", "if status is-interactive\n  set -gx GOPATH /w\nend\n", { GOPATH: "rc:2" }),
  rc("eval", "true\neval 'set -p PATH /a'\n", { "/a": "rc:2" }),
  rc("eval of output", "eval (echo 'set -gx GOPATH /w')\n", { GOPATH: "rc:1" }),
  rc("piped into source", "true\necho 'set -gx GOPATH /w' | source\n", { GOPATH: "rc:2" }),
  rc("switch", "switch (uname)\n  case '*'\n    set -p PATH /a\nend\n", { "/a": "rc:3" }),
  rc("begin block", "begin\n  set -p PATH /a\nend\n", { "/a": "rc:2" }),
  rc("same words twice", "set -p PATH /a\nset -e PATH[1]\nset -p PATH /a\n", { "/a": "rc:3" }),
  rc("erased and set again", "set -gx GOPATH /w\nset -e GOPATH\nset -gx GOPATH /w\n", { GOPATH: "rc:3" }),
  rc("what was there", "set -gx GOPATH /w\n", { "/usr/bin": "inherited", "/bin": "inherited" }),
  rc("continued line", "set -gx GOPATH \\\n  /w\nset -p PATH /a\n", { "/a": "rc:3" }),
  rc("prompt event only", "function hook --on-event fish_prompt\n  set -gx GOPATH /w\nend\n", {
    GOPATH: "rc:2",
  }),
  rc("several commands in a line", "set -gx GOPATH /w; set -p PATH /a; set -gx GOFLAGS -x\n", {
    GOPATH: "rc:1",
    "/a": "rc:1",
    GOFLAGS: "rc:1",
  }),
  { ...rc("source ( … | psub)", "true\nsource (echo 'set -gx GOPATH /w' | psub)\n", { GOPATH: "rc:2" }) },
];
