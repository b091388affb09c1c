import { publicationReader } from "./rows.ts";
import { type Sql, statement } from "./sql.ts";
import type { Store } from "./store.ts";

/** What was published. */
export function publications(sql: Sql): Pick<Store, "publications" | "publish"> {
  const toPublication = publicationReader();
  return {
    publications: async (team, limit) =>
      (
        await sql.rows(
          "SELECT body AS text FROM publication WHERE team = $1 ORDER BY week DESC LIMIT $2",
          team,
          limit,
        )
      ).map(toPublication),
    publish: async (team, publication) => {
      const { week } = publication.figures;
      await sql.change(
        statement(
          `INSERT INTO publication (team, week, stage, body) VALUES ($1, $2, $3, $4)
           ON CONFLICT (team, week) DO UPDATE SET stage = excluded.stage, body = excluded.body
           WHERE publication.stage <> excluded.stage`,
          team,
          week,
          publication.stage,
          JSON.stringify(publication),
        ),
      );
      const [row] = await sql.rows(
        "SELECT body AS text FROM publication WHERE team = $1 AND week = $2",
        team,
        week,
      );
      return toPublication(row);
    },
  };
}
