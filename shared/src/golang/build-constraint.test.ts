import { expect, it } from "vitest";
import { isInBuild } from "./build-constraint.ts";

const TARGET = { os: "linux", arch: "amd64", minor: 26, tags: new Set(["mine"]) };

// As go list -f '{{.GoFiles}}' says with Go 1.21 to 1.27 on linux/amd64.
it.each([
  ["x.go", "", true],
  ["linux.go", "", true],
  ["x_linux.go", "", true],
  ["x_windows.go", "", false],
  ["x_amd64.go", "", true],
  ["x_linux_amd64.go", "", true],
  ["x_darwin_amd64.go", "", false],
  ["x_linux_arm64.go", "", false],
  ["x_unix.go", "", true],
  ["x_linux_test.go", "", false],
  ["x_windows.copy.go", "", false],
  ["x_linux.copy.go", "", true],
  ["x.copy_windows.go", "", true],
  ["x_test.copy.go", "", true],
  ["x_windows_test.copy.go", "", false],
  ["x.go", "//go:build linux", true],
  ["x.go", "//go:build !linux", false],
  ["x.go", "//go:build unix && (amd64 || arm64)", true],
  ["x.go", "//go:build windows || darwin || go1.99", false],
  ["x.go", "//go:build go1.20 && !go1.27", true],
  ["x.go", "//go:build mine && !yours", true],
  ["x.go", "//go:build ignore", false],
  ["x.go", "//go:build cgo", null],
  ["x.go", "//go:build cgo && windows", false],
  ["x.go", "//go:build cgo || linux", true],
  ["x.go", "// +build linux", null],
  ["x.go", "//go:build (linux", null],
] as const)("%s with %s: %s", (name, head, expected) => {
  expect(isInBuild(name, `// Ours.\n${head}\n\n`, TARGET)).toBe(expected);
});
