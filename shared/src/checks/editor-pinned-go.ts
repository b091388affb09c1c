import { binaryVersion } from "../golang/active-go.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS } from "../judge/define-check.ts";
import type { EditorPinFacts, Facts } from "../model/index.ts";
import { machine } from "./examples/machine.ts";
import { toolchain } from "./examples/toolchain.ts";

const VERSIONED = /\/Cellar\/go(@[\d.]+)?\/\d/;

export const check = defineCheck({
  id: "editor-pinned-go",
  stage: "stable",
  rev: 1,
  severity: "minor",
  category: "toolchain",
  platforms: "all",
  needs: [],
  references: [
    "https://github.com/golang/vscode-go/issues/3688",
    "https://github.com/golang/vscode-go/issues/971",
  ],
  run: (facts) => {
    const pins = facts.toolchain.editors.flatMap((pin) => {
      const reason = reasonAgainst(pin, facts);
      return reason === null ? [] : [{ pin, reason }];
    });
    const [first] = pins;
    if (first === undefined) return PASS;
    const { editor, key, value, version } = first.pin;
    return fail(
      { editor, key, value, reason: first.reason, version: version ?? "?", own: binaryVersion(facts) ?? "?" },
      {
        evidence: pins.map(({ pin }) => ({
          file: pin.file,
          line: pin.line,
          text: `${pin.key}: ${pin.value}`,
        })),
      },
    );
  },
  fix: () => ({ safety: "manual", edits: [], advice: { key: "remove-setting", params: {} } }),
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "Editor uses a different Go",
    message: ({ editor, key, value, reason, version, own }) => {
      const where = `${editor}'s ${key} is ${value}`;
      if (reason === "missing") return `${where}, which does not exist.`;
      if (reason === "versioned") return `${where}, which Homebrew removes at the next upgrade.`;
      return `${where} (${version}); the terminal runs ${own}.`;
    },
    why: "This setting takes precedence over PATH. After an upgrade the terminal uses the new Go, but the editor still uses the old one or finds none at all.",
    advice: {
      "remove-setting": ({ key, editor }: { key: string; editor: string }) =>
        `Remove ${key} from ${editor}'s settings, so that the editor uses the go on PATH. If you need it, set it to a stable path such as /opt/homebrew/opt/go/libexec.`,
    },
  },
  "zh-CN": {
    title: "编辑器使用了另一个 Go",
    message: ({ editor, key, value, reason, version, own }) => {
      const where = `${editor} 的 ${key} 为 ${value}`;
      if (reason === "missing") return `${where}，该路径不存在。`;
      if (reason === "versioned") return `${where}，下次 Homebrew 升级后它就不存在了。`;
      return `${where}（${version}），而终端里用的是 ${own}。`;
    },
    why: "这项设置优先于 PATH。升级之后，终端用的是新的 Go，编辑器却仍在用旧的 Go，或者根本找不到 Go。",
    advice: {
      "remove-setting": ({ key, editor }: { key: string; editor: string }) =>
        `从 ${editor} 的设置中删除 ${key}，让编辑器使用 PATH 中的 go。确需指定时，请写稳定的路径，例如 /opt/homebrew/opt/go/libexec。`,
    },
  },
});

export const messages: readonly string[] = [
  'Failed to find the "go" binary in either GOROOT(…) or PATH(…). Check PATH, or Install Go and reload the window.',
  "go.goroot setting … is not a valid GOROOT",
  "Failed to run '…/go version': Error: spawn …/go ENOENT",
  "go: cannot find GOROOT directory: …",
  "GOROOT is not defined",
  "Cannot find the Go SDK…",
];

export const verifyCommands: readonly string[] = [
  'grep -nE "go.goroot|go.alternateTools|GOROOT" .vscode/settings.json .idea/workspace.xml',
  'grep -rnE "go.goroot|go.alternateTools|GOROOT" --include=settings.json ~/.config ~/Library',
];

export const examples = (): CheckExamples => {
  const pin = (value: string, changes: Partial<EditorPinFacts> = {}): Facts =>
    machine({
      toolchain: toolchain({
        editors: [
          {
            editor: "VS Code",
            file: "/home/u/.config/Code/User/settings.json",
            line: 4,
            key: "go.goroot",
            value,
            path: value,
            kind: "directory",
            realPath: value,
            version: "go1.26.11",
            ...changes,
          },
        ],
      }),
    });
  const noGo: Partial<Facts> = { path: [], probe: null };
  return {
    pass: [
      { name: "a directory that is not an SDK", facts: pin("/opt/odd", { version: null }) },
      {
        name: "another release, but no go to compare",
        facts: { ...pin("/opt/go", { version: "go1.21.13" }), ...noGo },
      },
      { name: "nothing set", facts: machine() },
      { name: "the same release", facts: pin("/usr/local/go") },
      {
        name: "Homebrew's stable path",
        facts: pin("/opt/homebrew/opt/go/libexec", { realPath: "/opt/homebrew/Cellar/go/1.26.11/libexec" }),
      },
    ],
    fail: [
      {
        name: "missing directory",
        says: "does not exist",
        facts: pin("/opt/gone", { kind: "missing", realPath: null, version: null }),
      },
      {
        name: "another release",
        says: "(go1.21.13); the terminal runs go1.26.11",
        facts: pin("/usr/lib/go-1.21", { version: "go1.21.13" }),
      },
      { name: "a versioned path", facts: pin("/opt/homebrew/Cellar/go/1.26.11/libexec") },
    ],
  };
};

/** What is wrong with the setting; null if nothing is. */
function reasonAgainst(pin: EditorPinFacts, facts: Facts): "missing" | "versioned" | "other" | null {
  if (pin.kind === "missing") return "missing";
  if (VERSIONED.test(pin.path)) return "versioned";
  const own = binaryVersion(facts);
  return pin.version !== null && own !== null && pin.version !== own ? "other" : null;
}
