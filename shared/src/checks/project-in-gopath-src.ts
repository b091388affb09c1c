import { gopathElements, setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { withProject } from "./examples/parts.ts";

export const check = defineCheck({
  id: "project-in-gopath-src",
  stage: "stable",
  rev: 1,
  severity: "info",
  category: "gopath",
  platforms: "all",
  needs: ["gopath-malformed"],
  references: ["https://go.dev/wiki/GOPATH", "https://go.dev/ref/mod#mod-commands"],
  run: (facts) => {
    if (facts.project === null) return skip("no project");
    if (setting(facts, "GO111MODULE").value === "off") return PASS;
    const { dir, realDir } = facts.project;
    const root = gopathElements(facts).find((element) =>
      [dir, realDir].some((place) => element !== "" && place?.startsWith(`${element}/src/`)),
    );
    return root === undefined
      ? PASS
      : fail({ dir, src: `${root}/src` }, { evidence: [{ file: dir, line: null, text: "" }] });
  },
  fix: null,
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "The project is in GOPATH/src",
    message: ({ dir, src }) => `${dir} is in ${src}.`,
    why: "This is no longer needed: since Go 1.16 a module can be in any directory. With GO111MODULE=auto or off, go behaves differently there than in other directories.",
  },
  "zh-CN": {
    title: "项目位于 GOPATH/src 中",
    message: ({ dir, src }) => `${dir} 位于 ${src} 中。`,
    why: "现在不再需要这样做：从 Go 1.16 起，模块可以放在任何目录。在 GO111MODULE=auto 或 off 时，go 在这里的行为与其他目录不同。",
  },
});

export const messages: readonly string[] = [];

export const verifyCommands: readonly string[] = ["go env GOPATH GOMOD"];

export const examples = (): CheckExamples => ({
  pass: [
    { name: "in another directory", facts: withProject() },
    {
      name: "GOPATH mode",
      facts: withProject({ dir: "/home/u/go/src/p" }, { env: { GO111MODULE: "off" } }),
    },
  ],
  fail: [
    { name: "in GOPATH/src", facts: withProject({ dir: "/home/u/go/src/example.com/p" }) },
    { name: "through a link", facts: withProject({ realDir: "/home/u/go/src/example.com/p" }) },
  ],
});
