import { KNOWN_CHECKS } from "go-env-check/catalog";
import type { Store } from "../store/store.ts";
import { createTeam } from "../store/teams.ts";
import { type AdminArgs, UsageError } from "./args.ts";
import { findTeam } from "./team-id.ts";
import type { Terminal } from "./terminal.ts";

/** `team create NAME`: prints what is shown only once. */
export async function teamCreate(store: Store, name: string, terminal: Terminal): Promise<void> {
  const team = await createTeam(store, validName("team create", name));
  terminal.print(`team          ${team.id}`);
  terminal.print(`ingest token  ${team.ingestToken}`);
  terminal.print(`lead token    ${team.leadToken}`);
  terminal.explain(
    `The tokens are shown only once. Leads need the lead token. Members join by a link: go-env-fleet invite ${team.id}`,
  );
}

export async function teamList(store: Store, terminal: Terminal): Promise<void> {
  for (const { id, name } of await store.teams()) terminal.print(`${id}  ${name}`);
}

export async function teamRename(
  store: Store,
  [id, ...words]: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const team = await findTeam(store, id);
  const name = validName("team rename", words.join(" ").trim());
  await store.renameTeam(team.id, name);
  terminal.print(`${team.id}  ${name}`);
}

/** `team delete TEAM`: asks for the team's name first, because nothing brings it back. */
export async function teamDelete(
  store: Store,
  id: string | undefined,
  { yes }: AdminArgs,
  terminal: Terminal,
): Promise<void> {
  const team = await findTeam(store, id);
  if (!yes) {
    terminal.explain(
      `This deletes the team ${JSON.stringify(team.name)} with its tokens, links, notes and all weeks. Only a backup brings it back.`,
    );
    const answer = await terminal.ask("Type the team's name to delete it: ");
    if (answer.trim() !== team.name)
      throw new UsageError("nothing was deleted; --yes deletes without asking");
  }
  await store.deleteTeam(team.id);
  terminal.print(`deleted ${team.id}`);
}

/** `team policy TEAM`: each part can be set and cleared by itself. */
export async function teamPolicy(
  store: Store,
  id: string | undefined,
  args: AdminArgs,
  terminal: Terminal,
): Promise<void> {
  const team = await findTeam(store, id);
  const unknown = args.suppressed?.find((check) => !KNOWN_CHECKS.some((known) => known.id === check));
  if (unknown !== undefined) throw new UsageError(`unknown check ${JSON.stringify(unknown)}`);
  const before = await store.policy(team.id);
  if (args.minimumGo !== null || args.suppressed !== null || args.goal !== null)
    await store.setPolicy(team.id, {
      minimumGo: args.minimumGo === null ? before.minimumGo : args.minimumGo || null,
      suppressed: args.suppressed ?? before.suppressed,
      goal: args.goal === null ? before.goal : args.goal || null,
    });
  const { minimumGo, suppressed, goal } = await store.policy(team.id);
  terminal.print(`minimum Go  ${minimumGo ?? "-"}`);
  terminal.print(`suppressed  ${suppressed.join(", ") || "-"}`);
  terminal.print(`goal        ${goal ?? "-"}`);
}

/** Control and direction characters would change how a list or a page reads. */
function validName(command: string, name: string): string {
  if (name === "" || name.length > 100 || /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name))
    throw new UsageError(`${command} needs a NAME of 1 to 100 characters, without control characters`);
  return name;
}
