/** Interface languages. A text that lacks one of them does not compile. */
export const LANGUAGES = ["en", "zh-CN"] as const;
export type Language = (typeof LANGUAGES)[number];
export type Localized<T> = Readonly<Record<Language, T>>;

/** Severities from worst to mildest; `score.ts` gives each its price. */
export const SEVERITIES = ["critical", "major", "minor", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CATEGORIES = ["path", "goroot", "gopath", "modules", "toolchain", "environment"] as const;
export type Category = (typeof CATEGORIES)[number];

/** Launch contexts: how a program came to its environment. */
export const CONTEXTS = [
  "current",
  "terminal",
  "nested-login",
  "interactive",
  "login-script",
  "command",
  "desktop",
  "raycast",
  "cron",
] as const;
export type ContextName = (typeof CONTEXTS)[number];
/** Starts in which a person types go; elsewhere nothing is wrong without one. */
export const EXPECTS_GO: readonly ContextName[] = ["current", "terminal", "nested-login", "interactive"];

/** Who put a Go on the machine, told from where it lies. */
export const INSTALLERS = [
  "homebrew",
  "pkg",
  "goenv",
  "asdf",
  "mise",
  "gvm",
  "g",
  "nix",
  "macports",
  "snap",
  "sdk",
  "module-cache",
  "distro",
  "other",
] as const;
export type Installer = (typeof INSTALLERS)[number];

/** What the vitals gauge reads, in the order in which it is shown. */
export const METRICS = ["cpu", "memory", "disk", "connectivity"] as const;
export type Metric = (typeof METRICS)[number];

/** What became of a check. */
export const OUTCOMES = ["pass", "fail", "skip", "error", "suppressed"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How good a score is, from best to worst. */
export const BANDS = ["healthy", "minor-issues", "needs-attention", "broken"] as const;
export type Band = (typeof BANDS)[number];

/** What keeps a startup file: a dotfile manager, a repository, or the place that a symbolic link leads to. */
export const MANAGERS = [
  "chezmoi",
  "yadm",
  "vcsh",
  "git", // a repository whose work tree is the home directory
  "link",
  "mackup",
  "home-manager",
  "nix",
  "permissions", // nobody's, but this user may not change it
] as const;
