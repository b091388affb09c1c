import type { Facts, MacFacts } from "../../model/index.ts";
import { machine } from "./machine.ts";
import { binary, toolchain } from "./toolchain.ts";

/** What is known of a healthy Mac besides, changed where an example needs it. */
export function macFacts(changes: Partial<MacFacts> = {}): MacFacts {
  const tools = "/Library/Developer/CommandLineTools";
  return {
    developerDir: { path: tools, kind: "directory", realPath: tools, hasClang: true },
    xcrun: null,
    pathsFile: null,
    openFiles: 2560,
    projectDenied: false,
    ...changes,
  };
}

/** A healthy Apple-silicon Mac on macOS 26 with an upstream Go 1.26, for examples. */
export function mac(changes: Partial<Facts> = {}): Facts {
  return machine({
    host: { os: "darwin", osVersion: "26.1", arch: "arm64", translated: false },
    ...changes,
    toolchain: toolchain({
      go: binary("/usr/local/go/bin/go", "go1.26.11", {
        format: "mach-o",
        archs: ["arm64"],
        uuid: true,
        minimumOs: "12.0",
      }),
      compiler: { name: "clang", path: "/usr/bin/clang", onPath: ["/usr/bin/clang"], neededBy: null },
      mac: macFacts(),
      ...changes.toolchain,
    }),
  });
}
