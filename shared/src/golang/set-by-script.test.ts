import fc from "fast-check";
import { expect, it } from "vitest";
import { entry, machine, upstreamGo } from "../checks/examples/machine.ts";
import { changed } from "./set-by-script.ts";
import { setting } from "./settings.ts";

const SCRIPT = [entry("/home/u/bin", { ...upstreamGo("/home/u"), sdk: null })];
const answering = (value: Record<string, string>) =>
  ({ answer: { ok: true, value }, stderr: "", rescue: null }) as const;

it("believes Go where a script set something else before it started Go", () => {
  const names = fc.constantFrom("GOROOT", "GOFLAGS", "GOPATH", "GOCACHE", "GO111MODULE", "GOENV");
  fc.assert(
    fc.property(names, fc.string({ minLength: 1 }), fc.string(), (name, value, said) => {
      const facts = machine({
        env: { [name]: value },
        path: SCRIPT,
        probe: answering({ [name]: said }),
      });
      if (name !== "GOROOT") expect(setting(facts, name).value).toBe(said);
      expect(["environment", "default"]).toContain(setting(facts, name).origin);
    }),
  );
});

it.each([
  ["/none", "/opt/go", "/opt/go", "default"],
  ["/opt/go/", "/opt/go", "/opt/go/", "environment"],
  ["/opt//go/bin/..", "/opt/go", "/opt//go/bin/..", "environment"],
] as const)("takes GOROOT %s, for which go says %s, for %s", (given, said, value, origin) => {
  const env = { GOROOT: given };
  const facts = machine({ env, path: SCRIPT, probe: answering({ GOROOT: said }) });
  expect(setting(facts, "GOROOT")).toEqual({ value, origin });
});

it("reads GOTOOLCHAIN from the environment: the question itself sets it", () => {
  const env = { GOTOOLCHAIN: "go1.24.4" };
  const facts = machine({ env, path: SCRIPT, probe: answering({ GOTOOLCHAIN: "local" }) });
  expect(setting(facts, "GOTOOLCHAIN").value).toBe("go1.24.4");
});

it.each(["without-goroot", "both"] as const)("believes no answer that Go gave %s", (rescue) => {
  const probe = { ...answering({ GOROOT: "/opt/go" }), rescue };
  const facts = machine({ env: { GOROOT: "/go/" }, path: SCRIPT, probe });
  expect(setting(facts, "GOROOT")).toEqual({ value: "/go/", origin: "environment" });
  expect(changed("GOROOT", "/go/", probe)).toBe(undefined);
});
