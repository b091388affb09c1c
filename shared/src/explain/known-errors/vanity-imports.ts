import type { ErrorMessage, KnownError } from "./known-error.ts";

/** The page of an import path, which tells go where the repository is. */
export const VANITY_IMPORTS: readonly (KnownError | ErrorMessage)[] = [
  {
    id: "go-import-page-wrong",
    messages: [
      "disagree about go-import for {module}",
      'multiple meta tags match import path "{module}"',
      "{gourl}: unknown vcs",
      "{gourl}: invalid repo root",
      "{gourl}: invalid subdirectory",
      "repository rooted at {module} cannot contain module {module2}",
      "no go-import meta tag found in {gourl}",
      "mismatched repo: found {value} for {module}",
      "can't decode XML document using charset",
    ],
    when: (_, text) => /go-import|go-get=1|\bgo: |\bgo (?:get|install|mod)\b/i.test(text),
    priority: 1,
    examples: [
      'go: go.example.com/lib@latest: multiple meta tags match import path "go.example.com/lib"',
      "go: go.example.com/lib@v1.0.0: repository rooted at go.example.com/other cannot contain module go.example.com/lib",
      'go: go.example.com/lib@latest: https://go.example.com/lib?go-get=1: invalid repo root "go.example.com": no scheme',
    ],
    text: {
      en: {
        title: "The page of an import path names no usable repository",
        why: "go asked the host of the import path where the repository is (?go-get=1). The page answered, but its go-import tag does not fit the path: the tag is wrong, the path was renamed, or a login page answered.",
      },
      "zh-CN": {
        title: "import 路径的页面没有给出可用的仓库",
        why: "go 向 import 路径的主机询问仓库在哪里（?go-get=1）。页面有响应，但其中的 go-import 标签与路径不符：标签写错、路径已改名，或返回的是登录页。",
      },
    },
    remedy: {
      en: 'Check the spelling of the path, and whether the project has a new one. Look at what the page says: curl "https://PATH?go-get=1". On your own server the page needs one tag: <meta name="go-import" content="PATH git https://REPOSITORY">, with the path of the repository\'s root. A module proxy may still have a public module: GOPROXY=https://proxy.golang.org,direct.',
      "zh-CN":
        '请检查路径的拼写，以及项目是否已改用新路径。查看页面内容：curl "https://PATH?go-get=1"。如果是自己的服务器，页面中需要一个标签：<meta name="go-import" content="PATH git https://REPOSITORY">，其中的路径是仓库根的路径。公共模块也许还能从模块代理获得：GOPROXY=https://proxy.golang.org,direct。',
      commands: ["go env GOPROXY GOPRIVATE"],
    },
    others: ["private-repo-credentials", "goprivate-missing", "repository-gone"],
    verifyCommands: ["go env GOPROXY GOPRIVATE"],
    references: ["https://go.dev/ref/mod#vcs-find"],
  },
  {
    id: "go-import-page-wrong",
    messages: ["the {module} command has moved; use {module2} instead"],
    priority: 1,
    examples: [
      "package code.google.com/p/go.tools/cmd/vet: the code.google.com/p/go.tools/cmd/vet command has moved; use golang.org/x/tools/cmd/vet instead.",
    ],
    remedy: {
      en: "The tool has another path now: go install {module2}@latest.",
      "zh-CN": "该工具已改用新路径：go install {module2}@latest。",
      commands: ["go install {module2}@latest"],
    },
  },
];
