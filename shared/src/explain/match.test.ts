import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TOPICS } from "./explain.ts";
import { type Match, match } from "./match.ts";
import { normalizeInput } from "./normalize-input.ts";
import { toPattern } from "./pattern.ts";
import type { Topic } from "./topic.ts";
import { toEnglish } from "./translations.ts";

const SYMPTOMS = TOPICS.flatMap(({ messages }) => messages);

/** Topics that look at nothing but their message. */
const PLAIN = TOPICS.filter(({ when }) => when === undefined);

const SAMPLES: Readonly<Record<string, string>> = {
  goplugin: "go-grpc",
  drive: "C:\\Go;D:",
  tool: "gopls",
  command: "go",
  version: "1.22.1",
  path: "/opt/x",
  gosource: "/usr/local/go/src/runtime/a.go",
  module: "example.com/a",
  std: "fmt",
  dotless: "myapp",
  stdname: "sort.Slice",
  type: "types.Interface",
  method: "EmbeddedType",
  name: "abc",
  gofile: "x.go",
  code: "undefined: ",
  header: "a.h",
  option: "--x",
  cc: "gcc",
  library: "xml2",
  host: "127.0.0.1:9",
  number: "3",
  gourl: "https://proxy.golang.org/x/@v/list",
  value: "abc",
  variable: "GOOS",
};

/** What was found in a text for sure, or where the entry itself says that other causes print the same; else how it ended. */
function idOf(found: Match): string {
  if (found.kind === "unknown" || found.topic === null) return found.kind;
  const { ambiguous = false, priority = 0 } = found.topic;
  return found.kind === "known" || ambiguous || priority < 0 ? found.id : found.kind;
}

/** A message with something in the place of each placeholder and each `…`. */
function printedAs(symptom: string, filler: string): string {
  return symptom
    .replace(/\{([a-z]+)\d*\}/g, (_, kind: string) => SAMPLES[kind] ?? `no sample of ${kind}`)
    .replaceAll("…", filler);
}

/** A symptom as a machine prints it. */
const printed = fc
  .record({
    symptom: fc.constantFrom(...PLAIN.flatMap(({ messages }) => messages)),
    filler: fc.stringMatching(/^[a-z][a-z/.]{0,30}[a-z]$/),
  })
  .map(({ symptom, filler }) => printedAs(symptom, filler));

const harmless = fc.constantFrom(
  "$ go build ./...",
  "user@mac ~/src/app %",
  "make: *** [Makefile:12: build] Error 2",
  "exit status 2",
  "  ",
  "2026-11-24T10:00:00Z runner started",
  "→ 正在编译",
);

const paint = (text: string): string => `\u001b[1;31m${text}\u001b[0m\u001b[K`;
const tear = (text: string, every: number): string =>
  [...text].map((character, at) => (at > 0 && at % every === 0 ? `\n${character}` : character)).join("");

describe("a text from a terminal", () => {
  it("is read without colors, round quotes and foreign line ends, whatever it is", () => {
    expect(normalizeInput("\u001b[31mgo:\u001b[0m “x”\r\n\\x1b[0mb\r[0mc\u001b]0;title\u0007d")).toEqual([
      'go: "x"',
      "b",
      "cd",
    ]);
    expect(normalizeInput("env: „go“, ‚go‘, « go »")).toEqual(['env: "go", \'go\', "go"']);
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void normalizeInput(text)));
  });

  it("has the system's errors in English, whatever language they were in", () => {
    for (const [said, english] of [
      [
        "bash: /opt/go/bin/go : impossible d'exécuter le fichier binaire : Erreur de format pour exec()",
        "bash: /opt/go/bin/go: cannot execute binary file : Exec format error",
      ],
      ["go: open C:\\w\\a.exe: Отказано в доступе.", "go: open C:\\w\\a.exe: Access is denied."],
      ["zsh: /opt/go/bin/go: Отказано в доступе", "zsh: /opt/go/bin/go: Permission denied"],
      ["/usr/bin/ld: -lpcap kann nicht gefunden werden", "/usr/bin/ld: cannot find -lpcap"],
      ["/opt/go/bin/go：没有那个文件或目录", "/opt/go/bin/go: No such file or directory"],
      [
        "go: mkdir /tmp/go-build1: На устройстве не осталось свободного места",
        "go: mkdir /tmp/go-build1: No space left on device",
      ],
      [
        "bash: /opt/go/bin/go: no se puede ejecutar fichero binario: Formato de ejecutable incorrecto",
        "bash: /opt/go/bin/go: cannot execute binary file: Exec format error",
      ],
      [
        "fatal: 'https://git.example.com/' 鉴权失败",
        "fatal: Authentication failed for 'https://git.example.com/'",
      ],
    ])
      expect(normalizeInput(said ?? "")).toEqual([english]);
    for (const english of TOPICS.flatMap(({ messages }) => messages))
      expect(toEnglish(english)).toBe(english);
  });

  it("never stops the matcher, and a text of its own is seldom known", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(["known", "guess", "unknown"]).toContain(match(text, TOPICS).kind);
      }),
    );
  });

  it("gives the same answer whatever stands around the message", () => {
    fc.assert(
      fc.property(printed, fc.array(harmless), fc.array(harmless), (message, before, after) => {
        const about = (text: string) => {
          return idOf(match(text, TOPICS));
        };
        const bare = about(`$ go build ./...\n${message}`);
        expect(TOPICS.map(({ id }) => id)).toContain(bare);
        for (const shown of [
          [...before, message, ...after].join("\n"),
          [...before, message, ...after].join("\r\n"),
          [...before, paint(message), ...after].join("\n"),
          [...before, `    ${message}   `, ...after].join("\n"),
          [...before, `2026/11/24 ${message}`, ...after].join("\n"),
          message.toUpperCase(),
        ]) {
          // What else is in the text may be a condition; here it is always a build.
          const text = `$ go build ./...\n${shown}`;
          expect([text, about(text)]).toEqual([text, bare]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives each message its own answer between other lines, too", () => {
    const others = ["make all", "make: *** [Makefile:12: build] Error 2", "→ 正在编译"];
    for (const symptom of PLAIN.flatMap(({ messages }) => messages)) {
      const message = printedAs(symptom, "abc");
      const [bare, between] = [message, [...others, message, ...others].join("\r\n")].map((shown) => {
        return idOf(match(`$ go build ./...\n${shown}`, TOPICS));
      });
      expect([symptom, between]).toEqual([symptom, bare]);
    }
  });

  it("is found again where a narrow terminal broke it", () => {
    fc.assert(
      fc.property(printed, fc.integer({ min: 20, max: 60 }), (message, columns) => {
        const torn = match(tear(message, columns), TOPICS);
        // Of lines shorter than a terminal's, one that has all of the message may be another's: that is a guess.
        if (torn.kind === "guess" && columns <= 40 && torn.topic !== null && idOf(torn) === "guess")
          expect(
            tear(message, columns)
              .split("\n")
              .map((line) => idOf(match(line, TOPICS))),
          ).toContain(torn.id);
        else expect(TOPICS.map(({ id }) => id)).toContain(idOf(torn));
      }),
    );
  });
});

describe("a symptom", () => {
  it("says enough to be told from ordinary output", () => {
    for (const symptom of SYMPTOMS.filter((one) => !/\{(?:gofile|gosource)\}/.test(one))) {
      const { weight } = toPattern(symptom);
      expect([symptom, weight >= 6]).toEqual([symptom, true]);
    }
    for (const line of [
      "go version go1.26.11 linux/amd64",
      "ok  \texample.com/a\t0.004s",
      "Hello, World!",
      "",
    ])
      expect([line, match(line, TOPICS).kind]).not.toEqual([line, "known"]);
  });

  it("leads to its own topic, or to one that says the same", () => {
    for (const { id, messages } of PLAIN) {
      for (const symptom of messages) {
        const found = match(printedAs(symptom, "x"), TOPICS);
        const ids = found.kind === "unknown" ? [] : [idOf(found), ...found.also];
        expect([symptom, ids.includes(id)]).toEqual([symptom, true]);
      }
    }
  });

  it("stands once in a topic", () => {
    for (const { id, messages } of TOPICS)
      expect([id, new Set(messages).size]).toEqual([id, messages.length]);
  });
});

describe("match", () => {
  const topics: readonly Topic[] = [
    { id: "tools", messages: ["command not found: …"], rank: 0, titles: ["Installed tools are not on PATH"] },
    { id: "no-go", messages: ["command not found: go"], rank: 0, titles: ["No go command", "没有 go 命令"] },
    {
      id: "goroot-gone",
      messages: ["cannot find GOROOT directory: …"],
      rank: 0,
      titles: ["GOROOT does not exist"],
    },
  ];

  it("takes whole words, and the more telling of two", () => {
    expect(match("zsh: command not found: go", topics)).toMatchObject({ id: "no-go", also: ["tools"] });
    expect(match("zsh: command not found: gopls", topics)).toMatchObject({ id: "tools", also: [] });
    expect(match("zsh: command not found: go\nexit", topics)).toMatchObject({ id: "no-go" });
  });

  it("knows ids, alone and in a report of ours", () => {
    expect(match(" GOROOT-GONE \n", topics)).toMatchObject({ kind: "known", id: "goroot-gone" });
    expect(match("critical[goroot-gone]: GOROOT does not exist", topics)).toMatchObject({ kind: "known" });
  });

  it("guesses where words are shared, and says nothing where none are", () => {
    expect(match("go can not find my goroot directory", topics)).toMatchObject({
      kind: "guess",
      id: "goroot-gone",
    });
    expect(match("goroot-gon", topics)).toMatchObject({ kind: "guess", id: "goroot-gone" });
    expect(match("为什么没有 go 命令", topics)).toMatchObject({ kind: "guess", id: "no-go" });
    expect(match("segmentation fault", topics)).toEqual({ kind: "unknown" });
  });

  it("of two that claim a message means the graver, then the one that more of the text speaks for", () => {
    const claim = (id: string, rank: number, ...more: string[]): Topic => ({
      id,
      rank,
      messages: ["it is broken: …", ...more],
      titles: [],
    });
    const text = "first it was odd\nit is broken: x";
    expect(match(text, [claim("a", 1), claim("b", 0)])).toMatchObject({ id: "b", also: ["a"] });
    expect(match(text, [claim("a", 0), claim("b", 0, "it was odd")])).toMatchObject({ id: "b", also: ["a"] });
    expect(match("x509: “Acme” is not trusted", [claim("c", 0, "x509: “…” is not trusted")]).kind).toBe(
      "known",
    );
  });

  it("does not take two messages for one", () => {
    const two: readonly Topic[] = [
      { id: "a", messages: ["fork/exec …: permission denied"], rank: 0, titles: [] },
    ];
    expect(match("fork/exec /tmp/a: exec format error\nopen b: permission denied\n", two).kind).toBe("known");
  });
});
