import { mentionsGo } from "../mentions-go.ts";
import type { ErrorMessage } from "./known-error.ts";

/** Programs that macOS or a virus scanner stops. */
export const BLOCKED_PROGRAMS: readonly ErrorMessage[] = [
  {
    id: "macos-blocks-program",
    messages: [
      "zsh: killed     {path}",
      "zsh: killed     {tool}",
      "zsh: operation not permitted: {path}",
      "Killed: 9",
      "Code Signature Invalid",
      "Taskgated Invalid Signature",
      '"{tool}" is damaged and can\'t be opened',
      "will damage your computer. You should move it to the Trash",
      '"{tool}" Not Opened',
      "code has no resources but signature indicates they must be present",
      "code signature in ({path}) not valid for use in process",
    ],
    when: ({ tool = "", path = "" }, text) =>
      /\b(?:go|gopls|dlv|golangci-lint|staticcheck|gofmt|goimports|mockgen|wire|sqlc)\b|[\\/]go[\\/](?:bin|pkg)|go-build/.test(
        `${tool} ${path} ${text}`,
      ) && !/out of memory|oom|\bnpm\b|\bnode\b|python/i.test(text),
    priority: 1,
    examples: [
      "mia@air ~ % gopls version\nzsh: killed     gopls version",
      "$ go build -o hello . && ./hello\nKilled: 9",
      "Termination Reason:    Namespace CODESIGNING, Code 0x2 Invalid Page\nException Type: EXC_CRASH (Code Signature Invalid)\nPath: /Users/mia/go/bin/gopls",
    ],
  },
  {
    id: "antivirus",
    messages: [
      "Trojan:Win32/{value}",
      "Trojan:Win64/{value}",
      "Trojan:Script/{value}",
      "VirTool:Win32/{value}",
      "Behavior:Win32/{value}",
      "Program:Win32/{value}",
      "Microsoft Defender Antivirus has taken action",
      "Windows Defender Antivirus has taken action",
      "HEUR:Trojan.{value}",
      "Threat quarantined",
      "Windows protected your PC",
      "Windows cannot access the specified device, path, or file",
      "Your organization used Windows Defender Application Control to block this app",
      "Smart App Control blocked",
      "Controlled folder access blocked",
      "ERROR_VIRUS_INFECTED",
    ],
    when: (_, text) =>
      mentionsGo(text) ||
      /[\\/]go[\\/](?:bin|pkg)[\\/]|go-build|\bgolang\b|___\w+_go|[\\/]GoLand[\\/]/i.test(text),
    priority: 1,
    examples: [
      "I built it with go build and it is gone at once:\nName: Trojan:Win32/Wacatac.B!ml\nPath: file:_C:\\src\\tally\\tally.exe",
    ],
  },
];
