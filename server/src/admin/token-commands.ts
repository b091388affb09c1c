import type { Settings } from "../http/settings.ts";
import { createInvite } from "../store/join.ts";
import type { Store } from "../store/store.ts";
import { addToken, rotateToken } from "../store/teams.ts";
import { hashToken, type Role } from "../store/tokens.ts";
import { type AdminArgs, UsageError } from "./args.ts";
import { findTeam } from "./team-id.ts";
import type { Terminal } from "./terminal.ts";

export async function tokenList(store: Store, id: string | undefined, terminal: Terminal): Promise<void> {
  const { id: team } = await findTeam(store, id);
  for (const { role, fingerprint, until, ofInvite } of await store.tokens(team))
    terminal.print(
      `${fingerprint}  ${role.padEnd(6)}  ${until === null ? "valid" : `until ${until}`}${ofInvite === null ? "" : `  of link ${ofInvite}`}`,
    );
}

export async function tokenAdd(
  store: Store,
  [id, role]: readonly string[],
  terminal: Terminal,
): Promise<void> {
  if (!isRole(role)) throw new UsageError("usage: token add TEAM lead|ingest");
  const team = await findTeam(store, id);
  terminal.print(`${role} token  ${await addToken(store, team.id, role)}`);
  terminal.explain("The token is shown only once. The team's other tokens stay valid.");
}

export async function tokenRotate(
  store: Store,
  [id, role]: readonly string[],
  { overlapHours }: AdminArgs,
  terminal: Terminal,
): Promise<void> {
  if (!isRole(role)) throw new UsageError("usage: token rotate TEAM ingest|lead [--overlap HOURS]");
  const team = await findTeam(store, id);
  const token = await rotateToken(store, team.id, role, { overlapHours, now: new Date() });
  terminal.print(`${role} token  ${token}`);
  terminal.explain(
    overlapHours === 0
      ? "The old token is no longer valid. The new one is shown only once."
      : `The old token expires in ${overlapHours} hours. The new one is shown only once.`,
  );
  if (role === "ingest") terminal.explain("Members who joined by an invite link have to do nothing.");
}

export async function tokenRevoke(
  store: Store,
  which: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const isFingerprint = /^[0-9a-f]{12}$/.test(which ?? "");
  if (which === undefined || !(isFingerprint || /^gec_(ingest|lead)_/.test(which)))
    throw new UsageError("token revoke needs a token, or a fingerprint from go-env-fleet token list");
  const done = await store.revokeToken(isFingerprint ? which : hashToken(which));
  if (!done) throw new UsageError("token not found");
  terminal.print("revoked");
}

export async function sessionRevoke(store: Store, id: string | undefined, terminal: Terminal): Promise<void> {
  const team = await findTeam(store, id);
  const ended = await store.endSessions(team.id);
  terminal.print(`${ended} ${ended === 1 ? "session" : "sessions"} ended`);
}

/** `invite TEAM`, `invite list TEAM`, `invite end TEAM ID`. */
export async function invite(
  store: Store,
  words: readonly string[],
  { uses, days }: AdminArgs,
  settings: Settings,
  terminal: Terminal,
): Promise<void> {
  const [action, ...rest] = words;
  if (action === "list") {
    const team = await findTeam(store, rest[0]);
    for (const { id, joined, uses: most, until } of await store.invites(team.id))
      terminal.print(`${id}  ${joined} of ${most} joined  until ${until}`);
    return;
  }
  if (action === "end") {
    const team = await findTeam(store, rest[0]);
    if (!(await store.endInvite(team.id, rest[1] ?? "")))
      throw new UsageError("invite link not found; see go-env-fleet invite list TEAM");
    terminal.print("ended");
    return;
  }
  const team = await findTeam(store, action);
  const { code, until } = await createInvite(store, team.id, { uses, days, now: new Date() });
  const { host, port, publicUrl } = settings;
  const base = publicUrl ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  terminal.print(`${base}/j/${code}`);
  terminal.explain(
    `For ${uses} ${uses === 1 ? "member" : "members"}, until ${until.toISOString().slice(0, 10)}. The link is shown only once.`,
  );
  if (publicUrl === null)
    terminal.explain(
      "Set PUBLIC_URL to the address that members reach the service at, such as https://fleet.example.com.",
    );
}

function isRole(text: string | undefined): text is Role {
  return text === "ingest" || text === "lead";
}
