import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage, KnownError } from "./known-error.ts";

/** Modules that a proxy or a Git host does not hand out: private, gone, or asked for in the wrong way. */
export const REPOSITORIES: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "goprivate-missing",
    messages: ["reading {gourl}: 410 Gone", "reading {gourl}: 404 Not Found"],
    priority: 1,
    examples: [
      "verifying git.example.org/fin/log@v0.0.3: git.example.org/fin/log@v0.0.3: reading https://sum.golang.org/lookup/git.example.org/fin/log@v0.0.3: 410 Gone",
      "go: git.example.org/fin/log@v0.0.3: verifying go.mod: git.example.org/fin/log@v0.0.3/go.mod: reading https://sum.golang.org/lookup/git.example.org/fin/log@v0.0.3: 410 Gone\n\tserver response: not found: git.example.org/fin/log@v0.0.3: invalid version: unknown revision v0.0.3",
    ],
    others: ["goproxy-malformed"],
  },
  {
    id: "go111module-off",
    messages: [
      'unrecognized import path "{module}": reading {gourl}: 404 Not Found',
      'unrecognized import path "{module}" (parse',
    ],
    when: (_, text) => /\/v\d+\//.test(text),
    priority: 1,
    examples: [
      'unrecognized import path "helm.sh/helm/v3/pkg/storage": reading https://helm.sh/helm/v3/pkg/storage?go-get=1: 404 Not Found',
    ],
    others: ["go-too-old"],
  },
  {
    id: "private-repo-credentials",
    messages: [
      "fatal: could not read Username for 'https://{host}…': terminal prompts disabled",
      "fatal: could not read Username for 'https://{host}…'",
      "fatal: could not read Password for 'https://{value}'",
      "fatal: Authentication failed for 'https://{host}/…'",
      "Host key verification failed.",
      "Permission denied (publickey",
      "If this is a private repository, see https://golang.org/doc/faq#git_https for additional information",
      "remote: Support for password authentication was removed",
    ],
    when: (_, text) => isOfGo(text),
    examples: [
      "⨯ release failed after 1s  error=failed to get module path: exit status 1: go: git.example.net/tools/cats@v0.1.0: exit status 128:\n\tfatal: could not read Username for 'https://git.example.net/': terminal prompts disabled",
      "go: git.example.net/tools/cats@v0.1.0: git ls-remote -q origin in /tmp/cache/vcs/5036: exit status 128:\n\tHost key verification failed.",
      "go: example.org/lib@v1.0.0: git ls-remote -q origin in /x: exit status 128:\n\tgit@example.org: Permission denied (publickey).",
    ],
    text: {
      en: {
        title: "git cannot log in, or there is no such repository",
        why: "go asked git for the module's repository, and the server wants a login. A Git host also asks for a login where no repository is: a misspelled, renamed or deleted path looks the same as a private one.",
      },
      "zh-CN": {
        title: "git 无法登录，或者仓库不存在",
        why: "go 通过 git 获取模块的仓库，而服务器要求登录。对不存在的仓库，Git 托管站点同样会要求登录：路径拼错、改名或已删除时，看起来与私有仓库一样。",
      },
    },
    remedy: {
      en: "First open the module's path in a browser: is it spelled right, does it still exist, was it renamed? If it is gone, replace the dependency. If it is private: put its host (on github.com and the like: HOST/OWNER) into GOPRIVATE, and give git a login: a token in ~/.netrc, or SSH with git config url.insteadOf. For \"Host key verification failed\", add the host's key to known_hosts.",
      "zh-CN":
        "先在浏览器中打开模块路径：拼写是否正确，是否还存在，是否改了名？如果已不存在，请替换该依赖。如果是私有仓库：把它的主机（在 github.com 等站点上写成 HOST/OWNER）加入 GOPRIVATE，并让 git 能登录：在 ~/.netrc 中放令牌，或用 git config url.insteadOf 改走 SSH。出现“Host key verification failed”时，把主机密钥加入 known_hosts。",
      commands: [
        "go env -w GOPRIVATE={private}",
        "git config --global url.ssh://git@{private}/.insteadOf https://{private}/",
        "ssh -T git@{host}",
      ],
    },
    others: ["goprivate-missing"],
    verifyCommands: ["git ls-remote https://HOST/PATH", "go env GOPRIVATE"],
    references: ["https://go.dev/doc/faq#git_https", "https://go.dev/ref/mod#private-modules"],
  },
  {
    id: "private-repo-credentials",
    messages: [
      'unrecognized import path "{module}": parse {value}: no go-import meta tags',
      "no go-import meta tags (",
      "parse {value}: no go-import meta tags",
    ],
    when: (_, text) => /unrecognized import path|go-get=1/.test(text),
    examples: [
      'unrecognized import path "git.corp.example/a/b": parse https://git.corp.example/a/b?go-get=1: no go-import meta tags ()',
    ],
    remedy: {
      en: "The server answered, but not as a Go module: it wants a login, or no repository is at that path. GitLab hides private subgroups from who is not logged in: give go a login in ~/.netrc, and set GOPRIVATE to the host. Or name the repository with its ending: HOST/GROUP/NAME.git. Check the spelling of the path too.",
      "zh-CN":
        "服务器有响应，但不是 Go 模块的响应：可能需要登录，或该路径没有仓库。GitLab 对未登录者隐藏私有子组：请在 ~/.netrc 中提供登录信息，并把主机加入 GOPRIVATE；也可以在路径中写出 .git：主机/组/名称.git。同时检查路径拼写。",
      commands: ["go env -w GOPRIVATE={private}"],
    },
    others: ["goprivate-missing"],
  },
  {
    id: "private-repo-credentials",
    messages: [
      "no secure protocol found for repository",
      "no protocol found for repository",
      "redirected from secure URL {value} to insecure URL",
      "refusing to pass credentials to insecure URL",
    ],
    priority: 1,
    examples: ["package git.corp.example/a/b: no secure protocol found for repository"],
    remedy: {
      en: "go found no HTTPS or SSH at that server, and uses plain HTTP only where you allow it: go env -w GOINSECURE=HOST (and GOPRIVATE=HOST, so that no public proxy is asked). Better: let git use SSH for that host with url.insteadOf.",
      "zh-CN":
        "go 在该服务器上没有找到 HTTPS 或 SSH，而明文 HTTP 需要明确允许：go env -w GOINSECURE=HOST（并设置 GOPRIVATE=HOST，避免询问公共代理）。更好的办法：用 git 的 url.insteadOf 让该主机走 SSH。",
      commands: ["go env GOINSECURE GOPRIVATE", "git config --get-regexp insteadOf"],
    },
    others: ["goprivate-missing"],
  },
  {
    id: "repository-gone",
    messages: [
      "remote: Repository not found",
      "ERROR: Repository not found",
      "fatal: repository 'https://{host}/…' not found",
      "fatal: repository '…' does not exist",
    ],
    when: (_, text) => mentionsGo(text),
    examples: [
      "go: github.com/a/b@v1.0.0: git ls-remote -q origin in /x: exit status 128:\n\tremote: Repository not found.\n\tfatal: repository 'https://github.com/a/b/' not found",
    ],
    text: {
      en: {
        title: "There is no such repository",
        why: "The Git host answers that the repository does not exist, or that this login may not see it.",
      },
      "zh-CN": {
        title: "仓库不存在",
        why: "Git 托管站点回答说仓库不存在，或者当前登录无权查看。",
      },
    },
    remedy: {
      en: "Check the spelling of the module path, and whether the repository was renamed, deleted or made private. A module that is gone can be replaced: go mod edit -replace OLD=NEW@VERSION. For a private one, give git a login and set GOPRIVATE.",
      "zh-CN":
        "检查模块路径的拼写，以及仓库是否改名、删除或设为私有。已消失的模块可以替换：go mod edit -replace OLD=NEW@VERSION。私有仓库请让 git 能登录并设置 GOPRIVATE。",
    },
    others: ["goprivate-missing"],
    verifyCommands: ["git ls-remote https://HOST/PATH"],
    references: ["https://go.dev/ref/mod#vcs-find"],
  },
];

/** Whether go called git, or nothing says who did: other programs call it without a terminal, too. */
function isOfGo(text: string): boolean {
  const ofGit =
    /^\s*(?:fatal|remote|error): .*(?:terminal prompts disabled|not found)|^\s*exit status 128:?$|^\s*$/;
  // A script's own git, whose repository is no module.
  const ofScript = /^(?:\S*[$#%>] )?git (?:submodule|clone|pull)\b|into submodule path/m;
  if (ofScript.test(text) && !/^\s*go: |\bgo (?:get|mod|install)\b|git ls-remote/m.test(text)) return false;
  return (
    mentionsGo(text) || /git ls-remote -q/.test(text) || text.split("\n").every((line) => ofGit.test(line))
  );
}
