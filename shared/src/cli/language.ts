import type { Language } from "../model/index.ts";

/** The language in which to tell what is wrong with a command line, even when it cannot be read. */
export function languageOfUsage(argv: readonly string[], env: Readonly<Record<string, string>>): Language {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const named = argv[at]?.split("=")[1] ?? argv[at + 1];
  // Who gets the name of a language wrong still reads that of the system.
  return at >= 0 && /^(zh|en)\b/i.test(named ?? "") ? languageOf(named) : languageFrom(env);
}

/** The language that the environment asks for. */
export function languageFrom(env: Readonly<Record<string, string>>): Language {
  return languageOf(env.GO_ENV_CHECK_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG);
}

/** The language for a locale name such as `zh_CN.UTF-8`; English for everything that is not Chinese. */
function languageOf(locale: string | undefined): Language {
  return /^zh/i.test(locale ?? "") ? "zh-CN" : "en";
}
