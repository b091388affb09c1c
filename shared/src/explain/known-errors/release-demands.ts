import { mentionsGo } from "../mentions-go.ts";
import type { Captured } from "../pattern.ts";
import type { ErrorMessage } from "./known-error.ts";

/** A tool's own demand is about Go where it names no other language, and is no list of requirements of a page. */
const isDemand = (_: Captured, text: string): boolean =>
  !/\b(?:node|python|rust|java|ruby|php|npm)\b/i.test(text) && text.length < 4000;

/** Ways in which scripts say that the Go they found is too old, after the word Go. */
const TOO_OLD = [
  "version is too old",
  "version too old",
  "version is too low",
  "version is not supported",
  "version >= {version} required",
  "version >= {version} is required",
  "version {version} is too old",
  "version {version} found, but",
  "version {version} detected, but",
  "version must be greater than",
  "version must be {version} or",
  "version should be at least",
  "version go{version}, must be {version2} or",
];

/** Ways in which they name the release that they want. */
const WANTED = [
  "{version} or newer needed",
  "{version} or newer required",
  "{version} or newer is required",
  "{version} or later needed",
  "{version} or later required",
  "{version} or later is required",
  "{version} or higher is required",
  "{version} or above is required",
  "{version}+ required",
  "{version}+ is required",
  "{version} is required but",
  "{version} required, found",
];

/** What Makefiles and scripts of projects say of the Go that they find, in their own words. */
export const RELEASE_DEMANDS: readonly ErrorMessage[] = [
  {
    id: "go-too-old",
    messages: [
      ...["Go", "Golang"].flatMap((go) => TOO_OLD.map((words) => `${go} ${words}`)),
      ...["Go ", "Go version ", "Golang ", "Go"].flatMap((go) => WANTED.map((words) => `${go}${words}`)),
      "version of Go is too old. Please",
      "version of Go is too old to",
      "requires go version >= {version}",
      "requires Go version {version} or",
      "Detected go version: {version}",
      "Go {version} is too old",
      "found go version {version}, but",
    ],
    when: isDemand,
    examples: [
      "./build.sh: requires go version >= 1.11, found 1.6.2",
      "Golang version 1.17.3 detected, but at least 1.19 is needed.",
      "error: go1.18 or newer needed, found go1.13.8 linux/amd64",
      "Go 1.8+ required\nmake: *** [check] Error 1",
    ],
    others: ["multiple-go-on-path"],
  },
  {
    id: "go-not-on-path",
    messages: [
      "Could not find CMAKE_Go_COMPILER using the following names: go",
      "Missing dependency: Go is required",
      "Missing required tool: go",
      "Required command 'go' not found",
      "`go` executable not found",
      "The system cannot find the file specified: 'go'",
      "Command '['go', … returned non-zero exit status 127",
      "spawnSync go ENOENT",
      "could not find 'go' in $PATH",
      "could not find 'go' in PATH",
      "Unable to find go in PATH",
    ],
    priority: 1,
    examples: [
      "CMake Error: Could not find CMAKE_Go_COMPILER using the following names: go",
      "error: failed to run custom build command for `fips-sys v0.12.0`\n  Missing dependency: Go is required for FIPS.",
      "subprocess.CalledProcessError: Command '['go', 'build']' returned non-zero exit status 127.",
    ],
  },
  {
    id: "macos-blocks-program",
    messages: [
      '"go{value}.pkg" can\'t be opened because',
      '"go" can\'t be opened because',
      '"{tool}" can\'t be opened because Apple cannot check it',
    ],
    when: ({ tool = "" }, text) => tool === "" || mentionsGo(text),
    priority: 1,
    examples: [
      "“go1.26.1.darwin-arm64.pkg” can’t be opened because Apple cannot check it for malicious software.",
    ],
  },
];
