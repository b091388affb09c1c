import { CATALOG } from "../catalog/checks.ts";
import { MESSAGES } from "../catalog/messages.ts";
import { checkTexts } from "../catalog/texts.ts";
import { LANGUAGES, type Localized, SEVERITIES } from "../model/index.ts";
import { type ErrorMessage, isKnownError } from "./known-errors/known-error.ts";
import { ERROR_MESSAGES, KNOWN_ERRORS } from "./known-errors.ts";
import { isAboutGo, namesOthers } from "./mentions-go.ts";
import type { Topic } from "./topic.ts";

/** A topic with the entry that it was made of; a check's own messages have none. */
export interface EntryTopic extends Topic {
  readonly entry?: ErrorMessage;
}

const CHECKS = new Map(CATALOG.map((check) => [check.id, check]));

/** Checks whose messages other programs print too: a full disk, a missing library, a blocked directory. */
const NOT_ONLY_GO: ReadonlySet<string> = new Set([
  "disk-low",
  "fd-limit-low",
  "libc-too-old",
  "tcc-blocked",
  "corporate-ca",
  "http-proxy-dead",
  "macos-lc-uuid",
  "macos-too-old-for-go",
  "cc-not-found",
  "cc-shadowed",
  "cache-on-network-mount",
  "rosetta-go",
  "goos-goarch-exported",
  "gotmpdir-bad",
  "vcs-stamping",
]);

/** What there is to explain: the checks first, so that an id finds its check. */
export const TOPICS: readonly EntryTopic[] = [...topicsOfChecks(), ...topicsOfEntries()];

function topicsOfChecks(): readonly EntryTopic[] {
  const written = new Set(ERROR_MESSAGES.flatMap(({ messages }) => messages.map(plain)));
  return CATALOG.map(({ id, severity }) => ({
    id,
    // A message that an entry has too is told apart there, by what it names and by the rest of the text.
    messages: [...new Set(MESSAGES[id] ?? [])].filter((message) => !written.has(plain(message))),
    rank: SEVERITIES.indexOf(severity),
    get titles() {
      const text = checkTexts()[id]?.();
      return text === undefined ? [] : titlesOf(text);
    },
    ...(NOT_ONLY_GO.has(id) && {
      // A C library that does not fit is the same fault for any program: only one of another language is left out.
      when: (_, pasted) => isAboutGo(pasted) || (id === "libc-too-old" && !namesOthers(pasted)),
    }),
  }));
}

function topicsOfEntries(): readonly EntryTopic[] {
  return ERROR_MESSAGES.map((entry) => {
    const check = CHECKS.get(entry.id);
    const told = isKnownError(entry) && check === undefined;
    return {
      id: entry.id,
      messages: entry.messages,
      rank: check === undefined ? -1 : SEVERITIES.indexOf(check.severity),
      titles: told ? titlesOf(entry.text) : [],
      ...(entry.priority !== undefined && { priority: entry.priority }),
      ...(entry.ambiguous && { ambiguous: true }),
      ...(entry.tells !== undefined && { tells: entry.tells }),
      ...(entry.when !== undefined && { when: entry.when }),
      entry,
    };
  });
}

/** A message without who says it and without the names of what varies. */
function plain(message: string): string {
  return message
    .replace(/\{[a-z]+\d*\}/g, "…")
    .replace(/^(?:-?(?:ba|z|da|k|mk|tc|fi)?sh|go): (?=.*(?:not found|Unknown command|inaccessible))/, "")
    .replace(/(?:…\W{0,2})+$/, "")
    .replace(/^…/, "")
    .replace(/[.;)(\s]+$/, "");
}

function titlesOf(text: Localized<{ readonly title: string }>): readonly string[] {
  return LANGUAGES.map((language) => text[language].title);
}

/** The entry that tells what an id means; none for a check. */
export function knownError(id: string) {
  return KNOWN_ERRORS.find((error) => error.id === id);
}
