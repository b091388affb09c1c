import type { Band, Language, Localized, Severity } from "../model.ts";

interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly band: Readonly<Record<Band, string>>;
  readonly score: string;
  readonly why: string;
  readonly fix: string;
  readonly addTo: (file: string) => string;
  readonly paste: string;
  readonly healthy: string;
  readonly noGo: string;
  readonly yes: string;
  readonly no: string;
  readonly valid: string;
  readonly counts: (failed: number, passed: number, skipped: number) => string;
  readonly incomplete: string;
  readonly judged: (context: string) => string;
  readonly restart: string;
  readonly terminalDiffers: string;
}

/** The interface's own words; a check's words live in its file. */
export const WORDS: Localized<Words> = {
  en: {
    severity: { critical: "critical", major: "major", minor: "minor", info: "info" },
    band: { calibrated: "calibrated", drifting: "drifting", misaligned: "misaligned", broken: "broken" },
    score: "Score",
    why: "why",
    fix: "fix",
    addTo: (file) => `put into ${file}:`,
    paste: "or paste this, which does it for good and for this terminal:",
    healthy: "Nothing to mend: PATH, GOROOT and GOPATH fit together.",
    noGo: "Go: none on PATH",
    yes: "yes",
    no: "no",
    valid: "Valid",
    counts: (failed, passed, skipped) => `${failed} found, ${passed} passed, ${skipped} did not apply`,
    incomplete: "The check is incomplete:",
    judged: (context) => `judged: ${context}`,
    restart: "then start a new terminal and your editor",
    terminalDiffers: "A new terminal has another PATH than this process.",
  },
  "zh-CN": {
    severity: { critical: "致命", major: "严重", minor: "轻微", info: "提示" },
    band: { calibrated: "已校准", drifting: "有偏移", misaligned: "未对齐", broken: "不可用" },
    score: "得分",
    why: "原因",
    fix: "修复",
    addTo: (file) => `写入 ${file}：`,
    paste: "或者直接粘贴下面的命令，永久生效，当前终端也立即生效：",
    healthy: "一切正常：PATH、GOROOT 和 GOPATH 相互一致。",
    noGo: "Go：PATH 中没有",
    yes: "是",
    no: "否",
    valid: "有效",
    counts: (failed, passed, skipped) => `发现 ${failed} 项，通过 ${passed} 项，不适用 ${skipped} 项`,
    incomplete: "检查不完整：",
    judged: (context) => `检查对象：${context}`,
    restart: "然后重新打开终端和编辑器",
    terminalDiffers: "新终端的 PATH 与当前进程不同。",
  },
};

/** The language for a locale name such as `zh_CN.UTF-8`; English for everything that is not Chinese. */
export function languageOf(locale: string | undefined): Language {
  return /^zh/i.test(locale ?? "") ? "zh-CN" : "en";
}
