import type { Facts } from "../model/index.ts";
import { SHAPES } from "./facts-shape.ts";
import { isFacts } from "./read-facts.ts";
import { PUBLIC_HOSTS, REDACTION_ALLOWLIST } from "./redaction-allowlist.ts";
import { isRecord, resolve, type Shape } from "./shape.ts";

/**
 * Facts that may be attached to a bug report. Every word that is not one of Go, of shells or of installers becomes
 * another one (`w7`), the same everywhere, so that what belonged together still does and the same findings come out:
 * names of people, homes, hosts, projects, private modules and values go. What a URL holds before `@` goes entirely.
 * Numbers up to five digits, single letters and the names of variables stay.
 */
export function redact(facts: Facts): Facts {
  const hide = hider(facts);
  const value = mapStrings(facts, { ref: "Facts" }, hide);
  if (!isFacts(value)) throw new TypeError("redacting must not change what facts look like");
  return value;
}

/** The value with each free string changed; words of a closed list stay, and so do names of variables as keys. */
function mapStrings(value: unknown, shape: Shape, hide: (text: string) => string): unknown {
  const wanted = resolve(shape, SHAPES);
  if (wanted === "string") return typeof value === "string" ? hide(value) : value;
  if (typeof wanted === "string" || "oneOf" in wanted) return value;
  if ("anyOf" in wanted) {
    const fitting = wanted.anyOf.find((option) => fits(value, option));
    return fitting === undefined ? value : mapStrings(value, fitting, hide);
  }
  if ("list" in wanted || "tuple" in wanted) {
    if (!Array.isArray(value)) return value;
    return value.map((item: unknown, at) =>
      mapStrings(item, "list" in wanted ? wanted.list : (wanted.tuple[at] ?? "string"), hide),
    );
  }
  if (!isRecord(value)) return value;
  if ("record" in wanted) {
    const entries = Object.entries(value).map(
      ([key, item]) => [isVariable(key) ? key : hide(key), mapStrings(item, wanted.record, hide)] as const,
    );
    return Object.fromEntries(entries);
  }
  const entries = Object.entries(value).flatMap(([name, item]) => {
    const inner = wanted.fields[name] ?? wanted.fields[`${name}?`];
    return inner === undefined ? [] : [[name, mapStrings(item, inner, hide)] as const];
  });
  return Object.fromEntries(entries);
}

function isVariable(key: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(key);
}

/** A URL up to its path; the name of somebody's home; an IPv4 address; a word. */
const PIECES =
  /([a-z][a-z0-9+.-]{0,30}:\/\/)([^\s/"'<>|,;]*)|(\/(?:Users|home)\/)([^/\s:;"'|,]+)|(?<![\d.])(\d{1,3}(?:\.\d{1,3}){3})(?![\d.])|([\p{L}\p{N}\p{M}_]+)/giu;
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

function hider(facts: Facts): (text: string) => string {
  const names = new Map<string, string>();
  const variables = new Set(variablesOf(facts));
  const rename = (word: string): string => {
    const known = names.get(word) ?? `w${names.size + 1}`;
    names.set(word, known);
    return known;
  };
  const word = (text: string): string => (stays(text) || variables.has(text) ? text : rename(text));
  const everyWord = (text: string, change: (text: string) => string): string =>
    text.replace(/[\p{L}\p{N}\p{M}_]+/gu, change);
  const host = (text: string): string => {
    if (PUBLIC_HOSTS.has(text.toLowerCase()) || /^127(\.\d{1,3}){3}$/.test(text)) return text;
    // A label by itself may be a word of ours; as a part of somebody's host it is theirs.
    const labels = text.split(".").map((label, at, all) => {
      const ending = at > 0 && at === all.length - 1 && REDACTION_ALLOWLIST.has(label.toLowerCase());
      return ending ? label : label.replace(/[^:[\]]+/g, (part) => rename(`host ${part}`));
    });
    return labels.join(".");
  };
  const authority = (text: string): string => {
    const match = /^(?:(.*)@)?(\[[0-9a-f:.]*\]|[a-z0-9._-]+)(:\d{1,5})?$/i.exec(text);
    if (match === null) return everyWord(text, rename);
    const [, before, name = "", port = ""] = match;
    const login = before === undefined ? "" : before.includes(":") ? "someone:secret@" : "someone@";
    return `${login}${host(name)}${port}`;
  };
  return (text) => {
    if (MOMENT.test(text) || DAY.test(text)) return text;
    return text.replace(
      PIECES,
      (
        _,
        scheme: string | undefined,
        at: string | undefined,
        homes: string | undefined,
        name: string | undefined,
        address: string | undefined,
        plain: string | undefined,
      ) => {
        if (scheme !== undefined) return `${everyWord(scheme, word)}${authority(at ?? "")}`;
        if (homes !== undefined) return `${homes}${everyWord(name ?? "", rename)}`;
        return address === undefined ? word(plain ?? "") : host(address);
      },
    );
  };
}

/** Whether a word may be seen: one of the list, a version's part, a short number, a single letter. */
function stays(word: string): boolean {
  return REDACTION_ALLOWLIST.has(word.toLowerCase()) || /^((go|v|rc|beta)?\d{1,5}|[a-z])$/i.test(word);
}

function variablesOf(facts: Facts): readonly string[] {
  const file = facts.userEnvFile.entries.ok ? facts.userEnvFile.entries.value : {};
  const records = [facts.env, file, ...facts.contexts.map(({ env }) => env)];
  return records.flatMap((record) => Object.keys(record)).filter(isVariable);
}

/** Which alternative of a union a value is: free strings only where no closed list has the word. */
function fits(value: unknown, option: Shape): boolean {
  const wanted = resolve(option, SHAPES);
  if (typeof wanted === "string") return typeof value === wanted;
  if ("oneOf" in wanted) return wanted.oneOf.some((one) => one === value);
  if ("anyOf" in wanted) return wanted.anyOf.some((inner) => fits(value, inner));
  if ("list" in wanted || "tuple" in wanted) return Array.isArray(value);
  if (!isRecord(value)) return false;
  if ("record" in wanted) return true;
  return Object.entries(wanted.fields).every(([field, inner]) => {
    const name = field.replace(/\?$/, "");
    return value[name] === undefined ? name !== field : fits(value[name], inner);
  });
}
