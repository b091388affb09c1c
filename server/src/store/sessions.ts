import { toTeam } from "./rows.ts";
import { type Sql, statement } from "./sql.ts";
import type { SessionStore } from "./store.ts";

/** Sessions of signed-in leads, by the hash of their cookie. One ends with its lead token, too. */
export function sessionStore(sql: Sql): SessionStore {
  return {
    openSession: async (hash, team, token, until) => {
      await sql.change(
        statement(
          "INSERT INTO session (hash, team, token, until) VALUES ($1, $2, $3, $4)",
          hash,
          team,
          token,
          until.toISOString(),
        ),
      );
    },
    teamOfSession: async (hash, now) => {
      const [row] = await sql.rows(
        `SELECT team.id, team.name FROM session JOIN token ON token.hash = session.token AND token.role = 'lead'
         JOIN team ON team.id = token.team
         WHERE session.hash = $1 AND session.until > $2 AND (token.until IS NULL OR token.until > $2)`,
        hash,
        now.toISOString(),
      );
      return row === undefined ? null : toTeam(row);
    },
    endSession: async (hash) => {
      await sql.change(statement("DELETE FROM session WHERE hash = $1", hash));
    },
    endSessions: async (team) =>
      (await sql.change(statement("DELETE FROM session WHERE team = $1", team)))[0] ?? 0,
  };
}
