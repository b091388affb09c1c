import type { ModuleVersion, VendoredModule, VendorFacts } from "../model/index.ts";

/** Lines are read no further than this; no project comes near. */
const MAX_LINES = 50_000;

/** vendor/modules.txt, as `go mod vendor` writes it (cmd/go/internal/modload, readVendorList). */
export function parseModulesTxt(file: string, text: string): VendorFacts {
  const modules: VendoredModule[] = [];
  let workspace = false;
  for (const line of text.split("\n", MAX_LINES)) {
    if (line.startsWith("## ")) {
      const marks = line
        .slice(3)
        .split(";")
        .map((mark) => mark.trim());
      if (marks.includes("workspace") && modules.length === 0) workspace = true;
      const last = modules.at(-1);
      if (marks.includes("explicit") && last !== undefined)
        modules[modules.length - 1] = { ...last, explicit: true };
    } else if (line.startsWith("# ")) {
      const [from = "", to] = line.slice(2).split(" => ");
      const [path = "", version = null] = from.trim().split(/\s+/);
      if (path !== "") modules.push({ path, version, explicit: false, replacement: replacementOf(to) });
    }
  }
  return { file, workspace, modules };
}

/** The packages that vendor/modules.txt lists. */
export function vendoredPackages(text: string): readonly string[] {
  const lines = text.split("\n", MAX_LINES).map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}

function replacementOf(text: string | undefined): ModuleVersion | null {
  const [path, version = null] = text?.trim().split(/\s+/) ?? [];
  return path ? { path, version } : null;
}
