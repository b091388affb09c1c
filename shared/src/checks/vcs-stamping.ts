import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { splitGoFlags } from "../golang/go-flags.ts";
import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import type { RepositoryFacts } from "../model/index.ts";
import { withProject } from "./examples/parts.ts";

export const check = defineCheck({
  id: "vcs-stamping",
  stage: "stable",
  rev: 1,
  severity: "major",
  category: "modules",
  platforms: "all",
  needs: [],
  references: [
    "https://github.com/golang/go/issues/64275",
    "https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory",
  ],
  run: (facts) => {
    const { repository, mod } = facts.project ?? {};
    if (repository == null || mod == null) return skip("no module in a repository");
    if (atLeast(binaryVersion(facts), 18) === false) return skip("Go before 1.18 asks no git");
    const off = splitGoFlags(setting(facts, "GOFLAGS").value)?.some((flag) =>
      /^--?buildvcs=(false|0)$/.test(flag),
    );
    // Without git Go leaves the stamp away, and a slow git is not a broken one.
    if (
      off ||
      repository.git.ok ||
      repository.git.reason === "missing" ||
      repository.git.reason === "timeout"
    )
      return PASS;
    const { root, owner } = repository;
    return fail(
      {
        root,
        foreign: repository.git.reason === "denied",
        owner: owner ?? -1,
        said: repository.git.detail ?? "",
      },
      { evidence: [{ file: root, line: null, text: repository.git.detail ?? "" }] },
    );
  },
  fix: ({ root, foreign }) =>
    foreign
      ? {
          safety: "review",
          edits: [{ kind: "command", argv: ["git", "config", "--global", "--add", "safe.directory", root] }],
        }
      : {
          safety: "manual",
          edits: [],
          advice: {
            en: "Mend the repository so that git status works there, or build without the stamp: go build -buildvcs=false",
            "zh-CN":
              "修复仓库，让 git status 能够正常运行；或者编译时不写入版本信息：go build -buildvcs=false",
          },
        },
});

export const texts: CheckTexts<typeof check> = {
  en: {
    title: "git refuses to work in the project, and go build with it",
    message: ({ root, foreign, owner, said }) =>
      foreign
        ? `${root} belongs to another user (uid ${owner}); git does not trust it.`
        : `In ${root} git fails: ${said}`,
    why: 'Since Go 1.18 go build writes the commit into each program and asks git for it. When git fails so does the build: "error obtaining VCS status: exit status 128". go run, go vet and go test go on working.',
  },
  "zh-CN": {
    title: "git 拒绝在项目中工作，go build 也随之失败",
    message: ({ root, foreign, owner, said }) =>
      foreign
        ? `${root} 属于另一个用户（uid ${owner}），git 不信任它。`
        : `git 在 ${root} 中运行失败：${said}`,
    why: "从 Go 1.18 起，go build 会向 git 查询提交信息并写入程序。git 失败，编译也会失败：“error obtaining VCS status: exit status 128”。go run、go vet 和 go test 不受影响。",
  },
};

export const messages: readonly string[] = [
  "error obtaining VCS status: exit status 128",
  "Use -buildvcs=false to disable VCS stamping.",
  "fatal: detected dubious ownership in repository at '…'",
  "fatal: unsafe repository ('…' is owned by someone else)",
];

export const verifyCommands: readonly string[] = [
  "git status",
  "git config --global --get-all safe.directory",
];

export const examples = (): CheckExamples => {
  const repository = (git: RepositoryFacts["git"]): RepositoryFacts => ({
    root: "/home/u/p",
    owner: 0,
    git,
    originHost: null,
  });
  const denied = repository({
    ok: false,
    reason: "denied",
    detail: "fatal: detected dubious ownership in repository at '/home/u/p'",
  });
  return {
    pass: [
      { name: "git agrees", facts: withProject({ repository: repository({ ok: true, value: true }) }) },
      { name: "no module", facts: withProject({ goMod: null, mod: null, repository: denied }) },
      { name: "no repository", facts: withProject() },
      { name: "no git", facts: withProject({ repository: repository({ ok: false, reason: "missing" }) }) },
      {
        name: "a slow git",
        facts: withProject({ repository: repository({ ok: false, reason: "timeout" }) }),
      },
      {
        name: "no stamp wanted",
        facts: withProject({ repository: denied }, { env: { GOFLAGS: "-buildvcs=false" } }),
      },
      {
        name: "a Go that asks no git",
        facts: withProject(
          { repository: denied },
          { probe: { answer: { ok: true, value: { GOVERSION: "go1.17" } }, stderr: "", rescue: null } },
        ),
      },
    ],
    fail: [
      { name: "somebody else's", facts: withProject({ repository: denied }) },
      {
        name: "broken",
        facts: withProject({
          repository: repository({
            ok: false,
            reason: "failed",
            detail: "xcrun: error: invalid active developer path",
          }),
        }),
      },
    ],
  };
};
