import { toInvite, toInviteInfo } from "./rows.ts";
import { type Sql, statement } from "./sql.ts";
import type { InviteStore } from "./store.ts";

/** Until when a link can be used that was ended. */
export const ENDED = "1970-01-01T00:00:00.000Z";

/** Invite links, by the hash of their code. */
export function inviteStore(sql: Sql): InviteStore {
  return {
    addInvite: async ({ team, code, secret, uses, until }) => {
      await sql.change(
        statement(
          "INSERT INTO invite (code, team, secret, uses, joined, until) VALUES ($1, $2, $3, $4, 0, $5)",
          code,
          team,
          secret,
          uses,
          until.toISOString(),
        ),
      );
    },
    findInvite: async (code, now) => {
      const [row] = await sql.rows(
        `SELECT team.id, team.name, invite.secret, invite.until, invite.uses - invite.joined AS left_uses
         FROM invite JOIN team ON team.id = invite.team WHERE code = $1 AND until > $2 AND joined < uses`,
        code,
        now.toISOString(),
      );
      return row === undefined ? null : toInvite(row);
    },
    acceptInvite: async (code, token, now) => {
      const moment = now.toISOString();
      const changed = await sql.change(
        statement(
          `INSERT INTO token (team, role, hash, invite) SELECT invite.team, 'ingest', $2, code FROM invite
           WHERE code = $1 AND until > $3 AND joined < uses ON CONFLICT DO NOTHING`,
          code,
          token,
          moment,
        ),
        statement(
          "UPDATE invite SET joined = joined + 1 WHERE code = $1 AND until > $2 AND joined < uses",
          code,
          moment,
        ),
      );
      return changed[1] === 1;
    },
    invites: async (team) =>
      (
        await sql.rows(
          "SELECT code, uses, joined, until FROM invite WHERE team = $1 ORDER BY until DESC",
          team,
        )
      ).map(toInviteInfo),
    endInvite: async (team, id) => {
      const found = (
        await sql.rows("SELECT code, uses, joined, until FROM invite WHERE team = $1", team)
      ).find((row) => toInviteInfo(row).id === id);
      if (found === undefined) return false;
      await sql.change(
        statement(
          "UPDATE invite SET until = $3 WHERE team = $1 AND code = $2",
          team,
          toInviteInfo(found).code,
          ENDED,
        ),
      );
      return true;
    },
  };
}
