import { raw } from "hono/html";
import type { Child } from "hono/jsx";

/** The frame of every page. */
export function Page({ title, children }: { title: string; children?: Child }) {
  return (
    <>
      {raw("<!doctype html>")}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${title} · Go Env Check`}</title>
          <link rel="stylesheet" href="/assets/style.css" />
        </head>
        <body>{children}</body>
      </html>
    </>
  );
}
