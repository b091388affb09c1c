import type { ErrorMessage } from "./known-error.ts";

/** What version managers, buildpacks and CI actions say of a release that they do not get, or get instead of another. */
export const RELEASE_ANSWERS: readonly ErrorMessage[] = [
  {
    id: "go-too-old",
    messages: [
      "Setup go version spec {version}",
      "Attempting to download {version}...",
      "Successfully set up Go version {version}",
    ],
    // 1.10, 1.20 and 1.30 as a number: nobody asks for releases of 2013 and 2014.
    when: ({ version = "" }) => /^1\.[123]$/.test(version),
    priority: 2,
    examples: [
      "Run actions/setup-go@v5\nSetup go version spec 1.2\nAttempting to download 1.2...\nAcquiring go1.2.2 from https://example.com/go1.2.2.linux-amd64.tar.gz",
    ],
    remedy: {
      en: "YAML reads go-version: 1.20 as the number 1.2, 1.10 as 1.1, and 1.30 as 1.3: the action installs a release from 2013 or 2014. Write the version in quotes (go-version: '1.20'), or take it from the project: go-version-file: go.mod.",
      "zh-CN":
        "YAML 把 go-version: 1.20 读作数字 1.2，把 1.10 读作 1.1，把 1.30 读作 1.3，因此安装了 2013 或 2014 年的版本。请给版本加引号（go-version: '1.20'），或从项目读取：go-version-file: go.mod。",
    },
  },
  {
    id: "no-such-release",
    messages: [
      "Fetching {version}.linux-amd64.tar.gz",
      "The versions of go supported in this buildpack are",
      "It looks like you're trying to use go {version}",
      "DEPENDENCY MISSING IN MANIFEST: Version {version} of dependency go",
      "Platform '{value}' not supported!",
      "Couldn't find manifest for 'go{version}'",
    ],
    when: ({ version = "" }, text) =>
      !/^go/.test(version) &&
      /\bgo(?:lang)?(?:\b|\d)|asdf|scoop/i.test(text.replace(/go-support#go-versions/g, "")),
    priority: 2,
    examples: [
      "-----> Go app detected\n-----> Installing 1.9.4\n-----> Fetching 1.9.4.linux-amd64.tar.gz...\ngzip: stdin: not in gzip format",
      "It looks like you're trying to use go 1.6.\nThe versions of go supported in this buildpack are:\n- 1.5.3",
    ],
    remedy: {
      en: "The buildpack or manager has no archive of that name. Ask for a release that it lists, in the form that it wants: go1.N.P with the word go for Heroku (GOVERSION, or // +heroku goVersion go1.N in go.mod), 1.N.P without it for others. Update the buildpack or manager itself for newer releases.",
      "zh-CN":
        "构建包或管理器没有该名称的归档。请使用其列表中的版本，并按它要求的格式书写：Heroku 需要带 go 的 go1.N.P（GOVERSION，或 go.mod 中的 // +heroku goVersion go1.N），其他工具用不带 go 的 1.N.P。需要更新的版本时，请更新构建包或管理器本身。",
    },
    others: ["go-too-old"],
  },
  {
    id: "sdk-download-damaged",
    messages: [
      "BadZipFile: File is not a zip file",
      "tarfile.ReadError: not a gzip file",
      "tarfile.ReadError: file could not be opened",
    ],
    when: (_, text) => /pre-commit/.test(text) && /go(?:lang|leaks|-)|\.cache[\\/]pre-commit/.test(text),
    priority: 1,
    examples: [
      "[INFO] Installing environment for https://github.com/holm/golint-hook.\nAn unexpected error has occurred: BadZipFile: File is not a zip file\nCheck the log at C:\\Users\\ines\\.cache\\pre-commit\\pre-commit.log",
    ],
    others: ["corporate-ca", "http-proxy-dead"],
  },
  {
    id: "sdk-download-damaged",
    messages: [
      'Failed to download resource "go"',
      'Failed to download resource "go@{version}"',
      'Failed to download resource "go ({version})"',
      "==> [Error] Rate limit exhausted",
    ],
    priority: 1,
    examples: ['$ brew install go\nError: go: Failed to download resource "go"'],
  },
  {
    id: "vm-shims-stale",
    messages: ["No executable {tool} found for current version"],
    priority: 2,
    examples: [
      "No executable gopls found for current version. Please select a different version or install gopls manually for the current version",
    ],
    others: ["vm-no-version"],
  },
  {
    id: "goenv-unusable",
    messages: [
      "reading go env config: read {value}: is a directory",
      "reading go env config: read {value}: Incorrect function",
      "reading go env config: read {value} …: Incorrect function",
      "reading go env config: read {value} …: The handle is invalid",
      "reading go env config: read {value}: The handle is invalid",
      "reading go env config: read {drive}: Incorrect function",
    ],
    priority: 3,
    examples: [
      "PS D:\\anker> go env -w GOFLAGS=-mod=mod\ngo: reading go env config: read D:\\Tools 1\\GOENV: Incorrect function.",
    ],
    others: ["directory-blocked", "goenv-off-exported"],
  },
  {
    id: "cgo-silently-off",
    messages: ["C source files not allowed when not using cgo", "{value}.c:{number} unknown #: {name}"],
    when: (_, text) => !/^#!/.test(text),
    priority: 1,
    examples: [
      "$ GOOS=windows GOARCH=386 go build\nC source files not allowed when not using cgo: sqlite3-binding.c",
      "../anker/sqlite3.c:241 unknown #: if\n../anker/sqlite3.c:256 unknown #: if",
    ],
  },
];
