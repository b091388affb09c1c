import type { Language } from "../model/index.ts";
import { tildify } from "../util/tildify.ts";
import type { Terminal } from "./terminal.ts";

const TEXT: Readonly<Record<Language, (dir: string) => string>> = {
  en: (dir) => `also checked the Go project in ${dir}; to skip it: --no-project`,
  "zh-CN": (dir) => `同时检查了 ${dir} 中的项目；使用 --no-project 可跳过`,
};

/** Says on standard error that the working directory's project was checked, which nobody asked for in words. */
export function tellProject(
  terminal: Terminal,
  language: Language,
  project: string,
  home: string | null,
): void {
  terminal.complain(TEXT[language](tildify(project, home)));
}
