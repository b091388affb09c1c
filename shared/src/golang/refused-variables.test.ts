import fc from "fast-check";
import { expect, it } from "vitest";
import { entry, machine, upstreamGo, withEnvFile } from "../checks/examples/machine.ts";
import { refusedVariables } from "./refused-variables.ts";

const OLD = {
  path: [entry("/usr/local/go/bin", upstreamGo("/usr/local/go", "go1.21.13"))],
  goList: { anywhere: { ok: true, said: "" }, project: null },
  probe: null,
};
const refused = (facts: ReturnType<typeof machine>): readonly string[] =>
  refusedVariables(facts).map(({ name }) => name);

it("believes go that it takes a value, unless the compiler alone reads that", () => {
  const names = fc.constantFrom("GOAMD64", "GO111MODULE", "GOWORK");
  fc.assert(
    fc.property(names, fc.constantFrom("junk", "v9", "amd64"), (name, value) => {
      expect(refused(machine({ ...OLD, env: { [name]: value } }))).toEqual([]);
      expect(refused(withEnvFile({ [name]: value }, OLD))).toEqual(name === "GOAMD64" ? [name] : []);
    }),
  );
});
