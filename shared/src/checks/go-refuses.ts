import { activeGo } from "../golang/active-go.ts";
import { concernsMachine, tellingLine } from "../golang/go-list-words.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { Facts } from "../model/index.ts";
import { commandLine } from "../shell/command-line.ts";
import { machine } from "./examples/machine.ts";
import { withProject } from "./examples/parts.ts";

export const check = defineCheck({
  id: "go-refuses",
  stage: "stable",
  rev: 1,
  severity: "critical",
  category: "environment",
  platforms: "all",
  needs: ["go-not-on-path", "go-does-not-start"],
  lastResort: [
    "cgo-silently-off",
    "gobin-malformed",
    "goflags-mod-pinned",
    "goflags-stop-builds",
    "gomod-needs-newer-go",
    "goos-goarch-exported",
    "gotmpdir-bad",
    "go-variable-refused",
    "gowork-stray",
    "gowork-unusable",
    "go111module-off",
    "home-unset",
    "no-module",
    "no-package-here",
    "replace-directory-missing",
    "vcs-stamping",
    "vendor-inconsistent",
  ],
  references: ["https://pkg.go.dev/cmd/go"],
  run: (facts) => {
    const refusal = refusalIn(facts);
    if (refusal === null) return facts.probe === null ? skip("go was not asked") : PASS;
    const { said, where } = refusal;
    return fail(
      { said, where },
      {
        // A script that was asked outside the project may choose its Go by the project's own files.
        severity: where === "project" || (facts.project !== null && isScript(facts)) ? "major" : "critical",
        evidence: where === "project" ? [{ file: facts.project?.dir ?? "", line: null, text: "" }] : [],
      },
    );
  },
  fix: ({ said }, facts) => ({
    safety: "manual",
    edits: [],
    advice: { key: "explain", params: { command: commandLine(["go-env-check", "explain", said], facts) } },
  }),
});

const WHERE = {
  en: {
    start: "go does not start",
    anywhere: "go cannot list a package of the standard library",
    project: "go cannot list the package in this project",
  },
  "zh-CN": {
    start: "go 无法启动",
    anywhere: "go 无法列出标准库中的包",
    project: "go 无法列出此项目中的包",
  },
} as const;

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "go reports an error",
    message: ({ said, where }) => `${WHERE.en[where]}: ${said}`,
    why: "The check ran go, and no other check explains the error. The message is from go.",
    advice: {
      explain: ({ command }: { readonly command: string | null }) =>
        `Look the message up: ${command ?? "paste it into go-env-check explain -"}`,
    },
  },
  "zh-CN": {
    title: "go 报告了错误",
    message: ({ said, where }) => `${WHERE["zh-CN"][where]}：${said}`,
    why: "检查运行了 go，但其他检查都无法解释它的报错。上面是 go 的报错。",
    advice: {
      explain: ({ command }: { readonly command: string | null }) =>
        `查询这条报错：${command ?? "把它粘贴到 go-env-check explain - 中"}`,
    },
  },
});

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = ["go list -find fmt", "go list ."];

export const examples = (): CheckExamples => {
  const answers = { answer: { ok: true, value: {} }, stderr: "", rescue: null } as const;
  const refusing = (said: string) => ({ ok: false, said });
  const dead = {
    answer: { ok: false, reason: "failed", detail: "" },
    stderr: "go: reading /opt/go/src: input/output error",
    rescue: null,
  } as const;
  const listed = { ok: true, said: "" };
  return {
    pass: [
      { name: "go answers", facts: machine({ goList: { anywhere: listed, project: null } }) },
      {
        name: "a directory without Go files",
        facts: withProject(
          {},
          { goList: { anywhere: listed, project: refusing("no Go files in /home/u/p") } },
        ),
      },
      {
        name: "only a download is missing",
        facts: withProject(
          {},
          {
            goList: {
              anywhere: listed,
              project: refusing("x.go:3:8: module lookup disabled by GOPROXY=off"),
            },
          },
        ),
      },
    ],
    fail: [
      {
        name: "go refuses for a reason of its own",
        facts: machine({ probe: dead }),
        severity: "critical",
        says: "go does not start: go: reading /opt/go/src: input/output error",
      },
      {
        name: "a flag that no check knows",
        facts: machine({
          probe: answers,
          goList: {
            anywhere: refusing("go: reading overlay: open /none.json: no such file or directory"),
            project: null,
          },
        }),
        says: "reading overlay",
      },
      {
        name: "a script that names a GOROOT without a library",
        facts: machine({
          probe: answers,
          goList: { anywhere: refusing("package fmt is not in std (/none/src/fmt)"), project: null },
        }),
        severity: "critical",
      },
      {
        name: "a module that go.sum does not know",
        facts: withProject(
          {},
          {
            probe: answers,
            goList: {
              anywhere: listed,
              project: refusing(
                "missing go.sum entry for module providing package ex.com/l; to add:\n\tgo mod download ex.com/l",
              ),
            },
          },
        ),
        severity: "major",
        says: "go cannot list the package in this project: missing go.sum entry for module providing package ex.com/l",
      },
      {
        name: "a package that nobody may be asked for",
        facts: withProject(
          {},
          {
            env: { GOFLAGS: "-mod=mod", GOPROXY: "off" },
            probe: answers,
            goList: {
              anywhere: listed,
              project: refusing(
                "cannot find module providing package ex.com/l: import lookup disabled by -mod=readonly",
              ),
            },
          },
        ),
        severity: "major",
        says: "cannot find module providing package ex.com/l: module lookup disabled by GOPROXY=off",
      },
      {
        name: "an overlay that takes the only file away",
        facts: withProject(
          {},
          {
            env: { GOFLAGS: "-overlay=/home/u/overlay.json" },
            probe: answers,
            goList: { anywhere: listed, project: refusing("no Go files in /home/u/p") },
          },
        ),
        severity: "major",
      },
      {
        name: "in the project alone",
        facts: withProject(
          {},
          { probe: answers, goList: { anywhere: listed, project: refusing("go: something new") } },
        ),
        severity: "major",
      },
    ],
  };
};

function isScript(facts: Facts): boolean {
  return facts.toolchain.go === null && activeGo(facts)?.sdk === null;
}

type Where = keyof (typeof WHERE)["en"];

/** In a directory without any Go there is nothing to list. */
function hasGo({ project }: Facts): boolean {
  return project !== null && (project.goMod !== null || project.work !== null || project.hasGoFiles);
}

/** The line of go's answer that says most, where the answer is about the machine. */
function refusalIn(facts: Facts): { readonly said: string; readonly where: Where } | null {
  const { probe, goList } = facts;
  if (probe !== null && !probe.answer.ok && probe.answer.reason !== "timeout" && probe.rescue === null)
    return { said: tellingLine(probe.stderr || (probe.answer.detail ?? "")), where: "start" };
  for (const [where, answer] of [
    ["anywhere", goList?.anywhere],
    ["project", hasGo(facts) ? goList?.project : null],
  ] as const)
    if (answer != null && !answer.ok && concernsMachine(answer.said, facts))
      return { said: tellingLine(answer.said), where };
  return null;
}
