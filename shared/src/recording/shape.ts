/** What a value looks like at run time: the part of a type that JSON can break. */
export type Shape =
  | "string"
  | "number"
  | "boolean"
  | { readonly oneOf: readonly (string | number | boolean | null)[] }
  | { readonly list: Shape }
  | { readonly tuple: readonly Shape[] }
  | { readonly record: Shape }
  /** An optional field's name ends with `?`. */
  | { readonly fields: Readonly<Record<string, Shape>> }
  | { readonly anyOf: readonly Shape[] }
  | { readonly ref: string };

/** Shapes by the name that a `ref` gives. */
export type Shapes = Readonly<Record<string, Shape>>;

export function resolve(shape: Shape, shapes: Shapes): Exclude<Shape, { readonly ref: string }> {
  if (typeof shape === "string" || !("ref" in shape)) return shape;
  const named = shapes[shape.ref];
  if (named === undefined) throw new RangeError(`there is no shape ${shape.ref}`);
  return resolve(named, shapes);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `a.b[0]`: where a fault lies. */
export function below(at: string, key: string | number): string {
  if (typeof key === "number") return `${at}[${key}]`;
  return at === "" ? key : `${at}.${key}`;
}

/** What is wrong with a value, each fault with its place; nothing when it has the shape. */
export function faults(value: unknown, shape: Shape, shapes: Shapes, at = ""): readonly string[] {
  const wanted = resolve(shape, shapes);
  const wrong = (what: string): readonly string[] => [`${at === "" ? "the document" : at} must be ${what}`];
  if (typeof wanted === "string") {
    const fits = typeof value === wanted && !(typeof value === "number" && !Number.isFinite(value));
    return fits ? [] : wrong(`a ${wanted}`);
  }
  if ("oneOf" in wanted) {
    const options = wanted.oneOf.map((option) => JSON.stringify(option)).join(", ");
    return wanted.oneOf.some((option) => option === value) ? [] : wrong(`one of ${options}`);
  }
  if ("list" in wanted) {
    if (!Array.isArray(value)) return wrong("a list");
    return value.flatMap((item: unknown, index) => faults(item, wanted.list, shapes, below(at, index)));
  }
  if ("tuple" in wanted) {
    if (!Array.isArray(value) || value.length !== wanted.tuple.length)
      return wrong(`a list of ${wanted.tuple.length}`);
    return wanted.tuple.flatMap((item, index) => faults(value[index], item, shapes, below(at, index)));
  }
  if ("anyOf" in wanted) return faultsOfNearest(value, wanted.anyOf, shapes, at);
  if (!isRecord(value)) return wrong("an object");
  if ("record" in wanted) {
    return Object.keys(value).flatMap((key) => faults(value[key], wanted.record, shapes, below(at, key)));
  }
  return Object.entries(wanted.fields).flatMap(([field, inner]) => {
    const name = field.replace(/\?$/, "");
    if (value[name] !== undefined) return faults(value[name], inner, shapes, below(at, name));
    return name === field ? [`${below(at, name)} is missing`] : [];
  });
}

/** Of the alternatives, the one that fits best speaks: its faults are the fewest, literals that differ weigh most. */
function faultsOfNearest(
  value: unknown,
  options: readonly Shape[],
  shapes: Shapes,
  at: string,
): readonly string[] {
  const tried = options.map((option) => faults(value, option, shapes, at));
  if (tried.some((found) => found.length === 0)) return [];
  // null is the alternative that says the least about what was meant.
  const weight = (found: readonly string[], index: number): number =>
    found.length +
    (marks(value, options[index] ?? "string", shapes) ? 0 : 1000) +
    (isNull(options[index]) ? 1 : 0);
  const best = tried.map((found, index) => ({ found, weight: weight(found, index) }));
  return best.sort((a, b) => a.weight - b.weight)[0]?.found ?? [];
}

function isNull(option: Shape | undefined): boolean {
  return (
    typeof option === "object" && "oneOf" in option && option.oneOf.length === 1 && option.oneOf[0] === null
  );
}

/** Whether the value is of that alternative's kind: the same type, and the literals that tell alternatives apart. */
function marks(value: unknown, option: Shape, shapes: Shapes): boolean {
  const wanted = resolve(option, shapes);
  if (typeof wanted === "string") return typeof value === wanted;
  if ("oneOf" in wanted) return false;
  if ("list" in wanted || "tuple" in wanted) return Array.isArray(value);
  if ("anyOf" in wanted) return wanted.anyOf.some((inner) => marks(value, inner, shapes));
  if (!isRecord(value)) return false;
  if ("record" in wanted) return true;
  return Object.entries(wanted.fields).every(([name, inner]) => {
    const literal = resolve(inner, shapes);
    if (typeof literal === "string" || !("oneOf" in literal) || literal.oneOf.length > 1) return true;
    return literal.oneOf[0] === value[name];
  });
}
