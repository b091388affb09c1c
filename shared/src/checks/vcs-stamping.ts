import { atLeast, binaryVersion } from "../golang/active-go.ts";
import { splitGoFlags } from "../golang/go-flags.ts";
import { setting } from "../golang/settings.ts";
import { type CheckExamples, type CheckTexts, defineCheck, fail, PASS, skip } from "../judge/define-check.ts";
import { evidenceFor } from "../judge/evidence.ts";
import type { RepositoryFacts } from "../model/index.ts";
import { withProject } from "./examples/parts.ts";

/** What git says where GIT_WORK_TREE, and nothing else, is in its way; asked of git 2.39. */
const NO_WORK_TREE = /must be run in a work tree/;

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
    if (atLeast(binaryVersion(facts), 18) === false) return skip("Go before 1.18 does not run git");
    const off = splitGoFlags(setting(facts, "GOFLAGS").value)?.some((flag) =>
      /^--?buildvcs=(false|0)$/.test(flag),
    );
    // Without git, Go leaves out the VCS info. A slow git is not a broken one.
    if (
      off ||
      repository.git.ok ||
      repository.git.reason === "missing" ||
      repository.git.reason === "timeout"
    )
      return PASS;
    const { root, owner } = repository;
    const name =
      facts.env.GIT_DIR || !NO_WORK_TREE.test(repository.git.detail ?? "") ? "GIT_DIR" : "GIT_WORK_TREE";
    return fail(
      {
        root,
        foreign: repository.git.reason === "denied",
        owner: owner ?? -1,
        said: repository.git.detail ?? "",
        name,
        value: facts.env[name] ?? "",
      },
      {
        evidence: facts.env[name]
          ? evidenceFor(facts, name)
          : [{ file: root, line: null, text: repository.git.detail ?? "" }],
      },
    );
  },
  // Never safe.directory: git would then run programs that the repository's owner chose (CVE-2022-24765).
  fix: ({ foreign, name, value }) =>
    value !== ""
      ? { safety: "review", edits: [{ kind: "unset", name }] }
      : { safety: "manual", edits: [], advice: { key: foreign ? "own-clone" : "repair", params: {} } },
});

export const texts = (): CheckTexts<typeof check> => ({
  en: {
    title: "git fails in this project, so go build fails",
    message: ({ root, foreign, owner, said, name, value }) =>
      value !== ""
        ? `${name} is ${value}, so git ${name === "GIT_DIR" ? `ignores the repository in ${root}` : `looks there for the files of ${root}`} and fails with: ${said}`
        : foreign
          ? `${root} is owned by another user${owner < 0 ? "" : ` (uid ${owner})`}, so git does not trust it.`
          : `In ${root} git fails with: ${said}`,
    why: 'go build fails with "error obtaining VCS status: exit status 128". Since Go 1.18 go build asks git for the commit and writes it into each program. go run, go vet and go test still work.',
    advice: {
      "own-clone": () =>
        "Clone the repository again as your own user and work there. To build here without VCS info: go build -buildvcs=false. Trust this directory in git's configuration only if you trust its owner: git then runs programs that the owner can configure in the repository.",
      repair: () =>
        "Repair the repository until git status works. To build without VCS info: go build -buildvcs=false",
    },
  },
  "zh-CN": {
    title: "git 在项目中运行失败，因此 go build 失败",
    message: ({ root, foreign, owner, said, name, value }) =>
      value !== ""
        ? `${name} 的值是 ${value}，因此 git ${name === "GIT_DIR" ? `不使用 ${root} 中的仓库` : `到那里查找 ${root} 的文件`}，并报错：${said}`
        : foreign
          ? `${root} 属于另一个用户${owner < 0 ? "" : `（uid ${owner}）`}，git 不信任它。`
          : `git 在 ${root} 中运行失败：${said}`,
    why: "go build 会报“error obtaining VCS status: exit status 128”。从 Go 1.18 起，go build 会向 git 查询提交信息并写入程序。go run、go vet 和 go test 不受影响。",
    advice: {
      "own-clone": () =>
        "请用自己的用户重新克隆仓库，并在其中工作。在这里构建时可以不写入版本控制信息：go build -buildvcs=false。只有信任该目录的所有者时，才在 git 配置中信任它：git 会运行所有者在仓库中配置的程序。",
      repair: () =>
        "请修复仓库，直到 git status 能正常运行。构建时不写入版本控制信息：go build -buildvcs=false",
    },
  },
});

export const messages: readonly string[] = [
  "error obtaining VCS status: exit status 128",
  "Use -buildvcs=false to disable VCS stamping.",
  "fatal: detected dubious ownership in repository at '…'",
  "fatal: this operation must be run in a work tree",
  "fatal: unsafe repository ('…' is owned by someone else)",
];

export const verifyCommands: readonly string[] = ["git status", "id -un"];

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
      { name: "git works", facts: withProject({ repository: repository({ ok: true, value: true }) }) },
      { name: "no module", facts: withProject({ goMod: null, mod: null, repository: denied }) },
      { name: "no repository", facts: withProject() },
      { name: "no git", facts: withProject({ repository: repository({ ok: false, reason: "missing" }) }) },
      {
        name: "a slow git",
        facts: withProject({ repository: repository({ ok: false, reason: "timeout" }) }),
      },
      {
        name: "VCS info is switched off",
        facts: withProject({ repository: denied }, { env: { GOFLAGS: "-buildvcs=false" } }),
      },
      {
        name: "a Go that does not run git",
        facts: withProject(
          { repository: denied },
          { probe: { answer: { ok: true, value: { GOVERSION: "go1.17" } }, stderr: "", rescue: null } },
        ),
      },
    ],
    fail: [
      { name: "another user's", facts: withProject({ repository: denied }) },
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
