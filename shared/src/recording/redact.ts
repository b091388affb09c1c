import type * as v from "valibot";
import { factsSchema } from "../model/facts.ts";
import type { Facts } from "../model/index.ts";
import { partOf } from "./part.ts";
import { isFacts } from "./read-facts.ts";
import { PUBLIC_HOSTS, REDACTION_ALLOWLIST } from "./redaction-allowlist.ts";

/**
 * Facts that may be attached to a bug report. Every word that is not one of Go, of shells or of installers becomes
 * another one (`w7`), the same everywhere, so that what belonged together still does and the same findings come out:
 * names of people, homes, hosts, projects, private modules and values go. What a URL holds before `@` goes entirely.
 * Numbers up to five digits, single letters and the names of variables stay.
 */
export function redact(facts: Facts): Facts {
  const hide = hider(facts);
  const value = mapStrings(facts, factsSchema, hide);
  if (!isFacts(value)) throw new TypeError("redacting must not change what facts look like");
  return value;
}

/** The value with each free string changed; words of a closed list stay, and so do names of variables as keys. */
function mapStrings(value: unknown, schema: v.GenericSchema, hide: (text: string) => string): unknown {
  const part = partOf(value, schema);
  switch (part.is) {
    case "text":
      return hide(part.text);
    case "list":
      return part.items.map((item) => mapStrings(item, part.item, hide));
    case "record": {
      const entries = Object.entries(part.record).map(
        ([key, item]) => [isVariable(key) ? key : hide(key), mapStrings(item, part.value, hide)] as const,
      );
      return Object.fromEntries(entries);
    }
    case "object": {
      const entries = part.fields.map(
        ({ name, value: item, schema: inner }) => [name, mapStrings(item, inner, hide)] as const,
      );
      return Object.fromEntries(entries);
    }
    case "leaf":
      return value;
  }
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
  const calledHome = /.\/(?:Users|home)$/i.test(facts.home ?? "") ? facts.home : null;
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
        offset: number,
      ) => {
        if (scheme !== undefined) return `${everyWord(scheme, word)}${authority(at ?? "")}`;
        if (homes !== undefined) {
          // A home that is itself called home has folders behind it, such as go, and nobody's name.
          const inHome = calledHome !== null && text.slice(0, offset + homes.length - 1).endsWith(calledHome);
          return `${homes}${everyWord(name ?? "", inHome ? word : rename)}`;
        }
        return address === undefined ? word(plain ?? "") : host(address);
      },
    );
  };
}

/** Whether a word may be seen: one of the list, a version's part, a short number, a single letter. */
function stays(word: string): boolean {
  return (
    REDACTION_ALLOWLIST.has(word.toLowerCase()) ||
    /^((go|v|rc|beta)?\d{1,5}|\d{1,3}(rc|beta)\d{1,3}|\d{1,5}([kmgt]i?)?b|[a-z])$/i.test(word)
  );
}

function variablesOf(facts: Facts): readonly string[] {
  const file = facts.userEnvFile.entries.ok ? facts.userEnvFile.entries.value : {};
  const records = [facts.env, file, ...facts.contexts.map(({ env }) => env)];
  return records.flatMap((record) => Object.keys(record)).filter(isVariable);
}
