import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { nodeHost } from "../../shared/src/probe/node-host.ts";
import { profileFault } from "../../shared/src/probe/toolchain/profile.ts";
import { makeHome } from "../support/machine.ts";
import { itWith } from "../support/parts.ts";

const BUSY = `package p

import "testing"

func TestBusy(t *testing.T) {
	sum := 0
	for i := 0; i < 100_000_000; i++ {
		sum += i * i
	}
	_ = sum
}
`;

for (const release of ["go1.21", "go1.27"] as const)
  itWith([release], `takes a profile that ${release} wrote, and nothing else`, (parts) => {
    const { home, env } = makeHome([join(parts[release], "bin")], {
      "p/go.mod": "module p\n\ngo 1.21\n",
      "p/x_test.go": BUSY,
    });
    const file = join(home, "p/default.pgo");
    const { status, stderr } = spawnSync("go", ["test", "-cpuprofile", file, "."], {
      cwd: join(home, "p"),
      env: { ...env, GOTOOLCHAIN: "local" },
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
    const host = nodeHost();
    expect(profileFault(host, file)).toBeNull();
    for (const text of ["notes\n", "\n", "<html></html>\n", '{"samples": []}\n', "\x1f\x8b cut off"]) {
      writeFileSync(file, text, "latin1");
      expect([text, profileFault(host, file)]).toEqual([text, "unfit"]);
    }
    rmSync(file);
    expect(profileFault(host, file)).toBe("missing");
  });
