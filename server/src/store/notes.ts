import * as v from "valibot";
import { noteRow, toPolicy, toSentDigests } from "./rows.ts";
import { type Sql, statement } from "./sql.ts";
import type { NoteStore } from "./store.ts";

/** A lead's annotations, the team's policy, and what the team was sent. */
export function noteStore(sql: Sql): NoteStore {
  return {
    notes: async (team) =>
      (
        await sql.rows("SELECT id, week, text FROM note WHERE team = $1 ORDER BY week DESC, id DESC", team)
      ).map((row) => v.parse(noteRow, row)),
    addNote: async (team, { week, text }) => {
      await sql.change(
        statement("INSERT INTO note (team, week, text) VALUES ($1, $2, $3)", team, week, text),
      );
    },
    removeNote: async (team, id) => {
      await sql.change(statement("DELETE FROM note WHERE team = $1 AND id = $2", team, id));
    },
    policy: async (team) =>
      toPolicy((await sql.rows("SELECT body AS text FROM policy WHERE team = $1", team))[0]),
    setPolicy: async (team, policy) => {
      await sql.change(
        statement(
          "INSERT INTO policy (team, body) VALUES ($1, $2) ON CONFLICT (team) DO UPDATE SET body = excluded.body",
          team,
          JSON.stringify(policy),
        ),
      );
    },
    sentDigests: async (team) =>
      toSentDigests((await sql.rows("SELECT body AS text FROM alert WHERE team = $1", team))[0]),
    rememberSent: async (team, sent) => {
      await sql.change(
        statement(
          "INSERT INTO alert (team, body) VALUES ($1, $2) ON CONFLICT (team) DO UPDATE SET body = excluded.body",
          team,
          JSON.stringify(sent),
        ),
      );
    },
  };
}
