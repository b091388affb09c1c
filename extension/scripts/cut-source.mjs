import ts from "typescript";

/** The text without the nodes that `isCut` names, and without the comma, or the bar of a union, that joined them. */
export function cut(text, fileName, isCut) {
  const source = parse(text, fileName);
  const ranges = [];
  const visit = (node) => {
    if (node.parent !== undefined && isCut(node)) {
      const isUnion = ts.isUnionTypeNode(node.parent);
      const joint = (isUnion ? /^\s*\|/ : /^\s*[,;]/).exec(text.slice(node.end))?.[0] ?? "";
      const bar = isUnion && joint === "" ? /\|\s*$/.exec(text.slice(0, node.getStart(source))) : null;
      ranges.push([bar?.index ?? node.getFullStart(), node.end + joint.length]);
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  let rest = "";
  let from = 0;
  for (const [start, end] of ranges) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}

/** A TypeScript source, or one with JSX, as a tree. */
export function parse(text, fileName) {
  const kind = fileName.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true, kind);
}
