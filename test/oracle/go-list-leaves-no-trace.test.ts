import { join } from "node:path";
import { describe, expect } from "vitest";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { runGoList } from "../../shared/src/probe/run-go-list.ts";
import { makeHome, snapshot } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";
import { PROJECTS, writeProject } from "./projects.ts";

/** Settings under which go list might write or start something. */
const SETTINGS: readonly Readonly<Record<string, string>>[] = [
  {},
  { GOFLAGS: "-mod=mod" },
  { GOFLAGS: "-asan -json" },
  { GOTOOLCHAIN: "go1.99.0" },
  { GOTOOLCHAIN: "go1.21.13+auto" },
  { GOCACHEPROG: "/bin/false" },
  { GOPROXY: "https://proxy.golang.org" },
];

describe("asking go list", () => {
  for (const release of ["go1.19", "go1.21", "go1.24", "go1.26", "go1.27"] as const) {
    itWith(
      [release],
      `changes nothing below HOME, in any project, ${release}`,
      async (parts) => {
        const go = join(parts[release], "bin/go");
        for (const [index, project] of PROJECTS.entries()) {
          // A module cache that is there is written to in other ways than one that is not.
          const cache = index % 2 === 0 ? { "go/pkg/mod/cache/download/none": "" } : {};
          const { home, env } = makeHome([join(parts[release], "bin")], cache);
          const cwd = writeProject(project, join(home, "src"));
          const before = snapshot(home);
          const host = nodeHost({ env });
          for (const setting of index < 4 ? SETTINGS : SETTINGS.slice(0, 1)) {
            await runGoList(
              host,
              go,
              { ...host.env, ...setting },
              {
                goflags: setting.GOFLAGS ?? "",
                godebug: "",
                gotoolchain: setting.GOTOOLCHAIN ?? "auto",
                // Only from 1.16 on is it asked for imports.
                version: index % 2 === 0 ? null : release,
                byModule: true,
                useWork: true,
                root: parts[release],
                platform: { os: "", arch: "" },
                moduleCache: join(home, "go/pkg/mod"),
                onPath: () => false,
                project: cwd,
                sdkGo: go,
              },
            );
            expect([project, setting, snapshot(home)]).toEqual([project, setting, before]);
          }
        }
      },
      600_000,
    );
  }
});
