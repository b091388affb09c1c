import type { BytesOf, Edit, Facts, FilePatch } from "../../model/index.ts";
import { dialectOf } from "../../shell/quote.ts";
import { snippetFor } from "../../shell/snippet.ts";
import { withBlock } from "./block.ts";
import { inOrder } from "./conflicts.ts";
import { type Document, textOf } from "./edit/document.ts";

/** One change of one file. */
export type Work = { readonly id: string; readonly file: string } & (
  | { readonly kind: "lines" }
  | { readonly kind: "block"; readonly edit: Edit }
  /** Null takes the setting away. */
  | { readonly kind: "go-env"; readonly name: string; readonly value: string | null }
);

/** The files that this work changes, each once, as they are and as they will be; `docOf` has the lines edited so far. */
export function patchesOf(
  work: readonly Work[],
  facts: Facts,
  bytesOf: BytesOf,
  docOf: (file: string) => Document | undefined,
): readonly FilePatch[] {
  const dialect = dialectOf(facts.shell?.name ?? null);
  return [...new Set(work.map(({ file }) => file))].flatMap((file): FilePatch[] => {
    const mine = work.filter((one) => one.file === file);
    const bytes = bytesOf(file);
    const before = bytes.ok ? bytes.value : null;
    const settings = mine.flatMap((one) => (one.kind === "go-env" ? [one] : []));
    const edits = mine.flatMap((one) => (one.kind === "block" ? [one.edit] : []));
    const doc = docOf(file);
    const edited = withSettings(doc === undefined ? (before ?? "") : textOf(doc), settings);
    const snippets = inOrder(edits).map((edit) => Buffer.from(snippetFor(edit, dialect)).toString("latin1"));
    const after = snippets.length === 0 ? edited : withBlock(edited, snippets);
    const kind = settings.length > 0 ? "go-env" : "start-up";
    return after === before
      ? []
      : [{ file, kind, before, after, ids: [...new Set(mine.map(({ id }) => id))] }];
  });
}

/** The file of `go env -w` with some settings changed or gone; everything else stays, as `go env` itself leaves it. */
function withSettings(
  text: string,
  settings: readonly { readonly name: string; readonly value: string | null }[],
): string {
  if (settings.length === 0) return text;
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const kept = lines.filter((line) => !settings.some(({ name }) => line.startsWith(`${name}=`)));
  const added = settings.flatMap(({ name, value }) =>
    value === null ? [] : [Buffer.from(`${name}=${value}\n`).toString("latin1")],
  );
  const last = kept.at(-1);
  const joint = added.length > 0 && last !== undefined && !last.endsWith("\n") ? "\n" : "";
  return `${kept.join("")}${joint}${added.join("")}`;
}
