import ts from "typescript";

/** The kinds of values that a prop may have. */
export type Kind = "string" | "number" | "boolean" | "function" | "object" | "undefined" | "null" | "any";

/** What the published types promise of one component's prop. */
export interface PromisedProp {
  readonly required: boolean;
  readonly kinds: readonly Kind[];
}

/** What `@raycast/api` promises by its published types, and nothing else. */
export interface Promised {
  /** Components by their path (`List.Item.Detail`), with their props. */
  readonly components: Readonly<Record<string, Readonly<Record<string, PromisedProp>>>>;
  /** Enums by their path (`Icon`), each member with its value. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Names of functions, values and classes that are exported. */
  readonly values: readonly string[];
  /** Names of `Keyboard.Shortcut.Common`. */
  readonly shortcuts: readonly string[];
}

const MEMBERS = /^[A-Z]/;

/** Reads the declaration file of `@raycast/api`. */
export function readPromised(declarations: string): Promised {
  const program = ts.createProgram([declarations], {
    target: ts.ScriptTarget.ES2023,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
    jsx: ts.JsxEmit.ReactJSX,
    strict: true,
    skipLibCheck: true,
    types: ["node"],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(declarations);
  const module = source && checker.getSymbolAtLocation(source);
  if (source === undefined || module === undefined) throw new Error(`${declarations} is no module`);
  const components: Record<string, Record<string, PromisedProp>> = {};
  const enums: Record<string, Record<string, string>> = {};
  const values: string[] = [];

  const look = (path: string, symbol: ts.Symbol): void => {
    if ((symbol.flags & ts.SymbolFlags.Enum) !== 0) {
      enums[path] = membersOf(symbol);
      return;
    }
    const type = checker.getTypeOfSymbolAtLocation(symbol, source);
    const [signature] = type.getCallSignatures();
    const props = signature?.getParameters()[0];
    const isComponent = MEMBERS.test(path.split(".").at(-1) ?? "") && signature !== undefined;
    if (isComponent)
      components[path] = props === undefined ? {} : propsOf(checker.getTypeOfSymbolAtLocation(props, source));
    for (const member of [...type.getProperties(), ...(symbol.exports?.values() ?? [])]) {
      if (!MEMBERS.test(member.name) || member.name === "displayName" || path.split(".").length > 6) continue;
      if ((member.flags & (ts.SymbolFlags.Value | ts.SymbolFlags.Enum)) === 0) continue;
      const below = `${path}.${member.name}`;
      if (components[below] === undefined && enums[below] === undefined) look(below, member);
    }
  };

  const propsOf = (type: ts.Type): Record<string, PromisedProp> =>
    Object.fromEntries(
      checker.getPropertiesOfType(checker.getNonNullableType(type)).map((prop) => {
        const of = checker.getTypeOfSymbolAtLocation(prop, source);
        const isOptional = (prop.flags & ts.SymbolFlags.Optional) !== 0;
        return [prop.name, { required: !isOptional, kinds: [...new Set(kindsOf(of))] }];
      }),
    );

  const membersOf = (symbol: ts.Symbol): Record<string, string> =>
    Object.fromEntries(
      [...(symbol.exports?.values() ?? [])].flatMap((member) => {
        const declared = member.valueDeclaration;
        if (declared === undefined || !ts.isEnumMember(declared)) return [];
        return [[member.name, String(checker.getConstantValue(declared) ?? member.name)]];
      }),
    );

  for (const symbol of checker.getExportsOfModule(module)) {
    const target = (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
    if ((target.flags & (ts.SymbolFlags.Value | ts.SymbolFlags.Enum)) === 0) continue;
    values.push(symbol.name);
    look(symbol.name, target);
  }
  const text = source.text;
  const common = /const Common: \{([\s\S]*?)\};/.exec(text)?.[1] ?? "";
  return {
    components,
    enums,
    values,
    shortcuts: [...common.matchAll(/^\s*(\w+): Shortcut;/gm)].map(([, name = ""]) => name),
  };
}

function kindsOf(type: ts.Type): readonly Kind[] {
  if (type.isUnion()) return type.types.flatMap(kindsOf);
  const { flags } = type;
  if ((flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) !== 0) return ["any"];
  if ((flags & ts.TypeFlags.StringLike) !== 0) return ["string"];
  if ((flags & ts.TypeFlags.NumberLike) !== 0) return ["number"];
  if ((flags & ts.TypeFlags.BooleanLike) !== 0) return ["boolean"];
  if ((flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0) return ["undefined"];
  if ((flags & ts.TypeFlags.Null) !== 0) return ["null"];
  return type.getCallSignatures().length > 0 ? ["function"] : ["object"];
}
