import { join } from "node:path";
import { makeHome } from "../support/machine.ts";
import type { Given, Make } from "./row.ts";

/** A machine whose only fault is a variable. */
export const exported = (name: string, value: (given: Given) => string): Make =>
  exportedAll((given) => ({ [name]: value(given) }));

/** A machine whose only fault is in several variables. */
export const exportedAll =
  (variables: (given: Given) => Readonly<Record<string, string>>): Make =>
  (given) => {
    const machine = makeHome([join(given.go, "bin")]);
    Object.assign(machine.env, variables(given));
    return machine;
  };

/** A machine whose only fault is in the file of `go env -w`. */
export const written = (name: string, value: string): Make => writtenFile(`${name}=${value}\n`);

/** A machine whose file of `go env -w` has this text. */
export const writtenFile =
  (text: string, env: Readonly<Record<string, string>> = {}): Make =>
  ({ go }) => {
    const machine = makeHome([join(go, "bin")], { ".config/go/env": text });
    Object.assign(machine.env, env);
    return machine;
  };
