import { LANGUAGES, type Language } from "go-env-check/model";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { PAGE_MESSAGES } from "./messages/index.ts";

interface PageProps {
  readonly title: string;
  readonly language: Language;
  /** The path of this page, for the language links. */
  readonly path: string;
  readonly signedIn: boolean;
  readonly children?: Child;
}

const NAMES: Readonly<Record<Language, string>> = { en: "English", "zh-CN": "中文" };

/** The layout of every page. */
export function Page({ title, language, path, signedIn, children }: PageProps) {
  const messages = PAGE_MESSAGES[language];
  return (
    <>
      {raw("<!doctype html>")}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{`${title} · Go Env Check`}</title>
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/assets/style.css" />
        </head>
        <body>
          <a class="skip" href="#content">
            {messages.skip}
          </a>
          <header class="bar">
            <a class="brand" href="/">
              <img src="/assets/icon.svg" alt="" width="28" height="28" />
              <span>{messages.product}</span>
            </a>
            <nav aria-label={messages.product}>
              {LANGUAGES.filter((other) => other !== language).map((other) => (
                <a href={`${path}?lang=${other}`} lang={other} hreflang={other}>
                  {NAMES[other]}
                </a>
              ))}
              {signedIn && (
                <form method="post" action="/session/end">
                  <button type="submit" class="quiet">
                    {messages.signOut}
                  </button>
                </form>
              )}
            </nav>
          </header>
          <main id="content">{children}</main>
          <footer>
            <a href="/privacy">{messages.privacy}</a>
            <a href="/api">{messages.api}</a>
          </footer>
        </body>
      </html>
    </>
  );
}
