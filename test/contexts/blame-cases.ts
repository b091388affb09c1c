/**
 * Startup files and who did what in them. Keys of `who` are an entry of PATH, a variable's name, or `moved ` and an
 * entry; values are `file:line`, with `rc` for the file that an interactive shell reads and `login` for the one of a
 * login shell.
 */
export interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly who: Readonly<Record<string, string>>;
  /** The shell is disturbed so that an answer may be missing; it must then say that its confidence is low. */
  readonly disturbed?: true;
}

/** A case whose startup file is the one that an interactive shell reads. */
export const rc = (name: string, text: string, who: Case["who"], files: Case["files"] = {}): Case => ({
  name,
  files: { rc: text, ...files },
  who,
});

/** What zsh and bash have in common, in words that bash 3.2 understands. */
export const BOURNE: readonly Case[] = [
  rc("one export", "\nexport PATH=/a:$PATH\n", { "/a": "rc:2" }),
  rc("two exports", "export PATH=/a:$PATH\nexport PATH=$PATH:/b\n", { "/a": "rc:1", "/b": "rc:2" }),
  rc("assignment, exported already", "PATH=/a:$PATH\n", { "/a": "rc:1" }),
  rc("variables", "export GOPATH=/w\nexport GOFLAGS=-mod=mod GOROOT=/r\n", {
    GOPATH: "rc:1",
    GOFLAGS: "rc:2",
    GOROOT: "rc:2",
  }),
  rc("a variable set twice", "export GOPATH=/w\nexport GOPATH=/v\n", { GOPATH: "rc:2" }),
  rc("assigned, exported later: the value's line", "GOPATH=/w\nexport GOPATH\n", { GOPATH: "rc:1" }),
  rc("sourced file", ". ~/extra\n", { "/a": "extra:2" }, { extra: "# extra\nexport PATH=/a:$PATH\n" }),
  rc(
    "sourced from a sourced file",
    "true\n. ~/one\n",
    { "/a": "two:1", GOPATH: "one:2" },
    { one: ". ~/two\nexport GOPATH=/w\n", two: "export PATH=/a:$PATH\n" },
  ),
  rc("function", "add() {\n  export PATH=$1:$PATH\n}\ntrue\nadd /a\n", { "/a": "rc:2" }),
  rc(
    "function of another file",
    ". ~/lib\nadd /a\n",
    { "/a": "lib:3" },
    { lib: "# a library\nadd() {\n  PATH=$1:$PATH\n}\n" },
  ),
  rc(
    "function in a function",
    "inner() {\n  PATH=$1:$PATH\n}\nouter() {\n  inner $1\n  export GOPATH=/w\n}\nouter /a\n",
    { "/a": "rc:2", GOPATH: "rc:6" },
  ),
  rc(
    "the last command of functions that end together",
    "inner() {\n  PATH=$1:$PATH\n}\nouter() {\n  inner $1\n}\ntrue\nouter /a\n",
    { "/a": "rc:2" },
  ),
  rc(
    "a function after another one that evaluates text",
    "one() {\n  eval 'x=1'\n}\ntwo() {\n  export GOPATH=/w\n}\none\ntwo\n",
    { GOPATH: "rc:5" },
  ),
  rc(
    "what a subshell sets stays in there",
    "x=$(GOPATH=/v; export PATH=/b:$PATH; echo 1)\n(export GOPATH=/u; true)\ntrue\nexport GOPATH=/w PATH=/a:$PATH\n",
    { GOPATH: "rc:4", "/a": "rc:4" },
  ),
  rc("loop", "for d in /a /b /c; do\n  PATH=$d:$PATH\ndone\n", { "/a": "rc:2", "/b": "rc:2", "/c": "rc:2" }),
  rc("loop on one line", "for d in /a /b; do PATH=$PATH:$d; done\n", { "/a": "rc:1", "/b": "rc:1" }),
  rc(
    "what follows a compound command or a file in one list",
    "true\ncase x in x) true ;; esac && export GOFLAGS=-x\n{ true; } && PATH=/a:$PATH\nif true; then :; fi && export GOROOT=/r\n. ~/idle && export GOPATH=/w\neval : && PATH=/b:$PATH\n",
    { GOFLAGS: "rc:2", "/a": "rc:3", GOROOT: "rc:4", GOPATH: "rc:5", "/b": "rc:6" },
    { idle: ":\n" },
  ),
  rc("while loop", "n=0\nwhile [ $n -lt 2 ]; do\n  n=$((n + 1))\n  PATH=/a$n:$PATH\ndone\n", {
    "/a1": "rc:4",
    "/a2": "rc:4",
  }),
  rc("if", "if [ -d / ]; then\n  export PATH=/a:$PATH\nelse\n  export PATH=/b:$PATH\nfi\n", { "/a": "rc:2" }),
  rc("and", '[ -d / ] && export PATH="/a:$PATH"\n', { "/a": "rc:1" }),
  rc("case", 'case ":$PATH:" in\n  *:/a:*) ;;\n  *) PATH=/a:$PATH ;;\nesac\n', { "/a": "rc:3" }),
  rc("eval", "true\neval 'export PATH=/a:$PATH'\n", { "/a": "rc:2" }),
  rc("eval of output", "true\ntrue\neval \"$(echo 'export GOPATH=/w; export PATH=/a:$PATH')\"\n", {
    "/a": "rc:3",
    GOPATH: "rc:3",
  }),
  rc(
    "eval of a program's lines",
    'eval "$(sh ~/tool init)"\nexport GOFLAGS=-x\n',
    { "/a": "rc:1", GOPATH: "rc:1", GOFLAGS: "rc:2" },
    { tool: "echo 'export PATH=/a:$PATH'\necho 'export GOPATH=/w'\n" },
  ),
  rc(
    "files whose names begin in the working directory",
    'for f in more/*.sh; do . "./$f"; . $f; done\nadd /b\n',
    { "/a": "more/a.sh:2", GOPATH: "more/b.sh:1", "/b": "more/b.sh:3", GOFLAGS: "more/b.sh:6" },
    {
      "more/a.sh": "# a\nexport PATH=/a:$PATH\n",
      "more/b.sh":
        "export GOPATH=/w\nadd() {\n  PATH=$1:$PATH\n  set_it\n}\nset_it() { export GOFLAGS=-x; }\n",
    },
  ),
  rc(
    "a variable that nobody knew to watch",
    "for f in ~/mo*/*.sh; do . $f; done\n",
    { "/a": "more/a.sh:1", GOPRIVATE: "more/a.sh:2" },
    { "more/a.sh": "export PATH=/a:$PATH\nexport GOPRIVATE=x.test\n" },
  ),
  rc(
    "a directory that is gone to",
    "cd ~/more; . ./a.sh; cd\ncd more && . sub/b.sh; cd\n",
    { "/a": "more/a.sh:2", GOPATH: "more/sub/b.sh:1" },
    {
      "more/a.sh": ". ./sub/c.sh\nexport PATH=/a:$PATH\n",
      "more/sub/b.sh": "export GOPATH=/w\n",
      "more/sub/c.sh": "true\n",
    },
  ),
  rc("several commands in a line", "export GOPATH=/w; PATH=/a:$PATH; export GOFLAGS=-x\n", {
    "/a": "rc:1",
    GOPATH: "rc:1",
    GOFLAGS: "rc:1",
  }),
  rc("continued line", "export \\\n  PATH=/a:$PATH\nexport GOPATH=/w\n", { GOPATH: "rc:3" }),
  rc("value over several lines", 'export GOFLAGS="-a\n-b"\nexport GOPATH=/w\n', { GOPATH: "rc:3" }),
  rc("here-document before", "cat >/dev/null <<'X'\nexport PATH=/no:$PATH\nX\nexport PATH=/a:$PATH\n", {
    "/a": "rc:4",
  }),
  rc("behind noise", "ls / 2>/dev/null >&2\n{ export PATH=/a:$PATH; } 2>/dev/null\n", { "/a": "rc:2" }),
  rc("a subshell changes nothing", "(export PATH=/no:$PATH)\nexport PATH=/a:$PATH\n", { "/a": "rc:2" }),
  rc("a value for one call", "export GOPATH=/w\nf() { :; }\nGOPATH=/x f\ntrue\nexport GOFLAGS=-x\n", {
    GOPATH: "rc:1",
    GOFLAGS: "rc:5",
  }),
  rc(
    "a local variable that has the value's length",
    "export GOPATH=/w\nf() { local GOPATH=/x; :; }\nf\ntrue\nexport GOFLAGS=-x\n",
    { GOPATH: "rc:1", GOFLAGS: "rc:5" },
  ),
  rc("a name that another variable holds", 'k=GOPATH\nexport "$k=/w"\ntrue\nexport "$k=/x"\ntrue\n', {
    GOPATH: "rc:4",
  }),
  rc("a local PATH changes nothing", "f() {\n  local PATH=/no\n  :\n}\nf\nexport PATH=/a:$PATH\n", {
    "/a": "rc:6",
    "/usr/bin": "inherited",
  }),
  rc(
    "a local PATH of a function in one line",
    "export PATH=/a:$PATH\nf() { local PATH=/no; :; }\nf\nexport GOPATH=/w\n",
    { "/a": "rc:1", "/usr/bin": "inherited", GOPATH: "rc:4" },
  ),
  rc("removed and added again", "PATH=/a:$PATH\nPATH=$(echo $PATH | sed 's,/a:,,')\nexport PATH=/a:$PATH\n", {
    "/a": "rc:3",
  }),
  rc("moved to the front", "PATH=$PATH:/a:/b\nPATH=/b:$(echo $PATH | sed 's,:/b$,,')\n", {
    "/a": "rc:1",
    "/b": "rc:1",
    "moved /b": "rc:2",
  }),
  rc("behind set -u", "set -u\nexport PATH=/a:$PATH\n", { "/a": "rc:2" }),
  rc("behind set -x", "set -x\nexport PATH=/a:$PATH\nset +x\n", { "/a": "rc:2" }),
  rc("an alias in between", "alias export='export'\nalias ls='ls -l'\nexport PATH=/a:$PATH\n", {
    "/a": "rc:3",
  }),
  rc("what was there", "export GOPATH=/w\n", { "/usr/bin": "inherited", "/bin": "inherited" }),
  rc("blanks in a directory", "export PATH='/a b':$PATH\n", { "/a b": "rc:1" }),
  rc(
    "login file and rc file",
    "export PATH=/b:$PATH\n",
    { "/a": "login:1", "/b": "rc:1" },
    {
      login: "export PATH=/a:$PATH\n",
    },
  ),
  rc(
    "a function that an eval defines and calls",
    'true\neval "$(~/tool)"\n# three\nalias x=y\nalias z=y\nalias w=y\n',
    { GOROOT: "rc:2", GOFLAGS: "rc:2", "/a": "rc:2" },
    {
      tool: `#!/bin/sh
echo ': filler'; echo ': filler'
printf '%s\\n' 'f() {' '  eval "export GOROOT=/x"' '  export GOFLAGS=-v' '  PATH=/a:$PATH' '}' 'f'
`,
    },
  ),
  rc(
    "a function that an eval defines, called later",
    'eval "$(~/tool init)"\ntrue\nuse_tool 1.2\n',
    { GOROOT: "rc:3" },
    { tool: `#!/bin/sh\necho ': filler'\nprintf '%s\\n' 'use_tool() {' '  export GOROOT=/x' '}'\n` },
  ),
  rc(
    "a hook that an eval defines",
    '# mine\nalias a=b\neval "$(~/mytool activate)"\nalias c=d\nalias e=f\nalias g=h\n',
    { GOROOT: "rc:3", "/a": "rc:3" },
    {
      mytool: `#!/bin/sh
echo ': filler'
printf '%s\\n' '_mytool_hook() {' '  export GOROOT=/x' '  export PATH=/a:$PATH' '}' 'precmd_functions=(_mytool_hook)' 'PROMPT_COMMAND=_mytool_hook'
`,
    },
  ),
  rc(
    "a hook that one of several evals defines",
    'eval "$(~/other hook)"\neval "$(command ~/mytool activate)"\neval "$(~/other mytool)"\n',
    { GOROOT: "rc:2", "/a": "rc:2" },
    {
      other: "#!/bin/sh\necho ': filler'\n",
      mytool: `#!/bin/sh
echo ': filler'
printf '%s\\n' '_mytool_hook() {' '  export GOROOT=/x' '  export PATH=/a:$PATH' '}' 'precmd_functions=(_mytool_hook)' 'PROMPT_COMMAND=_mytool_hook'
`,
    },
  ),
  rc("an entry put there twice", "export PATH=$PATH:/a\ntrue\nexport PATH=$PATH:/a\n", {
    "/a": "rc:1",
    "again /a": "rc:3",
  }),
  rc(
    "a guard of another system",
    "[ -d /opt/homebrew/none ] && export GOROOT=/a\n[ -d / ] && export GOROOT=/b\n",
    { GOROOT: "rc:2" },
  ),
  rc("a list over several lines", "export PATH=/a:\\\n/b:\\\n$PATH\nexport GOPATH=/w\n", {
    "/a": "rc:1",
    GOPATH: "rc:4",
  }),
];

export const BASH: readonly Case[] = [
  rc("PATH+=", "PATH+=:/a\n", { "/a": "rc:1" }),
  rc("declare -x", "true\ndeclare -x GOPATH=/w\n", { GOPATH: "rc:2" }),
  rc("function keyword", "function add {\n  PATH=$1:$PATH\n}\nadd /a\n", { "/a": "rc:2" }),
  rc("prompt command only", "f() {\n  export GOPATH=/w\n}\nPROMPT_COMMAND=f\n", { GOPATH: "rc:2" }),
  rc("eval over several lines", "eval '\nexport GOPATH=/w\n'\nexport PATH=/a:$PATH\n", { "/a": "rc:4" }),
  rc("[[ … ]] &&", "[[ -d / ]] && PATH=/a:$PATH\n", { "/a": "rc:1" }),
  ...["DEBUG", "RETURN", "CHLD", "USR1"].map(
    (signal): Case => ({
      ...rc(
        `a ${signal} trap that sets a variable`,
        `PATH=/a:$PATH\ntrap 'export GOFLAGS=-x' ${signal}\ntrue\nf() { :; }\nf\n`,
        { "/a": "rc:1" },
      ),
      disturbed: true,
    }),
  ),
  rc("a trap that sets nothing", "PATH=/a:$PATH\ntrap 'true' USR1 CHLD\nexport GOPATH=/w\n", {
    "/a": "rc:1",
    GOPATH: "rc:3",
  }),
  rc("a DEBUG trap of its own", "export PATH=/b:$PATH\ntrap 'true' DEBUG\nexport PATH=/a:$PATH GOPATH=/w\n", {
    "/b": "rc:1",
    "/a": "rc:3",
    GOPATH: "rc:3",
  }),
  {
    ...rc(
      "a DEBUG trap by the builtin",
      "export PATH=/b:$PATH\nbuiltin trap 'true' DEBUG\nexport PATH=/a:$PATH GOPATH=/w\n",
      { "/b": "rc:1", "/a": "rc:3", GOPATH: "rc:3" },
    ),
    disturbed: true,
  },
  {
    ...rc("a file too long to be read", `${"# a comment\n".repeat(120_000)}export GOPATH=/w\n`, {
      GOPATH: "rc:null",
    }),
    disturbed: true,
  },
];

/** bash 3.2 ignores `source <( … )`. */
export const BASH_4: readonly Case[] = [
  rc(
    "an eval, and a source over several lines after it",
    "eval :\n:\n. <(cat <<END\nexport GOPATH=/w\nEND\n)\nexport PATH=/a:$PATH\n",
    { GOPATH: "rc:3 < login:1", "/a": "rc:7 < login:1" },
  ),
  rc("source <( … )", "true\nsource <(echo 'export GOPATH=/w')\nexport PATH=/a:$PATH\n", {
    "/a": "rc:3",
    GOPATH: "rc:2",
  }),
  rc("a reference", "add() {\n  local -n to=$1\n  to=/a:$to\n}\ntrue\nadd PATH\n", { "/a": "rc:3" }),
];
