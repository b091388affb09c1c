import * as v from "valibot";
import type { Session } from "./session.ts";

/** What a tool gives back: data, or why there is none, in words for the assistant. */
export type Answer =
  | { readonly ok: true; readonly value: object }
  | { readonly ok: false; readonly message: string };

/** What a client may assume of a tool before it asks its user. */
export interface Behavior {
  /** It changes nothing. */
  readonly readOnlyHint: boolean;
  /** It changes or removes what is there. */
  readonly destructiveHint: boolean;
  /** Twice is the same as once. */
  readonly idempotentHint: boolean;
  /** It may ask servers elsewhere. */
  readonly openWorldHint: boolean;
}

export const READS: Behavior = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};
export const WRITES: Behavior = {
  readOnlyHint: false,
  destructiveHint: true,
  idempotentHint: false,
  openWorldHint: false,
};

/** A tool as the server lists and calls it. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly behavior: Behavior;
  readonly input: v.GenericSchema<unknown, unknown>;
  /** Parses the input first; what does not fit it is an answer, too. */
  readonly call: (session: Session, input: unknown, signal: AbortSignal) => Promise<Answer>;
}

/** A tool that gets its input as its schema describes it. */
export function defineTool<S extends v.GenericSchema>(
  tool: Omit<Tool, "call" | "input"> & {
    readonly input: S;
    readonly run: (session: Session, input: v.InferOutput<S>, signal: AbortSignal) => Promise<Answer>;
  },
): Tool {
  const { run, ...rest } = tool;
  return {
    ...rest,
    call: async (session, input, signal) => {
      const parsed = v.safeParse(tool.input, input);
      return parsed.success
        ? run(session, parsed.output, signal)
        : { ok: false, message: `The input is not valid. ${parsed.issues.map(faultText).join(" ")}` };
    },
  };
}

function faultText(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map(({ key }) => String(key)).join(".") ?? "";
  return `${path === "" ? "It" : path}: ${issue.message}.`;
}

/** What `redact` means in every tool that takes it. */
export const redact = v.optional(
  v.pipe(
    v.boolean(),
    v.description(
      "true (default): names of people, projects, hosts and values are replaced by w1, w2, …, the same everywhere. false shows them; ask the user first.",
    ),
  ),
  true,
);
