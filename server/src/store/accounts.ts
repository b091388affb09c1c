import * as v from "valibot";
import { ENDED } from "./invites.ts";
import { tokenRow, toTeam, toTokenInfo } from "./rows.ts";
import { type Sql, statement } from "./sql.ts";
import type { AccountStore } from "./store.ts";
import { sameHash } from "./tokens.ts";

const hashRow = v.object({ hash: v.instance(Buffer) });

/** The tables that name a team on either database. */
const TABLES = ["session", "token", "invite", "note", "policy", "alert", "publication"] as const;

/** Teams and their tokens; `countTables` are the database's own tables of what was counted. */
export function accounts(
  sql: Sql,
  countTables: readonly string[],
  afterDelete: readonly string[] = [],
): AccountStore {
  return {
    createTeam: async (team, tokens) => {
      await sql.change(
        statement("INSERT INTO team (id, name) VALUES ($1, $2)", team.id, team.name),
        ...(["ingest", "lead"] as const).map((role) =>
          statement("INSERT INTO token (team, role, hash) VALUES ($1, $2, $3)", team.id, role, tokens[role]),
        ),
      );
    },
    teams: async () => (await sql.rows("SELECT id, name FROM team ORDER BY name, id")).map(toTeam),
    renameTeam: async (team, name) => {
      await sql.change(statement("UPDATE team SET name = $2 WHERE id = $1", team, name));
    },
    deleteTeam: async (team) => {
      await sql.change(
        ...[...TABLES, ...countTables].map((table) =>
          statement(`DELETE FROM ${table} WHERE team = $1`, team),
        ),
        statement("DELETE FROM team WHERE id = $1", team),
        ...afterDelete.map((text) => statement(text)),
      );
    },
    tokens: async (team) =>
      (
        await sql.rows(
          "SELECT team, role, hash, until, invite FROM token WHERE team = $1 ORDER BY role, invite IS NOT NULL, until IS NOT NULL",
          team,
        )
      ).map(toTokenInfo),
    addToken: async (team, role, hash) => {
      await sql.change(
        statement("INSERT INTO token (team, role, hash) VALUES ($1, $2, $3)", team, role, hash),
      );
    },
    rotateToken: async (team, role, hash, othersUntil) => {
      await sql.change(
        // A token of an invite link stays: those who joined by it keep what they have.
        statement(
          "UPDATE token SET until = $3 WHERE team = $1 AND role = $2 AND invite IS NULL AND (until IS NULL OR until > $3)",
          team,
          role,
          othersUntil.toISOString(),
        ),
        statement("INSERT INTO token (team, role, hash) VALUES ($1, $2, $3)", team, role, hash),
      );
    },
    revokeToken: async (which) => {
      const hashes = (await sql.rows("SELECT hash FROM token")).map((row) => v.parse(hashRow, row).hash);
      const hash = hashes.find((one) =>
        typeof which === "string" ? one.toString("hex").startsWith(which) : sameHash(one, which),
      );
      if (hash === undefined) return false;
      await sql.change(
        // Whoever joined by a link that goes on would bring the link's token back.
        statement(
          "UPDATE invite SET until = $2 WHERE code IN (SELECT invite FROM token WHERE hash = $1)",
          hash,
          ENDED,
        ),
        statement("DELETE FROM session WHERE token = $1", hash),
        statement("DELETE FROM token WHERE hash = $1", hash),
      );
      return true;
    },
    teamOf: async (role, hash, now) => {
      const [row] = await sql.rows(
        "SELECT team.id, team.name, token.hash, token.until FROM token JOIN team ON team.id = token.team WHERE role = $1 AND hash = $2",
        role,
        hash,
      );
      if (row === undefined) return null;
      const { id, name, until, hash: kept } = v.parse(tokenRow, row);
      return sameHash(kept, hash) && (until === null || until > now.toISOString()) ? { id, name } : null;
    },
  };
}
