import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain } from "./explain.ts";
import { normalizeInput } from "./normalize-input.ts";
import { shellTranslations } from "./translated-shells.ts";
import { SYSTEMS } from "./translated-systems.ts";
import { toEnglish } from "./translations.ts";

/** Each wording with what it says in English; `*` is a name in both. */
const pairs = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([english, all]) => all.split("|").map((said) => ({ english, said })));
const SHELL_PAIRS = pairs(shellTranslations());
const SYSTEM_PAIRS = pairs(SYSTEMS);

/** What is explained, and how surely. */
const answer = (text: string) => {
  const { match, explanation } = explain(text, "bash", "en");
  return [match, explanation?.id ?? null];
};

/** How names are written: as cmd, bash, German and French, Chinese, or not at all. */
const QUOTES = ["'*'", '"*"', "„*“", "« * »", "«*»", "“*”", "‘*’"];

const command = fc.oneof(
  fc.constantFrom("go", "gofmt", "gopls", "golangci-lint", "goenv", "dlv"),
  fc.constantFrom("npm", "python3", "java", "docker", "mongodump", "kubectl"),
  fc.stringMatching(/^[a-z][a-z0-9]{2,9}(?:-[a-z0-9]{2,5})?$/),
);

/** A wording after what stands before it on a line. */
const line = ({ said, name, quotes }: { said: string; name: string; quotes: string }) =>
  said.startsWith(":") ? `bash: ${name}${said}` : said.replace("*", () => quotes.replace("*", () => name));

describe("a shell of another language", () => {
  it("means what an English one does, whatever the command and its quotes", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SHELL_PAIRS),
        command,
        fc.constantFrom(...QUOTES),
        ({ said, english }, name, quotes) => {
          const text = line({ said, name, quotes });
          const meant = answer(line({ said: english, name, quotes: "*" }));
          expect([text, ...answer(text)]).toEqual([text, ...meant]);
        },
      ),
    );
  });

  it("does not find go, and says nothing of Go where it does not find another language's command", () => {
    for (const { said } of SHELL_PAIRS) {
      expect([said, ...answer(line({ said, name: "go", quotes: "'*'" }))]).toEqual([
        said,
        "known",
        "go-not-on-path",
      ]);
      expect([said, ...answer(line({ said, name: "javac", quotes: '"*"' }))]).toEqual([
        said,
        "unknown",
        null,
      ]);
    }
  });
});

/** Where the messages of systems are: what a shell, go, the linker and package managers say before them. */
const PLACES = [
  "bash: /opt/sdk/go/bin/go: *",
  "$ go version\nbash: /opt/sdk/go/bin/go: *",
  "make: go: *",
  "open C:\\Users\\ute\\AppData\\Local\\go-build\\3f\\a-d: *.",
  "fork/exec C:\\Users\\ute\\AppData\\Local\\Temp\\go-build7\\b001\\exe\\a.exe: *",
  "/usr/bin/ld: final link failed: *",
  "tar: go/bin/go: Cannot open: *",
  "E: *",
  "cp: cannot stat 'notes.txt': *",
];
const NAMES: Readonly<Record<string, string>> = {
  "Unable to locate package *": "golang-1.22",
  "Package '*' has no installation candidate": "golang-1.22",
  "cannot create directory '*'": "/usr/local/go",
  "detected dubious ownership in repository at '*'": "/src/app",
};

const fill = (said: string, english: string, quote: string) =>
  said
    .replace("…", () => "C:\\Go\\bin\\go.exe")
    .replace(/(?<!-l)\*/, () => `${quote}${NAMES[english] ?? "go"}${quote}`)
    .replace("-l*", "-lpcap");

describe("a system of another language", () => {
  it("has the same message, and no other one", () => {
    for (const { said, english } of SYSTEM_PAIRS) {
      const quote = english.includes("'*'") ? "'" : "";
      expect([said, toEnglish(fill(said, english, quote)).trim()]).toEqual([
        said,
        fill(english, english, "").trim(),
      ]);
    }
  });

  it("means what an English one does, wherever its message stands", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SYSTEM_PAIRS),
        fc.constantFrom(...PLACES),
        ({ said, english }, place) => {
          // Where a language has one wording for two errors, the path tells which.
          fc.pre(!/Отказано|Erişim|Toegang/.test(said) || !place.includes("C:"));
          const text = place.replace("*", () => fill(said, english, '"').trim());
          const meant = answer(place.replace("*", () => fill(english, english, "").trim()));
          expect([text, ...answer(text)]).toEqual([text, ...meant]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("keeps what it names, and apart from the letters that follow", () => {
    expect(normalizeInput("E: パッケージ golang-1.22 が見つかりません")).toEqual([
      "E: Unable to locate package golang-1.22",
    ]);
    expect(normalizeInput("bash: gopls: 명령어를 찾을 수 없음")).toEqual([
      "bash: gopls: command not found 음",
    ]);
    expect(normalizeInput("/usr/bin/env: « go »: Aucun fichier ou dossier de ce type")).toEqual([
      "/usr/bin/env: 'go': No such file or directory",
    ]);
  });

  it("leaves ordinary texts of its language alone", () => {
    for (const text of [
      "Die Befehle sind in der Anleitung erklärt: go build, dann go test.",
      "命令 go build 用于编译，请参阅文档。",
      "La commande go est expliquée dans la documentation.",
      "コマンド go の使い方については、ドキュメントを参照してください。",
    ])
      expect([text, toEnglish(text)]).toEqual([text, text]);
  });
});
