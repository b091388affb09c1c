import { describe, expect, it } from "vitest";
import { CATALOG } from "../catalog/checks.ts";
import { MESSAGES } from "../catalog/messages.ts";
import { checkTexts } from "../catalog/texts.ts";
import { LANGUAGES } from "../model/index.ts";
import { explain } from "./explain.ts";
import { isFromWindows } from "./from-windows.ts";
import { ERROR_MESSAGES, KNOWN_ERRORS } from "./known-errors.ts";
import { notFoundWordings } from "./not-found-wordings.ts";
import { PLACEHOLDERS } from "./placeholders.ts";
import { CHECK_REMEDIES } from "./remedies.ts";
import { fillRemedy, fillText } from "./remedy.ts";
import { firstReleaseOfName, firstReleaseOfPackage } from "./std-releases.ts";
import { onWindows } from "./windows-commands.ts";

/** What a guess says of a remedy. */
const ONLY_SAID = { text: expect.stringMatching(/^If that is it: /), commands: [] };

const CHECKS = new Set(CATALOG.map(({ id }) => id));

describe("an entry", () => {
  it("explains its examples, surely and with a remedy unless others print the same", () => {
    for (const { id, examples, priority = 0, ambiguous = false } of ERROR_MESSAGES) {
      for (const example of examples) {
        const { match, explanation, causes } = explain(example, "bash", "en");
        expect([example, explanation?.id]).toEqual([example, id]);
        if (match === "guess" && (priority < 0 || ambiguous)) continue;
        expect([example, match]).toEqual([example, "known"]);
        expect([example, causes[0]?.remedy?.text.length ?? 0]).not.toEqual([example, 0]);
        expect([example, causes[0]?.status]).toEqual([example, "possible"]);
      }
    }
  }, 120_000);

  it("shows what only looks to verify, what changes something in its fix, and no command twice", () => {
    const looks =
      /^(?:go (?:version|list(?! -mod=mod)|help)|go env [A-Z]|command -v|which|type|printenv|uname|ls|sw_vers|mount)\b/;
    const changes =
      /\b(?:go|gomobile|brew|asdf|mise|snap) (?:mod )?(?:install|download|tidy|clean|init|vendor|get)\b|go env -[uw]/;
    const texts = ERROR_MESSAGES.flatMap(({ examples }) => examples.slice(0, 1));
    for (const text of [...texts, ...ERROR_MESSAGES.map(({ id }) => id), ...CHECKS]) {
      const { explanation } = explain(text, "bash", "en");
      const { verifyCommands = [], commands = [] } = explanation ?? {};
      expect([text, commands.filter((command) => looks.test(command))]).toEqual([text, []]);
      expect([text, verifyCommands.filter((command) => changes.test(command))]).toEqual([text, []]);
      expect([text, verifyCommands.length]).not.toEqual([text, 0]);
      // What the message names is filled in, or stands there in capitals.
      expect([
        text,
        [...verifyCommands, ...commands].filter((command) => /\{[a-z]+\d*\}/.test(command)),
      ]).toEqual([text, []]);
      expect(new Set([...verifyCommands, ...commands]).size).toBe(verifyCommands.length + commands.length);
    }
  });

  it("shows no line of a Unix shell for a text of Windows", () => {
    for (const message of [
      "go: cannot find GOROOT directory: D:\\Tools\\go",
      ...ERROR_MESSAGES.flatMap(({ examples }) => examples.slice(0, 1)),
    ])
      for (const prompt of ["C:\\work>go build\n", "PS C:\\work> go build\n"]) {
        // Some messages are Unix's own: the text is then from a container.
        if (!isFromWindows(prompt + message)) continue;
        const { explanation } = explain(prompt + message, "bash", "en");
        const shown = [
          ...(explanation?.commands ?? []),
          ...(explanation?.fixes ?? []).map(({ snippet }) => snippet),
        ];
        expect([message, shown.filter((line) => /^(?:unset|export|env) /.test(line))]).toEqual([message, []]);
      }
    const { explanation } = explain(
      "PS C:\\work> go build\ngo: cannot find GOROOT directory: D:\\go",
      "bash",
      "en",
    );
    expect(explanation?.commands).toEqual(["Remove-Item Env:GOROOT"]);
    expect(explanation?.verifyCommands).not.toContain("printenv GOROOT");
  });

  it("is explained by its id in general, and not as one of its messages", () => {
    for (const { id, remedy } of KNOWN_ERRORS) {
      if (CHECKS.has(id)) continue;
      for (const language of LANGUAGES)
        expect(explain(id, "bash", language).explanation?.advice).toBe(fillText(remedy[language], {}));
    }
  });

  it("is written in Chinese with the placeholders of a command in capitals, and with Chinese commas", () => {
    const told = KNOWN_ERRORS.flatMap(({ text }) => [text["zh-CN"].title, text["zh-CN"].why]);
    const remedies = [...ERROR_MESSAGES, ...Object.values(CHECK_REMEDIES)].flatMap((entry) => [
      entry.remedy?.["zh-CN"] ?? "",
      entry.windows?.["zh-CN"] ?? "",
    ]);
    const checks = Object.values(checkTexts()).map((texts) => texts()["zh-CN"].why);
    for (const text of [...told, ...remedies, ...checks]) {
      expect(text).not.toMatch(
        /[\w}"][=@](?:路径|名称|版本|目录|模块|文件|主机|用户)|\p{Script=Han}, ?\p{Script=Han}/u,
      );
      expect(text).not.toMatch(
        /\b(?:go|git|asdf|goenv|mise) [a-z]+ (?:路径|名称|版本|目录|模块|文件|主机)[、，。；）@=]/,
      );
    }
  });

  it("has no placeholder in a title, which nothing fills", () => {
    for (const { text } of KNOWN_ERRORS)
      for (const language of LANGUAGES) expect(text[language].title).not.toMatch(/[{}]/);
  });

  it("is about a check, or tells once what its id means", () => {
    for (const { id } of ERROR_MESSAGES)
      expect([id, CHECKS.has(id) || KNOWN_ERRORS.some((error) => error.id === id)]).toEqual([id, true]);
    const ids = KNOWN_ERRORS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const { id, others = [] } of ERROR_MESSAGES) {
      for (const other of others) {
        const known = CHECKS.has(other) || ids.includes(other);
        expect([id, other, known]).toEqual([id, other, true]);
      }
    }
    for (const id of Object.keys(CHECK_REMEDIES)) expect([id, CHECKS.has(id)]).toEqual([id, true]);
  });

  it("writes only placeholders that exist", () => {
    for (const { messages } of ERROR_MESSAGES) {
      for (const message of messages) {
        for (const [, name] of message.matchAll(/\{([a-z]+)\d*\}/g))
          expect([message, name !== undefined && name in PLACEHOLDERS]).toEqual([message, true]);
      }
    }
  });
});

describe("a shell that does not find a command", () => {
  const said = (command: string) => notFoundWordings(command).map((words) => words.replace("…", "run ."));
  const idOf = (text: string) => {
    const { match, explanation } = explain(text, "bash", "en");
    return [text, match === "known" ? explanation?.id : match];
  };

  it("is understood in every language, for go and for a tool", () => {
    for (const words of said("go")) expect(idOf(words)).toEqual([words, "go-not-on-path"]);
    for (const words of said("golangci-lint")) expect(idOf(words)).toEqual([words, "gopath-bin-not-on-path"]);
  });

  it("takes a tool for itself, whatever word its name begins or ends with", () => {
    for (const tool of ["go-task", "hello-go", "ls-lint", "sed-go", "go-junit-report"])
      for (const words of [`zsh: command not found: ${tool}`, `bash: ${tool}: command not found`])
        expect([words, explain(words, "bash", "en").explanation?.id]).toEqual([
          words,
          "gopath-bin-not-on-path",
        ]);
  });

  it("is sure of a command that nobody knows only where something in the text is Go's", () => {
    for (const words of said("pageturn")) {
      const { match, explanation, causes } = explain(words, "bash", "en");
      expect([words, match, explanation?.id]).toEqual([words, "guess", "gopath-bin-not-on-path"]);
      for (const { remedy } of causes) expect(remedy).toMatchObject(ONLY_SAID);
      const installed = `$ go install example.com/cmd/pageturn@latest\n${words}`;
      expect(idOf(installed)).toEqual([installed, "gopath-bin-not-on-path"]);
    }
  });

  it("says nothing of Go where the command is another language's", () => {
    for (const words of [...said("npm"), ...said("kubectl"), ...said("mongodump")])
      expect(idOf(words)).toEqual([words, "unknown"]);
  });

  it("takes no npm script and no shell function for a tool", () => {
    for (const words of ["sh: 1: lint:specs: not found", "./run.sh: line 9: check::setup: command not found"])
      expect(idOf(words)).toEqual([words, "unknown"]);
  });
});

describe("a remedy", () => {
  it("is there for each check that has messages", () => {
    for (const { id } of CATALOG) {
      for (const message of (MESSAGES[id] ?? []).slice(0, 1)) {
        const { match, causes } = explain(message, "bash", "en");
        if (match === "known") expect([message, causes[0]?.remedy?.text ?? ""]).not.toEqual([message, ""]);
      }
    }
  });

  const reader = { shell: "zsh", language: "en" } as const;

  it("quotes what the text named, and drops what nobody can read", () => {
    const remedy = {
      en: "Use {tool}.",
      "zh-CN": "",
      commands: ["go install {install}@latest", 'sudo "$(command -v {tool})"'],
    };
    expect(fillRemedy(remedy, { tool: "a b", install: "x/$(id)" }, reader).commands).toEqual([
      "go install 'x/$(id)@latest'",
      'sudo "$(command -v TOOL)"',
    ]);
    expect(fillRemedy(remedy, { tool: "a\u202eb", install: "x\ny" }, reader)).toEqual({
      text: "Use TOOL.",
      commands: ["go install PATH/TOOL@latest", 'sudo "$(command -v TOOL)"'],
    });
  });

  it("never removes or takes over a directory", () => {
    const all = [
      ...ERROR_MESSAGES.flatMap(({ remedy, windows }) => [remedy, windows]),
      ...Object.values(CHECK_REMEDIES).flatMap(({ remedy, windows }) => [remedy, windows]),
    ];
    for (const command of all.flatMap((one) => one?.commands ?? []))
      expect(command).not.toMatch(/\brm\b|chown|chmod/);
  });

  it("is written for the shell of Windows that the paste comes from", () => {
    const says = "go: go.mod requires go >= 1.27 (running go 1.26.11; GOTOOLCHAIN=local)";
    const first = (text: string) => explain(text, "bash", "en").causes[0]?.remedy?.commands[0];
    expect(first(`$ go build\n${says}`)).toBe("env GOTOOLCHAIN=go1.27.0 go version");
    expect(first(`PS C:\\w> go build\n${says}`)).toBe('$env:GOTOOLCHAIN = "go1.27.0"; go version');
    expect(first(`C:\\w>go build\n${says}`)).toBe('set "GOTOOLCHAIN=go1.27.0" && go version');
    const all = [...ERROR_MESSAGES, ...Object.values(CHECK_REMEDIES)].flatMap(({ remedy, windows }) =>
      windows === undefined
        ? (remedy?.commands ?? []).map((one) => onWindows(one, true) ?? "")
        : (windows.commands ?? []),
    );
    for (const command of all)
      expect(command).not.toMatch(/^(?:env|command|which|printenv|uname|ls|ldd|rm|export)\b/);
  });

  it("names the tool that the paste installs, and the release that a package came with", () => {
    const tool = explain(
      "$ go install example.com/x/cmd/slicer@latest\nzsh: command not found: slicer",
      "zsh",
      "en",
    );
    expect(tool.causes[0]?.remedy?.commands).toContain("go install example.com/x/cmd/slicer@latest");
    const old = explain(
      "main.go:7:2: package slices is not in GOROOT (/usr/lib/go-1.18/src/slices)",
      "zsh",
      "en",
    );
    expect(old.causes[0]?.remedy?.text).toContain("Go 1.21");
  });
});

it("unsets only a variable that the text or the advice speaks of", () => {
  const of = (text: string) => explain(text, "bash", "en").explanation?.fixes.map(({ snippet }) => snippet);
  expect(
    of("x509: certificate signed by unknown authority (proxy.golang.org)\ngo: example.com/m@v1.0.0"),
  ).toEqual([]);
  expect(of("go.mod:3: invalid go version '1.21.1': must match format 1.23")).toEqual([]);
  expect(of("go: cannot find GOROOT directory: /opt/gone")).toEqual(["unset GOROOT"]);
  expect(of('compile: version "go1.20.1" does not match go tool version "go1.20.2"')).toEqual([
    "unset GOROOT",
  ]);
});

it("knows a message of go's without the go: in front", () => {
  const idOf = (text: string) => explain(text, "bash", "en").explanation?.id;
  expect(idOf("parsing $GOFLAGS: unknown flag -foo")).toBe("goflags-invalid");
  expect(idOf("cannot find GOROOT directory: /opt/gone")).toBe("goroot-not-found");
});

describe("a guess", () => {
  it("is not made from what any program says", () => {
    for (const text of [
      "permission denied while trying to connect to the Docker daemon socket",
      "cp: file not found, permission denied",
      "no such file or directory",
    ])
      expect(explain(text, "bash", "en").match).toBe("unknown");
  });

  it("says what to try if it is right, and has no command and no fix", () => {
    const { match, explanation, causes } = explain("goroot not fount", "bash", "en");
    expect(match).toBe("guess");
    expect(explanation).toMatchObject({ fixes: [], commands: [], advice: ONLY_SAID.text });
    expect(causes.length).toBeGreaterThan(0);
    for (const { remedy } of causes) expect(remedy).toMatchObject(ONLY_SAID);
  });
});

it("knows the first release of packages and names", () => {
  expect(["bytes", "context", "slices", "nosuch"].map(firstReleaseOfPackage)).toEqual([0, 7, 21, null]);
  const names = [
    "sort.Slice",
    "strings.ReplaceAll",
    "errors.As",
    "fmt.Println",
    "big.Float.Acc",
    "big.Float.Gob",
  ];
  expect(names.map(firstReleaseOfName)).toEqual([8, 12, 13, null, 5, null]);
});

it("takes for a long log as much longer as it is longer", () => {
  const line =
    "2026-11-24T10:00:00Z runner: go: downloading example.com/a v1.0.0 (cached) /opt/build/x.go:12 ok\n";
  let logs = 0;
  const timeOf = (kilobytes: number): number => {
    // Each log is another one: the answer to the last text is kept.
    logs += 1;
    const log = `run ${logs}\n${line.repeat(Math.ceil((kilobytes * 1024) / line.length))}zsh: command not found: go\n`;
    const before = process.cpuUsage();
    expect(explain(log, "bash", "en").explanation?.id).toBe("go-not-on-path");
    return process.cpuUsage(before).user;
  };
  timeOf(500);
  const short = Math.min(timeOf(500), timeOf(500));
  // Six times the length; what is quadratic would take 36 times as long.
  expect(timeOf(3000) / short).toBeLessThan(18);
});
