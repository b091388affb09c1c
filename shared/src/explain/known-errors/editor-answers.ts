import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage } from "./known-error.ts";

/** What editors' extensions and linters' actions answer when they cannot use a program, a project or a configuration. */
export const EDITOR_ANSWERS: readonly ErrorMessage[] = [
  {
    id: "launch-configuration",
    messages: [
      'The program "{value}" must not be a directory in exec mode',
      'The program "{value}" must be a valid go file in debug mode',
      "'pickProcess' and 'pickGoProcess' are not supported for {name}",
    ],
    priority: 2,
    examples: ['The program "/home/ines/anker" must not be a directory in exec mode'],
  },
  {
    id: "gopls-workspace-missing",
    messages: [
      "Not able to determine import path of current package by using cwd",
      "not supported in a multi-root set-up with different GOPATHs",
      "Could not find packages. Ensure `go list",
    ],
    priority: 1,
    examples: [
      "Not able to determine import path of current package by using cwd: /home/ines/code/anker and Go workspace: ",
    ],
    others: ["go111module-off", "no-module"],
  },
  {
    id: "editor-pinned-go",
    messages: [
      'failed to run "go version" with "{value}". Provide a valid path',
      'failed to run "{value} version": stdout:',
      'unable to determine version from the output of "{value} version"',
      "{path}/go is not an executable",
    ],
    priority: 1,
    examples: ['failed to run "/opt/golang/bin/go version": stdout: , stderr: exec format error'],
    others: ["go-of-another-platform", "gui-path-missing-go"],
  },
  {
    id: "debugger-not-reached",
    messages: ["connect ECONNREFUSED {host}", "connectex: No connection could be made …dlv"],
    when: (_, text) => /dlv|delve|Failed to (?:continue|attach|launch)/i.test(text),
    priority: 2,
    examples: ["Failed to continue: Error: connect ECONNREFUSED 127.0.0.1:2345"],
  },
  {
    id: "gopath-bin-not-on-path",
    messages: [
      "GOBIN is not in PATH",
      "please check if your $HOME/go/bin or $GOBIN $exists and in your $PATH",
    ],
    priority: 1,
    examples: [
      "Some binaries are not installed, please check if your $HOME/go/bin or $GOBIN $exists and in your $PATH",
    ],
  },
  {
    // What stops the installation says more.
    id: "gopath-bin-not-on-path",
    messages: ["vim-go: {tool} not found. Installing"],
    priority: -1,
    examples: [
      "vim-go: gotags not found. Installing github.com/holm/gotags@master to folder /home/ines/go/bin/",
    ],
  },
  {
    id: "tool-release-not-found",
    messages: [
      "golangci-lint version '{value}' isn't supported: we support only",
      "golangci-lint version '{value}' isn't supported: only",
      "is not supported. Make sure this script is up-to-date and file request at",
    ],
    priority: 1,
    examples: [
      "golangci/golangci-lint crit platform windows/386 is not supported.  Make sure this script is up-to-date and file request at https://github.com/golangci/golangci-lint/issues/new",
    ],
  },
  {
    id: "tools-older-than-go",
    messages: [
      ...["slices", "maps", "cmp", "iter", "net", "log"].map(
        (name) => `src/${name}/{gofile}:{number}:{number2}: undefined: {name}`,
      ),
    ],
    when: (_, text) =>
      /govulncheck|staticcheck|golangci|gosec|revive|mockgen|mockery|gopls|stringer|\bwire\b|counterfeiter|moq\b|nilaway|errcheck/.test(
        text,
      ) && mentionsGo(text),
    priority: 2,
    examples: [
      "govulncheck: loading packages:\nThere are errors with the provided package patterns:\n/usr/local/go/src/slices/sort.go:67:7: undefined: min",
    ],
    others: ["multiple-go-on-path", "sdk-overlaid"],
  },
];
